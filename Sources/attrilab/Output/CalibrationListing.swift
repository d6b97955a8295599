import DataFiles
import Fitting
import Reporting

/// A calibration as people read it, in the order of CALMAR's listing: the problem, the margins before and
/// after, the ratios.
struct CalibrationListing {
  private let report: CalibrationReport
  private let language: Language
  private let numbers: NumberText

  /// Controls that the table shows; of more, those that moved most.
  private static let shown = 24

  init(_ report: CalibrationReport, _ language: Language) {
    self.report = report
    self.language = language
    numbers = NumberText(language)
  }

  func written(as format: OutputFormat) throws -> String {
    switch format {
    case .json: try JSONText.of(report)
    case .csv: raw.csv
    case .md:
      [summary.map { "- " + $0 }.joined(separator: "\n"), margins.markdown, ratios.markdown]
        .joined(separator: "\n\n")
    case .table: [summary.joined(separator: "\n"), margins.text, ratios.text].joined(separator: "\n\n")
    }
  }

  /// Every control as raw numbers.
  private var raw: PlainTable {
    var table = PlainTable(["name", "initial", "given", "target", "fit", "error", "redundant"])
    for control in report.fit {
      table.add([
        control.name, "\(control.initial)", "\(control.given)", "\(control.target)", "\(control.fit)",
        "\(control.error)", "\(control.redundant)",
      ])
    }
    return table
  }

  private var summary: [String] {
    let bounds = report.bounds.map { " [" + $0.map(short).joined(separator: "\u{202F}; ") + "]" } ?? ""
    let counts = (plain(Double(report.rows)), plain(Double(report.controls)))
    let residual = numbers.scientific(report.residual)
    let sums = (plain(report.weights.initialSum), plain(report.weights.sum))
    let effect = numbers.plain(report.designEffect, decimals: 3)
    var lines = [
      Bilingual(
        fr: "méthode\u{A0}: \(report.method)\(bounds)\u{202F}; unités\u{A0}: \(counts.0), contrôles\u{A0}: "
          + "\(counts.1), indépendants\u{A0}: \(report.rank)",
        en: "method: \(report.method)\(bounds); units: \(counts.0), controls: \(counts.1), independent: "
          + "\(report.rank)"),
      Bilingual(
        fr: "itérations\u{A0}: \(report.iterations), écart relatif le plus grand\u{A0}: \(residual)",
        en: "iterations: \(report.iterations), largest relative error: \(residual)"),
      Bilingual(
        fr: "somme des poids\u{A0}: \(sums.0) avant, \(sums.1) après\u{202F}; poids nuls\u{A0}: "
          + "\(report.weights.zero), négatifs\u{A0}: \(report.weights.negative)\u{202F}; effet de plan\u{A0}: \(effect)",
        en: "sum of weights: \(sums.0) before, \(sums.1) after; zero: \(report.weights.zero), negative: "
          + "\(report.weights.negative); design effect: \(effect)"),
    ]
    if !report.dropped.isEmpty {
      let list = Self.abridged(report.dropped)
      lines.append(
        Bilingual(
          fr: "contrôles redondants (\(report.dropped.count))\u{A0}: \(list)",
          en: "redundant controls (\(report.dropped.count)): \(list)"))
    }
    for control in report.fit where control.given != control.target {
      let totals = (short(control.given), short(control.target))
      lines.append(
        Bilingual(
          fr: "total rapproché\u{A0}: \(control.name), \(totals.0) donné, \(totals.1) retenu",
          en: "reconciled total: \(control.name), \(totals.0) given, \(totals.1) used"))
    }
    return lines.map { $0[language] }
  }

  private static func abridged(_ names: [String]) -> String {
    names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
  }

  /// Margins before and after.
  private var margins: PlainTable {
    var table = PlainTable(
      language == .french
        ? ["Contrôle", "Avant", "Total", "Après", "Écart"]
        : ["Control", "Before", "Total", "After", "Error"], numbers: [1, 2, 3, 4])
    let moved = report.fit.indices.sorted { left, right in
      let moves = [left, right].map {
        abs(report.fit[$0].target - report.fit[$0].initial) / max(1, abs(report.fit[$0].target))
      }
      return moves[0] != moves[1] ? moves[0] > moves[1] : left < right
    }
    for index in moved.prefix(Self.shown).sorted() {
      let control = report.fit[index]
      table.add([
        control.name, short(control.initial), short(control.target), short(control.fit),
        numbers.scientific(control.error),
      ])
    }
    if report.fit.count > Self.shown {
      let rest = report.fit.count - Self.shown
      let words = Bilingual(
        fr: "… et \(rest) autres, moins déplacés\u{A0}: --format csv",
        en: "… and \(rest) more that moved less: --format csv")
      table.add([words[language], "", "", "", ""])
    }
    return table
  }

  private var ratios: PlainTable {
    var table = PlainTable(
      (language == .french ? ["Rapport de poids"] : ["Weight ratio"])
        + ["min", "1 %", "10 %", "25 %", "50 %", "75 %", "90 %", "99 %", "max"],
      numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9])
    let rows: [(Bilingual, Distribution)] = [
      (Bilingual(fr: "final / initial", en: "final / initial"), report.ratio),
      (Bilingual(fr: "relatif à la moyenne", en: "relative to the mean"), report.relativeRatio),
    ]
    for (label, spread) in rows {
      let values = [
        spread.min, spread.p1, spread.p10, spread.p25, spread.median, spread.p75, spread.p90, spread.p99,
        spread.max,
      ]
      table.add([label[language]] + values.map { numbers.plain($0, decimals: 4) })
    }
    return table
  }

  private func plain(_ value: Double) -> String { numbers.plain(value, decimals: 0) }

  /// Up to three decimals, none that are zero.
  private func short(_ value: Double) -> String {
    var text = numbers.plain(value, decimals: 3)
    while text.last == "0" { text.removeLast() }
    if text.last == "." || text.last == "," { text.removeLast() }
    return text
  }
}
