import ArgumentParser
import Assignment
import DataFiles
import Experimentation
import Foundation
import Reporting

/// Solves one assignment problem.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Assigns the dwellings of an instance, by an optimum under its quota rows or by a committee.",
    discussion: """
      Prints value, certified bound and the rows that bind; exit code 2 where a row cannot be met.

      Example:
        attrilab solve instance -o assignment.csv --format json
      """)

  /// The mechanisms that can be asked for.
  enum MechanismChoice: String, ExpressibleByArgument, CaseIterable {
    case optimal, caleol
  }

  @Argument(help: "Folder with dwellings.csv, households.csv, edges.csv, constraints.json.")
  var folder: String

  @Option(
    help: "Who assigns: the optimiser under the quota rows, or committees that examine three candidates.")
  var mechanism: MechanismChoice = .optimal

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The assignment, household,dwelling.", valueName: "file"))
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let problem = try InstanceFiles.read(folder)
    let chosen: any Mechanism = mechanism == .optimal ? OptimalMechanism() : AllocationCommittee()
    let started = ProcessorTime.ofProcess()
    let outcome = try chosen.allocate(problem, columns: MechanismColumns(of: problem))
    let report = SolveReport(
      outcome, of: problem, mechanism: chosen.name, cpuSeconds: ProcessorTime.ofProcess() - started)
    if let output { try AssignmentFile.write(output, householdOf: outcome.householdOf, of: problem) }
    switch common.format {
    case .json: try StandardOutput.line(try JSONText.of(report))
    case .csv: try StandardOutput.line(Self.rawTable(report).csv)
    case .md: try StandardOutput.line(table(report).markdown + "\n\n" + summary(report))
    case .table:
      let rows = table(report)
      if !rows.isEmpty { try StandardOutput.line(rows.text + "\n") }
      try StandardOutput.line(summary(report))
    }
    // Only the optimiser undertakes to meet the rows; a committee's are measured.
    if mechanism == .optimal, report.violatedRows > 0 { throw CommandFailure(.notMet) }
  }

  /// Every row as raw numbers.
  private static func rawTable(_ report: SolveReport) -> PlainTable {
    var table = PlainTable([
      "id", "family", "sense", "kind", "activity", "limit", "price", "binding", "violated",
    ])
    for row in report.rows {
      table.add([
        String(row.id), row.family, row.sense.rawValue, row.kind, row.activity.map { "\($0)" } ?? "",
        "\(row.limit)", "\(row.price)", "\(row.binding)", "\(row.violated)",
      ])
    }
    return table
  }

  /// The rows that bind or are not met.
  private func table(_ report: SolveReport) -> PlainTable {
    var table = PlainTable(
      common.language == .french
        ? ["Ligne", "Famille", "Activité", "Limite", "Prix", "État"]
        : ["Row", "Family", "Activity", "Limit", "Price", "State"], numbers: [0, 2, 3, 4])
    for row in report.rows where row.binding || row.violated {
      let unit = row.kind == "share" ? (common.language == .french ? "\u{202F}%" : "%") : ""
      table.add([
        String(row.id), row.family, row.activity.map { written($0) + unit } ?? "–",
        (row.sense == .atLeast ? "≥ " : "≤ ") + written(row.limit) + unit, written(row.price), state(row),
      ])
    }
    return table
  }

  private func state(_ row: SolveReport.Row) -> String {
    let state =
      row.violated
      ? Bilingual(fr: "non tenue", en: "not met") : Bilingual(fr: "bloque", en: "binding")
    return state[common.language]
  }

  private func summary(_ report: SolveReport) -> String {
    let numbers = NumberText(common.language)
    func count(_ value: Int) -> String { numbers.plain(Double(value), decimals: 0) }
    let rows = Bilingual(
      fr: report.violatedRows == 0
        ? "toutes les lignes tenues (\(report.rows.count))"
        : "lignes non tenues\u{A0}: \(report.violatedRows) sur \(report.rows.count)",
      en: report.violatedRows == 0
        ? "all rows met (\(report.rows.count))"
        : "rows not met: \(report.violatedRows) of \(report.rows.count)")
    let proof = report.bound.map { bound in
      let gap = written(100 * (report.gap ?? 0))
      return Bilingual(
        fr: report.gap == nil
          ? ", borne \(count(bound))" : ", borne \(count(bound)), écart \(gap)\u{202F}%",
        en: report.gap == nil ? ", bound \(count(bound))" : ", bound \(count(bound)), gap \(gap)%")
    }
    let assigned = (count(report.assigned), count(report.dwellings))
    return Bilingual(
      fr: "logements attribués\u{A0}: \(assigned.0) sur \(assigned.1)\u{202F}; valeur \(count(report.value))"
        + (proof?.fr ?? "") + "\u{202F}; " + rows.fr,
      en: "\(assigned.0) of \(assigned.1) dwellings assigned; value \(count(report.value))"
        + (proof?.en ?? "") + "; " + rows.en)[common.language]
  }

  /// Decimals of prices, percents and gaps; none that are zero in prices and percents.
  private static let decimals = 4

  private func written(_ value: Double) -> String {
    var text = NumberText(common.language).plain(value, decimals: Self.decimals)
    while text.last == "0" { text.removeLast() }
    if text.last == "." || text.last == "," { text.removeLast() }
    return text
  }
}
