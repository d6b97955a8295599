import DataFiles
import Evaluation
import Experimentation
import Reporting

/// What `attrilab run` tells, as the contract writes it.
///
/// `mean`, `low` and `high` are null where an indicator has no value, or one replication no interval; `year` is
/// null for all the measured years together.
struct RunResult: Encodable {
  /// One replication of the scenario.
  struct Run: Encodable {
    let scenario: String
    let parameters: String
    let replication: Int
    /// Fingerprint of all events, 16 hexadecimal digits.
    let checksum: String
    let cpuSeconds: Double
    /// Greatest memory of the process that prints the result, all its runs together.
    let peakBytes: Int
  }

  /// One indicator in a group and a year.
  struct Indicator: Encodable {
    let name: String
    let parameters: String
    let group: String
    let year: Int?
    let mean: Double?
    let low: Double?
    let high: Double?
    let unit: String

    /// Writes every key, null where there is no value.
    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode(name, forKey: .name)
      try keys.encode(parameters, forKey: .parameters)
      try keys.encode(group, forKey: .group)
      try keys.encode(year, forKey: .year)
      try keys.encode(mean, forKey: .mean)
      try keys.encode(low, forKey: .low)
      try keys.encode(high, forKey: .high)
      try keys.encode(unit, forKey: .unit)
    }

    private enum CodingKeys: String, CodingKey {
      case name, parameters, group, year, mean, low, high, unit
    }
  }

  let runs: [Run]
  let indicators: [Indicator]
  let command: String

  init(levels: [LevelEstimate], replications: [ReplicationResult], command: String) {
    let peakBytes = ProcessorTime.peakBytes()
    runs = replications.flatMap { result in
      result.scenarios.map { run in
        Run(
          scenario: run.scenario, parameters: result.parameters, replication: result.replication,
          checksum: run.checksum, cpuSeconds: run.cpuSeconds, peakBytes: peakBytes)
      }
    }
    func finite(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
    indicators = levels.map { level in
      Indicator(
        name: level.indicator, parameters: level.parameters, group: level.group, year: level.year,
        mean: finite(level.mean), low: finite(level.low), high: finite(level.high),
        unit: IndicatorRegistry.indicator(level.indicator)?.unit.rawValue ?? "")
    }
    self.command = command
  }

  // MARK: - Tables

  /// Every indicator as raw numbers.
  var rawTable: PlainTable {
    var table = PlainTable(["name", "parameters", "group", "year", "mean", "low", "high", "unit"])
    for row in indicators {
      table.add([
        row.name, row.parameters, row.group, row.year.map(String.init) ?? "", row.mean.map { "\($0)" } ?? "",
        row.low.map { "\($0)" } ?? "", row.high.map { "\($0)" } ?? "", row.unit,
      ])
    }
    return table
  }

  /// One row an indicator and group: all the measured years, the first and the last.
  func table(_ language: Language, allGroups: Bool) -> PlainTable {
    let numbers = NumberText(language)
    let years = indicators.compactMap(\.year)
    let shown = Set([years.min(), years.max()].compactMap { $0 }).sorted()
    var header =
      language == .french
      ? ["Indicateur", "Groupe", "Jeu", "Moyenne"] : ["Indicator", "Group", "Set", "Mean"]
    header += shown.map(String.init)
    var table = PlainTable(header, numbers: [3, 4, 5])
    for row in indicators where row.year == nil && (allGroups || row.group == "all") {
      guard let indicator = IndicatorRegistry.indicator(row.name) else { continue }
      func text(_ mean: Double?) -> String {
        mean.map { numbers.level($0, indicator.unit, decimals: indicator.decimals) } ?? "–"
      }
      func mean(in year: Int) -> Double? {
        indicators.first {
          $0.name == row.name && $0.group == row.group && $0.parameters == row.parameters && $0.year == year
        }?.mean
      }
      let group = row.group == "all" ? (language == .french ? "ensemble" : "all") : row.group
      table.add(
        [indicator.label[language], group, row.parameters, text(row.mean)]
          + shown.map { text(mean(in: $0)) })
    }
    return table
  }

  /// One row a replication.
  func runTable(_ language: Language) -> PlainTable {
    let numbers = NumberText(language)
    var table = PlainTable(
      language == .french
        ? ["Scénario", "Jeu", "Réplication", "Empreinte", "Secondes de calcul"]
        : ["Scenario", "Set", "Replication", "Checksum", "CPU seconds"], numbers: [2, 4])
    for run in runs {
      table.add([
        run.scenario, run.parameters, String(run.replication), run.checksum,
        numbers.plain(run.cpuSeconds, decimals: 2),
      ])
    }
    return table
  }
}
