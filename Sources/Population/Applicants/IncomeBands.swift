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
      disabledPerson: false)
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

  /// Resources of a household in a band from a standard normal rank, whole euros per year.
  ///
  /// The resources per consumption unit follow `law` inside the band; rounding never leaves it.
  func resources(
    _ law: TruncatedLogNormal, normal z: Double, band: Int, _ category: CeilingCategory, units: Int16
  ) -> Int32 {
    let limits = limits(category)
    let scale = Double(units) / 100
    let low = band == 0 ? 0 : band == 1 ? limits.plai + 1 : limits.plus + 1
    let high = band == 0 ? limits.plai : band == 1 ? limits.plus : Int.max
    let perUnit = law.value(
      normal: z, above: Double(low) / scale, upTo: high == .max ? .infinity : Double(high) / scale)
    let whole = Int(min(perUnit * scale, 1e7).rounded(.down))
    return Int32(min(max(whole, low), min(high, 10_000_000)))
  }
}
