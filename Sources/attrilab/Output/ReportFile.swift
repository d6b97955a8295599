import DataFiles
import Evaluation
import Experimentation
import Foundation
import Population
import Reporting

/// Writes the HTML report of a comparison.
enum ReportFile {
  /// Writes the report and gives its absolute path.
  ///
  /// - Parameter minCell: households that a cell of the population must have to be shown.
  static func write(
    _ comparison: ScenarioComparison, to path: String, project: Project, language: Language,
    minCell: Int = FitReport.usualMinCell
  ) throws -> String {
    var comparison = comparison
    comparison.population = comparison.population?.masked(minCell: minCell)
    let assets = ReportAssets.load(cacheFolder: project.path(".cache/charts"))
    try OutputFile.write(HTMLReport.html(comparison, language: language, assets: assets), to: path)
    return URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
