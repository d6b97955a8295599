import Testing

@testable import Assignment

@Suite("Bipartite matching")
struct BipartiteMatchingTests {
  @Test("Finds the largest number of dwellings that can be let together", arguments: 0..<80)
  func largest(seed: Int) throws {
    // All weights 1: the optimum without rows is the size of the matching.
    var market = SmallMarket(
      seed: seed, dwellings: 6, households: 2 + seed % 7, rows: 0, density: 15 + seed % 40)
    market.edges = market.edges.map { ($0.household, $0.dwelling, 1) }
    let problem = try market.problem()
    let graph = PricedGraph(problem, classes: problem.classes)
    let matching = BipartiteMatching(graph)
    for half in [Array(0..<6), [0, 2, 4], [1, 3], []] {
      var restricted = market
      restricted.edges = market.edges.filter { half.contains($0.dwelling) }
      #expect(matching.size(of: half.map { Int32($0) }) == restricted.bruteForceOptimum())
    }
  }

  @Test("A long alternating path is followed to its end")
  func longPath() throws {
    // Dwelling i accepts households i and i + 1, and the last dwelling only household 0.
    let count = 400
    var households: [Int32] = []
    var dwellings: [Int32] = []
    for dwelling in 0..<(count - 1) {
      households += [Int32(dwelling), Int32(dwelling + 1)]
      dwellings += [Int32(dwelling), Int32(dwelling)]
    }
    households.append(0)
    dwellings.append(Int32(count - 1))
    let problem = try AssignmentProblem(
      dwellings: AttributeColumns(count: count), households: AttributeColumns(count: count),
      pairs: EligiblePairs(
        householdCount: count, dwellingCount: count, households: households, dwellings: dwellings,
        weights: Array(repeating: 1, count: households.count)))
    let graph = PricedGraph(problem, classes: problem.classes)
    #expect(BipartiteMatching(graph).size(of: (0..<Int32(count)).map { $0 }) == count)
  }
}
