import DataFiles
import Evaluation

/// Every indicator: the level of the reference, and what each variant changes in it.
struct DifferencesSection {
  struct Row {
    let id: String
    let label: String
    let reference: String
    let span: Int
    let first: Line
    let rest: [Line]
    let figure: FigureEntry
  }
  struct Line {
    let scenario: ScenarioMark
    let difference: String
    let interval: String
    let verdict: VerdictEntry
  }

  let title: String
  let note: String
  let hasCharts: Bool
  let rows: [Row]
  let figures: [ChartFigure]

  init(_ context: ChartContext, hasCharts: Bool) {
    let reader = context.reader
    title = context.sentences.changedIndicators.pageText(context.language)
    let sets =
      reader.hasSeveralSets
      ? context.text(
        " Niveaux sous les paramètres \(reader.mainSet) ; une différence n’est démontrée que si tous les jeux de paramètres s’accordent.",
        " Levels under parameters \(reader.mainSet); a difference is demonstrated only where all parameter sets agree."
      ) : ""
    let precision = context.precisionWords
    note =
      (context.language == .french
        ? FrenchTypography.curved(
          context.text("Trait : \(precision). Marque creuse : différence non démontrée.", ""))
        : "Bar: \(precision). Hollow mark: difference not demonstrated.") + sets
    self.hasCharts = hasCharts
    var drawn: [ChartFigure] = []
    rows = reader.indicators.compactMap { indicator in
      let lines = context.variants.compactMap { variant, style in
        reader.difference(indicator.id, of: variant.name).map {
          DifferencesSection.line($0, indicator, ScenarioMark(context.title(variant), style), context)
        }
      }
      guard let first = lines.first,
        let figure = DifferenceRow(context: context, indicator: indicator).figure()
      else { return nil }
      drawn.append(figure)
      let level = reader.reference.flatMap { reader.level(indicator.id, in: $0.name)?.mean }
      let label = indicator.label[context.language]
      return Row(
        id: indicator.id, label: context.language == .french ? FrenchTypography.curved(label) : label,
        reference: level.map { context.numbers.level($0, indicator.unit, decimals: indicator.decimals) }
          ?? "–",
        span: lines.count, first: first, rest: Array(lines.dropFirst()),
        figure: FigureEntry(figure, context, hasCharts: hasCharts))
    }
    figures = drawn
  }

  private static func line(
    _ joint: JointDifference, _ indicator: Indicator, _ scenario: ScenarioMark, _ context: ChartContext
  ) -> Line {
    let shown = joint.shown
    func signed(_ value: Double) -> String {
      context.numbers.signed(value, indicator.unit, decimals: indicator.decimals)
    }
    let isIdentical = joint.verdict == .identical
    return Line(
      scenario: scenario,
      difference: isIdentical
        ? "0" : context.numbers.difference(shown.difference, indicator.unit, decimals: indicator.decimals),
      interval: isIdentical
        ? ""
        : context.text(
          "\(signed(shown.low)) à \(signed(shown.high))", "\(signed(shown.low)) to \(signed(shown.high))"),
      verdict: verdict(joint.verdict, context))
  }

  /// The picture and the word of a difference.
  static func verdict(_ verdict: Verdict, _ context: ChartContext) -> VerdictEntry {
    let icon =
      switch verdict {
      case .higher: "higher"
      case .lower: "lower"
      case .notDemonstrated: "not-demonstrated"
      case .identical: "identical"
      }
    return VerdictEntry(
      icon: icon, word: VerdictWord.word(verdict)[context.language],
      short: VerdictWord.shortWord(verdict)[context.language], strong: verdict != .notDemonstrated)
  }
}
