import DataFiles
public import Evaluation

extension ComparisonSentences {
  /// What tightening a constraint by one point costs.
  ///
  /// "Un point de plus coûte 0,4 mois d'attente médiane (entre 0,3 et 0,5)." A cost whose interval holds zero is not
  /// demonstrated; a constraint that gains no point has no price.
  public func price(_ price: ConstraintPrice) -> Sentence {
    guard let indicator = IndicatorRegistry.indicator(price.indicator), price.pointsGained > 0 else {
      return sentence(
        "Cette contrainte ne fait gagner aucun point : elle n'a pas de prix.",
        "This constraint gains no point: it has no price.")
    }
    let (unit, decimals) = (indicator.unit, indicator.decimals)
    let noun = IndicatorPhrase.phrase(indicator.id).noun
    if price.low <= 0, price.high >= 0 {
      let range = between(
        numbers.signed(price.low, unit, decimals: decimals),
        numbers.difference(price.high, unit, decimals: decimals))
      return sentence(
        "\(Grammar.capitalised(noun.fr)) : \(strong: "pas de coût démontré") pour un point de plus \(range).",
        "\(Grammar.capitalised(noun.en)): \(strong: "no cost demonstrated") for one point more \(range).")
    }
    let size = numbers.size(price.cost, unit, decimals: decimals)
    let bounds = [price.low, price.high].sorted { abs($0) < abs($1) }
      .map { numbers.bareSize($0, unit, decimals: decimals) }
    let range = between(bounds[0], bounds[1])
    let costs = price.cost > 0
    let subject = IndicatorPhrase.phrase(indicator.id).subject
    let what =
      switch unit {
      case .months:
        text(
          "\(costs ? "coûte" : "fait gagner") \(size) \(FrenchGrammar.of(noun.fr))",
          "\(costs ? "costs" : "saves") \(size) of \(noun.en)")
      case .households, .perYear:
        text(
          "\(costs ? "ajoute" : "retire") \(size) \(noun.fr)",
          "\(costs ? "adds" : "removes") \(size) \(noun.en)")
      case .share, .days, .euros, .number, .index:
        text(
          "\(costs ? "ajoute" : "retire") \(size) \(FrenchGrammar.to(subject.fr))",
          "\(costs ? "adds" : "takes") \(size) \(costs ? "to" : "off") \(subject.en)")
      }
    let whom = price.group == ComparisonReader.everyone ? "" : " (\(GroupName.label(price.group)[language]))"
    return sentence(
      "Un point de plus \(strong: what)\(whom) \(range).",
      "One point more \(strong: what)\(whom) \(range).")
  }
}
