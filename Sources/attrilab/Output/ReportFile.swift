import DataFiles
import Evaluation
import Experimentation
import Foundation
import Reporting

/// Writes the HTML report of a comparison.
enum ReportFile {
  /// Writes the report and gives its absolute path.
  static func write(
    _ comparison: ScenarioComparison, to path: String, project: Project, language: Language
  ) throws -> String {
    let assets = ReportAssets.load(cacheFolder: project.path(".cache/charts"))
    try OutputFile.write(HTMLReport.html(comparison, language: language, assets: assets), to: path)
    return URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
