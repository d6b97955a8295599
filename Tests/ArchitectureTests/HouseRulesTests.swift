import Testing

@Suite("The rules of the house that a text can show")
struct HouseRulesTests {
  @Test("No file breaks one")
  func wholeProject() throws {
    let sources = try SwiftSource.files(below: "Sources") + SwiftSource.files(below: "Tests")
    try #require(!sources.isEmpty)
    report(sources.flatMap { HouseRules.violations(in: $0) })
  }

  @Test(
    "A line that breaks a rule is found",
    arguments: [
      ("Sources/Policy/X.swift", "// TO" + "DO: later"),
      ("Tests/PolicyTests/X.swift", "// FIX" + "ME"),
      ("Sources/Policy/X.swift", "  fatal" + "Error(\"no\")"),
      ("Sources/Policy/X.swift", "let a = try! b()"),
      ("Sources/Policy/X.swift", "let a = b as! Int"),
      ("Sources/Policy/X.swift", "let a = b[0]!.c"),
      ("Sources/Policy/X.swift", "var a: Int!"),
      ("Sources/Policy/X.swift", "let a = \"\\(b!)\""),
      ("Sources/Housing/X.swift", "let u = Double.random(in: 0..<1)"),
      ("Sources/Housing/X.swift", "let a = list.shuffled()"),
      ("Sources/Population/X.swift", "let a = 2 * exp(b)"),
      ("Sources/Simulation/X.swift", "let a = [pow(b, 2)]"),
      ("Sources/Evaluation/X.swift", "print(a)"),
      ("Sources/Policy/ScenarioHelpers.swift", "struct ScenarioHelpers {}"),
    ])
  func found(path: String, line: String) throws {
    let findings = HouseRules.violations(in: SwiftSource(path: path, text: "\n" + line + "\n"))
    try #require(findings.count == 1)
    #expect(findings[0].path == path)
    #expect(findings[0].line == (path.contains("Helpers") ? nil : 2))
  }

  @Test(
    "A line that only looks like it is not",
    arguments: [
      ("Sources/Policy/X.swift", "let method = 1; let DOTS = 2; let axxxa = 3"),
      ("Sources/Policy/X.swift", "if a != b, !c, a == (b ? !d : !(e)) {}"),
      ("Sources/Policy/X.swift", "// Never try! this, nor as! that, nor print(it)."),
      ("Sources/Policy/X.swift", "let text = \"try! \\(a) exp(b)!\""),
      ("Sources/Policy/X.swift", "let a = ReproducibleMath.exp(b) + myexp(c)"),
      ("Sources/Evaluation/X.swift", "let a = exp(b)"),
      ("Sources/Fitting/Copula/GaussianCopula.swift", "let a = sin(b)"),
      ("Sources/attrilab/X.swift", "print(a)"),
      ("Tests/PolicyTests/X.swift", "let a = try! b(c!)"),
      ("Sources/Policy/X.swift", "blueprint(a)"),
    ])
  func notFound(path: String, line: String) {
    #expect(HouseRules.violations(in: SwiftSource(path: path, text: line)) == [])
  }

  @Test("A file may have 500 lines and no more")
  func length() {
    let longest = String(repeating: "let a = 1\n", count: HouseRules.longestFile)
    #expect(HouseRules.violations(in: SwiftSource(path: "Sources/Policy/X.swift", text: longest)) == [])
    let tooLong = SwiftSource(path: "Sources/Policy/X.swift", text: longest + "\n")
    #expect(HouseRules.violations(in: tooLong).map(\.line) == [nil])
  }
}
