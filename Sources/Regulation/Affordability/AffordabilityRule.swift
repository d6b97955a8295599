/// What a dwelling leaves a household to live on: rent burden (*taux d'effort*) and residual income
/// (*reste à vivre*), both after housing aid.
///
/// The order of 10 March 2011 fixes how they are worked out, no text fixes their limits: limits are levers that
/// the caller passes in. Source: arrêté of 10 March 2011.
public struct AffordabilityRule: Sendable {
  /// Where the rule comes from.
  public let basis: LegalBasis
  /// Limit of the burden in usual practice, share of resources: a default for a lever, not a law.
  public let usualGreatestBurden: Double
  /// Limit of the residual income in usual practice, euros per day and consumption unit: likewise.
  public let usualLeastResidual: Double

  static let keys = ["usualGreatestBurden", "usualLeastResidual"]

  /// Months of a year.
  private static let months = 12
  /// Days of a year, by which a yearly residual income is divided.
  private static let days = 365

  init(basis: LegalBasis, usualGreatestBurden: Double, usualLeastResidual: Double) {
    self.basis = basis
    self.usualGreatestBurden = usualGreatestBurden
    self.usualLeastResidual = usualLeastResidual
  }

  /// Share of its resources that a household spends on its dwelling, after aid.
  ///
  /// - Parameters:
  ///   - rentCents: monthly rent, euro cents.
  ///   - chargesCents: monthly charges, euro cents, with the lump sums for water or heating billed apart.
  ///   - aidCents: monthly housing aid, euro cents.
  ///   - annualResources: resources of the household without housing aid, euros per year.
  /// - Returns: 0.30 for 30 %; 0 where the aid covers all; infinity without resources otherwise.
  public func rentBurden(rentCents: Int, chargesCents: Int, aidCents: Int, annualResources: Int) -> Double {
    let outlay = max(0, rentCents + chargesCents - aidCents)
    if outlay == 0 { return 0 }
    if annualResources <= 0 { return .infinity }
    return Double(outlay * Self.months) / Double(annualResources * 100)
  }

  /// What is left after housing, euros per day and consumption unit; negative where housing costs more than
  /// the resources.
  ///
  /// - Parameter consumptionUnits: hundredths of a unit, 100 or more.
  public func residualIncome(
    rentCents: Int, chargesCents: Int, aidCents: Int, annualResources: Int, consumptionUnits: Int
  ) -> Double {
    let outlay = max(0, rentCents + chargesCents - aidCents)
    let cents = annualResources * 100 - outlay * Self.months
    return Double(cents) / Double(Self.days * consumptionUnits)
  }

  /// Whether a dwelling is within both limits, equality included.
  public func isAffordable(
    rentCents: Int, chargesCents: Int, aidCents: Int, annualResources: Int, consumptionUnits: Int,
    greatestBurden: Double, leastResidual: Double
  ) -> Bool {
    rentBurden(
      rentCents: rentCents, chargesCents: chargesCents, aidCents: aidCents, annualResources: annualResources)
      <= greatestBurden
      && residualIncome(
        rentCents: rentCents, chargesCents: chargesCents, aidCents: aidCents,
        annualResources: annualResources, consumptionUnits: consumptionUnits) >= leastResidual
  }
}
