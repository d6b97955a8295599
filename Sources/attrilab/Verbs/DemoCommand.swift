import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Reporting

/// The main job: three policies on the Métropole de Lille over ten years, a table and a report.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Three policies on a territory over ten years: a table, and a report.",
    discussion: """
      The path of the report is the last line; with --format json or csv it is told on standard error.

      Example, in a minute:
        attrilab demo --sample 0.1 --replications 5
      """)

  @Option(help: "Replications of each scenario under each parameter set, 2 to 1000.")
  var replications = StudyOptions.usualReplications

  @Option(name: .shortAndLong, help: ArgumentHelp("The report.", valueName: "file"))
  var output: String?

  @OptionGroup var study: StudyOptions
  @OptionGroup var common: CommonOptions

  static let scenarios = ["status-quo", "logement-d-abord-renforce", "livre-blanc"]

  func validate() throws { try StudyOptions.check(replications: replications, atLeast: 2) }

  func run() async throws {
    let project = try common.openProject()
    var request = try study.request(
      scenarios: Self.scenarios, replications: replications, default: .both, common: common)
    request.command = "attrilab demo" + study.typed(default: .both, seed: common.seed)
    if replications != StudyOptions.usualReplications { request.command += " --replications \(replications)" }
    let session = try StudySession(request, project: project, output: nil, common: common)
    let comparison = try await session.run()
    let path = try ReportFile.write(
      comparison, to: output ?? project.path("results/demo-\(request.territory).html"), project: project,
      language: common.languageOfReports)
    try StandardOutput.write(
      try ComparisonText.text(comparison, format: common.format, language: common.language))
    switch common.format {
    case .table, .md: try StandardOutput.line(path)
    case .json, .csv: common.tell(Bilingual(fr: "rapport\u{A0}: \(path)", en: "report: \(path)"))
    }
  }
}
