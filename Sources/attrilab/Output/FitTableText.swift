import DataFiles
import Reporting

/// The result of `fit-table` in the formats of the command line.
enum FitTableText {
  static func of(_ report: FitTableReport, _ common: CommonOptions) throws -> String {
    switch common.format {
    case .json: try JSONText.of(report)
    case .csv: raw(report).csv
    case .md: table(report, common.language).markdown + "\n\n" + summary(report, common.language)
    case .table: table(report, common.language).text + "\n\n" + summary(report, common.language)
    }
  }

  private static func raw(_ report: FitTableReport) -> PlainTable {
    var table = PlainTable([
      "table", "targets", "fittedTAE", "fittedSRMSE", "fittedMaxAbs", "wholeTAE", "wholeSRMSE", "wholeMaxAbs",
    ])
    for row in report.tables {
      let errors = [row.fitted, row.whole].flatMap { [$0.tae, $0.srmse, $0.maxAbs] }
      table.add([row.name, String(row.targets)] + errors.map { "\($0)" })
    }
    return table
  }

  private static func table(_ report: FitTableReport, _ language: Language) -> PlainTable {
    let numbers = NumberText(language)
    var table = PlainTable(
      language == .french
        ? ["Marge", "Cibles", "Écart total", "SRMSE", "Écart max."]
        : ["Margin", "Targets", "Total error", "SRMSE", "Max. error"], numbers: [1, 2, 3, 4])
    for row in report.tables {
      table.add([
        row.name, numbers.plain(Double(row.targets), decimals: 0), numbers.plain(row.whole.tae, decimals: 0),
        numbers.plain(row.whole.srmse, decimals: 5), numbers.plain(row.whole.maxAbs, decimals: 1),
      ])
    }
    return table
  }

  private static func summary(_ report: FitTableReport, _ language: Language) -> String {
    let numbers = NumberText(language)
    func count(_ value: Int) -> String { numbers.plain(Double(value), decimals: 0) }
    let share = report.total > 0 ? report.tae / (report.total * Double(max(1, report.tables.count))) : 0
    let percent = numbers.plain(100 * share, decimals: 3)
    return Bilingual(
      fr: "\(count(report.households)) ménages dans \(count(report.cells)) cases\u{202F}; ajustement en "
        + "\(report.iterations) passages, résidu \(numbers.scientific(report.residual))\u{202F}; effectifs entiers à "
        + "\(percent)\u{202F}% des marges",
      en: "\(count(report.households)) households in \(count(report.cells)) cells; fitted in "
        + "\(report.iterations) iterations, residual \(numbers.scientific(report.residual)); whole counts within \(percent)% of "
        + "the margins")[language]
  }
}
