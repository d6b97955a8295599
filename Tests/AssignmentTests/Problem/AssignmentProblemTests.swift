import DataFiles
import Testing

@testable import Assignment

@Suite("Assignment problem")
struct AssignmentProblemTests {
  @Test("Pairs come out the same whatever the order of the list", arguments: 0..<20)
  func pairOrder(seed: Int) throws {
    let market = SmallMarket(seed: seed, dwellings: 7, households: 9, rows: 0)
    var shuffled = market
    var draws = TestDraws(seed)
    shuffled.edges = draws.shuffled(market.edges.count).map { market.edges[$0] }
    let left = try market.problem().pairs
    let right = try shuffled.problem().pairs
    #expect(left.household == right.household && left.dwelling == right.dwelling)
    #expect(left.weight == right.weight && left.byDwelling == right.byDwelling)
    for edge in market.edges {
      let number = try #require(left.number(household: edge.household, dwelling: edge.dwelling))
      #expect(Int(left.weight[number]) == edge.weight)
      #expect(left.pairs(ofHousehold: edge.household).contains(number))
      #expect(left.pairs(ofDwelling: edge.dwelling).contains(Int32(number)))
    }
    for household in 0..<9 {
      for dwelling in 0..<7
      where !market.edges.contains(where: { $0.household == household && $0.dwelling == dwelling }) {
        #expect(left.number(household: household, dwelling: dwelling) == nil)
      }
    }
  }

  @Test("Defects of a list are told by position")
  func defects() {
    func pairs(_ households: [Int32], _ dwellings: [Int32], _ weights: [Int32]) -> EligiblePairs.Defect? {
      do {
        _ = try EligiblePairs(
          householdCount: 3, dwellingCount: 2, households: households, dwellings: dwellings, weights: weights)
        return nil
      } catch { return error }
    }
    #expect(pairs([0, 3], [0, 0], [1, 1]) == .unknownHousehold(position: 1))
    #expect(pairs([0, -1], [0, 0], [1, 1]) == .unknownHousehold(position: 1))
    #expect(pairs([0, 1], [2, 0], [1, 1]) == .unknownDwelling(position: 0))
    #expect(pairs([0, 1], [1, 0], [1, -1]) == .weightOutOfRange(position: 1))
    #expect(pairs([0, 1], [1, 0], [100_000_001, 1]) == .weightOutOfRange(position: 0))
    #expect(pairs([2, 0, 2], [1, 0, 1], [5, 6, 7]) == .duplicate(position: 2, earlier: 0))
    #expect(pairs([0, 0, 1], [0, 1, 0], [0, 100_000_000, 3]) == nil)
  }

  @Test("Filters select by conjunction of memberships")
  func filters() throws {
    var index = FilterIndex(
      AttributeColumns(count: 6, columns: ["zone": [0, 1, 2, 0, 1, 2], "qpv": [0, 0, 0, 1, 1, 1]]))
    #expect(try index.positions(.everyone).get() == [0, 1, 2, 3, 4, 5])
    #expect(try index.positions(AttributeFilter([("zone", [2, 0])])).get() == [0, 2, 3, 5])
    #expect(try index.positions(AttributeFilter([("qpv", [1]), ("zone", [2, 0, 2])])).get() == [3, 5])
    #expect(try index.positions(.equal("zone", 9)).get() == [])
    #expect(throws: FilterIndex.UnknownColumn.self) { try index.positions(.equal("zones", 1)).get() }
  }

  @Test(
    "In memory too, ids that stand twice or are negative are refused", arguments: [[4, 2, 4], [0, -3, 1]])
  func ids(ids: [Int]) throws {
    let pairs = try EligiblePairs(
      householdCount: 0, dwellingCount: 3, households: [], dwellings: [], weights: [])
    let error = #expect(throws: DataProblem.self) {
      try AssignmentProblem(
        dwellings: AttributeColumns(ids: ids), households: AttributeColumns(count: 0), pairs: pairs)
    }
    #expect(error?.field == "id" && error?.file == "dwellings")
  }

  @Test("Rows that tell every household apart are refused before memory runs out")
  func tooManyProfiles() throws {
    let count = 400_000
    let rows = (0..<251).map {
      QuotaRow(
        id: $0, family: "one by one", sense: .atMost, measure: .count(1), dwellings: .equal("zone", 0),
        households: .equal("income", Int32($0)))
    }
    let error = #expect(throws: DataProblem.self) {
      try AssignmentProblem(
        dwellings: AttributeColumns(count: 1, columns: ["zone": [0]]),
        households: AttributeColumns(count: count, columns: ["income": (0..<Int32(count)).map { $0 }]),
        pairs: EligiblePairs(
          householdCount: count, dwellingCount: 1, households: [], dwellings: [], weights: []), rows: rows)
    }
    #expect(error?.message(in: .english).contains("tell too many cases apart") == true)
  }
}
