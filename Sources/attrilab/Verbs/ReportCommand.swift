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

      Examples:
        attrilab report results/mel-0123456789abcdef.sqlite -o mel.html
        attrilab report status-quo livre-blanc --territory essai -o essai.html
      """)

  @Argument(help: ArgumentHelp("A file of runs, or scenarios, the reference first.", valueName: "run"))
  var runs: [String]

  @Option(help: "Replications, where scenarios are given, 2 to 1000.")
  var replications = StudyOptions.usualReplications

  @Option(name: .shortAndLong, help: ArgumentHelp("The report.", valueName: "file"))
  var output = "report.html"

  @OptionGroup var minCell: MinCellOption
  @OptionGroup var study: StudyOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !runs.isEmpty else { throw ValidationError("give a file of runs, or scenarios") }
    try StudyOptions.check(replications: replications, atLeast: 2)
  }

  func run() async throws {
    let project = try common.openProject()
    let comparison: ScenarioComparison
    if let kept = try keptComparison() {
      comparison = kept
    } else {
      comparison = try await newComparison(project)
    }
    let path = try ReportFile.write(
      comparison, to: output, project: project, language: common.languageOfReports,
      minCell: minCell.least)
    if common.format == .json {
      try StandardOutput.line(try JSONText.of(["report": path]))
    } else {
      try StandardOutput.line(path)
    }
  }

  /// The comparison of scenarios that are given by name.
  private func newComparison(_ project: Project) async throws -> ScenarioComparison {
    var request = try study.request(
      scenarios: runs, replications: replications, default: .both, common: common)
    let verb = runs.count == 1 ? "attrilab run " : "attrilab compare "
    request.command =
      verb + runs.map(ShellWord.quoted).joined(separator: " ")
      + (study.parameters == nil ? " --parameters both" : "")
      + study.typed(default: .both, seed: common.seed)
    if replications != StudyOptions.usualReplications { request.command += " --replications \(replications)" }
    let session = try StudySession(request, project: project, output: nil, common: common)
    return try await session.run()
  }

  /// The comparison that a file holds, or nil where the arguments are no files of runs.
  private func keptComparison() throws -> ScenarioComparison? {
    let files = runs.filter(Self.isFileOfRuns)
    guard let path = files.first else { return nil }
    guard runs.count == 1 else {
      throw CommandFailure(
        .usage,
        Bilingual(
          fr: "un seul fichier de résultats à la fois\u{202F}; les comparer par attrilab compare",
          en: "one file of runs at a time; put scenarios side by side with attrilab compare"))
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw DataProblem(
        file: path, what: Bilingual(fr: "fichier absent", en: "no such file"),
        fix: Bilingual(fr: "attrilab compare … -o \(path)", en: "attrilab compare … -o \(path)"))
    }
    let kept: ScenarioComparison?
    do { kept = try RunStore(path: path).comparison() } catch {
      throw CommandFailure(
        .badData, Bilingual(fr: error.message(in: .french), en: error.message(in: .english)))
    }
    guard let kept else {
      throw DataProblem(
        file: path,
        what: Bilingual(fr: "l'étude n'est pas terminée", en: "the study is not finished"),
        fix: Bilingual(fr: "relancer la même commande", en: "run the same command again"))
    }
    return kept
  }

  /// Whether an argument is a file of runs, present or not, and not a scenario.
  private static func isFileOfRuns(_ argument: String) -> Bool {
    if argument.hasSuffix(".yml") || argument.hasSuffix(".yaml") { return false }
    if argument.hasSuffix(".sqlite") { return true }
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder)
    return isThere && !isFolder.boolValue
  }
}
