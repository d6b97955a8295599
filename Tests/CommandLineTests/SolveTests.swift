import Foundation
import TestSupport
import Testing

/// `solve`: an assignment, its certified bound, the state of each row.
@Suite struct SolveTests {
  static let keys: Set = [
    "value", "bound", "gap", "assigned", "households", "dwellings", "violatedRows", "cpuSeconds", "rows",
  ]

  @Test func theOptimumOfASmallInstanceIsFound() async throws {
    let project = try TrialProject()
    try SmallInstance.write(to: project.path("instance"))
    let outcome = try await project.run("solve", "instance", "-o", "a.csv", "--format", "json")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let report = try JSONObject(outcome.output)
    #expect(report.keys.isSuperset(of: Self.keys))
    #expect(try report.integer("value") == SmallInstance.optimum)
    #expect(try report.integer("bound") >= SmallInstance.optimum)
    #expect(try (0...0.01).contains(report.number("gap")))
    #expect(try report.integer("assigned") == SmallInstance.dwellings)
    #expect(try report.integer("households") == SmallInstance.households)
    #expect(try report.integer("violatedRows") == 0)
    #expect(try report.number("cpuSeconds") >= 0)
    let rows = try report.objects("rows")
    #expect(rows.count == 2)
    #expect(try rows[0].number("activity") == 50)
    #expect(try rows[0].flag("binding"))
    #expect(try rows[0].number("limit") == 50)
    _ = try rows[0].number("price")
    #expect(try checkedValue(of: project.text("a.csv")) == SmallInstance.optimum)
  }

  /// The value of an assignment, counted again from the file: each household and dwelling once.
  private func checkedValue(of text: String) throws -> Int {
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "household,dwelling")
    let pairs = lines.dropFirst().map { $0.split(separator: ",").compactMap { Int($0) } }
    #expect(pairs.allSatisfy { $0.count == 2 })
    #expect(Set(pairs.map { $0[0] }).count == pairs.count)
    #expect(Set(pairs.map { $0[1] }).count == pairs.count)
    let inZone = pairs.filter { $0[1] < 6 }
    #expect(2 * inZone.count { $0[0] % 2 == 0 } >= inZone.count)
    return pairs.reduce(0) { $0 + ($1[0] % 2 == 0 ? 10 : 100) }
  }

  @Test func theTableNamesTheBindingRow() async throws {
    let project = try TrialProject()
    try SmallInstance.write(to: project.path("instance"))
    let outcome = try await project.run("solve", "instance", "--lang", "fr")
    #expect(outcome.output.contains("logements attribués\u{A0}: 12 sur 12"))
    #expect(outcome.output.contains("toutes les lignes tenues (2)"))
    #expect(outcome.output.contains("mix"))
    let csv = try await project.run("solve", "instance", "--format", "csv")
    #expect(csv.output.hasPrefix("id,family,sense,kind,activity,limit,price,binding,violated\n"))
    #expect(csv.output.split(separator: "\n").count == 3)
  }

  @Test func aCommitteeMeasuresTheRowsWithoutMeetingThem() async throws {
    let project = try TrialProject()
    try SmallInstance.write(to: project.path("instance"))
    let outcome = try await project.run("solve", "instance", "--mechanism", "caleol", "--format", "json")
    #expect(outcome.status == 0)
    let report = try JSONObject(outcome.output)
    #expect(try report.text("mechanism") == "caleol")
    #expect(try report.numberOrNull("bound") == nil)
    #expect(try report.integer("assigned") <= SmallInstance.dwellings)
  }

  @Test func anAbsentFolderAndAnUnknownHouseholdAreBadData() async throws {
    let project = try TrialProject()
    let absent = try await project.run("solve", "nowhere", "-o", "a.csv")
    #expect(absent.status == 65)
    #expect(absent.errors == "attrilab: nowhere/dwellings.csv: no such file; check the path\n")
    try SmallInstance.write(to: project.path("instance"))
    let line = try project.replace("\n3,4,100\n", with: "\n99,4,100\n", in: "instance/edges.csv") + 1
    let unknown = try await project.run("solve", "instance", "-o", "a.csv")
    #expect(unknown.status == 65)
    #expect(unknown.errors.hasPrefix("attrilab: instance/edges.csv:\(line): household: household 99 is not"))
    #expect(!project.exists("a.csv"))
  }

  static let generator = TestFiles.shared("bench/solver").map { $0 + "/gen.py" }

  @Test(
    .enabled(
      if: generator != nil && PythonTool.hasBenchPackages,
      "needs ../shared/bench/solver/gen.py and python3 with numpy and pandas"))
  func twoHundredDwellingsMeetTheirRowsWithinOnePercent() async throws {
    let bench = try #require(TestFiles.shared("bench/solver"))
    let project = try TrialProject()
    let folder = project.path("d200")
    #expect(
      try PythonTool.run(["\(bench)/gen.py", "--D", "200", "--seed", "1", "--out", folder]).status == 0)
    let outcome = try await project.run("solve", "d200", "-o", "a.csv", "--format", "json")
    #expect(outcome.status == 0)
    let report = try JSONObject(outcome.output)
    let value = try report.integer("value")
    #expect(try report.integer("bound") >= value)
    #expect(try report.number("gap") <= 0.01)
    #expect(try report.integer("violatedRows") == 0)
    let pairs = try project.text("a.csv").split(separator: "\n").dropFirst()
    try project.write(pairs.map { $0.replacing(",", with: " ") + "\n" }.joined(), to: "a.txt")
    let check = try PythonTool.run(["\(bench)/check.py", folder, project.path("a.txt")])
    let verdict = try JSONObject(check.output)
    #expect(try verdict.integer("obj") == value)
    #expect(try verdict.integer("violated") == 0)
    #expect(try verdict.integer("assigned") == report.integer("assigned"))
  }
}
