/// The households of a population, one column a field: sitting tenants, applicants, or both at once (a transfer
/// applicant is a sitting tenant with an application).
///
/// Shape: every column has `count` values, in the order of the household numbers. Filter indices, never rows:
/// pass whole columns to a kernel.
public struct Households: Sendable {
  /// Value of `applicationMonth` for a household that does not apply.
  public static let noApplication: Int16 = .min
  /// Value of `dwelling` for a household that is no sitting tenant.
  public static let noDwelling: Int32 = -1
  /// Value of `homeCommune` for a household that lives outside the territory.
  public static let outsideTerritory: Int16 = -1
  /// Number of wanted communes that are kept, in the order of wish.
  public static let wishes = 5
  /// Value of a place of `wantedCommunes` that is not used.
  public static let noWish: Int16 = -1
  /// Value of `declaredIncome` where the file has no resources.
  public static let missingIncome: Int32 = -1

  /// Persons to be housed, 1 to 12.
  public var persons: [UInt8] = []
  /// Adults among them, 1 or more.
  public var adults: [UInt8] = []
  /// Children under 14 among the others (they weigh 0.3 consumption unit, the others 0.5).
  public var childrenUnder14: [UInt8] = []
  /// Composition (raw values of `HouseholdComposition`).
  public var composition: [UInt8] = []
  /// Age of the reference person in years at the reference date, 18 to 100.
  public var age: [UInt8] = []
  /// Occupation of the reference person (raw values of `Employment`).
  public var employment: [UInt8] = []
  /// Consumption units in hundredths: 100 for one adult (OECD-modified scale).
  public var consumptionUnits: [Int16] = []
  /// Resources of the household verified on documents, euros per year of the price date.
  public var verifiedIncome: [Int32] = []
  /// Resources declared in the application, euros per year; 0 declared none, `missingIncome` left blank.
  public var declaredIncome: [Int32] = []
  /// How the household is housed (raw values of `HousingSituation`).
  public var situation: [UInt8] = []
  /// Priority categories of L.441-1 (bits of `PriorityCategories`).
  public var priority: [UInt32] = []
  /// Whether a person of the household is disabled, which raises its ceilings: 0 or 1.
  public var disabledPerson: [UInt8] = []
  /// Whether an adapted dwelling is needed: 0 or 1.
  public var needsAccessible: [UInt8] = []
  /// Commune of residence (index in the territory), or `outsideTerritory`.
  public var homeCommune: [Int16] = []
  /// Rooms of the dwelling asked for, 1 to 5 (5: five or more).
  public var roomsWanted: [UInt8] = []
  /// Wanted communes in the order of wish.
  ///
  /// Shape: `count * wishes`, row-major by household; `noWish` where unused.
  public var wantedCommunes: [Int16] = []
  /// Month of the application (a `CalendarMonth` number), or `noApplication`.
  public var applicationMonth: [Int16] = []
  /// Dwelling of a sitting tenant (index of `Dwellings`), or `noDwelling`.
  public var dwelling: [Int32] = []
  /// Month of the current lease of a sitting tenant (a `CalendarMonth` number), or `noApplication`.
  public var leaseMonth: [Int16] = []

  /// No household.
  public init() {}

  /// Number of households.
  public var count: Int { persons.count }

  /// Adds households that are all alike and blank, to be filled by index.
  public mutating func append(blank number: Int) {
    persons.append(contentsOf: repeatElement(1, count: number))
    adults.append(contentsOf: repeatElement(1, count: number))
    childrenUnder14.append(contentsOf: repeatElement(0, count: number))
    composition.append(contentsOf: repeatElement(0, count: number))
    age.append(contentsOf: repeatElement(40, count: number))
    employment.append(contentsOf: repeatElement(0, count: number))
    consumptionUnits.append(contentsOf: repeatElement(100, count: number))
    verifiedIncome.append(contentsOf: repeatElement(0, count: number))
    declaredIncome.append(contentsOf: repeatElement(0, count: number))
    situation.append(contentsOf: repeatElement(0, count: number))
    priority.append(contentsOf: repeatElement(0, count: number))
    disabledPerson.append(contentsOf: repeatElement(0, count: number))
    needsAccessible.append(contentsOf: repeatElement(0, count: number))
    homeCommune.append(contentsOf: repeatElement(Self.outsideTerritory, count: number))
    roomsWanted.append(contentsOf: repeatElement(1, count: number))
    wantedCommunes.append(contentsOf: repeatElement(Self.noWish, count: number * Self.wishes))
    applicationMonth.append(contentsOf: repeatElement(Self.noApplication, count: number))
    dwelling.append(contentsOf: repeatElement(Self.noDwelling, count: number))
    leaseMonth.append(contentsOf: repeatElement(Self.noApplication, count: number))
  }

  /// Adds the households of a range of another population, as they are.
  public mutating func append(_ other: Households, _ rows: Range<Int>) {
    persons.append(contentsOf: other.persons[rows])
    adults.append(contentsOf: other.adults[rows])
    childrenUnder14.append(contentsOf: other.childrenUnder14[rows])
    composition.append(contentsOf: other.composition[rows])
    age.append(contentsOf: other.age[rows])
    employment.append(contentsOf: other.employment[rows])
    consumptionUnits.append(contentsOf: other.consumptionUnits[rows])
    verifiedIncome.append(contentsOf: other.verifiedIncome[rows])
    declaredIncome.append(contentsOf: other.declaredIncome[rows])
    situation.append(contentsOf: other.situation[rows])
    priority.append(contentsOf: other.priority[rows])
    disabledPerson.append(contentsOf: other.disabledPerson[rows])
    needsAccessible.append(contentsOf: other.needsAccessible[rows])
    homeCommune.append(contentsOf: other.homeCommune[rows])
    roomsWanted.append(contentsOf: other.roomsWanted[rows])
    wantedCommunes.append(
      contentsOf: other.wantedCommunes[rows.lowerBound * Self.wishes..<rows.upperBound * Self.wishes])
    applicationMonth.append(contentsOf: other.applicationMonth[rows])
    dwelling.append(contentsOf: other.dwelling[rows])
    leaseMonth.append(contentsOf: other.leaseMonth[rows])
  }
}
