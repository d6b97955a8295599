import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Reporting

/// The main job: three policies on the Métropole de Lille over ten years, a table and a report.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Three policies on a territory over ten years: a table, and a report.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var study: StudyOptions

  @Option(help: "Replications of each scenario under each parameter set, 2 to 1000.")
  var replications = 20

  @Option(name: .shortAndLong, help: "File of the report.")
  var output: String?

  static let scenarios = ["status-quo", "logement-d-abord-renforce", "livre-blanc"]

  func validate() throws {
    guard (2...1000).contains(replications) else {
      throw ValidationError(
        """
        --replications: allowed 2 to 1000
        """)
    }
  }

  func run() async throws {
    let project = try common.openProject()
    var request = try study.request(scenarios: Self.scenarios, replications: replications, default: .both)
    let typed = "attrilab demo" + study.typed(default: .both)
    request.command = replications == 20 ? typed : typed + " --replications \(replications)"
    let session = try StudySession(request, project: project, output: nil, common: common)
    let comparison = try await session.run()
    let path = try ReportFile.write(
      comparison, to: output ?? project.path("results/demo-\(request.territory).html"), project: project,
      language: common.lang?.language ?? .french)
    print(
      try ComparisonText.text(comparison, format: common.format, language: common.language),
      terminator: "")
    print(path)
  }
}
