import DataFiles
import Evaluation

/// Legal targets: a gauge each, and beside it the verdict, one ring a replication, and the count in figures.
struct TargetsSection {
  struct Gauge {
    let title: String
    let least: String
    /// Indicator whose definition tells what is counted; nil where it is not among those shown.
    let definition: String?
    let figure: FigureEntry
    let rows: [Row]
  }
  struct Row {
    let scenario: ScenarioMark
    let verdict: VerdictEntry
    /// One entry a replication, whether the target is met; empty where there are too many to draw.
    let rings: [Ring]
    let count: String
    let others: String?
  }
  struct Ring {
    let met: Bool
  }

  /// Replications beyond which rings are too small to tell apart.
  static let mostRings = 40

  let title: String
  let note: String
  let gauges: [Gauge]
  let figures: [ChartFigure]

  init?(_ context: ChartContext, hasCharts: Bool) {
    let reader = context.reader
    guard !reader.targets.isEmpty else { return nil }
    title = context.sentences.targetsFinding.pageText(context.language)
    let reach = TargetGauge.reach(reader)
    let span = context.numbers.plain(2 * reach, decimals: 0)
    let study = reader.result.study
    let years = context.numbers.years(study.startYear, study.years)
    note = context.text(
      "Ensemble des années \(years). Toutes les échelles couvrent \(span) points. Barre claire : \(context.dispersionWords). Ronds : simulations où l’objectif est atteint.",
      "All years \(years) together. Every scale covers \(span) points. Pale bar: \(context.dispersionWords). Rings: simulations in which the target is met."
    )
    let charts = reader.targets.map { TargetGauge(context: context, target: $0, reach: reach).figure() }
    figures = charts.compactMap { $0 }
    gauges = zip(reader.targets, charts).compactMap { target, figure in
      guard let figure,
        let any = context.scenarios.compactMap({ reader.target(target, in: $0.summary.name) }).first
      else { return nil }
      return Gauge(
        title: context.language == .french ? FrenchTypography.curved(any.main.labelFr) : any.main.labelEn,
        least: context.text(
          "au moins \(context.numbers.percent(any.main.limit)) (\(any.main.article))",
          "at least \(context.numbers.percent(any.main.limit)) (\(any.main.article))"),
        definition: reader.indicators.map(\.id).first { target == $0 || target.hasPrefix($0 + ".") },
        figure: FigureEntry(figure, context, hasCharts: hasCharts),
        rows: context.scenarios.compactMap { scenario, style in
          reader.target(target, in: scenario.name).map {
            TargetsSection.row($0, ScenarioMark(context.title(scenario), style), context)
          }
        })
    }
  }

  private static func row(_ joint: JointTarget, _ scenario: ScenarioMark, _ context: ChartContext) -> Row {
    let main = joint.main
    let others = joint.bySet.filter { $0.parameters != main.parameters && $0.met != main.met }
      .map {
        context.text(
          "\($0.met)/\($0.replications) avec les paramètres \($0.parameters)",
          "\($0.met)/\($0.replications) under parameters \($0.parameters)")
      }
    return Row(
      scenario: scenario, verdict: verdict(joint, context, counted: false),
      rings: main.replications <= mostRings ? (0..<main.replications).map { Ring(met: $0 < main.met) } : [],
      count: "\(main.met)/\(main.replications)", others: others.isEmpty ? nil : others.joined(separator: ", ")
    )
  }

  /// The verdict in words, with the count where it stands alone: "atteint, 19 sur 20".
  static func verdict(_ joint: JointTarget, _ context: ChartContext, counted: Bool) -> VerdictEntry {
    let word = VerdictWord.word(joint.verdict)[context.language]
    let count = context.text(
      ", \(joint.main.met) sur \(joint.main.replications)",
      ", \(joint.main.met) of \(joint.main.replications)")
    let icon =
      switch joint.verdict {
      case .met: "met"
      case .notMet: "not-met"
      case .uncertain: "uncertain"
      }
    return VerdictEntry(icon: icon, word: counted ? word + count : word, short: word, strong: true)
  }
}
