internal import Housing
internal import Regulation

/// What a household pays for a dwelling and what is left: housing aid, rent burden, residual income.
struct HousingOutlay {
  /// Housing aid, euro cents a month.
  private(set) var aid: Int
  /// Burden in thousandths of resources, at most `greatestBurden`.
  private(set) var burden: Int16
  /// Residual income, euro cents a day and unit.
  private(set) var residual: Int16
  /// Whether either usual limit is passed: burden or residual income.
  private(set) var isHard: Bool

  /// Burdens are kept up to 999.9 %.
  static let greatestBurden = 9_999.0
  /// Residual incomes are kept within these bounds, cents.
  static let residualBounds = -32_000.0...32_000.0

  /// The outlay of a household whose rent is open to the aid.
  @inline(__always)
  init(
    _ family: FamilyHousingAid, _ rule: AffordabilityRule, rentCents: Int, chargesCents: Int, resources: Int,
    units: Int
  ) {
    aid = rentCents > 0 ? family.monthlyCents(annualResources: resources, rentCents: rentCents) : 0
    let burden = rule.rentBurden(
      rentCents: rentCents, chargesCents: chargesCents, aidCents: aid, annualResources: resources)
    let residual = rule.residualIncome(
      rentCents: rentCents, chargesCents: chargesCents, aidCents: aid, annualResources: resources,
      consumptionUnits: units)
    self.burden = Int16(min(burden * 1_000, Self.greatestBurden).rounded(.down))
    self.residual = Self.cents(residual)
    isHard = burden > rule.usualGreatestBurden || residual < rule.usualLeastResidual
  }

  /// What a household without a rent has left, euro cents a day and unit.
  @inline(__always)
  static func residual(resources: Int, units: Int) -> Int16 {
    cents(Double(resources * 100) / Double(365 * units))
  }

  private static func cents(_ euros: Double) -> Int16 {
    let cents = (euros * 100).rounded(.toNearestOrAwayFromZero)
    return Int16(min(max(cents, residualBounds.lowerBound), residualBounds.upperBound))
  }
}
