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
    commandName: "run", abstract: "Simulates one scenario and prints its indicators.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var study: StudyOptions

  @Argument(help: "Scenario: a name of the library, or a file.")
  var scenario: String

  @Option(help: "Replications, 1 to 1000.")
  var replications = 1

  @Option(name: .shortAndLong, help: "File in which the run is kept; the same command goes on from it.")
  var output: String?

  @Flag(help: "Show every group, not only the whole territory.")
  var allGroups = false

  func validate() throws {
    guard (1...1000).contains(replications) else {
      throw ValidationError(
        """
        --replications: allowed 1 to 1000
        """)
    }
  }

  /// The result as the contract writes it.
  private struct Result: Encodable {
    struct Run: Encodable {
      let scenario: String
      let parameters: String
      let replication: Int
      let checksum: String
      let cpuSeconds: Double
      let peakBytes: Int
    }
    struct Indicator: Encodable {
      let name: String
      let parameters: String
      let group: String
      let year: Int?
      let mean: Double?
      let low: Double?
      let high: Double?
      let unit: String
    }
    let runs: [Run]
    let indicators: [Indicator]
    let command: String
  }

  func run() async throws {
    let project = try common.openProject()
    var request = try study.request(scenarios: [scenario], replications: replications, default: .b)
    request.command = "attrilab run \(scenario)" + study.typed(default: .b)
    if replications > 1 { request.command += " --replications \(replications)" }
    let session = try StudySession(request, project: project, output: output, common: common)
    let comparison = try await session.run()
    let runs = try session.store.replications().flatMap { result in
      result.scenarios.map { run in
        Result.Run(
          scenario: run.scenario, parameters: result.parameters, replication: result.replication,
          checksum: run.checksum, cpuSeconds: run.cpuSeconds, peakBytes: ProcessorTime.peakBytes())
      }
    }
    let levels = comparison.levels.filter { allGroups || $0.group == "all" || common.format == .json }
    let indicators = levels.map { level in
      Result.Indicator(
        name: level.indicator, parameters: level.parameters, group: level.group, year: level.year,
        mean: level.mean, low: level.low, high: level.high,
        unit: IndicatorRegistry.indicator(level.indicator)?.unit.rawValue ?? "")
    }
    if common.format == .json {
      print(try JSONText.of(Result(runs: runs, indicators: indicators, command: request.command)))
      return
    }
    print(table(levels).written(as: common.format))
    if common.format == .table {
      for run in runs {
        print("\n\(run.scenario) \(run.parameters) \(run.replication + 1): \(run.checksum)", terminator: "")
      }
      print("\n\(request.command)")
    }
  }

  /// Levels over all the measured years, one row an indicator and group.
  private func table(_ levels: [LevelEstimate]) -> PlainTable {
    let french = common.language == .french
    let numbers = NumberText(common.language)
    var table = PlainTable(
      french
        ? ["Indicateur", "Groupe", "Jeu", "Moyenne", "Première année", "Dernière année"]
        : ["Indicator", "Group", "Set", "Mean", "First year", "Last year"], numbers: [3, 4, 5])
    let lastYear = levels.compactMap(\.year).max()
    let firstYear = levels.compactMap(\.year).min()
    for level in levels where level.year == nil {
      guard let indicator = IndicatorRegistry.indicator(level.indicator) else { continue }
      func text(_ year: Int?) -> String {
        let match = levels.first {
          $0.indicator == level.indicator && $0.group == level.group && $0.parameters == level.parameters
            && $0.year == year
        }
        return match?.mean.map { numbers.level($0, indicator.unit, decimals: indicator.decimals) } ?? "–"
      }
      table.add([
        indicator.label[common.language], level.group == "all" ? "" : level.group, level.parameters,
        text(nil), text(firstYear), text(lastYear),
      ])
    }
    return table
  }
}
