import Mustache

/// The templates of the page, which are built into the program; what they print is escaped unless a name in triple
/// braces says that it already is.
enum ReportTemplates {
  /// The page and its parts.
  static let library: MustacheLibrary = {
    let sources: [(String, [UInt8])] = [
      ("head", PackageResources.head_mustache), ("foot", PackageResources.foot_mustache),
      ("population", PackageResources.population_mustache), ("fit", PackageResources.fit_mustache),
      ("page", PackageResources.page_mustache), ("first", PackageResources.first_mustache),
      ("rules", PackageResources.rules_mustache), ("targets", PackageResources.targets_mustache),
      ("differences", PackageResources.differences_mustache), ("line", PackageResources.line_mustache),
      ("charts", PackageResources.charts_mustache), ("annexes", PackageResources.annexes_mustache),
      ("figure", PackageResources.figure_mustache), ("symbols", PackageResources.symbols_mustache),
      ("scenario", PackageResources.scenario_mustache), ("verdict", PackageResources.verdict_mustache),
    ]
    var library = MustacheLibrary()
    for (name, bytes) in sources {
      do {
        try library.register(String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        preconditionFailure("the template \(name) does not parse: \(error)")
      }
    }
    return library
  }()

  /// The style sheet.
  static var styles: String {
    String(decoding: PackageResources.report_css, as: UTF8.self)
      + String(decoding: PackageResources.print_css, as: UTF8.self)
  }

  /// The script that draws the charts.
  static var script: String { String(decoding: PackageResources.report_js, as: UTF8.self) }
}
