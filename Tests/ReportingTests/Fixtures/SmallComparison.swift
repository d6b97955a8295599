import DataFiles
import Evaluation
import Reporting

/// A comparison of one variant, built line by line, for tests that read one sentence.
struct SmallComparison {
  var sets = ["B"]
  var subjectFr = "le livre blanc"
  var subjectEn = "the white paper"
  var differences: [DifferenceEstimate] = []
  var targets: [TargetOutcome] = []
  var profiles: [GainersLosers] = []

  var variant: ScenarioSummary {
    var scenario = ComparisonFixture.scenarios[2]
    (scenario.subjectFr, scenario.subjectEn) = (subjectFr, subjectEn)
    return scenario
  }

  var result: ScenarioComparison {
    ScenarioComparison(
      study: ComparisonFixture.study(sets), scenarios: [ComparisonFixture.scenarios[0], variant], levels: [],
      differences: differences, targets: targets, gainersLosers: profiles, prices: [])
  }

  func sentences(_ language: Language) -> ComparisonSentences {
    ComparisonSentences(ComparisonReader(result), language)
  }

  static func difference(
    _ indicator: String, _ value: Double, _ low: Double, _ high: Double, _ verdict: Verdict, set: String = "B"
  ) -> DifferenceEstimate {
    DifferenceEstimate(
      indicator: indicator, group: "all", reference: "status-quo", variant: "livre-blanc", parameters: set,
      difference: value, low: low, high: high, varianceRatio: nil, verdict: verdict)
  }

  static func target(met: Int, of replications: Int = 20, set: String = "B", scenario: String = "livre-blanc")
    -> TargetOutcome
  {
    TargetOutcome(
      target: "q1ShareOutsideQPV", labelFr: "Premier quartile hors QPV",
      labelEn: "First quartile outside QPV",
      article: "CCH L.441-1", limit: 0.25, scenario: scenario, parameters: set, mean: 0.26, low: 0.25,
      high: 0.27,
      met: met, replications: replications)
  }

  static func profile(_ code: String, _ verdict: Verdict, set: String = "B") -> GainersLosers {
    GainersLosers(
      variant: "livre-blanc", parameters: set, profile: code, labelFr: code, labelEn: code, households: 100,
      sooner: 10, later: 5, referenceHoused: 0.5, variantHoused: 0.5, referenceWait: 20, variantWait: 19,
      difference: -1, low: -2, high: 0, verdict: verdict)
  }
}

/// French spaces written as visible marks, so that a test can be read: `_` is U+202F, `~` is U+00A0.
func shown(_ text: String) -> String {
  text.replacing("\u{202F}", with: "_").replacing("\u{A0}", with: "~").replacing("\u{2212}", with: "−")
}
