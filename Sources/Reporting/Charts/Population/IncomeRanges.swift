import DataFiles
import Population

/// Resources of the largest communes: first decile, median and ninth decile of all households (source), of the
/// tenants and of the applicants here.
struct IncomeRanges {
  let context: FitContext

  /// Order of the lines in a row, and their style; the source is the reference.
  static let styles = [ScenarioStyle(place: 0), ScenarioStyle(place: 1), ScenarioStyle(place: 2)]

  private func parts(_ line: FitReport.IncomeLine) -> [FitReport.Deciles?] {
    [line.source, line.tenants, line.applicants]
  }

  func figure() -> ChartFigure? {
    let lines = context.fit.incomes.filter { $0.dimension == .commune && ($0.tenants != nil) }
    guard !lines.isEmpty, let finding = FitSentences(context: context).incomes else { return nil }
    let values = lines.flatMap(parts).compactMap { $0 }.flatMap { [$0.first, $0.median, $0.ninth] }.compactMap
    {
      $0
    }
    let ticks = AxisTicks(holding: 0, values.max() ?? 1, count: 4)
    return ChartFigure(
      id: "fit-incomes", finding: finding,
      caption: context.text(
        "Ressources annuelles par unité de consommation, du 1er au 9e décile, marque à la médiane. Gris : tous les ménages de la commune (FiLoSoFi, revenu disponible, vieilli) ; disque : locataires du parc social ; carré : demandeurs (ressources hors aide au logement). Euros de la date des prix. À droite, médiane des locataires.",
        "Yearly resources per consumption unit, first to ninth decile, mark at the median. Grey: all households of the commune (FiLoSoFi, disposable income, aged); disc: social tenants; square: applicants (resources without housing aid). Euros of the price date. At the right, the median of tenants."
      ),
      views: ChartFigure.views(ChartFigure.Size.allCases) { view($0, lines, ticks) },
      table: table(context.fit.incomes))
  }

  private func view(
    _ size: ChartFigure.Size, _ lines: [FitReport.IncomeLine], _ ticks: AxisTicks
  ) -> VegaLiteView {
    let frame = RowFrame(size, lines: 3)
    let height = Double(frame.height(lines.count))
    let spacing = size == .paper ? 7.0 : 10.0
    let marked =
      frame.isNarrow || size == .paper ? [ticks.range.lowerBound, ticks.range.upperBound] : ticks.values
    let axis = frame.axis(
      marked.map { ($0, $0 == 0 ? "0" : context.numbers.plain($0 / 1_000, decimals: 0) + "\u{A0}k€") })
    let y = VegaLiteChannel.quantity("place", 0...height, axis: .off).descending
    var layers = [
      VegaLiteView(
        .rule(Palette.hairline, width: 1), rows: [["zero": 0]],
        encoding: VegaLiteEncoding(x: .quantity("zero", ticks.range, axis: .on(axis))))
    ]
    for (place, style) in Self.styles.enumerated() {
      let offset = Double(place - 1) * spacing
      let rows: [VegaLiteView.Row] = lines.enumerated().compactMap { row, line in
        guard let deciles = parts(line)[place] else { return nil }
        return [
          "low": .number(deciles.first ?? deciles.median), "median": .number(deciles.median),
          "high": .number(deciles.ninth ?? deciles.median), "place": .number(frame.centre(row) + offset),
        ]
      }
      layers.append(
        VegaLiteView(
          .rule(style.hue, width: size == .paper ? 3 : 4, opacity: 0.38, round: true), rows: rows,
          encoding: VegaLiteEncoding(x: .quantity("low", ticks.range), x2: .end("high"), y: y)))
      let mark: VegaLiteMark
      if style.mark == .reference {
        mark = .tick(size: size == .paper ? 9 : 12)
      } else {
        var point = VegaLiteMark.point(shape: style.mark.symbol, size: size == .paper ? 36 : 64)
        point.color = style.hue
        mark = point
      }
      layers.append(
        VegaLiteView(
          mark, rows: rows, encoding: VegaLiteEncoding(x: .quantity("median", ticks.range), y: y)))
    }
    layers += lines.indices.dropFirst().map { frame.cut(above: $0) }
    layers += frame.labels(
      lines.map(\.name), values: lines.map { (context.euros($0.tenants?.median), true) })
    return frame.sized(layers, rows: lines.count)
  }

  private func table(_ lines: [FitReport.IncomeLine]) -> FigureTable {
    func texts(_ deciles: FitReport.Deciles?) -> [String] {
      [context.euros(deciles?.first), context.euros(deciles?.median), context.euros(deciles?.ninth)]
    }
    let heads = [
      context.text("source", "source"), context.text("locataires", "tenants"),
      context.text("demandeurs", "applicants"),
    ]
    return FigureTable(
      caption: context.text(
        "Déciles des ressources par commune et par taille", "Deciles of resources by commune and by size"),
      header: [context.text("Commune ou taille", "Commune or size")]
        + heads.flatMap { head in
          [context.text("D1, ", "D1, ") + head, context.text("médiane, ", "median, ") + head, "D9, " + head]
        },
      rows: lines.map { line in
        let name =
          line.dimension == .commune
          ? line.name : context.text("\(line.name) personne(s)", "\(line.name) person(s)")
        return [name] + parts(line).flatMap(texts)
      })
  }
}
