import DataFiles
import Testing

@testable import Assignment

@Suite("Allocation committee")
struct AllocationCommitteeTests {
  private func columns(_ market: SmallMarket, seed: Int, refusals: Int) -> MechanismColumns {
    var draws = TestDraws(seed)
    return MechanismColumns(
      score: market.quartile.map { _ in Int32(draws.below(6)) },
      seniority: market.quartile.map { _ in Int32(draws.below(4)) },
      acceptance: refusals == 0 ? nil : market.edges.map { _ in draws.below(100) >= refusals })
  }

  /// Whether `left` stands before `right`, written apart from the library.
  private func precedes(_ columns: MechanismColumns, _ left: Int, _ right: Int) throws -> Bool {
    let score = try #require(columns.score)
    let seniority = try #require(columns.seniority)
    if score[left] != score[right] { return score[left] > score[right] }
    if seniority[left] != seniority[right] { return seniority[left] > seniority[right] }
    return left < right
  }

  @Test("Eligible pairs only, one dwelling a household, three offers at most", arguments: 0..<30)
  func conformance(seed: Int) throws {
    let market = SmallMarket(seed: seed, dwellings: 12, households: 20, rows: 2, density: 40)
    let problem = try market.problem()
    let columns = columns(market, seed: seed, refusals: 40)
    let outcome = try AllocationCommittee().allocate(problem, columns: columns)
    let housed = outcome.householdOf.filter { $0 >= 0 }
    #expect(Set(housed).count == housed.count)
    var weight = 0
    for (dwelling, household) in outcome.householdOf.enumerated() where household >= 0 {
      let pair = try #require(problem.pairs.number(household: Int(household), dwelling: dwelling))
      weight += Int(problem.pairs.weight[pair])
    }
    #expect(outcome.value == weight)
    for dwelling in 0..<12 {
      let offers = outcome.offers.filter { $0.dwelling == dwelling }
      #expect(offers.count <= AllocationCommittee.candidates)
      #expect(offers.map(\.rank) == Array(1...max(1, offers.count)).prefix(offers.count).map { $0 })
      #expect(offers.dropLast().allSatisfy { !$0.accepted }, "an offer after an acceptance")
      #expect(
        outcome.householdOf[dwelling]
          == (offers.last?.accepted == true ? offers[offers.count - 1].household : -1))
      for (better, worse) in zip(offers, offers.dropFirst()) {
        #expect(try precedes(columns, Int(better.household), Int(worse.household)))
      }
    }
    #expect(outcome.rows.count == market.rows.count)
    #expect(outcome.rows.contains { $0.violated } == !market.meetsRows(outcome.householdOf))
  }

  /// Where all accept, nobody sees a later-placed household in a dwelling that came while he was free and eligible.
  @Test("No justified envy where everyone accepts", arguments: 0..<40)
  func noJustifiedEnvy(seed: Int) throws {
    let market = SmallMarket(seed: 70 + seed, dwellings: 10, households: 18, rows: 0, density: 45)
    let problem = try market.problem()
    let columns = columns(market, seed: seed, refusals: 0)
    let outcome = try AllocationCommittee().allocate(problem, columns: columns)
    var dwellingOf = [Int](repeating: .max, count: 18)
    for (dwelling, household) in outcome.householdOf.enumerated() where household >= 0 {
      dwellingOf[Int(household)] = dwelling
    }
    for edge in market.edges where dwellingOf[edge.household] > edge.dwelling {
      let tenant = outcome.householdOf[edge.dwelling]
      #expect(tenant >= 0, "a dwelling stands empty beside someone free and eligible")
      #expect(try precedes(columns, Int(tenant), edge.household))
    }
  }

  @Test("Dwellings come in order of id, wherever they stand in the file")
  func order() throws {
    var dwellings = AttributeColumns(ids: [9, 4])
    dwellings.add("contingent", [0, 1])
    let problem = try AssignmentProblem(
      dwellings: dwellings, households: AttributeColumns(count: 2, columns: ["score": [5, 3]]),
      pairs: EligiblePairs(
        householdCount: 2, dwellingCount: 2, households: [0, 0, 1, 1], dwellings: [0, 1, 0, 1],
        weights: [1, 1, 1, 1]))
    let outcome = try AllocationCommittee().allocate(problem, columns: MechanismColumns(of: problem))
    #expect(outcome.householdOf == [1, 0])
    #expect(outcome.offers.map(\.dwelling) == [1, 0])
    #expect(outcome.offers.map(\.holder) == [1, 0])
  }

  @Test("Who refuses stays on the list, and three refusals leave the dwelling vacant")
  func refusals() throws {
    let problem = try AssignmentProblem(
      dwellings: AttributeColumns(count: 2), households: AttributeColumns(count: 4),
      pairs: EligiblePairs(
        householdCount: 4, dwellingCount: 2, households: [0, 1, 2, 3, 0], dwellings: [0, 0, 0, 0, 1],
        weights: [1, 1, 1, 1, 1]))
    // Pairs by household: (0,0) (0,1) (1,0) (2,0) (3,0).
    let outcome = try AllocationCommittee().allocate(
      problem,
      columns: MechanismColumns(score: [4, 3, 2, 1], acceptance: [false, true, false, false, true]))
    #expect(outcome.householdOf == [-1, 0])
    #expect(outcome.offers.count == 4)
  }

  @Test("Without scores it says which column lacks")
  func missingScore() throws {
    let problem = try SmallMarket(seed: 1, dwellings: 2, households: 2, rows: 0).problem()
    let error = #expect(throws: DataProblem.self) {
      try AllocationCommittee().allocate(problem, columns: MechanismColumns(of: problem))
    }
    #expect(error?.field == "score")
    #expect(error?.message(in: .french).contains("a besoin de la colonne « score »") == true)
  }

  @Test("The optimum is worth at least what any mechanism reaches without breaking rows", arguments: 0..<20)
  func optimumDominates(seed: Int) throws {
    let market = SmallMarket(seed: 900 + seed, dwellings: 8, households: 14, rows: 0)
    let problem = try market.problem()
    let columns = columns(market, seed: seed, refusals: 0)
    let committee = try AllocationCommittee().allocate(problem, columns: columns)
    let optimal = try OptimalMechanism().allocate(problem, columns: columns)
    #expect(committee.value <= optimal.value)
    #expect(optimal.proof?.isProvedOptimal == true && committee.proof == nil)
  }
}
