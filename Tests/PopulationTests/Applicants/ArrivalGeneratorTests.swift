import Housing
import Randomness
import Testing

@testable import Population

@Suite("Arrivals of the simulation")
struct ArrivalGeneratorTests {
  private static func world() throws -> (SyntheticPopulation, ArrivalGenerator) {
    let territory = try Shipped.territory("mel")
    var settings = PopulationSettings(territory: territory)
    settings.sample = 0.1
    let population = try Shipped.tenthOfMEL.get()
    return (population, ArrivalGenerator(population: population, territory: territory, settings: settings))
  }

  /// The same arrivals in every variant: whatever stands before them, and however many come after.
  @Test func sameEverywhere() throws {
    let (population, generator) = try Self.world()
    let month = CalendarMonth(year: 2026, month: 3)
    let draws = KeyedDraws(seed: 5, replication: 2)
    var alone = Households()
    generator.append(month: month, count: 40, draws: draws, to: &alone)
    var after = population.households
    let start = after.count
    generator.append(month: CalendarMonth(year: 2026, month: 2), count: 7, draws: draws, to: &after)
    generator.append(month: month, count: 55, draws: draws, to: &after)
    for rank in 0..<40 {
      let index = start + 7 + rank
      #expect(after.verifiedIncome[index] == alone.verifiedIncome[rank])
      #expect(after.declaredIncome[index] == alone.declaredIncome[rank])
      #expect(after.priority[index] == alone.priority[rank])
      #expect(after.homeCommune[index] == alone.homeCommune[rank])
      let wishes = { (households: Households, index: Int) in
        Array(households.wantedCommunes[(index * Households.wishes)..<((index + 1) * Households.wishes)])
      }
      #expect(wishes(after, index) == wishes(alone, rank))
      #expect(after.applicationMonth[index] == Int16(month.number))
      #expect(after.dwelling[index] == Households.noDwelling)
    }
    var other = Households()
    generator.append(month: month, count: 40, draws: KeyedDraws(seed: 5, replication: 3), to: &other)
    #expect(other.verifiedIncome != alone.verifiedIncome)
  }

  /// Thirty thousand arrivals resemble the first-time applicants of the list: composition, situation, resources; the
  /// priority share is that of arrivals.
  @Test func resemblance() throws {
    let (population, generator) = try Self.world()
    var arrivals = Households()
    generator.append(
      month: CalendarMonth(year: 2026, month: 3), count: 30_000, draws: KeyedDraws(seed: 5, replication: 0),
      to: &arrivals)
    let list = population.firstTimeApplicants
    func share(_ column: [UInt8], _ range: Range<Int>, _ value: UInt8) -> Double {
      Double(column[range].count { $0 == value }) / Double(range.count)
    }
    for value in UInt8(0)..<5 {
      let before = share(population.households.composition, list, value)
      #expect(abs(share(arrivals.composition, 0..<30_000, value) - before) < 0.012)
    }
    for value in UInt8(0)..<6 {
      let before = share(population.households.situation, list, value)
      #expect(abs(share(arrivals.situation, 0..<30_000, value) - before) < 0.012)
    }
    let priority = Double(arrivals.priority.count { $0 != 0 }) / 30_000
    #expect(abs(priority - 0.24) < 0.012)
    func median(_ households: Households, _ range: Range<Int>) -> Double {
      let sorted = range.map {
        Double(households.verifiedIncome[$0]) * 100 / Double(households.consumptionUnits[$0])
      }.sorted()
      return sorted[sorted.count / 2]
    }
    #expect(abs(median(arrivals, 0..<30_000) / median(population.households, list) - 1) < 0.03)
  }

  /// A transfer request keeps the tenant and fills the application.
  @Test func transferRequest() throws {
    let (population, generator) = try Self.world()
    var households = population.households
    let tenant = try #require(
      population.sittingTenants.first { households.applicationMonth[$0] == Households.noApplication })
    let persons = households.persons[tenant]
    let dwelling = households.dwelling[tenant]
    let month = CalendarMonth(year: 2026, month: 5)
    generator.fileTransfer(
      of: tenant, month: month, draws: KeyedDraws(seed: 1, replication: 0), in: &households)
    #expect(households.applicationMonth[tenant] == Int16(month.number))
    #expect(households.situation[tenant] == HousingSituation.socialTenant.rawValue)
    #expect((1...5).contains(households.roomsWanted[tenant]))
    #expect(households.wantedCommunes[tenant * Households.wishes] != Households.noWish)
    #expect(households.persons[tenant] == persons && households.dwelling[tenant] == dwelling)
  }
}
