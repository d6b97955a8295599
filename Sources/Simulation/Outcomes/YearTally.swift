/// What is counted over a calendar year of a run, besides the leases.
public struct YearTally: Sendable, Hashable {
  /// Calendar year.
  public var year: Int
  /// Active applications on 31 December.
  public var pending = 0
  /// Of them, applications older than a year.
  public var pendingOverOneYear = 0
  /// Applications that were active at least one day of the year.
  public var activeInYear = 0
  /// Offers made.
  public var offers = 0
  /// Offers refused.
  public var refusals = 0
  /// Files put before committees.
  public var files = 0
  /// First-time applications that arrived.
  public var arrivals = 0
  /// Transfer requests that arrived.
  public var transferRequests = 0
  /// Applications that left the list without a lease.
  public var exits = 0
  /// Applications that came to their first anniversary.
  public var firstAnniversaries = 0
  /// Of them, renewed.
  public var firstRenewals = 0
  /// Departures out of the stock.
  public var departures = 0
  /// Dwellings delivered.
  public var deliveries = 0
  /// Dwellings demolished or sold.
  public var withdrawals = 0
  /// Dwellings on 31 December.
  public var stock = 0
  /// Dwellings vacant on 31 December.
  public var vacant = 0
  /// Of them, for more than three months.
  public var longVacant = 0
  /// Requirements dropped for want of a candidate.
  public var releasedRequirements = 0
  /// First-quartile threshold in force, euros per consumption unit and year.
  public var threshold = 0
  /// Homeless households housed 24 months before a month of this year.
  public var sustainmentBase = 0
  /// Of them, still tenants 24 months later.
  public var sustained = 0
  /// First-quartile tenants by zone on 31 December.
  ///
  /// Shape: zones of the territory.
  public var firstQuartileTenants: [Int32] = []
  /// Tenants by zone on 31 December.
  ///
  /// Shape: zones of the territory.
  public var tenants: [Int32] = []
  /// Applications at risk, by profile and months waited.
  ///
  /// Shape: `profiles * YearTally.durations`, row-major.
  public var exposures: [Int32] = []
  /// Leases, by profile and months waited.
  ///
  /// Shape: as `exposures`.
  public var events: [Int32] = []

  /// Durations that are told apart, in months; longer ones count in the last.
  public static let durations = 240

  /// A year in which nothing has happened yet.
  public init(year: Int, zones: Int, profiles: Int) {
    self.year = year
    firstQuartileTenants = Array(repeating: 0, count: zones)
    tenants = Array(repeating: 0, count: zones)
    exposures = Array(repeating: 0, count: profiles * Self.durations)
    events = exposures
  }
}
