import DataFiles
import Evaluation

/// What tightening each constraint by one point costs, in natural units.
struct PricesSection {
  struct Row {
    let title: String
    let scenario: ScenarioMark
    let html: String
  }

  let rows: [Row]

  init?(_ context: ChartContext) {
    rows = context.reader.result.prices.compactMap { price in
      guard let (scenario, style) = context.scenarios.first(where: { $0.summary.name == price.scenario })
      else { return nil }
      return Row(
        title: context.language == .french
          ? FrenchTypography.curved(context.text(price.labelFr, "")) : price.labelEn,
        scenario: ScenarioMark(context.title(scenario), style),
        html: context.sentences.price(price).html(context.language))
    }
    guard !rows.isEmpty else { return nil }
  }
}
