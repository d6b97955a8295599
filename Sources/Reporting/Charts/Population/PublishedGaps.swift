import DataFiles
import Population

/// Published figures beside the population's, as gaps in percent: first those that nothing was fitted to, then those
/// that a parameter was chosen to meet.
///
/// The band is what counts as found again; a full disc is inside it, a hollow one outside.
struct PublishedGaps {
  let context: FitContext

  /// Widest range of the axis, as a share; a gap beyond stands at its end, its number at the right.
  private static let widest = 1.0

  func figure() -> ChartFigure? {
    let held = FitSentences(context: context).heldOut
    let fitted = context.fit.figures.filter { !$0.isHeldOut && $0.published != 0 }
    let figures = held + fitted
    guard !figures.isEmpty else { return nil }
    let largest = max(FitSentences.tolerance * 1.2, figures.map { abs($0.relativeGap) }.max() ?? 0)
    let ticks = AxisTicks(holding: 0, min(largest, Self.widest), count: 2)
    return ChartFigure(
      id: "fit-published", finding: FitSentences(context: context).tested,
      caption: context.text(
        "Écart de la population au chiffre publié, en %. Bande : à \(context.percent(FitSentences.tolerance)) près. Au-dessus du pointillé, chiffres qui n'ont servi à rien régler ; au-dessous, chiffres lus, ou sur lesquels un paramètre est réglé.",
        "Gap of the population to the published figure, in %. Band: within \(context.percent(FitSentences.tolerance)). Above the dotted rule, figures that nothing was set by; below, figures that are read, or that a parameter is set to meet."
      ),
      views: ChartFigure.views(ChartFigure.Size.allCases) { view($0, figures, held.count, ticks) },
      table: table(context.fit.figures))
  }

  private func name(_ figure: FitReport.Figure, _ size: ChartFigure.Size) -> String {
    if let short = FitNames.figure(figure.key) { return context.text(short) }
    let label = Grammar.capitalised(context.text(figure.label))
    let room = size == .paper ? 30 : 36
    return label.count <= room ? label : label.prefix(room - 1) + "…"
  }

  private func view(
    _ size: ChartFigure.Size, _ figures: [FitReport.Figure], _ held: Int, _ ticks: AxisTicks
  ) -> VegaLiteView {
    let frame = RowFrame(size)
    let bound = ticks.range.upperBound
    let domain = -bound...bound
    let marked = frame.isNarrow || size == .paper ? [0, bound] : ticks.values
    let axis = frame.axis(
      Set(marked.flatMap { [-$0, $0] }).sorted().map {
        ($0 + 0, $0 == 0 ? context.text("publié", "published") : context.gap($0))
      })
    var layers = [
      VegaLiteView(
        .rect(fill: Palette.hollow),
        rows: [["from": .number(-FitSentences.tolerance), "to": .number(FitSentences.tolerance)]],
        encoding: VegaLiteEncoding(x: .quantity("from", domain, axis: .on(axis)), x2: .end("to"))),
      frame.zero(domain, rows: figures.count),
    ]
    var point = VegaLiteMark.point(size: size == .paper ? 70 : 130, strokeWidth: 2)
    point.stroke = Palette.ink
    let height = Double(frame.height(figures.count))
    layers.append(
      VegaLiteView(
        point,
        rows: figures.enumerated().map { row, figure in
          [
            "gap": .number(min(max(figure.relativeGap, -bound), bound)), "place": .number(frame.centre(row)),
            "fill": .string(
              abs(figure.relativeGap) <= FitSentences.tolerance ? Palette.ink : Palette.surface),
          ]
        },
        encoding: VegaLiteEncoding(
          x: .quantity("gap", domain),
          y: VegaLiteChannel.quantity("place", 0...height, axis: .off).descending, fill: .asWritten("fill"))))
    if held > 0, held < figures.count { layers.append(frame.cut(above: held)) }
    layers += frame.labels(
      figures.map { name($0, size) },
      values: figures.enumerated().map { row, figure in
        // The unit stands once, at the end.
        let there = context.value(figure.published, unit: figure.unit)
        let here =
          figure.unit == "share" || figure.unit == "ratio"
          ? context.value(figure.generated, unit: figure.unit)
          : context.numbers.plain(figure.generated, decimals: figure.published >= 100 ? 0 : 1)
        let text =
          size == .wide
          ? context.text("\(here) pour \(there)", "\(here) for \(there)") : context.gap(figure.relativeGap)
        return (text, row < held)
      })
    return frame.sized(layers, rows: figures.count)
  }

  private func table(_ figures: [FitReport.Figure]) -> FigureTable {
    FigureTable(
      caption: context.text(
        "Chiffres publiés et population", "Published figures and population"),
      header: [
        context.text("Chiffre", "Figure"), context.text("Publié", "Published"),
        context.text("Population", "Population"), context.text("Écart", "Gap"), context.text("Usage", "Use"),
        context.text("Source", "Source"),
      ],
      rows: figures.map { figure in
        [
          Grammar.capitalised(context.text(figure.label)), context.value(figure.published, unit: figure.unit),
          context.value(figure.generated, unit: figure.unit),
          figure.published == 0 ? "–" : context.gap(figure.relativeGap),
          figure.isHeldOut
            ? context.text("tenu à l'écart", "kept aside") : context.text("réglé", "set to meet"),
          context.text(figure.source, figure.source),
        ]
      })
  }
}
