import ArgumentParser
import DataFiles
import Experimentation
import Foundation

/// Compares scenarios, paired on common random numbers.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compares scenarios, paired replication by replication.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var study: StudyOptions

  @Argument(help: "Scenarios: names of the library, or files. The first is the reference unless --reference.")
  var scenarios: [String]

  @Option(help: "The scenario that the others are compared with.")
  var reference: String?

  @Option(help: "Replications of each scenario under each parameter set, 2 to 1000.")
  var replications = 20

  @Option(help: "Confidence level of the intervals of differences, 0.5 to 0.999.")
  var level = 0.90

  @Option(name: .shortAndLong, help: "File in which the runs are kept; the same command goes on from it.")
  var output: String?

  func validate() throws {
    guard scenarios.count >= 2 || (scenarios.count == 1 && reference != nil) else {
      throw ValidationError("give at least two scenarios")
    }
    guard scenarios.count <= 5 else { throw ValidationError("at most five scenarios in one comparison") }
    guard (2...1000).contains(replications) else {
      throw ValidationError(
        """
        --replications: allowed 2 to 1000
        """)
    }
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
    var request = try study.request(scenarios: names, replications: replications, default: .b)
    request.level = level
    var typed = "attrilab compare \(names.joined(separator: " "))" + study.typed(default: .b)
    if replications != 20 { typed += " --replications \(replications)" }
    if level != 0.90 { typed += " --level \(level)" }
    request.command = typed
    let session = try StudySession(request, project: project, output: output, common: common)
    let comparison = try await session.run()
    print(
      try ComparisonText.text(comparison, format: common.format, language: common.language), terminator: "")
  }
}
