import Housing
import Randomness
import Testing

@testable import Population

@Suite("Choice of communes")
struct CommuneChoiceTests {
  private static let territory: Territory = {
    var made = MadeTerritory()
    made.communes = (0..<23).map { index in
      MadeTerritory.commune(
        "59\(100 + index)", "C\(index)", households: 100 + 37 * index,
        income: 15_000 + Double(400 * (index * 7 % 23)),
        column: index)
    }
    made.rows = (0..<23).map { ($0, 3, false, .seventies, 1 + ($0 * $0 * 13) % 211) }
    return made.territory
  }()

  /// The race gives the same wishes as sorting every commune by its exponential time, household by household.
  @Test func againstSorting() {
    var settings = PopulationSettings()
    settings.homeCommuneWish = 0
    let choice = CommuneChoice(Self.territory, settings)
    let draws = KeyedDraws(seed: 21, replication: 0)
    let weights = Self.weights(settings, octile: 5)
    for entity in 0..<3_000 {
      let key = HouseholdKey(entity: entity, time: 7)
      var wanted = Array(repeating: Int16(-9), count: Households.wishes)
      choice.fillWishes(resourceClass: 5, home: 3, key: key, draws: draws, into: &wanted, row: 0)
      let times = weights.indices.map { commune in
        let words = draws.block(
          DrawPurpose.applicantWishes.rawValue, entity: entity, time: 7, index: commune / 4)
        return -ReproducibleMath.log(Uniform.open(words[commune % 4])) / weights[commune]
      }
      let order = weights.indices.sorted { (times[$0], $0) < (times[$1], $1) }
      let used = wanted.prefix { $0 != Households.noWish }
      #expect(!used.isEmpty)
      #expect(used.map { Int($0) } == Array(order.prefix(used.count)))
    }
  }

  /// Over many households the first wish falls in proportion to the weights (five standard errors).
  @Test func proportions() {
    var settings = PopulationSettings()
    settings.homeCommuneWish = 0
    let choice = CommuneChoice(Self.territory, settings)
    let weights = Self.weights(settings, octile: 2)
    let total = weights.reduce(0, +)
    var counts = Array(repeating: 0, count: weights.count)
    var wanted = Array(repeating: Int16(-1), count: Households.wishes)
    let draws = KeyedDraws(seed: 3, replication: 1)
    for entity in 0..<40_000 {
      choice.fillWishes(
        resourceClass: 2, home: -1, key: HouseholdKey(entity: entity), draws: draws, into: &wanted, row: 0)
      counts[Int(wanted[0])] += 1
    }
    for (count, weight) in zip(counts, weights) {
      let share = weight / total
      let error = (share * (1 - share) / 40_000).squareRoot()
      #expect(abs(Double(count) / 40_000 - share) < 5 * error + 1e-4)
    }
  }

  /// The commune of residence comes first with its probability, is never wanted twice, and the number of wishes has
  /// the mean that is set.
  @Test func homeFirst() {
    let settings = PopulationSettings()
    let choice = CommuneChoice(Self.territory, settings)
    let draws = KeyedDraws(seed: 5, replication: 0)
    var first = 0
    var wishes = 0
    var wanted = Array(repeating: Int16(-1), count: Households.wishes)
    for entity in 0..<20_000 {
      // Commune 0 has one dwelling: chance alone would hardly ever name it.
      choice.fillWishes(
        resourceClass: 3, home: 0, key: HouseholdKey(entity: entity), draws: draws, into: &wanted, row: 0)
      let used = wanted.filter { $0 != Households.noWish }
      #expect(Set(used).count == used.count)
      if used.first == 0 { first += 1 }
      wishes += used.count
    }
    #expect(abs(Double(first) / 20_000 - settings.homeCommuneWish) < 0.02)
    let mean = settings.wishCountShares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    #expect(abs(Double(wishes) / 20_000 - mean) < 0.04)
  }

  /// A household keeps its first wish when another commune empties, unless that was its own.
  @Test func independenceOfOthers() {
    var settings = PopulationSettings()
    settings.homeCommuneWish = 0
    settings.incomeSorting = 0
    var changed = MadeTerritory()
    changed.communes = Self.territory.communes
    changed.rows = (0..<23).map { ($0, 3, false, .seventies, $0 == 5 ? 1 : 1 + ($0 * $0 * 13) % 211) }
    let first = CommuneChoice(Self.territory, settings)
    let second = CommuneChoice(changed.territory, settings)
    let draws = KeyedDraws(seed: 14, replication: 0)
    var before = Array(repeating: Households.noWish, count: Households.wishes)
    var after = before
    for entity in 0..<5_000 {
      let key = HouseholdKey(entity: entity)
      first.fillWishes(resourceClass: 4, home: -1, key: key, draws: draws, into: &before, row: 0)
      second.fillWishes(resourceClass: 4, home: -1, key: key, draws: draws, into: &after, row: 0)
      #expect(before[0] == after[0] || before[0] == 5)
    }
  }

  private static func weights(_ settings: PopulationSettings, octile: Int) -> [Double] {
    let communes = territory.communes
    let logs = communes.map { ReproducibleMath.log($0.medianIncome) }
    let total = communes.reduce(0.0) { $0 + Double($1.households) }
    let mean = zip(communes, logs).reduce(0) { $0 + Double($1.0.households) * $1.1 } / total
    let squares = zip(communes, logs).reduce(0) { $0 + Double($1.0.households) * $1.1 * $1.1 } / total
    let deviation = (squares - mean * mean).squareRoot()
    let middle = Inversion.normal((Double(octile) + 0.5) / 8)
    return communes.indices.map { index in
      ReproducibleMath.power(Double(territory.stock.counts[index]), settings.stockExponent)
        * ReproducibleMath.exp(settings.incomeSorting * middle * (logs[index] - mean) / deviation)
    }
  }
}
