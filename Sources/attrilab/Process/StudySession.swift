import DataFiles
import Evaluation
import Experimentation
import Foundation
import Housing
import Policy
import Reporting
import RunStore

/// One study from request to result: reads, resumes, runs, stores, and says on standard error what it is doing.
struct StudySession {
  let inputs: StudyInputs
  let store: RunStore
  let common: CommonOptions

  /// Opens a study and its store; nothing is written before all inputs are checked.
  ///
  /// - Parameter output: file of the store; one named after the study in `results/` where nil.
  init(_ request: StudyRequest, project: Project, output: String?, common: CommonOptions) throws {
    try project.requireTerritory(request.territory)
    inputs = try StudyInputs(request, project: project)
    try Warnings(territory: inputs.territory, law: inputs.law).tell(common)
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
    let interruption = Interruption(stop, common: common)
    defer { _ = interruption }
    let known = try finished()
    if known < total { common.tell(beginning) }
    if known > 0 { common.tell(alreadyThere(known)) }
    let line = ProgressLine(language: common.language, quiet: common.quiet)
    let runner = StudyRunner(inputs: inputs, store: store, stop: stop) { line.show($0) }
    guard try await runner.run() == .complete else {
      throw CommandFailure(.interrupted, interrupted(try finished()))
    }
    let comparison = ComparisonBuilder(inputs: inputs).comparison(
      of: try store.replications(), population: try PopulationCertificate(inputs).report(store))
    try store.save(comparison)
    return comparison
  }

  /// Simulations of the request, one a replication and parameter set.
  private var total: Int { inputs.request.replications * inputs.parameterSets.count }

  /// Simulations of the request that are in the store.
  private func finished() throws -> Int {
    try store.finished().count { $0.replication < inputs.request.replications }
  }

  private var beginning: Bilingual {
    let request = inputs.request
    let years = NumberText(common.language).years(inputs.territory.startYear, request.years)
    let names = inputs.scenarios.map(\.name).joined(separator: ", ")
    let sets = request.parameterSets.joined(separator: ", ")
    return Bilingual(
      fr: """
        \(inputs.territory.name), \(years)\u{A0}: \(names)\u{202F}; réplications\u{A0}: \
        \(request.replications), paramètres\u{A0}: \(sets). Ctrl-C garde ce qui est fini.
        """,
      en: """
        \(inputs.territory.name), \(years): \(names); replications: \(request.replications), parameters: \
        \(sets). Ctrl-C keeps what is finished.
        """)
  }

  private func alreadyThere(_ count: Int) -> Bilingual {
    Bilingual(
      fr: "déjà faites\u{A0}: \(count) sur \(total), reprises de \(store.path)",
      en: "already done: \(count) of \(total), taken from \(store.path)")
  }

  private func interrupted(_ count: Int) -> Bilingual {
    Bilingual(
      fr: """
        interrompu\u{A0}: \(count) sur \(total) gardées dans \(store.path)\u{202F}; la même commande reprend \
        la suite
        """,
      en: """
        interrupted: \(count) of \(total) kept in \(store.path); the same command goes on from there
        """)
  }
}
