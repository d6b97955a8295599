internal import Housing
internal import Regulation

/// The bands of resources of the demand's margin, as amounts for a household: under the PLAI ceiling, between PLAI
/// and PLUS, above PLUS.
///
/// The ceilings hold on reference tax income; they are turned into yearly resources of today by the ratio of the
/// two. Source: arrêté of 29 July 1987; ratio: docs/model.md#population.
struct IncomeBands: Sendable {
  /// Codes of the bands in `demand.csv`, from the lowest.
  static let codes = ["under-plai", "plai-plus", "over-plus"]

  private let ceilings: IncomeCeilings
  private let zone: CeilingZone
  private let ratio: Double

  init(ceilings: IncomeCeilings, zone: CeilingZone, referenceTaxIncomeRatio: Double) {
    self.ceilings = ceilings
    self.zone = zone
    ratio = referenceTaxIncomeRatio
  }

  /// The zone of most communes of a territory; the first zone where two tie.
  static func zone(of territory: Territory) -> CeilingZone {
    var counts = Array(repeating: 0, count: CeilingZone.allCases.count)
    for commune in territory.communes {
      counts[Int((CeilingZone(code: commune.ceilingZone) ?? .other).rawValue)] += 1
    }
    let most = counts.max() ?? 0
    return CeilingZone.allCases.first { counts[Int($0.rawValue)] == most } ?? .other
  }

  /// Greatest sum of the ages of a young couple, years.
  static let greatestSumOfYoungCouple = CeilingCategory.youngCoupleGreatestAgeSum

  /// Ceiling category of a household of a population.
  ///
  /// A couple whose reference person is 27 or younger counts as young: the sum of two such ages is at most
  /// 55.
  static func category(of households: Households, at index: Int) -> CeilingCategory {
    let persons = Int(households.persons[index])
    let adults = Int(households.adults[index])
    let couple = households.composition[index] == HouseholdComposition.couple.rawValue
    return CeilingCategory(
      persons: persons, adults: adults, dependants: persons - adults,
      youngCouple: couple && 2 * Int(households.age[index]) <= CeilingCategory.youngCoupleGreatestAgeSum,
      disabledPerson: households.disabledPerson[index] == 1)
  }

  /// Greatest yearly resources under the PLAI, then under the PLUS ceiling, whole euros.
  func limits(_ category: CeilingCategory) -> (plai: Int, plus: Int) {
    (
      Int(Double(ceilings.euros(.plai, zone: zone, category: category)) / ratio),
      Int(Double(ceilings.euros(.plus, zone: zone, category: category)) / ratio)
    )
  }

  /// Band of yearly resources.
  func band(_ resources: Int32, _ category: CeilingCategory) -> Int {
    let limits = limits(category)
    if resources <= limits.plai { return 0 }
    return resources <= limits.plus ? 1 : 2
  }

  /// Reference tax income of yearly resources, whole euros.
  @inline(__always)
  func taxIncome(_ resources: Int32) -> Int32 { Int32(Double(resources) * ratio) }

  /// Reference tax income of yearly resources in per cent of the PLUS ceiling, rounded down.
  @inline(__always)
  func shareOfCeiling(_ resources: Int32, _ category: CeilingCategory) -> Int {
    Int(taxIncome(resources)) * 100 / ceilings.euros(.plus, zone: zone, category: category)
  }

  /// Yearly resources of a band, whole euros: the least, and the greatest or nil.
  func range(_ band: Int, _ category: CeilingCategory) -> (low: Int, high: Int?) {
    let limits = limits(category)
    switch band {
    case 0: return (0, limits.plai)
    case 1: return (limits.plai + 1, limits.plus)
    default: return (limits.plus + 1, nil)
    }
  }

  /// Resources of a household in a band from a standard normal rank, whole euros per year.
  ///
  /// The resources per consumption unit follow `law` inside the band; rounding never leaves it.
  func resources(
    _ law: TenureIncomeLaw, normal z: Double, band: Int, _ category: CeilingCategory, units: Int16
  ) -> Int32 {
    let range = range(band, category)
    let scale = Double(units) / 100
    let perUnit = law.value(
      normal: z, above: Double(range.low) / scale, upTo: range.high.map { Double($0) / scale } ?? .infinity)
    let whole = Int(min(perUnit * scale, Double(Self.greatest)).rounded(.down))
    return Int32(min(max(whole, range.low), range.high ?? Self.greatest))
  }

  /// Greatest yearly resources, euros.
  private static let greatest = 10_000_000
}
