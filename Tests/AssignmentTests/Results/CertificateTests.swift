import Testing

@testable import Assignment

@Suite("Certificate")
struct CertificateTests {
  /// The bound from the prices alone, written apart from the library: own matching, own whole-number forms.
  private func bound(_ market: SmallMarket, _ certificate: Certificate) throws -> Int {
    var sum = certificate.householdPrices.reduce(0) { $0 + Int($1) }
    var best = [Int](repeating: 0, count: market.zone.count)
    for edge in market.edges {
      var reduced = edge.weight * certificate.unitsPerWeight
      reduced -= Int(certificate.householdPrices[edge.household])
      for (number, row) in market.rows.enumerated() where market.isInRow(row, dwelling: edge.dwelling) {
        let isFavoured = market.isFavoured(row, household: edge.household)
        let coefficient: Int
        switch (row.measure, row.sense) {
        case (.share(let share), .atLeast): coefficient = !isFavoured && share > 0 ? 1 : 0
        case (.share(let share), .atMost): coefficient = isFavoured && share < 10_000 ? 1 : 0
        case (.count, .atLeast): coefficient = isFavoured ? -1 : 0
        case (.count, .atMost): coefficient = isFavoured ? 1 : 0
        }
        reduced -= coefficient * Int(certificate.rowPrices[number])
        // As given: the limited side weighs a, the other -b, in lowest terms; the right side is 0.
        if case .share(let share) = row.measure {
          let divisor = [10_000, 5_000, 3_750, 2_500, 1_250, 1].first {
            share % $0 == 0 && (10_000 - share) % $0 == 0
          }
          let part = try #require(divisor)
          let left =
            row.sense == .atLeast
            ? (isFavoured ? share - 10_000 : share) : (isFavoured ? 10_000 - share : -share)
          reduced -= left / part * Int(certificate.sharePrices[number])
        }
      }
      best[edge.dwelling] = max(best[edge.dwelling], reduced)
    }
    sum += best.reduce(0, +)
    for (number, row) in market.rows.enumerated() {
      let dwellings = market.zone.indices.filter { market.isInRow(row, dwelling: $0) }
      let limit: Int
      switch (row.measure, row.sense) {
      case (.share(let share), .atLeast):
        limit = (10_000 - share) * matching(market, dwellings) / 10_000
      case (.share(let share), .atMost): limit = share * matching(market, dwellings) / 10_000
      case (.count(let count), .atLeast): limit = -min(count, dwellings.count + 1)
      case (.count(let count), .atMost): limit = min(count, dwellings.count)
      }
      sum += Int(certificate.rowPrices[number]) * limit
    }
    return sum
  }

  private func matching(_ market: SmallMarket, _ dwellings: [Int]) -> Int {
    var holder = [Int](repeating: -1, count: market.quartile.count)
    func place(_ dwelling: Int, _ seen: inout Set<Int>) -> Bool {
      for edge in market.edges where edge.dwelling == dwelling && seen.insert(edge.household).inserted {
        if holder[edge.household] < 0 || place(holder[edge.household], &seen) {
          holder[edge.household] = dwelling
          return true
        }
      }
      return false
    }
    return dwellings.count {
      var seen: Set<Int> = []
      return place($0, &seen)
    }
  }

  @Test("An independent recomputation gives the same bound to the last unit", arguments: 0..<40)
  func independentRecomputation(seed: Int) throws {
    var market = SmallMarket(
      seed: 200 + seed, dwellings: 5 + seed / 2, households: 12 + 2 * seed, rows: seed % 9, density: 25,
      largest: 200, floors: seed % 2 == 0)
    market.dropContradictions()
    let problem = try market.problem()
    let certificate = Optimiser().solve(problem).certificate
    #expect(try bound(market, certificate) == certificate.boundUnits)
    #expect(certificate.recomputedBoundUnits(for: problem) == certificate.boundUnits)
  }

  /// Weak duality itself: any prices, however bad, prove a bound that no allocation exceeds.
  @Test("Any prices prove a valid bound", arguments: 0..<60)
  func anyPrices(seed: Int) throws {
    var market = SmallMarket(seed: 300 + seed, dwellings: 4, households: 6, rows: 4)
    market.dropContradictions()
    var draws = TestDraws(seed)
    let units = 256
    let certificate = Certificate(
      unitsPerWeight: units, rowPrices: market.rows.map { _ in Int32(draws.below(20 * units)) },
      sharePrices: market.rows.map { $0.isShare ? Int32(draws.below(units)) : 0 },
      rowLimits: [], householdPrices: market.quartile.map { _ in Int32(draws.below(20 * units)) },
      boundUnits: 0)
    let optimum = try #require(market.bruteForceOptimum())
    #expect(try certificate.recomputedBoundUnits(for: market.problem()) >= optimum * units)
  }
}
