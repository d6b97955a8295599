import Housing
import Testing

@testable import Population

@Suite("Declared resources")
struct DeclarationTests {
  /// Two parameter sets share their chance: what is missing under the smaller share is missing under the larger, and
  /// declaring back and forth ends where it began.
  @Test func nested() throws {
    let territory = try Shipped.territory("mel")
    var settings = PopulationSettings(territory: territory)
    settings.sample = 0.1
    let population = try Shipped.tenthOfMEL.get()
    var wider = settings
    wider.missingIncomeShare = 0.06
    var households = population.households
    Declaration.declare(in: &households, of: population, settings: wider)
    let members = population.applicants
    func missing(_ households: Households) -> Set<Int> {
      Set(members.filter { households.declaredIncome[$0] <= 0 })
    }
    let few = missing(population.households)
    let many = missing(households)
    #expect(few.isSubset(of: many))
    #expect(abs(Double(few.count) / Double(members.count) - 0.02) < 0.006)
    #expect(abs(Double(many.count) / Double(members.count) - 0.06) < 0.01)
    let none = many.filter { households.verifiedIncome[$0] == 0 }
    #expect(abs(Double(none.count) / Double(many.count) - 0.3) < 0.09)
    #expect(none.allSatisfy { households.declaredIncome[$0] == 0 })
    Declaration.declare(in: &households, of: population, settings: settings)
    #expect(households.declaredIncome == population.households.declaredIncome)
    #expect(households.verifiedIncome == population.households.verifiedIncome)
  }

  /// Declared amounts stray from the verified ones by the noise that is set, without a bias.
  @Test func noise() throws {
    let population = try Shipped.tenthOfMEL.get()
    let households = population.households
    let ratios = population.applicants.filter { households.declaredIncome[$0] > 0 }.map {
      Double(households.declaredIncome[$0]) / Double(households.verifiedIncome[$0])
    }
    let mean = ratios.reduce(0, +) / Double(ratios.count)
    let spread = (ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(ratios.count)).squareRoot()
    #expect(abs(mean - 1.005) < 0.01)
    #expect(abs(spread - 0.1) < 0.01)
  }

  /// Tenants who do not apply have no file to fill in.
  @Test func tenants() throws {
    let population = try Shipped.essai.get()
    let households = population.households
    for index in population.sittingTenants
    where households.applicationMonth[index] == Households.noApplication {
      #expect(households.declaredIncome[index] == households.verifiedIncome[index])
    }
  }
}
