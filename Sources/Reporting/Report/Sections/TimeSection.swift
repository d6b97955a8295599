import DataFiles
import Evaluation

/// How a few indicators move year by year.
struct TimeSection {
  struct Chart {
    let title: String
    let indicator: String
    let said: [String]
    let key: [ScenarioMark]
    let figure: FigureEntry
  }

  /// Indicators that are drawn, in this order, where they were measured.
  static let indicators = [Topic.firstQuartile, Topic.homeless, Topic.wait, Topic.pending]

  let title: String
  let charts: [Chart]
  let figures: [ChartFigure]

  init?(_ context: ChartContext, hasCharts: Bool) {
    let drawn = TimeSection.indicators.compactMap { id -> (Indicator, ChartFigure)? in
      guard let indicator = IndicatorRegistry.indicator(id) else { return nil }
      return TrajectoryChart(context: context, indicator: indicator).figure().map { (indicator, $0) }
    }
    guard !drawn.isEmpty else { return nil }
    title = context.sentences.crossingFinding.pageText(context.language)
    let key = context.scenarios.map { ScenarioMark(context.title($0.summary), $0.style) }
    charts = drawn.map { indicator, figure in
      let label = indicator.label[context.language]
      return Chart(
        title: context.language == .french ? FrenchTypography.curved(label) : label,
        indicator: indicator.id,
        said: context.variants.compactMap {
          context.sentences.difference(indicator, of: $0.summary)?.html(context.language)
        }, key: key,
        figure: FigureEntry(figure, context, hasCharts: hasCharts))
    }
    figures = drawn.map(\.1)
  }
}

extension ComparisonSentences {
  /// When the legal share outside priority neighbourhoods is reached for good: the finding above the trajectories.
  ///
  /// "Avec le livre blanc, le seuil de 25 % hors QPV est tenu dès 2029."
  var crossingFinding: Sentence {
    guard let reference = reader.reference,
      let target = reader.target(Topic.firstQuartile, in: reference.name)
    else {
      return sentence(
        "Année par année, ce que deviennent quatre indicateurs.",
        "Year by year, what becomes of four indicators.")
    }
    let limit = target.main.limit
    let share = numbers.percent(limit)
    let last = reader.result.study.startYear + reader.result.study.years - 1
    if let year = firstYear(above: limit, in: reference) {
      return sentence(
        "Dès \(year), la référence elle-même tient le seuil de \(share) hors QPV.",
        "From \(year), the reference itself holds the threshold of \(share) outside priority neighbourhoods.")
    }
    let crossing = reader.variants.compactMap { variant in
      firstYear(above: limit, in: variant).map { (variant, $0) }
    }
    guard let (variant, year) = crossing.min(by: { $0.1 < $1.1 }) else {
      return sentence(
        "Aucun scénario ne tient le seuil de \(share) hors QPV avant la fin de \(last).",
        "No scenario holds the threshold of \(share) outside priority neighbourhoods before the end of \(last)."
      )
    }
    let name = subject(variant)
    return sentence(
      "Avec \(name), le seuil de \(share) hors QPV est tenu dès \(year).",
      "With \(name), the threshold of \(share) outside priority neighbourhoods holds from \(year).")
  }

  /// The first year from which the mean stays at or above a limit until the end; nil where it does not.
  private func firstYear(above limit: Double, in scenario: ScenarioSummary) -> Int? {
    let study = reader.result.study
    var first: Int?
    for year in study.startYear..<(study.startYear + study.years) {
      guard let mean = reader.level(Topic.firstQuartile, in: scenario.name, year: year)?.mean else {
        return nil
      }
      first = mean >= limit ? first ?? year : nil
    }
    return first
  }
}
