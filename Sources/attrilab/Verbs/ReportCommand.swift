import ArgumentParser
import DataFiles
import Evaluation
import Experimentation
import Foundation
import RunStore

/// Writes the report of runs that were kept.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the HTML report of a comparison.",
    discussion: """
      RUN is a file kept by demo, compare or run -o; or give scenarios, which are then compared under both
      parameter sets.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var study: StudyOptions

  @Argument(help: "A file of runs (.sqlite), or the scenarios to compare, the reference first.")
  var runs: [String]

  @Option(help: "Replications, where scenarios are given.")
  var replications = 20

  @Option(name: .shortAndLong, help: "File of the report.")
  var output = "report.html"

  func validate() throws {
    guard !runs.isEmpty else { throw ValidationError("give a file of runs, or scenarios") }
    guard (2...1000).contains(replications) else {
      throw ValidationError(
        """
        --replications: allowed 2 to 1000
        """)
    }
  }

  func run() async throws {
    let project = try common.openProject()
    let comparison: ScenarioComparison
    if runs.count == 1, runs[0].hasSuffix(".sqlite") {
      comparison = try kept(runs[0])
    } else {
      var request = try study.request(scenarios: runs, replications: replications, default: .both)
      request.command =
        "attrilab compare \(runs.joined(separator: " ")) --parameters both" + study.typed(default: .both)
      let session = try StudySession(request, project: project, output: nil, common: common)
      comparison = try await session.run()
    }
    print(
      try ReportFile.write(
        comparison, to: output, project: project, language: common.lang?.language ?? .french))
  }

  private func kept(_ path: String) throws -> ScenarioComparison {
    guard FileManager.default.fileExists(atPath: path) else {
      throw DataProblem(
        file: path, what: Bilingual(fr: "fichier absent", en: "no such file"),
        fix: Bilingual(fr: "attrilab compare … -o \(path)", en: "attrilab compare … -o \(path)"))
    }
    guard let comparison = try RunStore(path: path).comparison() else {
      throw DataProblem(
        file: path,
        what: Bilingual(fr: "l'étude n'est pas terminée", en: "the study is not finished"),
        fix: Bilingual(fr: "relancer la même commande compare", en: "run the same compare command again"))
    }
    return comparison
  }
}
