import DataFiles
public import Evaluation

extension ComparisonSentences {
  /// Whether a scenario reaches a legal target, in how many simulations; nil where it was not measured.
  ///
  /// "Le livre blanc atteint l'objectif dans 19 simulations sur 20." Where several parameter sets ran, the count is
  /// the least favourable of them.
  public func target(_ target: String, in scenario: ScenarioSummary) -> Sentence? {
    reader.target(target, in: scenario.name).map { told($0, scenario) }
  }

  /// A joint outcome as a sentence.
  func told(_ joint: JointTarget, _ scenario: ScenarioSummary) -> Sentence {
    let name = subject(scenario)
    let total = joint.main.replications
    let (least, most) = (joint.bySet.map(\.met).min() ?? 0, joint.bySet.map(\.met).max() ?? 0)
    switch joint.verdict {
    case .met:
      let atLeast = least == most ? "" : text(" au moins", "at least ")
      return sentence(
        "\(name) \(strong: "atteint l'objectif") dans \(simulations(least, of: total))\(atLeast)\(underEverySet).",
        "\(name) \(strong: "meets the target") in \(atLeast)\(simulations(least, of: total))\(underEverySet)."
      )
    case .notMet where most == 0:
      return sentence(
        "\(name) \(strong: "n'atteint l'objectif") dans aucune simulation\(underEverySet).",
        "\(name) \(strong: "meets the target") in no simulation\(underEverySet).")
    case .notMet:
      let atMost = least == most ? "" : text(" au plus", "at most ")
      return sentence(
        "\(name) \(strong: "n'atteint l'objectif") que dans \(simulations(most, of: total))\(atMost)\(underEverySet).",
        "\(name) \(strong: "meets the target") in \(atMost.isEmpty ? "only " : atMost)\(simulations(most, of: total))\(underEverySet)."
      )
    case .uncertain:
      let counts = joint.bySet.map { outcome in
        let set =
          joint.bySet.count > 1
          ? text(" (paramètres \(outcome.parameters))", " (parameters \(outcome.parameters))") : ""
        return simulations(outcome.met, of: outcome.replications) + set
      }
      return sentence(
        "\(strong: "Incertain") avec \(name) : \(counts.joined(separator: ", ")).",
        "\(strong: "Uncertain") with \(name): \(counts.joined(separator: ", ")).")
    }
  }

  /// "19 simulations sur 20".
  func simulations(_ met: Int, of total: Int) -> String {
    let noun = text(met < 2 ? "simulation" : "simulations", met == 1 ? "simulation" : "simulations")
    return text("\(met) \(noun) sur \(total)", "\(met) \(noun) out of \(total)")
  }
}
