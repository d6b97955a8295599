import DataFiles
import Evaluation

/// What every chart is made from: the figures, the words, and the style of each scenario.
struct ChartContext: Sendable {
  let reader: ComparisonReader
  let sentences: ComparisonSentences
  let numbers: NumberText
  let language: Language

  init(_ reader: ComparisonReader, _ language: Language) {
    self.reader = reader
    self.language = language
    sentences = ComparisonSentences(reader, language)
    numbers = NumberText(language)
  }

  /// Scenarios with their place and style, the reference first.
  var scenarios: [(summary: ScenarioSummary, style: ScenarioStyle)] {
    reader.result.scenarios.enumerated().map { ($1, ScenarioStyle(place: $0)) }
  }

  /// Variants with their style.
  var variants: ArraySlice<(summary: ScenarioSummary, style: ScenarioStyle)> { scenarios.dropFirst() }

  func title(_ scenario: ScenarioSummary) -> String {
    language == .french ? FrenchTypography.curved(scenario.titleFr) : scenario.titleEn
  }

  /// Letters of a scenario's title that a chart has room for.
  static let longestTitle = 26

  /// The title, cut where it is longer than a chart has room for; it stands in full in the tables.
  func shortTitle(_ scenario: ScenarioSummary) -> String {
    let title = title(scenario)
    return title.count <= ChartContext.longestTitle
      ? title : title.prefix(ChartContext.longestTitle - 1) + "…"
  }

  func text(_ fr: String, _ en: String) -> String { language == .french ? FrenchTypography.set(fr) : en }

  /// "9 simulations sur 10": what the dispersion of a level is called.
  var dispersionWords: String { text("9 simulations sur 10", "9 simulations out of 10") }

  /// "intervalle à 90 % de l'écart moyen": what the precision of a difference is called.
  var precisionWords: String {
    let level = numbers.percent(reader.result.study.level)
    return text("intervalle à \(level) de l'écart moyen", "\(level) interval of the mean difference")
  }

  /// A level and its dispersion as texts.
  func levelTexts(_ level: LevelEstimate?, _ indicator: Indicator) -> [String] {
    [level?.mean, level?.low, level?.high].map { value in
      value.map { numbers.level($0, indicator.unit, decimals: indicator.decimals) } ?? "–"
    }
  }
}

/// Sizes of type and rows in a chart, in CSS pixels.
struct ChartMetrics: Sendable {
  /// Labels and axes.
  let type: Double
  /// Values that are read first.
  let strong: Double
  /// Height of a row.
  let row: Int

  /// The metrics of a width: 15 px is the floor on a screen, 8.5 points on paper.
  static func of(_ size: ChartFigure.Size) -> ChartMetrics {
    switch size {
    case .wide, .medium, .narrow: ChartMetrics(type: 15, strong: 16, row: 34)
    case .paper: ChartMetrics(type: 11.5, strong: 12, row: 22)
    }
  }
}
