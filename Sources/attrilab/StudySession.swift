import DataFiles
import Evaluation
import Experimentation
import Foundation
import Housing
import Policy
import RunStore

/// One study from request to result: reads, resumes, runs, stores, and says on standard error what it is doing.
struct StudySession {
  let inputs: StudyInputs
  let store: RunStore
  let common: CommonOptions

  /// Opens a study and its store.
  ///
  /// - Parameter output: file of the store; one named after the study in `results/` where nil.
  init(_ request: StudyRequest, project: Project, output: String?, common: CommonOptions) throws {
    inputs = try StudyInputs(request, project: project)
    let path = output ?? project.path("results/\(inputs.territory.name)-\(inputs.digest).sqlite")
    store = try RunStore(path: path)
    try store.open(
      study: inputs.digest,
      facts: [
        ("command", request.command), ("engine", StudyInputs.engineVersion),
        ("scenarios", inputs.scenarios.map(\.name).joined(separator: " ")),
      ] + inputs.digests.map { ($0.name, $0.digest) })
    self.common = common
  }

  /// Runs what the store lacks and gives the comparison.
  ///
  /// - Throws: `CommandFailure` with exit code 75 where it was interrupted; what is finished is in the store.
  func run() async throws -> ScenarioComparison {
    let stop = StopRequest()
    let interruption = Interruption(stop, quiet: common.quiet)
    defer { _ = interruption }
    let known = try store.finished().filter { $0.replication < inputs.request.replications }.count
    if known > 0 { tell(alreadyThere(known)) }
    let line = ProgressLine(language: common.language, quiet: common.quiet)
    let runner = StudyRunner(inputs: inputs, store: store, stop: stop) { line.show($0) }
    guard try await runner.run() == .complete else {
      throw CommandFailure(.interrupted, interrupted(try store.finished().count))
    }
    let comparison = ComparisonBuilder(inputs: inputs).comparison(of: try store.replications())
    try store.save(comparison)
    return comparison
  }

  private func tell(_ text: Bilingual) {
    if !common.quiet { Terminal.tell(text[common.language]) }
  }

  private func alreadyThere(_ count: Int) -> Bilingual {
    Bilingual(
      fr: "\(count) simulations déjà faites, reprises de \(store.path)",
      en: "\(count) replications already done, taken from \(store.path)")
  }

  private func interrupted(_ count: Int) -> Bilingual {
    let total = inputs.request.replications * inputs.parameterSets.count
    return Bilingual(
      fr:
        "interrompu\u{A0}: \(count) simulations sur \(total) gardées dans \(store.path)\u{202F}; la même commande reprend la suite",
      en:
        "interrupted: \(count) of \(total) replications kept in \(store.path); the same command goes on from there"
    )
  }
}
