import DataFiles
import Policy
import TestSupport
import Testing

/// Scenarios as a library gives them.
@Suite struct ScenarioLibraryTests {
  static let shipped = ScenarioLibrary(
    folder: TestFiles.project + "/Experiments/scenarios", shownAs: "Experiments/scenarios")

  @Test func theProjectShipsTheThreeOfTheDemonstration() {
    #expect(Self.shipped.names == Self.shipped.names.sorted())
    for name in ["livre-blanc", "logement-d-abord-renforce", "status-quo"] {
      #expect(Self.shipped.names.contains(name))
    }
  }

  @Test(arguments: shipped.names)
  func everyShippedScenarioIsReadAndResolved(name: String) throws {
    let scenario = try Self.shipped.scenario(name)
    #expect(scenario.name == name)
    #expect(scenario.path == "Experiments/scenarios/\(name).yml")
    for text in [scenario.title, scenario.subject, scenario.summary] {
      #expect(!text.fr.isEmpty && !text.en.isEmpty)
    }
    var values = LeverValues()
    values.apply(scenario.overlay)
    if name != "status-quo" { #expect(values != LeverValues(), "a reform that changes nothing") }
    for lever in values.differences(from: LeverValues()) {
      #expect(lever.role == .policy, "a scenario is a policy: \(lever.key.rawValue)")
    }
  }

  /// The first version of the white paper has at least one acting lever of each of these axes.
  @Test(arguments: [4, 5, 6, 7, 10])
  func theWhitePaperActsOnAnAxis(axis: Int) throws {
    var values = LeverValues()
    values.apply(try Self.shipped.scenario("livre-blanc").overlay)
    #expect(values.differences(from: LeverValues()).contains { $0.axis == axis })
  }

  @Test func aScenarioAddsToTheOneThatItExtends() throws {
    let folder = try ScenarioFolder([
      "base": ScenarioFolder.plain("base", "process: { committeeCadence: 7, designationDelay: 10 }"),
      "above": ScenarioFolder.plain(
        "above", "axis: 10", "extends: base", "process: { committeeCadence: 5 }",
        "expects: [{ indicator: vacancyDays, sign: \"-\" }, { indicator: leases, sign: + }]"),
    ])
    let scenario = try folder.library.scenario("above")
    #expect(scenario.extends == "base")
    #expect(scenario.axis == 10)
    #expect(scenario.overlay.entries.map(\.key) == [.committeeCadence, .designationDelay, .committeeCadence])
    #expect(scenario.overlay.entries.last?.file == "scenarios/above.yml")
    #expect(scenario.overlay.entries.last?.line == 7)
    var values = LeverValues()
    values.apply(scenario.overlay)
    #expect(values[.committeeCadence] == 5)
    #expect(values[.designationDelay] == 10)
    #expect(scenario.expectations.map(\.indicator) == ["vacancyDays", "leases"])
    #expect(scenario.expectations.map(\.sign) == [-1, 1])
  }

  @Test func aScenarioIsReadByItsPath() throws {
    let folder = try ScenarioFolder()
    let other = try ScenarioFolder([
      "mine": ScenarioFolder.plain("mine", "extends: status-quo", "process: { committeeCadence: 7 }")
    ])
    let scenario = try folder.library.scenario(other.path + "/mine.yml")
    #expect(scenario.name == "mine")
    #expect(scenario.extends == "status-quo")
    #expect(scenario.path == other.path + "/mine.yml")
  }

  @Test func theDigestFollowsTheLeversAndNotTheWords() throws {
    let levers = "process: { committeeCadence: 7 }"
    let folder = try ScenarioFolder([
      "one": ScenarioFolder.plain("one", levers),
      "two": ScenarioFolder.plain("two", "axis: 10", levers),
      "three": ScenarioFolder.plain("three", "process: { committeeCadence: 8 }"),
      "four": ScenarioFolder.plain("four", "process: { designationDelay: 7 }"),
    ])
    let digests = try ["one", "two", "three", "four"].map { try folder.library.scenario($0).digest }
    #expect(digests[0] == digests[1])
    #expect(Set(digests).count == 3)
  }

  @Test func anUnknownNameGivesTheNearestKnownOne() throws {
    let unknown = try #require(throws: UnknownName.self) { try Self.shipped.scenario("livre-blan") }
    #expect(unknown.name == "livre-blan")
    #expect(unknown.known == Self.shipped.names)
    #expect(
      unknown.message(in: .english).contains(
        "unknown scenario: \"livre-blan\"; did you mean \"livre-blanc\"?"))
    #expect(unknown.message(in: .french).contains("vouliez-vous « livre-blanc »\u{202F}?"))
  }

  @Test func aFarNameGivesTheKnownOnes() throws {
    let unknown = try #require(throws: UnknownName.self) { try Self.shipped.scenario("zzzzzzzzzzzz") }
    #expect(!unknown.message(in: .english).contains("did you mean"))
    #expect(unknown.message(in: .english).contains("status-quo"))
  }

  @Test func anAbsentFolderIsAnEmptyLibrary() throws {
    let library = ScenarioLibrary(folder: try TestFiles.temporaryFolder() + "/nowhere")
    #expect(library.names.isEmpty)
    #expect(throws: UnknownName.self) { try library.scenario("status-quo") }
  }

  @Test func anAbsentFileIsNamed() throws {
    let problem = try #require(throws: DataProblem.self) { try Self.shipped.scenario("/nowhere/mine.yml") }
    #expect(problem.file == "/nowhere/mine.yml")
  }
}
