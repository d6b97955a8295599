import DataFiles
import Evaluation

/// The first page: the question, the finding that answers it, three results with their verdicts, the options, and
/// what the report does not say.
struct FirstPage {
  struct Result {
    let number: Int
    let html: String
    let verdicts: [ScenarioVerdict]
  }
  struct ScenarioVerdict {
    let scenario: ScenarioMark
    let verdict: VerdictEntry
  }
  struct Option {
    let scenario: ScenarioMark
    let summary: String
  }

  let question: String
  let headline: String
  let results: [Result]
  let resultsTitle: String
  let options: [Option]
  let unsaid: [String]
  /// Whether the section on the method says more of it.
  let unsaidElsewhere: Bool

  /// Cautions that a first page holds; they come with the weightiest first.
  private static let unsaidOnFirstPage = 3

  init(_ context: ChartContext) {
    let sentences = context.sentences
    let page = { (text: String) in context.language == .french ? FrenchTypography.curved(text) : text }
    question = sentences.question.pageText(context.language)
    headline = sentences.headline.html(context.language)
    let found = [
      FirstPage.targetResult(context), FirstPage.differenceResult(Topic.homeless, context),
      FirstPage.differenceResult(Topic.wait, context),
    ].compactMap { $0 }
    results = found.enumerated().map { Result(number: $0 + 1, html: $1.html, verdicts: $1.verdicts) }
    let count = Grammar.capitalised(Grammar.count(found.count, context.language))
    resultsTitle = context.text(
      found.count == 1 ? "Un résultat" : "\(count) résultats",
      found.count == 1 ? "One result" : "\(count) results")
    options = context.scenarios.map { scenario, style in
      Option(
        scenario: ScenarioMark(context.title(scenario), style),
        summary: page(context.text(scenario.summaryFr, scenario.summaryEn)))
    }
    let study = context.reader.result.study
    let cautions = context.language == .french ? study.cautionsFr : study.cautionsEn
    unsaid = cautions.prefix(Self.unsaidOnFirstPage).map { page(context.text($0, $0)) }
    unsaidElsewhere = cautions.count > Self.unsaidOnFirstPage
  }

  /// The first legal target: who meets it, and from where to where the share goes.
  private static func targetResult(_ context: ChartContext) -> (html: String, verdicts: [ScenarioVerdict])? {
    let targets = context.reader.targets
    guard let target = targets.contains(Topic.firstQuartile) ? Topic.firstQuartile : targets.first,
      let leader = context.reader.variants.max(by: { met(target, $0, context) < met(target, $1, context) }),
      let joint = context.reader.target(target, in: leader.name)
    else { return nil }
    let label = context.language == .french ? joint.main.labelFr : joint.main.labelEn
    let limit = context.numbers.percent(joint.main.limit)
    let level = context.numbers.level(joint.main.mean, .share, decimals: 1)
    let before =
      context.reader.reference.flatMap { context.reader.target(target, in: $0.name) }
      .map { context.numbers.level($0.main.mean, .share, decimals: 1) } ?? "–"
    let lead = Sentence(context.text("\(label), au moins \(limit). ", "\(label), at least \(limit). "))
    let tail = Sentence(
      context.text(
        " En moyenne \(level), contre \(before) pour la référence.",
        " \(level) on average, against \(before) for the reference."))
    let sentence = lead + context.sentences.told(joint, leader) + tail
    let verdicts = context.scenarios.compactMap { scenario, style -> ScenarioVerdict? in
      guard let outcome = context.reader.target(target, in: scenario.name) else { return nil }
      return ScenarioVerdict(
        scenario: ScenarioMark(context.title(scenario), style),
        verdict: TargetsSection.verdict(outcome, context, counted: true))
    }
    return (sentence.html(context.language), verdicts)
  }

  private static func met(_ target: String, _ scenario: ScenarioSummary, _ context: ChartContext) -> Double {
    context.reader.target(target, in: scenario.name)?.main.mean ?? -1
  }

  /// An indicator: the variant that changes it most, and the verdict of each.
  private static func differenceResult(
    _ id: String, _ context: ChartContext
  ) -> (html: String, verdicts: [ScenarioVerdict])? {
    guard let indicator = IndicatorRegistry.indicator(id) else { return nil }
    let joints = context.variants.compactMap { variant, style in
      context.reader.difference(id, of: variant.name).map { (variant: variant, style: style, joint: $0) }
    }
    func weight(_ joint: JointDifference) -> Double {
      joint.isDemonstrated ? abs(joint.shown.difference) : -1
    }
    guard let told = joints.max(by: { weight($0.joint) < weight($1.joint) }) else { return nil }
    let sentence = context.sentences.told(told.joint, indicator, told.variant)
    let verdicts = joints.map { entry in
      ScenarioVerdict(
        scenario: ScenarioMark(context.title(entry.variant), entry.style),
        verdict: DifferencesSection.verdict(entry.joint.verdict, context))
    }
    return (sentence.html(context.language), verdicts)
  }
}
