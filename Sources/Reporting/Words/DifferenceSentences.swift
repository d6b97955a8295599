import DataFiles
public import Evaluation

extension ComparisonSentences {
  /// What a variant changes in an indicator, or nil where the comparison does not hold it.
  ///
  /// "Avec le livre blanc, 430 ménages sans domicile de plus sont logés chaque année (entre 350 et 510)."
  public func difference(
    _ indicator: Indicator, of variant: ScenarioSummary, group: String = ComparisonReader.everyone
  )
    -> Sentence?
  {
    reader.difference(indicator.id, of: variant.name, group: group).map { told($0, indicator, variant) }
  }

  /// A joint difference as a sentence.
  func told(_ joint: JointDifference, _ indicator: Indicator, _ variant: ScenarioSummary) -> Sentence {
    switch joint.verdict {
    case .identical: identical(indicator, variant)
    case .notDemonstrated: notDemonstrated(joint, indicator, variant)
    case .higher, .lower: demonstrated(joint, indicator, variant)
    }
  }

  private func identical(_ indicator: Indicator, _ variant: ScenarioSummary) -> Sentence {
    let label = indicator.label[language]
    return sentence(
      "\(label) : \(strong: "identique") avec \(subject(variant)), dans chaque simulation.",
      "\(label): \(strong: "identical") with \(subject(variant)), in every simulation.")
  }

  private func notDemonstrated(
    _ joint: JointDifference, _ indicator: Indicator, _ variant: ScenarioSummary
  ) -> Sentence {
    let label = indicator.label[language]
    let range = between(
      numbers.signed(joint.shown.low, indicator.unit, decimals: indicator.decimals),
      numbers.difference(joint.shown.high, indicator.unit, decimals: indicator.decimals))
    let why =
      joint.setsDisagree
      ? text(" ; les jeux de paramètres ne s'accordent pas", "; the parameter sets do not agree") : ""
    return sentence(
      "\(label) : \(strong: "pas de différence démontrée") avec \(subject(variant)) \(range)\(why).",
      "\(label): \(strong: "no difference demonstrated") with \(subject(variant)) \(range)\(why).")
  }

  private func demonstrated(
    _ joint: JointDifference, _ indicator: Indicator, _ variant: ScenarioSummary
  ) -> Sentence {
    let (unit, decimals) = (indicator.unit, indicator.decimals)
    let phrase = IndicatorPhrase.phrase(indicator.id)
    let rises = joint.verdict == .higher
    let size = numbers.size(joint.shown.difference, unit, decimals: decimals)
    // The verb carries the sign, so the bounds are sizes, the smaller first.
    let bounds = [joint.shown.low, joint.shown.high].sorted { abs($0) < abs($1) }
      .map { numbers.bareSize($0, unit, decimals: decimals) }
    let range = between(bounds[0], bounds[1])
    switch phrase.form {
    case .change(let rising, let falling):
      let verb = (rises ? rising : falling)[language]
      let by = text(FrenchGrammar.of(size), "by \(size)")
      return sentence(
        "Avec \(subject(variant)), \(phrase.subject.fr) \(strong: "\(verb) \(by)") \(range)\(underEverySet).",
        "With \(subject(variant)), \(phrase.subject.en) \(strong: "\(verb) \(by)") \(range)\(underEverySet).")
    case .count(let one, let many, let verbOne, let verbMany):
      let plural = numbers.isPlural(joint.shown.difference, unit, decimals: decimals)
      let noun = (plural ? many : one)[language]
      let verb = (plural ? verbMany : verbOne)[language]
      let sign = text(rises ? "de plus" : "de moins", rises ? "more" : "fewer")
      return sentence(
        "Avec \(subject(variant)), \(strong: "\(size) \(noun) \(sign)") \(verb) \(range)\(underEverySet).",
        "With \(subject(variant)), \(strong: "\(size) \(sign) \(noun)") \(verb) \(range)\(underEverySet).")
    }
  }
}
