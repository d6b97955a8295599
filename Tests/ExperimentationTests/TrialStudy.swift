import Evaluation
import Experimentation
import Foundation
import RunStore
import TestSupport

/// A short study of a quarter of the trial territory, with a store of its own.
struct TrialStudy: Sendable {
  static let project = Result {
    guard let project = Project(containing: TestFiles.project) else { throw NoProject() }
    return project
  }

  struct NoProject: Error {}

  let inputs: StudyInputs
  let store: RunStore

  /// Two scenarios, one year, two replications, one worker, unless changed; a new store, unless one is given.
  init(store: RunStore? = nil, _ change: (inout StudyRequest) -> Void = { _ in }) throws {
    inputs = try Self.inputs(change)
    self.store = try store ?? RunStore(path: try TestFiles.temporaryFolder() + "/runs.sqlite")
  }

  static func request(_ change: (inout StudyRequest) -> Void = { _ in }) -> StudyRequest {
    var request = StudyRequest(scenarios: ["status-quo", "livre-blanc"])
    request.territory = "essai"
    request.years = 1
    request.replications = 2
    request.sample = 0.25
    request.threads = 1
    request.command = "attrilab compare status-quo livre-blanc --territory essai"
    change(&request)
    return request
  }

  static func inputs(_ change: (inout StudyRequest) -> Void = { _ in }) throws -> StudyInputs {
    try StudyInputs(request(change), project: try project.get())
  }

  /// Runs what lacks.
  func run(
    stop: StopRequest = StopRequest(), progress: @escaping @Sendable (StudyProgress) -> Void = { _ in }
  ) async throws -> StudyRunner.Ending {
    try await StudyRunner(inputs: inputs, store: store, stop: stop, progress: progress).run()
  }

  /// The comparison of what is in the store.
  func comparison() throws -> ScenarioComparison {
    ComparisonBuilder(inputs: inputs).comparison(of: try store.replications())
  }

  /// The plain study, run once for all tests by one worker and without interruption.
  static let straight = Task {
    let study = try TrialStudy()
    let ending = try await study.run()
    return (study: study, ending: ending)
  }
}

/// What the numbers of a study are, without the processor time that it took.
struct StudyNumbers: Equatable {
  let checksums: [[String]]
  let values: [[[IndicatorValue]]]
  let households: [[PairedHouseholds]]
  let comparison: Data

  init(_ study: TrialStudy) throws {
    let replications = try study.store.replications()
    checksums = replications.map { $0.scenarios.map(\.checksum) }
    values = replications.map { $0.scenarios.map(\.values) }
    households = replications.map(\.households)
    comparison = try Self.bytes(of: try study.comparison())
  }

  static func bytes(of comparison: ScenarioComparison) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(comparison)
  }
}

extension ReplicationResult {
  /// Whether two results are the same but for the processor time that they took.
  func isSameHistory(as other: ReplicationResult) -> Bool {
    parameters == other.parameters && replication == other.replication && households == other.households
      && scenarios.map(\.checksum) == other.scenarios.map(\.checksum)
      && scenarios.map(\.values) == other.scenarios.map(\.values)
  }
}
