import ArgumentParser
import Assignment
import DataFiles
import Experimentation
import Foundation

/// Solves one assignment problem.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Assigns the dwellings of an instance, by an optimum under its quota rows or by a committee.")

  /// The mechanisms that can be asked for.
  enum MechanismChoice: String, ExpressibleByArgument, CaseIterable {
    case optimal, caleol
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: "Folder with dwellings.csv, households.csv, edges.csv, constraints.json.")
  var folder: String

  @Option(help: "Mechanism: \(MechanismChoice.allCases.map(\.rawValue).joined(separator: ", ")).")
  var mechanism: MechanismChoice = .optimal

  @Option(name: .shortAndLong, help: "File of the assignment, household,dwelling.")
  var output: String?

  func run() throws {
    let problem = try InstanceFiles.read(folder)
    let chosen: any Mechanism = mechanism == .optimal ? OptimalMechanism() : AllocationCommittee()
    let started = ProcessorTime.ofProcess()
    let outcome = try chosen.allocate(problem, columns: MechanismColumns(of: problem))
    let report = SolveReport(
      outcome, of: problem, mechanism: chosen.name, cpuSeconds: ProcessorTime.ofProcess() - started)
    if let output { try AssignmentFile.write(output, householdOf: outcome.householdOf, of: problem) }
    if common.format == .json {
      print(try JSONText.of(report))
    } else {
      print(rows(report).written(as: common.format))
      if common.format == .table { print(summary(report)) }
    }
    // Only the optimiser undertakes to meet the rows; a committee's are measured.
    if mechanism == .optimal, report.violatedRows > 0 { throw CommandFailure(.notMet) }
  }

  private func rows(_ report: SolveReport) -> PlainTable {
    var table = PlainTable(
      common.language == .french
        ? ["Ligne", "Famille", "Activité", "Limite", "Prix", "État"]
        : ["Row", "Family", "Activity", "Limit", "Price", "State"], numbers: [0, 2, 3, 4])
    for row in report.rows where row.binding || row.violated {
      table.add([
        String(row.id), row.family, row.activity.map { written($0) } ?? "–",
        (row.sense == .atLeast ? "≥ " : "≤ ") + written(row.limit), written(row.price), state(row),
      ])
    }
    return table
  }

  private func state(_ row: SolveReport.Row) -> String {
    let state =
      row.violated
      ? Bilingual(fr: "non tenue", en: "not met") : Bilingual(fr: "elle bloque", en: "binding")
    return state[common.language]
  }

  private func summary(_ report: SolveReport) -> String {
    let gap = report.gap.map { written($0 * 100) + " %" } ?? "–"
    let bound = report.bound.map(String.init) ?? "–"
    let text = Bilingual(
      fr:
        "\(report.assigned) logements attribués sur \(report.dwellings)\u{202F}; valeur \(report.value), borne \(bound), écart \(gap)\u{202F}; \(report.violatedRows) lignes non tenues",
      en:
        "\(report.assigned) of \(report.dwellings) dwellings assigned; value \(report.value), bound \(bound), gap \(gap); \(report.violatedRows) rows not met"
    )
    return text[common.language]
  }

  /// A number with at most four decimals.
  private func written(_ value: Double) -> String {
    let rounded = (value * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
