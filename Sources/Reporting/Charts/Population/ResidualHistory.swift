import DataFiles
import Foundation
import Population

/// How fast the fit came to its targets: the largest distance to a total after each sweep, on a scale of powers of
/// ten.
struct ResidualHistory {
  let context: FitContext

  /// Smallest residual that is told from none.
  private static let floor = 1e-16

  private struct Curve {
    let name: String
    let style: ScenarioStyle
    let powers: [Double]
  }

  func figure() -> ChartFigure? {
    let curves = context.fit.tables.enumerated().compactMap { place, table -> Curve? in
      guard !table.residuals.isEmpty else { return nil }
      let dimensions = table.name.split(separator: "×").count
      return Curve(
        name: context.text("table à \(dimensions) champs", "table of \(dimensions) fields"),
        style: ScenarioStyle(place: place + 1), powers: table.residuals.map { log10(max($0, Self.floor)) })
    }
    guard !curves.isEmpty else { return nil }
    return ChartFigure(
      id: "fit-residuals", finding: FitSentences(context: context).converged,
      caption: context.text(
        "Plus grand écart à un total, rapporté à l'ensemble, après chaque passage ; échelle en puissances de dix.",
        "Largest distance to a total, over the whole, after each sweep; scale in powers of ten."),
      views: ChartFigure.views(ChartFigure.Size.allCases) { view($0, curves) }, table: table())
  }

  private func view(_ size: ChartFigure.Size, _ curves: [Curve]) -> VegaLiteView {
    let metrics = ChartMetrics.of(size)
    let (left, plot, right, height) =
      switch size {
      case .wide: (96, 620, 290, 280)
      case .medium: (92, 300, 240, 260)
      case .narrow: (62, 250, 16, 240)
      case .paper: (70, 320, 180, 132)
      }
    let last = Double(curves.map(\.powers.count).max() ?? 1)
    let sweeps = 1...max(2, last)
    let low = (curves.flatMap(\.powers).min() ?? -1).rounded(.down)
    let high = max((curves.flatMap(\.powers).max() ?? 0).rounded(.up), low + 1)
    var horizontal = VegaLiteAxis()
    horizontal.values = last < 2 ? [1] : [1, last]
    (horizontal.format, horizontal.grid, horizontal.labelFontSize) = ("d", false, metrics.type)
    var vertical = VegaLiteAxis()
    let step = max(1, ((high - low) / 4).rounded(.up))
    let powers = Array(stride(from: high, through: low, by: -step))
    vertical.values = powers
    vertical.labelExpr = powers.map { "datum.value===\($0)?'\(Self.power(Int($0)))':" }.joined() + "''"
    (vertical.grid, vertical.ticks, vertical.domain, vertical.labelFontSize) = (
      true, false, false, metrics.type
    )
    let x = VegaLiteChannel.quantity("sweep", sweeps, axis: .on(horizontal))
    let y = VegaLiteChannel.quantity("power", low...high, axis: .on(vertical))
    let ends = TrajectoryChart.spread(
      curves.map { Double(height) * (high - ($0.powers.last ?? high)) / (high - low) },
      apart: size == .paper ? 15 : 22)
    var layers: [VegaLiteView] = []
    for (curve, end) in zip(curves, ends) {
      let rows: [VegaLiteView.Row] = curve.powers.enumerated().map {
        ["sweep": .number(Double($0 + 1)), "power": .number($1)]
      }
      layers.append(
        VegaLiteView(
          .line(curve.style.hue, width: 3), rows: rows, encoding: VegaLiteEncoding(x: x, y: y)))
      if let point = rows.last {
        var mark = VegaLiteMark.point(shape: curve.style.mark.symbol, size: size == .paper ? 60 : 110)
        mark.color = curve.style.hue
        layers.append(VegaLiteView(mark, rows: [point], encoding: VegaLiteEncoding(x: x, y: y)))
      }
      guard size != .narrow else { continue }
      layers.append(
        VegaLiteView(
          .text(align: "left", size: metrics.type, weight: 650, dx: 14, color: curve.style.textHue),
          rows: [["label": .string("\(curve.name), \(curve.powers.count)")]],
          encoding: VegaLiteEncoding(x: .pixels(Double(plot)), y: .pixels(end), text: .label("label"))))
    }
    return VegaLiteView(layers: layers).sized(
      width: plot, height: height, left: left, right: right, top: 14, bottom: 30)
  }

  /// A power of ten as it is printed: "10⁻⁸".
  private static func power(_ exponent: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    if exponent == 0 { return "1" }
    let text = String(abs(exponent)).compactMap(\.wholeNumberValue).map { String(digits[$0]) }.joined()
    return "10" + (exponent < 0 ? "⁻" : "") + text
  }

  private func table() -> FigureTable {
    let tables = context.fit.tables
    let sweeps = tables.map(\.residuals.count).max() ?? 0
    return FigureTable(
      caption: context.text("Écart après chaque passage", "Distance after each sweep"),
      header: [context.text("Passage", "Sweep")]
        + tables.map { table in
          context.text(MarginNames.dimension(table.name))
        },
      rows: (0..<sweeps).map { sweep in
        ["\(sweep + 1)"]
          + tables.map { $0.residuals.count > sweep ? String(format: "%.2e", $0.residuals[sweep]) : "–" }
      })
  }
}
