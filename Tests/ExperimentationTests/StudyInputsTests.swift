import DataFiles
import Evaluation
import Experimentation
import Foundation
import Housing
import Policy
import Simulation
import TestSupport
import Testing

/// What a study reads, what it refuses, and what its fingerprint follows.
@Suite struct StudyInputsTests {
  @Test func leversAreLaidInOrder() throws {
    let inputs = try TrialStudy.inputs { request in
      try? request.overlay.set("process.committeeCadence", to: "9", file: "--set", line: nil)
    }
    #expect(inputs.values.count == 1 && inputs.values[0].count == 2)
    // --set over the scenario, for every scenario; the scenario over the defaults; the territory's settings kept.
    #expect(inputs.values[0].map { $0[.committeeCadence] } == [9, 9])
    #expect(inputs.values[0].map { $0[.choiceBasedShare] } == [0, 0.3])
    let settings = inputs.territory.settings
    #expect(!settings.isEmpty)
    for setting in settings {
      let key = try #require(LeverKey(rawValue: setting.key))
      #expect(inputs.values[0][0][key] == setting.value)
    }
  }

  /// Whatever the variants, `--set` included, the burn-in has the policies of the status quo.
  @Test func theBurnInIsTheSameForAllVariants() throws {
    let plain = try TrialStudy.inputs { $0.scenarios = ["status-quo"] }
    for scenarios in [
      ["status-quo", "livre-blanc"], ["livre-blanc", "status-quo"], ["logement-d-abord-renforce"],
    ] {
      let inputs = try TrialStudy.inputs { request in
        request.scenarios = scenarios
        try? request.overlay.set("process.committeeCadence", to: "9", file: "--set", line: nil)
      }
      #expect(inputs.burnInValues == plain.burnInValues, "\(scenarios)")
    }
  }

  @Test func parametersThatAreSetActFromTheStart() throws {
    let inputs = try TrialStudy.inputs { request in
      try? request.overlay.set("behaviour.refusalConstant", to: "-1", file: "--set", line: nil)
    }
    #expect(inputs.burnInValues[0][.refusalConstant] == -1)
    #expect(inputs.values[0].allSatisfy { $0[.refusalConstant] == -1 })
  }

  @Test func theClockRunsFromTheReferenceDateToTheLastYear() throws {
    let inputs = try TrialStudy.inputs { $0.years = 3 }
    #expect(inputs.clock.start.year == inputs.territory.referenceDate.year)
    #expect(inputs.clock.year(of: inputs.clock.burnInMonths) == inputs.territory.startYear)
    #expect(inputs.clock.measuredMonths == 36)
    #expect(inputs.clock.burnInMonths >= 60, "the state forgets how the list was made")
  }

  // MARK: - Fingerprint

  @Test func equalRequestsHaveEqualDigests() throws {
    #expect(try TrialStudy.inputs().digest == TrialStudy.inputs().digest)
  }

  /// What changes no number changes no digest: a store is continued by more workers or more replications.
  @Test func whatChangesNoReplicationLeavesTheDigest() throws {
    let digest = try TrialStudy.inputs().digest
    let same: [(inout StudyRequest) -> Void] = [
      { $0.threads = 8 }, { $0.replications = 100 }, { $0.level = 0.95 }, { $0.command = "other" },
    ]
    for change in same { #expect(try TrialStudy.inputs(change).digest == digest) }
  }

  @Test func whatChangesResultsChangesTheDigest() throws {
    let changes: [(inout StudyRequest) -> Void] = [
      { _ in }, { $0.seed += 1 }, { $0.years = 2 }, { $0.sample = 0.5 }, { $0.parameterSets = ["A"] },
      { $0.parameterSets = ["A", "B"] }, { $0.scenarios = ["status-quo"] }, { $0.territory = "mel" },
      { $0.scenarios = ["livre-blanc", "status-quo"] },
      { $0.scenarios = ["status-quo", "logement-d-abord-renforce"] },
      { try? $0.overlay.set("process.committeeCadence", to: "9", file: "--set", line: nil) },
      { try? $0.overlay.set("behaviour.refusalConstant", to: "-1", file: "--set", line: nil) },
    ]
    let digests = try changes.map { try TrialStudy.inputs($0).digest }
    #expect(Set(digests).count == changes.count)
  }

  @Test func everyInputHasItsOwnDigest() throws {
    let inputs = try TrialStudy.inputs { $0.parameterSets = ["A", "B"] }
    #expect(
      inputs.digests.map(\.name) == [
        "territory", "law", "scenario:status-quo", "scenario:livre-blanc", "parameters:A", "parameters:B",
      ])
    #expect(inputs.digests.allSatisfy { $0.digest.count == 16 })
    #expect(Set(inputs.digests.map(\.digest)).count == 6)
  }

  /// A copy of the project in which one input after the other is changed on disk.
  @Test func aChangedFileChangesTheDigest() throws {
    let copy = try TestFiles.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let folder = copy + "/Experiments"
    try FileManager.default.createDirectory(
      atPath: folder + "/territories", withIntermediateDirectories: true)
    for part in ["law", "parameters", "scenarios", "territories/essai"] {
      try FileManager.default.copyItem(
        atPath: TestFiles.project + "/Experiments/" + part, toPath: folder + "/" + part)
    }
    let project = try #require(Project(containing: copy))
    func digest() throws -> String { try StudyInputs(TrialStudy.request(), project: project).digest }
    func replace(_ old: String, _ new: String, in file: String) throws {
      let text = try TextFile.read(folder + "/" + file)
      try #require(text.contains(old), "\(file)")
      try OutputFile.write(text.replacing(old, with: new, maxReplacements: 1), to: folder + "/" + file)
    }
    var seen = [try digest()]
    #expect(seen == [try TrialStudy.inputs().digest], "the same files elsewhere are the same study")
    try replace("share: 0.3", "share: 0.4", in: "scenarios/livre-blanc.yml")
    seen.append(try digest())
    try replace("refusalConstant: -2.8", "refusalConstant: -2.7", in: "parameters/B.yml")
    seen.append(try digest())
    try replace(
      "flows.deliveriesPerYear: { value: 36", "flows.deliveriesPerYear: { value: 37",
      in: "territories/essai/territory.yml")
    seen.append(try digest())
    #expect(Set(seen).count == seen.count)
    // A scenario that is not part of the study, and words, change nothing.
    try replace("supportIntensity: 60", "supportIntensity: 70", in: "scenarios/logement-d-abord-renforce.yml")
    #expect(try digest() == seen.last)
  }

  // MARK: - Refusals

  @Test func anUnknownTerritoryNamesTheNearest() throws {
    let problem = try #require(throws: DataProblem.self) { try TrialStudy.inputs { $0.territory = "essay" } }
    #expect(problem.file == "Experiments/territories")
    #expect(problem.fix?.en == "did you mean \"essai\"?")
  }

  @Test func anUnknownScenarioOrParameterSetIsTold() throws {
    let scenario = try #require(throws: UnknownName.self) {
      try TrialStudy.inputs { $0.scenarios = ["status-quo", "livre-blank"] }
    }
    #expect(scenario.message(in: .english).contains("did you mean \"livre-blanc\"?"))
    let set = try #require(throws: UnknownName.self) { try TrialStudy.inputs { $0.parameterSets = ["C"] } }
    #expect(set.kind.en == "parameter set" && set.known == ["A", "B"])
  }

  // MARK: - Project

  @Test func theProjectIsFoundFromAnyFolderInside() throws {
    let root = try TrialStudy.project.get().root
    #expect(Project(containing: TestFiles.project + "/Sources/Policy/Levers")?.root == root)
    #expect(Project(containing: TestFiles.project + "/Experiments")?.root == root)
    #expect(Project(containing: try TestFiles.temporaryFolder()) == nil)
  }
}
