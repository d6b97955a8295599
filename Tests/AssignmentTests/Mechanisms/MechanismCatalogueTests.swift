import Testing

@testable import Assignment

/// What every mechanism must do, whatever it is; a new one is tested here by being in the catalogue.
@Suite("Every mechanism")
struct MechanismCatalogueTests {
  @Test("Bears its own name and is found by it")
  func names() {
    #expect(MechanismCatalogue.names == ["optimal", "caleol"])
    for name in MechanismCatalogue.names { #expect(MechanismCatalogue.named(name)?.name == name) }
    #expect(MechanismCatalogue.named("optimum") == nil)
  }

  @Test(
    "Allocates eligible pairs only, a household once, and the same twice", arguments: MechanismCatalogue.names
  )
  func conformance(name: String) throws {
    let mechanism = try #require(MechanismCatalogue.named(name))
    for seed in 0..<15 {
      var market = SmallMarket(seed: seed, dwellings: 9, households: 15, rows: 3)
      market.dropContradictions()
      let problem = try market.problem()
      let columns = MechanismColumns(score: market.quartile, seniority: market.priority)
      let outcome = try mechanism.allocate(problem, columns: columns)
      var seen: Set<Int32> = []
      for (dwelling, household) in outcome.householdOf.enumerated() where household >= 0 {
        #expect(problem.pairs.number(household: Int(household), dwelling: dwelling) != nil)
        #expect(seen.insert(household).inserted)
      }
      #expect(outcome.rows.map(\.id) == problem.rows.map(\.id))
      #expect(try mechanism.allocate(problem, columns: columns).householdOf == outcome.householdOf)
    }
  }
}
