import ArgumentParser
import DataFiles
import Experimentation
import Foundation

/// Compares scenarios, paired on common random numbers.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compares scenarios, paired replication by replication.",
    discussion: """
      Example:
        attrilab compare status-quo livre-blanc --years 5 --set socialMix.q1TargetOutsideQPV=0.3
      """)

  @Argument(help: "Scenarios: names of the library, or .yml files. The first is the reference.")
  var scenarios: [String]

  @Option(help: "The scenario that the others are compared with, instead of the first.")
  var reference: String?

  @Option(help: "Replications of each scenario under each parameter set, 2 to 1000.")
  var replications = StudyOptions.usualReplications

  @Option(help: "Confidence level of the intervals of differences, 0.5 to 0.999.")
  var level = CompareCommand.usualLevel

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the runs are kept; the same command goes on from it.", valueName: "file"))
  var output: String?

  @OptionGroup var study: StudyOptions
  @OptionGroup var common: CommonOptions

  private static let usualLevel = 0.90
  private static let mostScenarios = 5

  func validate() throws {
    guard scenarios.count >= 2 || (scenarios.count == 1 && reference != nil) else {
      throw ValidationError("give at least two scenarios: the reference, then one or more others")
    }
    guard scenarios.count <= Self.mostScenarios else {
      throw ValidationError("at most \(Self.mostScenarios) scenarios in one comparison")
    }
    try StudyOptions.check(replications: replications, atLeast: 2)
    guard (0.5...0.999).contains(level) else { throw ValidationError("--level: allowed 0.5 to 0.999") }
  }

  func run() async throws {
    let project = try common.openProject()
    var names = scenarios
    if let reference {
      names.removeAll { $0 == reference }
      names.insert(reference, at: 0)
      if names.count == 1 { names.append(reference) }
    }
    var request = try study.request(
      scenarios: names, replications: replications, default: .b, common: common)
    request.level = level
    request.command =
      "attrilab compare " + names.map(ShellWord.quoted).joined(separator: " ")
      + study.typed(default: .b, seed: common.seed)
    if replications != StudyOptions.usualReplications { request.command += " --replications \(replications)" }
    if level != Self.usualLevel { request.command += " --level \(level)" }
    let session = try StudySession(request, project: project, output: output, common: common)
    let comparison = try await session.run()
    try StandardOutput.write(
      try ComparisonText.text(comparison, format: common.format, language: common.language))
  }
}
