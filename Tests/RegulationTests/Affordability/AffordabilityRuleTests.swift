import DataFiles
import Housing
import Regulation
import Testing

@Suite("Rent burden and residual income")
struct AffordabilityRuleTests {
  static func rule() throws -> AffordabilityRule {
    try LawOfTheProject.book().affordability(on: LawOfTheProject.date("2026-01-01"))
  }

  @Test(
    "Rent burden",
    arguments: [
      // (situation, rent, charges, aid in cents per month, resources €/year, burden)
      ("a third", 400_00, 100_00, 0, 18_000, 6_000.0 / 18_000),
      ("after aid", 400_00, 100_00, 200_00, 18_000, 0.2),
      ("aid covers all", 200_00, 50_00, 300_00, 6_000, 0.0),
      ("aid covers all, no resources", 200_00, 50_00, 250_00, 0, 0.0),
      ("no resources", 200_00, 50_00, 249_99, 0, Double.infinity),
    ])
  func burden(situation: String, rent: Int, charges: Int, aid: Int, resources: Int, expected: Double) throws {
    #expect(
      try Self.rule().rentBurden(
        rentCents: rent, chargesCents: charges, aidCents: aid, annualResources: resources) == expected,
      "\(situation)")
  }

  @Test(
    "Residual income, euros per day and consumption unit",
    arguments: [
      // (resources €/year, outlay cents per month, units in hundredths, residual)
      (3_650, 0, 100, 10.0), (5_475, 0, 150, 10.0), (9_650, 500_00, 100, 10.0), (0, 0, 100, 0.0),
      (0, 365_00, 100, -12.0),
    ])
  func residual(resources: Int, outlay: Int, units: Int, expected: Double) throws {
    #expect(
      try Self.rule().residualIncome(
        rentCents: outlay, chargesCents: 0, aidCents: 0, annualResources: resources, consumptionUnits: units)
        == expected)
  }

  @Test("Both limits admit equality and refuse one cent beyond")
  func limits() throws {
    let rule = try Self.rule()
    func affordable(rent: Int, burden: Double, residual: Double) -> Bool {
      rule.isAffordable(
        rentCents: rent, chargesCents: 0, aidCents: 0, annualResources: 12_000, consumptionUnits: 100,
        greatestBurden: burden, leastResidual: residual)
    }
    #expect(affordable(rent: 300_00, burden: 0.30, residual: 0))
    #expect(!affordable(rent: 300_01, burden: 0.30, residual: 0))
    // 12 000 − 12 × 695.83 = 3 650.04 € a year, 10.0001 € a day; one cent a month more goes below 10.
    #expect(affordable(rent: 695_83, burden: 1, residual: 10))
    #expect(!affordable(rent: 695_84, burden: 1, residual: 10))
  }

  @Test("The limits of practice are marked as assumed: no text fixes them")
  func usualLimits() throws {
    let rule = try Self.rule()
    #expect(rule.usualGreatestBurden == 0.33)
    #expect(rule.usualLeastResidual == 9)
    #expect(rule.basis.mark == .assumed)
  }
}
