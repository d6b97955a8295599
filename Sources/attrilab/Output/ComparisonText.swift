import DataFiles
import Evaluation
import Population
import Reporting

/// A comparison in the formats of the command line.
enum ComparisonText {
  static func text(
    _ comparison: ScenarioComparison, format: OutputFormat, language: Language
  ) throws -> String {
    switch format {
    case .table:
      ComparisonTable(comparison, language).terminal(
        width: Terminal.columns, colour: Terminal.allowsColour)
    case .md: ComparisonTable(comparison, language).markdown()
    case .csv: ComparisonCSV.text(comparison)
    case .json: try JSONText.of(masked(comparison)) + "\n"
    }
  }

  /// The comparison with the small cells of its population hidden.
  private static func masked(_ comparison: ScenarioComparison) -> ScenarioComparison {
    var shown = comparison
    shown.population = comparison.population?.masked(minCell: FitReport.usualMinCell)
    return shown
  }
}
