import DataFiles
import Policy
import Testing

/// Each fault of a scenario file is told with its file, line and key.
@Suite struct ScenarioFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let line: Int?
    let field: String?
    let what: String
    var fix: String?
  }

  static let faults = [
    Fault(
      testDescription: "unknown key", text: ScenarioFolder.plain("bad", "titel: x"), line: 5, field: "titel",
      what: "\"titel\" is unknown", fix: "did you mean \"title\"?"),
    Fault(
      testDescription: "unknown group",
      text: ScenarioFolder.plain("bad", "socialMixed: { enforcement: none }"),
      line: 5, field: "socialMixed", what: "is unknown", fix: "did you mean \"socialMix\"?"),
    Fault(
      testDescription: "unknown lever", text: ScenarioFolder.plain("bad", "process:", "  commiteeCadence: 7"),
      line: 6, field: "process.commiteeCadence", what: "is unknown", fix: "did you mean \"committeeCadence\"?"
    ),
    Fault(
      testDescription: "percentage for a share",
      text: ScenarioFolder.plain("bad", "socialMix:", "  enforcement: report", "  q1TargetOutsideQPV: 30"),
      line: 7, field: "socialMix.q1TargetOutsideQPV", what: "30 is out of range", fix: "0.3 for 30%"),
    Fault(
      testDescription: "fraction of a day",
      text: ScenarioFolder.plain("bad", "process: { committeeCadence: 6.5 }"),
      line: 5, field: "process.committeeCadence", what: "6.5 is not whole"),
    Fault(
      testDescription: "unknown choice",
      text: ScenarioFolder.plain("bad", "socialMix: { enforcement: prefect }"),
      line: 5, field: "socialMix.enforcement", what: "\"prefect\" is unknown"),
    Fault(
      testDescription: "a list for a value",
      text: ScenarioFolder.plain("bad", "process: { committeeCadence: [7] }"),
      line: 5, field: "process.committeeCadence", what: "a text is expected"),
    Fault(
      testDescription: "a value for a group", text: ScenarioFolder.plain("bad", "process: 7"), line: 5,
      field: "process", what: "keys are expected"),
    Fault(
      testDescription: "holders' shares above 1",
      text: ScenarioFolder.plain(
        "bad", "reservations: { localAuthorityShare: 0.4, actionLogementShare: 0.4 }"), line: 5,
      field: "reservations", what: "shares sum to 1.1", fix: "lower one"),
    Fault(
      testDescription: "missing title",
      text: "scenario: bad\nsubject: { fr: a, en: b }\nsummary: { fr: a, en: b }\n", line: 1, field: "title",
      what: "the key is missing", fix: "add it"),
    Fault(
      testDescription: "title in one language",
      text: "scenario: bad\ntitle: { fr: a }\nsubject: { fr: a, en: b }\nsummary: { fr: a, en: b }\n",
      line: 2,
      field: "title.en", what: "the key is missing"),
    Fault(
      testDescription: "missing name", text: "title: { fr: a, en: b }\n", line: 1, field: "scenario",
      what: "the key is missing"),
    Fault(
      testDescription: "axis eleven", text: ScenarioFolder.plain("bad", "axis: 11"), line: 5, field: "axis",
      what: "11 is out of range"),
    Fault(
      testDescription: "unknown sign",
      text: ScenarioFolder.plain("bad", "expects:", "  - { indicator: leases, sign: up }"), line: 6,
      field: "expects[0].sign", what: "\"up\" is unknown"),
    Fault(
      testDescription: "unknown key of an expectation",
      text: ScenarioFolder.plain("bad", "expects: [{ indicator: leases, signe: + }]"), line: 5,
      field: "expects[0].signe", what: "is unknown", fix: "did you mean \"sign\"?"),
    Fault(
      testDescription: "unknown parent", text: ScenarioFolder.plain("bad", "extends: statu-quo"), line: 5,
      field: "extends", what: "\"statu-quo\" is unknown", fix: "did you mean \"status-quo\"?"),
    Fault(
      testDescription: "extends itself", text: ScenarioFolder.plain("bad", "extends: bad"), line: 5,
      field: "extends", what: "extends itself: bad → bad", fix: "extend status-quo"),
    Fault(
      testDescription: "another name than its file", text: ScenarioFolder.plain("good"), line: 1,
      field: "scenario", what: "\"good\" is not the name of the file", fix: "write bad"),
    Fault(
      testDescription: "the same key twice", text: ScenarioFolder.plain("bad", "axis: 4", "axis: 5"),
      line: nil,
      field: nil, what: "duplicate key"),
    Fault(
      testDescription: "no YAML", text: "scenario: [bad\n", line: nil, field: nil, what: "not valid YAML"),
    Fault(testDescription: "empty file", text: "", line: nil, field: nil, what: "empty"),
  ]

  @Test(arguments: faults)
  func aFaultIsToldWithItsPlace(fault: Fault) throws {
    let folder = try ScenarioFolder(["bad": fault.text])
    let problem = try #require(try folder.problem("bad"))
    #expect(problem.file == "scenarios/bad.yml")
    if fault.line != nil || fault.field != nil {
      #expect(problem.line == fault.line, "\(problem)")
      #expect(problem.field == fault.field, "\(problem)")
    }
    #expect(problem.what.en.contains(fault.what), "\(problem)")
    if let fix = fault.fix { #expect(problem.fix?.en.contains(fix) == true, "\(problem)") }
    #expect(!problem.message(in: .french).isEmpty)
  }

  @Test func twoScenariosThatExtendEachOtherAreToldWithTheWay() throws {
    let folder = try ScenarioFolder([
      "one": ScenarioFolder.plain("one", "extends: two"), "two": ScenarioFolder.plain("two", "extends: one"),
    ])
    let problem = try #require(try folder.problem("one"))
    #expect(problem.file == "scenarios/two.yml")
    #expect(problem.line == 5)
    #expect(problem.field == "extends")
    #expect(problem.what.en.contains("one → two → one"))
    #expect(problem.what.fr.contains("s'étend lui-même"))
  }

  /// A false name must not hide that a scenario extends itself, or the reading would never end.
  @Test func aFalseNameDoesNotHideALoop() throws {
    let folder = try ScenarioFolder(["loop": ScenarioFolder.plain("other", "extends: loop")])
    let problem = try #require(try folder.problem("loop"))
    #expect(problem.field == "scenario")
  }

  @Test func aFaultOfTheParentIsToldInTheParent() throws {
    let folder = try ScenarioFolder([
      "parent": ScenarioFolder.plain("parent", "process: { committeeCadence: 99 }"),
      "child": ScenarioFolder.plain("child", "extends: parent"),
    ])
    let problem = try #require(try folder.problem("child"))
    #expect(problem.file == "scenarios/parent.yml")
    #expect(problem.line == 5)
  }

  @Test func sharesOfParentAndChildAreSummed() throws {
    let folder = try ScenarioFolder([
      "parent": ScenarioFolder.plain("parent", "reservations: { localAuthorityShare: 0.4 }"),
      "child": ScenarioFolder.plain("child", "extends: parent", "reservations: { actionLogementShare: 0.4 }"),
    ])
    #expect(try folder.problem("parent") == nil)
    let problem = try #require(try folder.problem("child"))
    #expect(problem.file == "scenarios/child.yml")
    #expect(problem.line == 6)
    #expect(problem.field == "reservations")
  }
}
