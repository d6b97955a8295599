import Foundation
import TestSupport
import Testing

/// `calibrate`: weights, their report, and every fault of its files.
@Suite struct CalibrateTests {
  static let seed = """
    id,zone,age,p,weight
    u1,north,0,1,2
    u2,north,1,3,2
    u3,south,0,2,2.5
    u4,south,1,0,2
    u5,south,1,4,1

    """
  static let controls = """
    name,total
    zone=north,6
    zone=south,7
    age=0,5
    age=1,8
    persons:p,27

    """

  private func project(seed: String = seed, controls: String = controls) throws -> TrialProject {
    let project = try TrialProject()
    try project.write(seed, to: "seed.csv")
    try project.write(controls, to: "totals.csv")
    return project
  }

  private static let usual = [
    "calibrate", "--seed-table", "seed.csv", "--controls", "totals.csv", "-o", "w.csv",
  ]

  @Test(arguments: [
    ["--method", "linear"], ["--method", "raking"], ["--method", "logit", "--bounds", "0.1,4"],
    ["--method", "truncated", "--bounds", "0.1,4"],
  ])
  func everyMethodMeetsTheTotals(method: [String]) async throws {
    let project = try project()
    let outcome = try await project.run(Self.usual + method + ["--format", "json"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let report = try JSONObject(outcome.output)
    #expect(try report.text("method") == method[1])
    #expect(try report.integer("rows") == 5 && report.integer("controls") == 5)
    #expect(try report.integer("rank") == 4 && report.texts("dropped").count == 1)
    #expect(try report.number("residual") <= 1e-10)
    let lines = try project.text("w.csv").split(separator: "\n").map { $0.split(separator: ",") }
    #expect(lines[0] == ["id", "weight", "ratio"] && lines.count == 6)
    let weights = lines.dropFirst().compactMap { Double($0[1]) }
    #expect(abs(weights[0] + weights[1] - 6) < 1e-7)
    #expect(abs(weights[0] + 3 * weights[1] + 2 * weights[2] + 4 * weights[4] - 27) < 1e-7)
    let initial = [2, 2, 2.5, 2, 1]
    for (line, weight) in zip(lines.dropFirst(), initial) {
      let ratio = try #require(Double(line[2]))
      #expect(abs(ratio * weight - (Double(line[1]) ?? 0)) < 1e-7)
    }
  }

  @Test func theListingHasMarginsAndRatios() async throws {
    let project = try project()
    let french = try await project.run(Self.usual + ["--lang", "fr"])
    #expect(french.output.contains("méthode\u{A0}: raking"))
    #expect(french.output.contains("Contrôle") && french.output.contains("persons:p"))
    #expect(french.output.contains("Rapport de poids"))
    #expect(french.output.contains("contrôles redondants (1)\u{A0}: "))
    let csv = try await project.run(Self.usual + ["--format", "csv"])
    #expect(csv.output.hasPrefix("name,initial,given,target,fit,error,redundant\nzone=north,4.0,6.0,6.0,"))
    #expect(csv.output.split(separator: "\n").count == 6)
  }

  @Test func contradictionsAreNamedOrReconciled() async throws {
    let project = try project(controls: Self.controls.replacing("age=1,8", with: "age=1,9"))
    let refused = try await project.run(Self.usual)
    #expect(refused.status == 65 && refused.errorLines.count == 1 && !project.exists("w.csv"))
    #expect(refused.errors.contains("totals.csv: totals contradict each other: "), "\(refused.errors)")
    for part in ["zone=north + zone=south", "age=0 + age=1", "13", "14", "difference", "--reconcile"] {
      #expect(refused.errors.contains(part), "\(refused.errors)")
    }
    let scaled = try await project.run(Self.usual + ["--reconcile", "scale", "--format", "json"])
    let report = try JSONObject(scaled.output)
    #expect(try report.texts("reconciled") == ["age=0", "age=1"])
    #expect(try abs(report.objects("fit")[3].number("target") - 9.0 * 13 / 14) < 1e-9)
    let relaxed = try await project.run(Self.usual + ["--reconcile", "relax", "--lang", "en"])
    #expect(relaxed.status == 0 && relaxed.output.contains("reconciled total: zone=north, 6 given, "))
  }

  @Test func impossibleBoundsSayWhichWork() async throws {
    let project = try project()
    let refused = try await project.run(Self.usual + ["--method", "logit", "--bounds", "0.9,1.1"])
    #expect(refused.status == 65 && refused.errorLines.count == 1 && !project.exists("w.csv"))
    #expect(
      refused.errors.contains(
        "totals.csv:2: \"zone=north\": the total 6 is out of reach of the bounds, which give 3.6 to 4.4"),
      "\(refused.errors)")
    let advice = try #require(refused.errors.firstMatch(of: /--bounds ([0-9.]+,[0-9.]+)/))
    let works = try await project.run(Self.usual + ["--method", "logit", "--bounds", String(advice.1)])
    #expect(works.status == 0, "\(works.errors)")
  }

  /// A place to spoil, and what must be said of it.
  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    var seed = CalibrateTests.seed
    var controls = CalibrateTests.controls
    let says: [String]

    var testDescription: String { name }
  }

  private static func inControls(_ name: String, _ old: String, _ new: String, _ says: String...) -> Fault {
    Fault(name: name, controls: controls.replacing(old, with: new), says: says)
  }

  private static func inSeed(_ name: String, _ old: String, _ new: String, _ says: String...) -> Fault {
    Fault(name: name, seed: seed.replacing(old, with: new), says: says)
  }

  @Test(arguments: [
    inControls("a negative total", "age=0,5", "age=0,-5", "totals.csv:4: total: the count -5 is negative"),
    inControls("no number", "age=0,5", "age=0,NaN", "totals.csv:4: total: \"NaN\" is not a number"),
    inControls(
      "a fraction", "age=0,5", "age=0,5.5", "totals.csv:4: total: the count 5.5 is not whole",
      "--fractional-totals"),
    inControls(
      "a decimal comma", "age=0,5", "age=0,5,5", "totals.csv:4: 3 cells for 2 columns", "write 5.5?"),
    inControls(
      "a quoted decimal comma", "age=0,5", "age=0,\"5,5\"", "totals.csv:4: total: the count 5,5 is not whole"
    ),
    inControls(
      "decimals or thousands", "age=0,5", "age=0,\"1,005\"", "totals.csv:4: total: \"1,005\" is ambiguous",
      "--decimal comma"),
    inControls(
      "thousands badly parted", "age=0,5", "age=0,1 05", "totals.csv:4: total: \"1 05\" is not a number"),
    inControls(
      "an unknown category", "zone=north", "zone=nroth", "totals.csv:2: name: \"nroth\" is unknown",
      "did you mean \"north\"?"),
    inControls(
      "an unknown column", "zone=north", "zoen=north", "seed.csv:1: zoen: the column is missing",
      "expected columns: id, zoen"),
    inControls(
      "a control twice", "age=1,8", "age=0,8", "totals.csv:5: name: \"age=0\" stands twice (first on line 4)"),
    inControls(
      "no control", "age=1,8", "age,8", "totals.csv:5: name: \"age\" is no control", "column=category"),
    inControls(
      "a missing column", "name,total", "name,totla", "totals.csv:1: total: the column is missing",
      "rename \"totla\" to \"total\""),
    inControls("a column twice", "name,total", "name,name", "totals.csv:1: name: the column stands twice"),
    Fault(name: "an empty file", controls: "", says: ["totals.csv: the file is empty"]),
    Fault(name: "a header alone", controls: "name,total\n", says: ["totals.csv:1: no row below the header"]),
    inControls("an empty slice", "persons:p,27", "zone=north;age=2,4\npersons:p,27", "\"2\" is unknown"),
    Fault(
      name: "an empty combination", seed: seed.replacing("u1,north,0", with: "u1,north,1"),
      controls: controls + "zone=north;age=0,3\n",
      says: ["totals.csv:7: \"zone=north;age=0\": the total is 3, but no row counts in it"]),
    inSeed("an identifier twice", "u2,", "u1,", "seed.csv:3: id: \"u1\" stands twice (first on line 2)"),
    inSeed(
      "a negative weight", "u2,north,1,3,2", "u2,north,1,3,-2", "seed.csv:3: weight: -2 is out of range"),
    inSeed(
      "a fractional count", "u2,north,1,3,2", "u2,north,1,0.5,2", "seed.csv:3: p: \"0.5\" is not a whole"),
    inSeed("a short row", "u2,north,1,3,2", "u2,north,1,3", "seed.csv:3: 4 cells for 5 columns"),
    inSeed("no identifier", "id,zone", "key,zone", "seed.csv:1: id: the column is missing"),
    inSeed("an open quote", "u2,north", "\"u2,north", "seed.csv:3: misplaced quotes"),
    inSeed("bars", ",", "|", "seed.csv:1: id: the column is missing"),
  ])
  func faultsAreNamed(fault: Fault) async throws {
    let project = try project(seed: fault.seed, controls: fault.controls)
    let outcome = try await project.run(Self.usual)
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.errorLines.count == 1 && outcome.output.isEmpty && !project.exists("w.csv"))
    for part in fault.says { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
    let french = try await project.run(Self.usual + ["--lang", "fr"])
    #expect(french.status == 65 && french.errors != outcome.errors)
  }

  @Test func anotherEncodingIsRefusedWithItsByte() async throws {
    let project = try project()
    var bytes = Array(Self.seed.utf8)
    bytes[40] = 0xe9
    try Data(bytes).write(to: URL(fileURLWithPath: project.path("seed.csv")))
    let outcome = try await project.run(Self.usual)
    #expect(
      outcome.status == 65 && outcome.errors.contains("seed.csv:3: byte 40: the file is not UTF-8"),
      "\(outcome.errors)")
  }

  /// Semicolons, decimal commas, thousands spaces and a declared latin-1 change nothing in the weights.
  @Test func tablesOfOthersAreRead() async throws {
    let plain = try project(
      controls: Self.controls.replacing("north", with: "nord-\u{E9}st"))
    try plain.write(Self.seed.replacing("north", with: "nord-\u{E9}st"), to: "seed.csv")
    let expected = try await plain.run(Self.usual)
    #expect(expected.status == 0, "\(expected.errors)")
    let other = try project()
    for (name, text) in [("seed.csv", Self.seed), ("totals.csv", Self.controls)] {
      let french = text.replacing(".5", with: "\u{1}5").replacing(",", with: ";").replacing(
        "\u{1}", with: ","
      )
      .replacing("north", with: "nord-\u{E9}st")
      try #require(french.data(using: .isoLatin1)).write(to: URL(fileURLWithPath: other.path(name)))
    }
    let undeclared = try await other.run(Self.usual)
    #expect(undeclared.status == 65)
    #expect(undeclared.errors.hasSuffix("if it is latin-1: --encoding iso-8859-1\n"), "\(undeclared.errors)")
    let outcome = try await other.run(Self.usual + ["--encoding", "iso-8859-1"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output == expected.output)
    #expect(try other.text("w.csv") == plain.text("w.csv"))
  }

  /// Line ends of Windows and a byte-order mark change nothing, and neither does another run.
  @Test func lineEndsAndMarksAreAccepted() async throws {
    let plain = try project()
    let other = try project(
      seed: "\u{FEFF}" + Self.seed.replacing("\n", with: "\r\n"),
      controls: Self.controls.replacing("\n", with: "\r\n"))
    #expect(try await plain.run(Self.usual).status == 0)
    #expect(try await other.run(Self.usual).status == 0)
    #expect(try plain.text("w.csv") == other.text("w.csv"))
  }

  @Test(arguments: [
    ["--method", "logit"], ["--bounds", "0.5,2"], ["--method", "logit", "--bounds", "1.5,2"],
    ["--method", "truncated", "--bounds", "0.5"], ["--totals", "TAZ=x.csv"], ["--persons", "p.csv"],
    ["--geography", "g.csv", "--totals", "TAZ"], ["--reconcile", "ignore"],
  ])
  func badUsageIsRefused(arguments: [String]) async throws {
    let project = try project()
    let outcome = try await project.run(Self.usual + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty && !project.exists("w.csv"))
  }
}
