import ArgumentParser
import DataFiles
import Evaluation
import Experimentation
import Foundation
import Reporting
import RunStore

/// Simulates one scenario.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Simulates one scenario and prints its indicators.",
    discussion: """
      Example:
        attrilab run livre-blanc --territory essai --years 5 --replications 3
      """)

  @Argument(help: "Scenario: a name of the library, or a .yml file.")
  var scenario: String

  @Option(help: "Replications, 1 to 1000.")
  var replications = 1

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the run is kept; the same command goes on from it.", valueName: "file"))
  var output: String?

  @Flag(help: "In tables, every group and not only the whole territory.")
  var allGroups = false

  @OptionGroup var study: StudyOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try StudyOptions.check(replications: replications, atLeast: 1) }

  func run() async throws {
    let project = try common.openProject()
    var request = try study.request(
      scenarios: [scenario], replications: replications, default: .b, common: common)
    request.command =
      "attrilab run \(ShellWord.quoted(scenario))" + study.typed(default: .b, seed: common.seed)
    if replications > 1 { request.command += " --replications \(replications)" }
    let session = try StudySession(request, project: project, output: output, common: common)
    let result = RunResult(
      levels: try await session.run().levels, replications: try session.store.replications(),
      command: request.command)
    let language = common.language
    switch common.format {
    case .json: try StandardOutput.line(try JSONText.of(result))
    case .csv: try StandardOutput.line(result.rawTable.csv)
    case .md: try StandardOutput.line(result.table(language, allGroups: allGroups).markdown)
    case .table:
      try StandardOutput.line(result.table(language, allGroups: allGroups).text)
      try StandardOutput.line("\n" + result.runTable(language).text)
      try StandardOutput.line("\n" + request.command)
    }
  }
}
