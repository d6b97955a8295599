/// Fields of a dwelling in the register of the social stock (RPLS) beside the columns of `Dwellings`: one row a
/// dwelling, in the same order.
///
/// Shape: every column has `count` values. Source of the codes: order of 5 January 2010 (RPLS).
public struct DwellingRecords: Sendable {
  /// Value of `leaseMonth` for a dwelling without a tenant.
  public static let noLease = Int16.min

  /// Year of construction (`CONSTRUCT`).
  public var constructionYear: [Int16] = []
  /// Year of the first letting (`LOCAT`).
  public var firstLettingYear: [Int16] = []
  /// Financing at the origin (`FINAN`): 10 to 17, 49 to 55 or 99.
  public var financeCode: [UInt8] = []
  /// Whether under a convention with the State, so that its tenants receive APL (`CONV`): 0 or 1.
  public var contracted: [UInt8] = []
  /// Mode of occupation (`MODE`): 1 let, 2 vacant, 3 empty, 4 held by an association, 5 other.
  public var mode: [UInt8] = []
  /// Month of the lease (`BAIL`, a `CalendarMonth` number), or `noLease`.
  public var leaseMonth: [Int16] = []
  /// Greatest rent of the convention (`LOYERMAXAPL`), euro cents a month.
  public var rentCeiling: [Int32] = []
  /// Greenhouse gas label (`DPESERRE`, raw values of `EnergyLabel`).
  public var greenhouseLabel: [UInt8] = []
  /// Holder of the reservation (`CONTRESLOG`): 1 to 7.
  public var holderCode: [UInt8] = []

  /// No row.
  public init() {}

  /// Number of rows.
  public var count: Int { constructionYear.count }

  /// Adds rows that are all alike and blank, to be filled by index.
  public mutating func append(blank number: Int) {
    constructionYear.append(contentsOf: repeatElement(0, count: number))
    firstLettingYear.append(contentsOf: repeatElement(0, count: number))
    financeCode.append(contentsOf: repeatElement(13, count: number))
    contracted.append(contentsOf: repeatElement(1, count: number))
    mode.append(contentsOf: repeatElement(1, count: number))
    leaseMonth.append(contentsOf: repeatElement(Self.noLease, count: number))
    rentCeiling.append(contentsOf: repeatElement(0, count: number))
    greenhouseLabel.append(contentsOf: repeatElement(EnergyLabel.unknown.rawValue, count: number))
    holderCode.append(contentsOf: repeatElement(7, count: number))
  }

  /// Adds rows of other columns, as they are.
  public mutating func append(_ other: DwellingRecords, _ rows: Range<Int>) {
    constructionYear.append(contentsOf: other.constructionYear[rows])
    firstLettingYear.append(contentsOf: other.firstLettingYear[rows])
    financeCode.append(contentsOf: other.financeCode[rows])
    contracted.append(contentsOf: other.contracted[rows])
    mode.append(contentsOf: other.mode[rows])
    leaseMonth.append(contentsOf: other.leaseMonth[rows])
    rentCeiling.append(contentsOf: other.rentCeiling[rows])
    greenhouseLabel.append(contentsOf: other.greenhouseLabel[rows])
    holderCode.append(contentsOf: other.holderCode[rows])
  }
}
