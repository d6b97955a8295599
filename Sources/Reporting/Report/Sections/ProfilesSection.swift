import DataFiles
import Evaluation

/// Who gains and who loses: households first, then the twelve profiles.
struct ProfilesSection {
  struct Chart {
    let scenario: ScenarioMark
    let html: String
    let households: String?
    let figure: FigureEntry
  }

  let title: String
  let charts: [Chart]
  let figures: [ChartFigure]

  init?(_ context: ChartContext, hasCharts: Bool) {
    let drawn = context.variants.compactMap { variant, style in
      ProfileDumbbell(context: context, variant: variant, style: style).figure().map { (variant, style, $0) }
    }
    guard let leader = context.sentences.leadingVariant,
      let finding = context.sentences.profiles(of: leader) ?? drawn.first?.2.finding, !drawn.isEmpty
    else { return nil }
    title = finding.pageText(context.language)
    charts = drawn.map { variant, style, figure in
      Chart(
        scenario: ScenarioMark(context.title(variant), style), html: figure.finding.html(context.language),
        households: context.sentences.households(of: variant)?.html(context.language),
        figure: FigureEntry(figure, context, hasCharts: hasCharts))
    }
    figures = drawn.map(\.2)
  }
}
