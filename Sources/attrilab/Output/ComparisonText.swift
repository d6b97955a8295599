import DataFiles
import Evaluation
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
    case .json: try JSONText.of(comparison) + "\n"
    }
  }
}
