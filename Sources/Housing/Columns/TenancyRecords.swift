/// What the survey of occupancy (*enquête OPS*) asks of sitting tenants, and what rules make of it: one row a tenant,
/// in the order of the tenants.
///
/// Shape: every column has `count` values. Source of the fields: OPS 2022.
public struct TenancyRecords: Sendable {
  /// Occupation (raw values of `Occupation`).
  public var occupation: [UInt8] = []
  /// Yes-or-no answers (bits of `FormAnswers`).
  public var answers: [UInt32] = []
  /// Age of the second adult, years; 0 for none.
  public var secondAge: [UInt8] = []
  /// Reference tax income in per cent of the PLUS ceiling, at most 999: computed.
  public var shareOfCeiling: [Int16] = []
  /// Disposable income, housing aid included, after direct taxes, euros a year: computed.
  public var disposableIncome: [Int32] = []
  /// Housing aid (APL), euro cents a month: computed.
  public var housingAid: [Int32] = []
  /// Rent burden after aid, thousandths of resources, at most 9 999: computed.
  public var rentBurden: [Int16] = []
  /// What is left after housing, euro cents a day and unit, within ±32 000: computed.
  public var residualIncome: [Int16] = []
  /// Whether the lease is under three years old (*emménagé récent*): 0 or 1, computed.
  public var isRecent: [UInt8] = []
  /// Whether a ground of the enforceable right shows (bits of `DaloGrounds`): computed.
  public var grounds: [UInt8] = []
  /// Priority categories that the record shows (bits of `PriorityCategories`): computed.
  public var categories: [UInt32] = []

  /// No row.
  public init() {}

  /// Number of rows.
  public var count: Int { occupation.count }

  /// Adds rows that are all alike and blank, to be filled by index.
  public mutating func append(blank number: Int) {
    occupation.append(contentsOf: repeatElement(0, count: number))
    answers.append(contentsOf: repeatElement(0, count: number))
    secondAge.append(contentsOf: repeatElement(0, count: number))
    shareOfCeiling.append(contentsOf: repeatElement(0, count: number))
    disposableIncome.append(contentsOf: repeatElement(0, count: number))
    housingAid.append(contentsOf: repeatElement(0, count: number))
    rentBurden.append(contentsOf: repeatElement(0, count: number))
    residualIncome.append(contentsOf: repeatElement(0, count: number))
    isRecent.append(contentsOf: repeatElement(0, count: number))
    grounds.append(contentsOf: repeatElement(0, count: number))
    categories.append(contentsOf: repeatElement(0, count: number))
  }

  /// Adds rows of other columns, as they are.
  public mutating func append(_ other: TenancyRecords, _ rows: Range<Int>) {
    occupation.append(contentsOf: other.occupation[rows])
    answers.append(contentsOf: other.answers[rows])
    secondAge.append(contentsOf: other.secondAge[rows])
    shareOfCeiling.append(contentsOf: other.shareOfCeiling[rows])
    disposableIncome.append(contentsOf: other.disposableIncome[rows])
    housingAid.append(contentsOf: other.housingAid[rows])
    rentBurden.append(contentsOf: other.rentBurden[rows])
    residualIncome.append(contentsOf: other.residualIncome[rows])
    isRecent.append(contentsOf: other.isRecent[rows])
    grounds.append(contentsOf: other.grounds[rows])
    categories.append(contentsOf: other.categories[rows])
  }
}
