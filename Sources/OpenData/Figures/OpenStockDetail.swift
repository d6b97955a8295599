internal import Housing

/// What an RPLS detail file says of a stock beyond its counts, in sums and shares: no dwelling can be told in it.
public struct OpenStockDetail: Sendable {
  /// Dwellings by period of construction and financing class.
  ///
  /// Shape: `ConstructionPeriod.allCases.count × Financing.allCases.count`, row-major.
  public var financing: [Int]
  /// Dwellings by reservation holder.
  ///
  /// Shape: `ReservationHolder.allCases.count`.
  public var holders: [Int]
  /// Dwellings of each landlord, the largest first; landlords are not named.
  public var landlords: [Int]
  /// Mean living area by rooms 1 to 5, m²; nil where no dwelling tells it.
  ///
  /// Shape: 5.
  public var surfaceByRooms: [Double?]
  /// Sum of the living areas told, m², and the dwellings that tell it.
  public var surface: (sum: Double, dwellings: Int)
  /// Sum of the rents told, €/month, and the living area they are for, m².
  public var rent: (sum: Double, surface: Double)
  /// Dwellings let or offered (MODE 1 and 2), offered and empty for more than three months, let anew in the year.
  public var occupation: (letOrOffered: Int, longVacant: Int, vacant: Int, letInYear: Int)
  /// Dwellings adapted to reduced mobility, of those that tell it.
  public var accessible: (adapted: Int, told: Int)

  /// Dwellings of student residences (TYPECONST E), which the counts hold as flats.
  public var students = 0
  /// Rows that the counts do not hold, for their rooms or year are not told.
  public var leftOut = 0
  /// Year on whose first of January the stock was counted.
  public var referenceYear: Int?

  /// Sums over no dwelling.
  public init() {
    financing = Array(repeating: 0, count: ConstructionPeriod.allCases.count * Financing.allCases.count)
    holders = Array(repeating: 0, count: ReservationHolder.allCases.count)
    landlords = []
    surfaceByRooms = Array(repeating: nil, count: 5)
    surface = (0, 0)
    rent = (0, 0)
    occupation = (0, 0, 0, 0)
    accessible = (0, 0)
  }
}
