import Foundation
import TestSupport
import Testing

/// `fit-table`: a table fitted to its margins and made whole, from files to files.
@Suite struct FitTableTests {
  /// A table of 2 sizes × 3 kinds × 2 zones with an even prior, and margins that agree.
  static func write(to project: TrialProject, controls: String = controls) throws {
    try project.write(#"{"names": ["size", "kind", "zone"], "shape": [2, 3, 2], "N": 20}"#, to: "shape.json")
    try Self.bytes(Array(repeating: 1, count: 12))
      .write(to: URL(fileURLWithPath: project.path("prior.f64")))
    try project.write(controls, to: "controls.csv")
  }

  /// Doubles as little-endian bytes.
  private static func bytes(_ values: [Double]) -> Data {
    Data(
      values.flatMap { value in
        (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(8 * $0)) }
      })
  }

  static let controls = """
    dim1,dim2,cat1,cat2,count
    size,zone,0,0,6
    size,zone,0,1,5
    size,zone,1,0,4
    size,zone,1,1,5
    kind,,0,,10
    kind,,1,,7
    kind,,2,,3

    """

  private static let files = [
    "fit-table", "--shape", "shape.json", "--prior", "prior.f64", "--controls", "controls.csv", "-o",
    "cells.csv",
  ]

  private func run(
    _ project: TrialProject, _ options: String..., lang: String = "en"
  ) async throws -> Program.Outcome {
    try await project.run(Self.files + options + ["--lang", lang])
  }

  /// Counts of a file of cells, by the category of some columns.
  private func sums(_ text: String, over columns: [Int]) -> [[Int]: Int] {
    var sums: [[Int]: Int] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let numbers = line.split(separator: ",").compactMap { Int($0) }
      sums[columns.map { numbers[$0] }, default: 0] += numbers.last ?? 0
    }
    return sums
  }

  @Test func cellsHouseholdsAndReport() async throws {
    let project = try TrialProject()
    try Self.write(to: project)
    let outcome = try await run(
      project, "--households", "households.csv", "--weights", "fit.csv", "--format", "json")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let report = try JSONObject(outcome.output)
    #expect(try report.integer("cells") == 12)
    #expect(try report.integer("households") == 20)
    #expect(try report.number("total") == 20)
    #expect(try report.number("residual") <= 1e-8)
    #expect(try report.text("zone") == "zone")
    let tables = try report.objects("tables")
    #expect(try tables.map { try $0.text("name") } == ["size × zone", "kind"])
    let cells = try project.text("cells.csv")
    #expect(cells.hasPrefix("size,kind,zone,count\n"))
    // Zone totals are exact.
    #expect(sums(cells, over: [2]) == [[0]: 10, [1]: 10])
    let households = try project.text("households.csv").split(separator: "\n")
    #expect(households[0] == "id,size,kind,zone")
    #expect(households.count == 21 && households[20].hasPrefix("20,"))
    var counted: [Substring: Int] = [:]
    for row in households.dropFirst() { counted[row.drop { $0 != "," }.dropFirst(), default: 0] += 1 }
    for line in cells.split(separator: "\n").dropFirst() {
      let cut = line.lastIndex(of: ",") ?? line.endIndex
      #expect(counted[line[..<cut]] == Int(line[cut...].dropFirst()))
    }
    // Independent margins: 6/20 of size 0 in zone 0, half of them of kind 0.
    #expect(try project.text("fit.csv").hasPrefix("size,kind,zone,value\n0,0,0,3"))
  }

  /// Households alone may be asked for; nothing at all may not.
  @Test func oneFileIsEnough() async throws {
    let project = try TrialProject()
    try Self.write(to: project)
    let files = Array(Self.files.dropLast(2))
    let nothing = try await project.run(files + ["--lang", "en"])
    #expect(nothing.status == 64 && nothing.errors.contains("-o, --households or --weights"))
    let outcome = try await project.run(files + ["--households", "households.csv"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(project.exists("households.csv") && !project.exists("cells.csv"))
  }

  @Test func theSameSeedGivesTheSameBytes() async throws {
    let project = try TrialProject()
    try Self.write(to: project)
    _ = try await run(project, "--seed", "4", "--threads", "1")
    let first = try project.text("cells.csv")
    _ = try await run(project, "--seed", "4", "--threads", "2")
    #expect(try project.text("cells.csv") == first)
  }

  @Test func aPriorInRowsIsTheSameAsOneInDoubles() async throws {
    let project = try TrialProject()
    try Self.write(to: project)
    _ = try await run(project)
    let expected = try project.text("cells.csv")
    // Columns in another order, a byte-order mark, Windows line ends, quotes, a blank line.
    var rows = "\u{FEFF}\"zone\",kind,size,value\r\n\r\n"
    for cell in 0..<12 { rows += "\(cell % 2),\"\(cell / 2 % 3)\", \(cell / 6) ,1.0\r\n" }
    try project.write(rows, to: "prior.csv")
    let outcome = try await project.run(
      "fit-table", "--shape", "shape.json", "--prior", "prior.csv", "--controls", "controls.csv", "-o",
      "cells.csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try project.text("cells.csv") == expected)
  }

  // MARK: - Contradictions

  @Test func totalsThatDifferAreRefusedOrReconciled() async throws {
    let project = try TrialProject()
    try Self.write(to: project, controls: Self.controls.replacing("kind,,2,,3", with: "kind,,2,,4"))
    let refused = try await run(project)
    #expect(refused.status == 65 && refused.output.isEmpty && !project.exists("cells.csv"))
    #expect(
      refused.errors == """
        attrilab: controls.csv: "size × zone" adds up to 20 and "kind" to 21, a difference of -1; bring both margins \
        to one total, or --reconcile scale (one total) or relax (the nearest that agree)

        """)
    let scaled = try await run(project, "--reconcile", "scale", "--format", "json")
    #expect(scaled.status == 0)
    let report = try JSONObject(scaled.output)
    // The shape asks for 20 households.
    #expect(try report.integer("households") == 20)
    #expect(try report.objects("reconciled")[1].number("before") == 21)
    #expect(try report.objects("reconciled")[1].number("after") == 20)
    #expect(scaled.errors.contains("\"kind\" reconciled: total 21 → 20"))
    let relaxed = try await run(project, "--reconcile", "relax", "--format", "json", "-q")
    #expect(relaxed.status == 0 && relaxed.errors.isEmpty)
    let unknown = try await run(project, "--reconcile", "scale", "--reconcile-to", "kinds")
    #expect(unknown.status == 64 && unknown.errors.contains("did you mean \"kind\"?"))
    let alone = try await run(project, "--reconcile-to", "kind")
    #expect(alone.status == 64)
  }

  @Test func marginsThatDisagreeOnASharedSliceNameItAndByHowMuch() async throws {
    let project = try TrialProject()
    try Self.write(
      to: project,
      controls: Self.controls.replacing("kind,,", with: "zone,,").replacing("zone,,2,,3\n", with: "")
        .replacing("zone,,0,,10", with: "zone,,0,,13"))
    let refused = try await run(project)
    #expect(refused.status == 65)
    #expect(
      refused.errors.hasPrefix(
        "attrilab: controls.csv: zone = 0: \"size × zone\" adds up to 10 there and \"zone\" to 13, a difference of -3;"
      ))
    #expect(refused.errors.contains("--reconcile relax"))
    let french = try await run(project, lang: "fr")
    #expect(french.errors.contains("« zone » à 13, écart -3\u{202F};"))
    let relaxed = try await run(project, "--reconcile", "relax", "--format", "json")
    #expect(relaxed.status == 0, "\(relaxed.errors)")
    #expect(try JSONObject(relaxed.output).integer("households") == 20)
  }

  @Test func anEmptySliceIsRefusedOrFilled() async throws {
    let project = try TrialProject()
    try Self.write(to: project)
    // No cell of kind 2 has a prior.
    var rows = "size,kind,zone,value\n"
    for cell in 0..<12 where cell / 2 % 3 != 2 { rows += "\(cell / 6),\(cell / 2 % 3),\(cell % 2),1\n" }
    try project.write(rows, to: "prior.csv")
    let files = Self.files.map { $0 == "prior.f64" ? "prior.csv" : $0 }
    let refused = try await project.run(files)
    #expect(refused.status == 65)
    #expect(
      refused.errors == """
        attrilab: controls.csv: kind = 2: a target of 3 on an impossible slice; write 0 or mend the margin, or \
        --epsilon-prior to give its cells a small prior

        """)
    let filled = try await project.run(files + ["--epsilon-prior", "1e-6", "--format", "json"])
    #expect(filled.status == 0)
    #expect(try JSONObject(filled.output).integer("filledCells") == 4)
    #expect(try JSONObject(filled.output).number("epsilonPrior") == 1e-6)
    #expect(filled.errors.contains("4 impossible cells filled with a prior of 1e-06"))
    #expect(sums(try project.text("cells.csv"), over: [1])[[2]] == 3)
  }

  @Test func zerosThatContradictTheMarginsAreFoundSoon() async throws {
    let project = try TrialProject()
    try Self.write(to: project)
    // Kind 0 lives in zone 0 only: ten households there, but zone 0 holds ten in all.
    var rows = "size,kind,zone,value\n"
    for cell in 0..<12 where cell / 2 % 3 != 0 || cell % 2 == 0 && cell < 6 {
      rows += "\(cell / 6),\(cell / 2 % 3),\(cell % 2),1\n"
    }
    try project.write(rows, to: "prior.csv")
    let refused = try await project.run(Self.files.map { $0 == "prior.f64" ? "prior.csv" : $0 })
    #expect(refused.status == 65)
    #expect(refused.errors.contains(" sweeps, a difference of "))
    #expect(refused.errors.contains("the margins contradict each other"))
  }

  @Test func aZoneWithoutHouseholdIsListed() async throws {
    let project = try TrialProject()
    try Self.write(
      to: project, controls: "dim1,cat1,count\nzone,0,20\nzone,1,0\nkind,0,10\nkind,1,7\nkind,2,3\n")
    let outcome = try await run(project, "--format", "json")
    #expect(outcome.status == 0)
    #expect(try JSONObject(outcome.output).texts("emptyZones") == ["zone = 1"])
    #expect(outcome.errors == "zones without a household: 1 (zone = 1)\n")
  }

  // MARK: - Wrong files

  /// Each fault of a file, with its message.
  @Test(arguments: [
    ("kind,,1,,7", "kind,,1,,-7", "controls.csv:7: count: -7 is out of range; allowed: 0 or more"),
    (
      "kind,,1,,7", "kind,,1,,NaN",
      "controls.csv:7: count: \"NaN\" is not a number; allowed: 0 or more"
    ),
    (
      "kind,,1,,7", "kind,,1,,\"7,000\"",
      "controls.csv:7: count: \"7,000\" is ambiguous: decimals or thousands?; --decimal comma where"
    ),
    ("kind,,1,,7", "kind,,1,,6.5", "controls.csv:7: count: 6.5 is not whole; with --total"),
    (
      "kind,,1,,7", "knid,,1,,7",
      "controls.csv:7: dim1: \"knid\" is unknown; known: size, kind, zone; did you mean \"kind\"?"
    ),
    ("kind,,1,,7", "kind,,3,,7", "controls.csv:7: cat1: 3 is out of range; allowed: 0 to 2"),
    ("kind,,1,,7", "kind,,x,,7", "controls.csv:7: cat1: \"x\" is not a whole number; allowed: 0 to 2"),
    (
      "kind,,1,,7", "kind,,0,,7",
      "controls.csv:7: count: \"kind = 0\" already stands on line 6; keep one row"
    ),
    (
      "kind,,1,,7\n", "",
      "controls.csv: kind: 1 slice(s) without a row, \"kind = 1\" first; give a row a slice"
    ),
    ("kind,,1,,7", "kind,,1,2,7", "controls.csv:7: cat2: a category without its dimension; fill dim2"),
    ("kind,,1,,7", "kind,kind,1,1,7", "controls.csv:7: dim2: \"kind\" stands twice; name two different"),
    ("kind,,1,,7", "kind,,1,7", "controls.csv:7: 4 cells for 5 columns"),
    ("kind,,1,,7", "kind,,1,,9", "controls.csv: \"size × zone\" adds up to 20 and \"kind\" to 22"),
    ("dim1,dim2,cat1,cat2,count", "dim1,dim2,cat1,cat2,n", "controls.csv:1: count: the column is missing"),
    (
      "dim1,dim2,cat1,cat2,count", "dim1,dim2,cat1,cat3,count",
      "controls.csv:1: dim1,dim2,cat1,cat3,count: unexp"
    ),
  ])
  func faultsOfControls(old: String, new: String, message: String) async throws {
    let project = try TrialProject()
    try Self.write(to: project, controls: Self.controls.replacing(old, with: new))
    let outcome = try await run(project, "--total", "20")
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("attrilab: " + message), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(!project.exists("cells.csv"))
  }

  @Test func faultsOfShapeAndPrior() async throws {
    let project = try TrialProject()
    try Self.write(to: project)
    func refusal(_ shape: String) async throws -> String {
      try project.write(shape, to: "shape.json")
      let outcome = try await run(project)
      #expect(outcome.status == 65)
      return outcome.errors
    }
    let smaller = try await refusal(#"{"names": ["size", "kind", "zone"], "shape": [2, 3, 1]}"#)
    #expect(smaller.hasPrefix("attrilab: prior.f64: 96 bytes for 6 cells; 48 bytes, eight a cell:"))
    let zero = try await refusal(#"{"names": ["size", "kind", "zone"], "shape": [2, 0, 2]}"#)
    #expect(zero.hasPrefix("attrilab: shape.json: shape: kind: 0 categories; 1 or more a dimension"))
    let uneven = try await refusal(#"{"names": ["size", "kind"], "shape": [2, 3, 2]}"#)
    #expect(uneven.hasPrefix("attrilab: shape.json: shape: 3 sizes for 2 names"))
    let twice = try await refusal(#"{"names": ["a", "a"], "shape": [2, 3]}"#)
    #expect(twice.hasPrefix("attrilab: shape.json: names: the name \"a\" is empty or stands twice"))
    let text = try await refusal("[1]")
    #expect(text.hasPrefix("attrilab: shape.json: this is no shape of a table; a JSON object:"))
    let large = try await refusal(#"{"names": ["a", "b"], "shape": [4000000000, 4000000000]}"#)
    #expect(large.hasPrefix("attrilab: shape.json: shape: a: 4000000000 categories"))
    let other = try await refusal(#"{"names": ["size", "kind", "zone"], "shape": [2, 3, 2], "N": 30}"#)
    #expect(
      other.hasPrefix(
        "attrilab: controls.csv: size × zone: adds up to 20, N of the shape is 30, a difference of -10;")
    )
    let scaled = try await run(project, "--reconcile", "scale", "--format", "json")
    #expect(try JSONObject(scaled.output).integer("households") == 30)
    try Self.write(to: project)
    try Self.bytes([1, 1, .nan] + Array(repeating: 1, count: 9))
      .write(to: URL(fileURLWithPath: project.path("prior.f64")))
    let outcome = try await run(project)
    #expect(
      outcome.errors.hasPrefix(
        "attrilab: prior.f64: size = 0, kind = 1, zone = 0: a prior of nan, at byte 16;"))
    let zone = try await run(project, "--zone", "zne")
    #expect(zone.status == 64 && zone.errors.contains("did you mean \"zone\"?"))
  }

  // MARK: - The shared bench

  /// The stated problem of 288 000 cells and ten two-way tables, where it can be made.
  @Test(
    .enabled(
      if: TestFiles.shared("bench") != nil && PythonTool.hasBenchPackages,
      "needs ../shared/bench and Python with NumPy and pandas"))
  func theSharedBench() async throws {
    let script = try #require(TestFiles.shared("bench")) + "/population/gen.py"
    let project = try TrialProject()
    guard try PythonTool.run([script, project.path("data")]).status == 0 else {
      Issue.record("the generator of the shared bench failed")
      return
    }
    let outcome = try await project.run(
      "fit-table", "--shape", "data/a_shape.json", "--prior", "data/a_seed.f64", "--controls",
      "data/a_controls.csv", "-o", "cells.csv", "--format", "json", "--passes", "1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONObject(outcome.output)
    #expect(try report.integer("households") == 250_000)
    #expect(try report.number("residual") <= 1e-8)
    #expect(try report.integer("iterations") <= 20)
    // Sampling alone is at about 9 400.
    #expect(try report.number("tae") < 5_000)
  }
}
