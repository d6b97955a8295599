import DataFiles
import Foundation
import TestSupport
import Testing

@testable import Assignment

@Suite("Results of solve")
struct SolveReportTests {
  private func instance() throws -> (SmallMarket, AssignmentProblem) {
    var market = SmallMarket(seed: 11, dwellings: 5, households: 8, rows: 5)
    market.dropContradictions()
    return (market, try market.problem())
  }

  @Test("The file holds the allocation, by ids, a line a dwelling")
  func assignmentFile() throws {
    var dwellings = AttributeColumns(ids: [30, 20, 10])
    dwellings.add("zone", [0, 0, 0])
    let problem = try AssignmentProblem(
      dwellings: dwellings, households: AttributeColumns(ids: [5, 6]),
      pairs: EligiblePairs(
        householdCount: 2, dwellingCount: 3, households: [0, 1], dwellings: [0, 2], weights: [1, 1]))
    let path = try TestFiles.temporaryFolder() + "/out.csv"
    try AssignmentFile.write(path, householdOf: Optimiser().solve(problem).householdOf, of: problem)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "household,dwelling\n6,10\n5,30\n")
  }

  @Test("The JSON has the keys of the contract, and figures that agree with a recount")
  func keys() throws {
    let (market, problem) = try instance()
    let outcome = try OptimalMechanism().allocate(problem, columns: MechanismColumns())
    let report = SolveReport(outcome, of: problem, mechanism: "optimal", cpuSeconds: 0.25)
    let data = try JSONEncoder().encode(report)
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    for key in [
      "value", "bound", "gap", "assigned", "households", "dwellings", "violatedRows", "cpuSeconds", "rows",
    ] { #expect(object[key] != nil, "\(key)") }
    #expect(object["value"] as? Int == market.bruteForceOptimum())
    #expect(object["households"] as? Int == 8 && object["dwellings"] as? Int == 5)
    #expect(object["violatedRows"] as? Int == 0)
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.count == market.rows.count)
    for (number, row) in rows.enumerated() {
      for key in ["id", "family", "limit", "price", "binding", "activity"] { #expect(row.keys.contains(key)) }
      let inRow = outcome.householdOf.enumerated().filter {
        $0.element >= 0 && market.isInRow(market.rows[number], dwelling: $0.offset)
      }
      let inside = inRow.count { market.isFavoured(market.rows[number], household: Int($0.element)) }
      #expect(row["allocated"] as? Int == inRow.count && row["allocatedInside"] as? Int == inside)
    }
    #expect(try JSONDecoder().decode(SolveReport.self, from: data) == report)
  }

  @Test("Without proof, bound and gap are null and not left out")
  func nulls() throws {
    let (market, problem) = try instance()
    let columns = MechanismColumns(score: market.quartile)
    let outcome = try AllocationCommittee().allocate(problem, columns: columns)
    let report = SolveReport(outcome, of: problem, mechanism: "caleol", cpuSeconds: 0)
    let text = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
    #expect(text.contains("\"bound\":null") && text.contains("\"gap\":null"))
  }

  @Test("A share without allocation has no activity; bounds are told in percent and allocations")
  func activity() throws {
    let problem = try AssignmentProblem(
      dwellings: AttributeColumns(count: 2, columns: ["zone": [0, 1]]),
      households: AttributeColumns(count: 4, columns: ["q": [1, 1, 2, 2]]),
      pairs: EligiblePairs(
        householdCount: 4, dwellingCount: 2, households: [0], dwellings: [0], weights: [3]),
      rows: [
        QuotaRow(
          id: 5, family: "a", sense: .atLeast, measure: .share(3_350), dwellings: .equal("zone", 1),
          households: .equal("q", 1)),
        QuotaRow(
          id: 6, family: "b", sense: .atMost, measure: .count(1), dwellings: .equal("zone", 0),
          households: .equal("q", 1)),
      ])
    let rows = Optimiser().solve(problem).rows
    #expect(rows[0].activity == nil && rows[0].limit == 33.5 && !rows[0].violated)
    #expect(rows[1].activity == 1 && rows[1].limit == 1 && rows[1].binding && !rows[1].violated)
  }
}
