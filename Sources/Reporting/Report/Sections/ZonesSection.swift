import DataFiles
import Evaluation

/// Where the change happens: one schematic map for each variant, where the comparison holds groups by sector.
struct ZonesSection {
  struct Chart {
    let scenario: ScenarioMark
    let html: String
    let figure: FigureEntry
  }

  let title: String
  let charts: [Chart]
  let figures: [ChartFigure]

  init?(_ context: ChartContext, hasCharts: Bool) {
    guard let indicator = ZoneTiles.indicator(context.reader) else { return nil }
    let drawn = context.variants.compactMap { variant, style in
      ZoneTiles(context: context, indicator: indicator, variant: variant, style: style).figure().map {
        (variant, style, $0)
      }
    }
    guard !drawn.isEmpty else { return nil }
    let label = context.language == .french ? FrenchTypography.curved(indicator.label.fr) : indicator.label.en
    title = context.text("\(label) : l’effet par secteur", "\(label): the effect by sector")
    charts = drawn.map { variant, style, figure in
      Chart(
        scenario: ScenarioMark(context.title(variant), style), html: figure.finding.html(context.language),
        figure: FigureEntry(figure, context, hasCharts: hasCharts))
    }
    figures = drawn.map(\.2)
  }
}
