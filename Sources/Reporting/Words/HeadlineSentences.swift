import DataFiles
import Evaluation

extension ComparisonSentences {
  /// The question that the comparison answers.
  ///
  /// "Que changent le livre blanc et la location voulue, dans la Métropole européenne de Lille, de 2026 à 2035 ?"
  public var question: Sentence {
    let study = reader.result.study
    let names = Grammar.list(reader.variants.map(subject), language)
    let last = study.startYear + study.years - 1
    let change = text(reader.variants.count < 2 ? "change" : "changent", "")
    return sentence(
      "Que \(change) \(names) de \(study.startYear) à \(last) (\(study.territoryTitleFr)) ?",
      "What would \(names) change from \(study.startYear) to \(last) (\(study.territoryTitleEn))?")
  }

  /// The finding that answers the question, with its limit in the second half; says so where nothing is demonstrated.
  ///
  /// First half: legal targets, by the variant that meets most of them. Second half: what it does to the wait.
  public var headline: Sentence {
    let wait = IndicatorRegistry.indicator(Topic.wait)
    let leader = leadingVariant
    guard let leader else { return sentence("Aucune variante à comparer.", "No variant to compare.") }
    if everythingIsIdentical {
      return sentence(
        "Les scénarios comparés donnent exactement les mêmes résultats.",
        "The scenarios compared give exactly the same results.")
    }
    if nothingIsDemonstrated {
      return sentence(
        "Aucune différence n'est démontrée entre les scénarios comparés.",
        "No difference is demonstrated between the scenarios compared.")
    }
    let onTargets = targetClause(leader)
    let onWait = wait.flatMap { indicator in
      reader.difference(indicator.id, of: leader.name).map {
        waitClause($0, indicator, alone: onTargets == nil, leader)
      }
    }
    let clauses = [onTargets, onWait].compactMap { $0 }
    if clauses.isEmpty { return changedIndicators }
    return Sentence(clauses.joined(separator: text(" ; ", "; ")) + ".").set(in: language)
  }

  /// The variant that meets most legal targets; the first of them among equals.
  var leadingVariant: ScenarioSummary? {
    var best: ScenarioSummary?
    for variant in reader.variants
    where best == nil || targetsMet(by: variant) > targetsMet(by: best ?? variant) {
      best = variant
    }
    return best
  }

  /// Legal targets that a scenario meets under every parameter set.
  func targetsMet(by scenario: ScenarioSummary) -> Int {
    reader.targets.count { reader.target($0, in: scenario.name)?.verdict == .met }
  }

  /// How many legal targets a variant meets, against the reference; nil where none is measured.
  private func targetClause(_ leader: ScenarioSummary) -> String? {
    let total = reader.targets.count
    guard total > 0, let reference = reader.reference else { return nil }
    let met = targetsMet(by: leader)
    let before = targetsMet(by: reference)
    let name = subject(leader)
    let all = Grammar.count(total, language)
    let against = before == 0 ? text("aucun", "none") : Grammar.count(before, language)
    let rest = text("contre \(against) pour la référence", "against \(against) for the reference")
    if total == 1 {
      return switch (met, before) {
      case (1, 0):
        text(
          "\(name) atteint l'objectif légal, pas la référence",
          "\(name) meets the legal target, the reference does not")
      case (0, 1):
        text(
          "\(name) n'atteint pas l'objectif légal, que la référence atteint",
          "\(name) misses the legal target, which the reference meets")
      case (1, _):
        text(
          "l'objectif légal est déjà atteint par la référence", "the reference already meets the legal target"
        )
      default: text("aucun scénario n'atteint l'objectif légal", "no scenario meets the legal target")
      }
    }
    let some = Grammar.count(met, language)
    if met == before {
      return before == total
        ? text(
          "la référence atteint déjà les \(all) objectifs légaux",
          "the reference already meets all \(all) legal targets")
        : text(
          "aucune variante n'atteint plus d'objectifs légaux que la référence",
          "no variant meets more legal targets than the reference")
    }
    if met == total {
      return text(
        "\(name) atteint les \(all) objectifs légaux, \(rest)",
        "\(name) meets all \(all) legal targets, \(rest)")
    }
    if met == 0 {
      return text("\(name) n'atteint aucun objectif légal, \(rest)", "\(name) meets no legal target, \(rest)")
    }
    let noun = met < 2 ? "objectif légal" : "objectifs légaux"
    let verb = text(
      met > before ? "atteint \(some)" : "n'atteint plus \(FrenchGrammar.than(some))",
      met > before ? "meets \(some)" : "meets only \(some)")
    return text(
      "\(name) \(verb) \(noun) sur \(all), \(rest)", "\(name) \(verb) of \(all) legal targets, \(rest)")
  }

  private func waitClause(
    _ joint: JointDifference, _ indicator: Indicator, alone: Bool, _ leader: ScenarioSummary
  ) -> String {
    let size = numbers.size(joint.shown.difference, indicator.unit, decimals: indicator.decimals)
    let phrase = IndicatorPhrase.phrase(indicator.id)
    let with = alone ? text("avec \(subject(leader)), ", "with \(subject(leader)), ") : ""
    switch (joint.verdict, phrase.form) {
    case (.higher, .change(let rises, _)):
      return with
        + text(
          "\(phrase.subject.fr) \(rises.fr) \(FrenchGrammar.of(size))",
          "\(phrase.subject.en) \(rises.en) by \(size)")
    case (.lower, .change(_, let falls)):
      return with
        + text(
          "\(phrase.subject.fr) \(falls.fr) \(FrenchGrammar.of(size))",
          "\(phrase.subject.en) \(falls.en) by \(size)")
    default:
      return with
        + text(
          "pas de différence démontrée sur \(phrase.subject.fr)",
          "no difference demonstrated in \(phrase.subject.en)")
    }
  }

  private var joints: [JointDifference] {
    reader.variants.flatMap { variant in
      reader.indicators.compactMap { reader.difference($0.id, of: variant.name) }
    }
  }
  private var everythingIsIdentical: Bool {
    !joints.isEmpty && joints.allSatisfy { $0.verdict == .identical }
  }
  private var nothingIsDemonstrated: Bool { joints.allSatisfy { !$0.isDemonstrated } }

  /// How many indicators each variant changes: the finding above the table of differences.
  ///
  /// "Sur 20 indicateurs, douze changent avec le livre blanc et sept avec la location voulue."
  public var changedIndicators: Sentence {
    let measured = reader.indicators
    let counts = reader.variants.map { variant in
      (variant, measured.count { reader.difference($0.id, of: variant.name)?.isDemonstrated == true })
    }
    let clauses = counts.enumerated().map { place, entry in
      let number = entry.1 == 0 ? text("aucun", "none") : Grammar.count(entry.1, language)
      let verb =
        place > 0 ? "" : text(entry.1 < 2 ? " change" : " changent", entry.1 == 1 ? " changes" : " change")
      let negation = entry.1 == 0 && place == 0 ? text(" ne change", " changes") : verb
      return text(
        "\(number)\(negation) avec \(subject(entry.0))", "\(number)\(negation) with \(subject(entry.0))")
    }
    let list = Grammar.list(clauses, language)
    return sentence(
      "Sur \(measured.count) indicateurs, \(list).", "Of \(measured.count) indicators, \(list).")
  }

  /// What the legal targets become: the finding above the gauges.
  public var targetsFinding: Sentence {
    let total = reader.targets.count
    if total == 1 {
      let clauses = reader.result.scenarios.map { scenario in
        let met = targetsMet(by: scenario) == 1
        return text(
          "\(subject(scenario)) \(met ? "l'atteint" : "ne l'atteint pas")",
          "\(subject(scenario)) \(met ? "meets it" : "does not")")
      }
      let list = Grammar.list(clauses, language)
      return sentence("Un objectif légal est mesuré : \(list).", "One legal target is measured: \(list).")
    }
    let clauses = reader.result.scenarios.map { scenario in
      let name = subject(scenario)
      let met = targetsMet(by: scenario)
      let number = Grammar.count(met, language)
      if met == 0 { return text("\(name) n'en atteint aucun", "\(name) meets none") }
      if met == total { return text("\(name) les atteint tous", "\(name) meets them all") }
      return text("\(name) en atteint \(number)", "\(name) meets \(number)")
    }
    return sentence(
      "Sur \(Grammar.count(total, language)) objectifs légaux, \(Grammar.list(clauses, language)).",
      "Of \(Grammar.count(total, language)) legal targets, \(Grammar.list(clauses, language)).")
  }
}

/// The indicators around which the first page and the charts are told.
enum Topic {
  /// The legal share of the first quartile outside priority neighbourhoods.
  static let firstQuartile = "q1ShareOutsideQPV"
  /// Homeless households housed in a year.
  static let homeless = "homelessHoused"
  /// Median wait of all applicants.
  static let wait = "medianWait"
  /// Pending applications.
  static let pending = "pending"
}
