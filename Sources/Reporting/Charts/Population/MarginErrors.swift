import DataFiles
import Population

/// How far each category is from its target: one row a margin, one dot a category, in percent of the target.
///
/// A dot is full within one percent, hollow beyond. At the right, the largest error in households or dwellings: a
/// large percentage of a small category may be one household.
struct MarginErrors {
  let context: FitContext

  /// Relative error that counts as met.
  private static let near = 0.01
  /// Narrowest range of the axis, as a share: errors below it would look large.
  private static let leastRange = 0.001
  /// Categories of a margin that the table lists; of more, the furthest from their targets.
  private static let listedCategories = 24

  func figure() -> ChartFigure? {
    let demand = context.fit.margins
    let margins = demand + context.fit.stock
    guard !demand.isEmpty else { return nil }
    let largest = margins.flatMap(\.categories).map { abs($0.relativeError) }.max() ?? 0
    let ticks = AxisTicks(holding: 0, max(largest, Self.leastRange), count: 2)
    return ChartFigure(
      id: "fit-errors", finding: FitSentences(context: context).fitted,
      caption: context.text(
        "Écart à la cible de chaque catégorie, en % de la cible ; plein : à 1 % près, creux : au-delà. À droite, l'écart le plus grand, en ménages puis (sous le pointillé) en logements.",
        "Distance of each category to its target, in % of the target; full: within 1%, hollow: beyond. At the right the largest distance, in households, then (below the dotted rule) in dwellings."
      ),
      views: ChartFigure.views(ChartFigure.Size.allCases) { view($0, margins, demand.count, ticks) },
      table: table(margins))
  }

  private func view(
    _ size: ChartFigure.Size, _ margins: [FitReport.Margin], _ demand: Int, _ ticks: AxisTicks
  ) -> VegaLiteView {
    let frame = RowFrame(size)
    let bound = ticks.range.upperBound
    let domain = -bound...bound
    let marked = frame.isNarrow || size == .paper ? [0, bound] : ticks.values
    let axis = frame.axis(
      Set(marked.flatMap { [-$0, $0] }).sorted().map { ($0 + 0, $0 == 0 ? "0" : context.gap($0)) })
    var layers = [frame.zero(domain, rows: margins.count, axis: axis)]
    if bound > Self.near {
      layers.insert(
        VegaLiteView(
          .rect(fill: Palette.hollow), rows: [["from": .number(-Self.near), "to": .number(Self.near)]],
          encoding: VegaLiteEncoding(x: .quantity("from", domain), x2: .end("to"))), at: 0)
    }
    let height = Double(frame.height(margins.count))
    for (row, margin) in margins.enumerated() {
      let rows: [VegaLiteView.Row] = margin.categories.filter { !$0.isMasked && $0.target > 0 }.map {
        [
          "error": .number($0.relativeError), "place": .number(frame.centre(row)),
          "fill": .string(abs($0.relativeError) <= Self.near ? Palette.ink : Palette.surface),
        ]
      }
      var point = VegaLiteMark.point(size: size == .paper ? 30 : 60, strokeWidth: 1.5)
      point.stroke = Palette.ink
      layers.append(
        VegaLiteView(
          point, rows: rows,
          encoding: VegaLiteEncoding(
            x: .quantity("error", domain),
            y: VegaLiteChannel.quantity("place", 0...height, axis: .off).descending,
            fill: .asWritten("fill"))))
    }
    layers.append(frame.cut(above: demand))
    layers += frame.labels(
      margins.map { context.text(MarginNames.dimension($0.dimension)) },
      values: margins.enumerated().map { row, margin in
        let largest = margin.measures.largestError
        let isHidden = margin.categories.allSatisfy(\.isMasked)
        let number =
          frame.isNarrow
          ? context.numbers.plain(largest, decimals: largest < 10 && largest > 0 ? 1 : 0)
          : row < demand ? context.households(largest) : context.dwellings(largest)
        return (isHidden ? context.hidden : number, false)
      })
    return frame.sized(layers, rows: margins.count)
  }

  private func table(_ margins: [FitReport.Margin]) -> FigureTable {
    FigureTable(
      caption: context.text("Cible et population, par catégorie", "Target and population, by category"),
      header: [
        context.text("Catégorie", "Category"), context.text("Cible", "Target"),
        context.text("Population", "Population"), context.text("Écart", "Distance"),
        context.text("Écart, %", "Distance, %"),
      ],
      rows: margins.flatMap { margin in
        let listed =
          margin.categories.count <= Self.listedCategories
          ? margin.categories
          : Array(
            margin.categories.sorted { abs($0.absoluteError) > abs($1.absoluteError) }
              .prefix(Self.listedCategories))
        return listed.map { category in
          let name =
            context.text(MarginNames.dimension(margin.dimension)) + context.text(" : ", ": ")
            + context.text(MarginNames.category(category.category, of: margin.dimension))
          return category.isMasked
            ? [name, "–", context.hidden, "–", "–"]
            : [
              name, context.numbers.plain(category.target, decimals: 1), context.count(category.fit),
              context.error(category.absoluteError), context.gap(category.relativeError),
            ]
        }
      })
  }
}
