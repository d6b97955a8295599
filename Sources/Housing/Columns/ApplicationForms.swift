/// What application forms say beside the columns that a simulation reads each month (`Households`), and what rules
/// make of it: one row an applicant.
///
/// Shape: every column has `count` values, in the order of `household`, but `reasons`. Source of the fields: form Cerfa
/// 14069 and the exchange format of the national register (SNE).
public struct ApplicationForms: Sendable {
  /// Reasons that are kept: the main one and two more.
  public static let reasonsKept = 3
  /// Value of a place of `reasons` that is not used.
  public static let noReason = UInt8.max
  /// Value of `landlord` for an applicant who is no social tenant.
  public static let noLandlord = UInt8.max

  /// Household of each form (index of `Households`), increasing.
  public var household: [Int32] = []
  /// Occupation (raw values of `Occupation`).
  public var occupation: [UInt8] = []
  /// How the household is housed (raw values of `HousingMode`).
  public var mode: [UInt8] = []
  /// Yes-or-no answers (bits of `FormAnswers`).
  public var answers: [UInt32] = []
  /// Age of the second adult, years; 0 for none.
  public var secondAge: [UInt8] = []
  /// Months in the present housing.
  public var monthsThere: [Int16] = []
  /// Persons who live there, the hosts included (F23); 0 without a dwelling.
  public var personsThere: [UInt8] = []
  /// Rooms there, 1 to 5 and more; 0 without a dwelling.
  public var roomsThere: [UInt8] = []
  /// Surface there, m²; 0 where there is none or it is unknown.
  public var surface: [UInt8] = []
  /// Rent there without charges, euro cents a month; 0 for none.
  public var rent: [Int32] = []
  /// Landlord of a transfer applicant (index in the territory), or `noLandlord`.
  public var landlord: [UInt8] = []
  /// The main reason, then the others (raw values of `ApplicationReason`).
  ///
  /// Shape: `count * reasonsKept`; `noReason` where unused.
  public var reasons: [UInt8] = []
  /// Reference tax income of the year before last, euros (E1 to E3).
  public var referenceTaxIncome: [Int32] = []
  /// Declared resources without housing aid, euros a month (E7, E8); −1 left blank.
  public var monthlyResources: [Int32] = []
  /// Renewals so far.
  public var renewals: [UInt8] = []
  /// Month of the last renewal, or of the application (a `CalendarMonth` number).
  public var renewalMonth: [Int16] = []
  /// Offers refused so far.
  public var refusals: [UInt8] = []
  /// Category for the income ceilings, 1 to 6: computed.
  public var ceilingCategory: [UInt8] = []
  /// Under the PLAI ceiling (0), up to PLUS (1), above (2): computed.
  public var incomeBand: [UInt8] = []
  /// Quartile of declared resources per unit on the list of the EPCI, 1 to 4: computed.
  public var quartile: [UInt8] = []
  /// Grounds of the enforceable right to housing (bits of `DaloGrounds`): computed.
  public var grounds: [UInt8] = []
  /// Priority categories that the form shows (bits of `PriorityCategories`): computed.
  public var categories: [UInt32] = []
  /// Housing aid at the present dwelling, euro cents a month: computed.
  public var housingAid: [Int32] = []
  /// Rent burden there after aid, thousandths of resources, at most 9 999; −1 without a rent: computed.
  public var rentBurden: [Int16] = []
  /// What is left there after housing, euro cents a day and unit, within ±32 000: computed.
  public var residualIncome: [Int16] = []

  /// No row.
  public init() {}

  /// Number of rows.
  public var count: Int { household.count }

  /// Adds rows that are all alike and blank, to be filled by index.
  public mutating func append(blank number: Int) {
    household.append(contentsOf: repeatElement(0, count: number))
    occupation.append(contentsOf: repeatElement(0, count: number))
    mode.append(contentsOf: repeatElement(0, count: number))
    answers.append(contentsOf: repeatElement(0, count: number))
    secondAge.append(contentsOf: repeatElement(0, count: number))
    monthsThere.append(contentsOf: repeatElement(0, count: number))
    personsThere.append(contentsOf: repeatElement(0, count: number))
    roomsThere.append(contentsOf: repeatElement(0, count: number))
    surface.append(contentsOf: repeatElement(0, count: number))
    rent.append(contentsOf: repeatElement(0, count: number))
    landlord.append(contentsOf: repeatElement(Self.noLandlord, count: number))
    reasons.append(contentsOf: repeatElement(Self.noReason, count: number * Self.reasonsKept))
    referenceTaxIncome.append(contentsOf: repeatElement(0, count: number))
    monthlyResources.append(contentsOf: repeatElement(0, count: number))
    renewals.append(contentsOf: repeatElement(0, count: number))
    renewalMonth.append(contentsOf: repeatElement(0, count: number))
    refusals.append(contentsOf: repeatElement(0, count: number))
    ceilingCategory.append(contentsOf: repeatElement(1, count: number))
    incomeBand.append(contentsOf: repeatElement(0, count: number))
    quartile.append(contentsOf: repeatElement(1, count: number))
    grounds.append(contentsOf: repeatElement(0, count: number))
    categories.append(contentsOf: repeatElement(0, count: number))
    housingAid.append(contentsOf: repeatElement(0, count: number))
    rentBurden.append(contentsOf: repeatElement(-1, count: number))
    residualIncome.append(contentsOf: repeatElement(0, count: number))
  }

  /// Adds rows of other columns, as they are.
  public mutating func append(_ other: ApplicationForms, _ rows: Range<Int>) {
    household.append(contentsOf: other.household[rows])
    occupation.append(contentsOf: other.occupation[rows])
    mode.append(contentsOf: other.mode[rows])
    answers.append(contentsOf: other.answers[rows])
    secondAge.append(contentsOf: other.secondAge[rows])
    monthsThere.append(contentsOf: other.monthsThere[rows])
    personsThere.append(contentsOf: other.personsThere[rows])
    roomsThere.append(contentsOf: other.roomsThere[rows])
    surface.append(contentsOf: other.surface[rows])
    rent.append(contentsOf: other.rent[rows])
    landlord.append(contentsOf: other.landlord[rows])
    reasons.append(
      contentsOf: other.reasons[rows.lowerBound * Self.reasonsKept..<rows.upperBound * Self.reasonsKept])
    referenceTaxIncome.append(contentsOf: other.referenceTaxIncome[rows])
    monthlyResources.append(contentsOf: other.monthlyResources[rows])
    renewals.append(contentsOf: other.renewals[rows])
    renewalMonth.append(contentsOf: other.renewalMonth[rows])
    refusals.append(contentsOf: other.refusals[rows])
    ceilingCategory.append(contentsOf: other.ceilingCategory[rows])
    incomeBand.append(contentsOf: other.incomeBand[rows])
    quartile.append(contentsOf: other.quartile[rows])
    grounds.append(contentsOf: other.grounds[rows])
    categories.append(contentsOf: other.categories[rows])
    housingAid.append(contentsOf: other.housingAid[rows])
    rentBurden.append(contentsOf: other.rentBurden[rows])
    residualIncome.append(contentsOf: other.residualIncome[rows])
  }
}
