import DataFiles
public import Evaluation

extension ComparisonSentences {
  /// How many profiles wait less and how many more under a variant.
  ///
  /// "Avec le livre blanc, quatre profils attendent moins, trois attendent plus." Nil where no profile was measured.
  public func profiles(of variant: ScenarioSummary) -> Sentence? {
    let verdicts = reader.profiles.compactMap { reader.profile($0, of: variant.name)?.verdict }
    guard !verdicts.isEmpty else { return nil }
    let name = subject(variant)
    let shorter = verdicts.count { $0 == .lower }
    let longer = verdicts.count { $0 == .higher }
    if verdicts.allSatisfy({ $0 == .identical }) {
      return sentence(
        "Avec \(name), chaque profil attend exactement autant.",
        "With \(name), every profile waits exactly as long.")
    }
    guard shorter + longer > 0 else {
      return sentence(
        "Avec \(name), pas de différence d'attente démontrée, dans aucun profil.",
        "With \(name), no difference in waiting is demonstrated for any profile.")
    }
    let less = waiting(shorter, text("moins", "less"), isFirst: true)
    let more = waiting(longer, text("plus", "longer"), isFirst: shorter == 0)
    let both = [less, more].compactMap { $0 }.joined(separator: ", ")
    return sentence("Avec \(name), \(both).", "With \(name), \(both).")
  }

  private func waiting(_ count: Int, _ how: String, isFirst: Bool) -> String? {
    guard count > 0 else { return nil }
    let number = Grammar.count(count, language)
    let noun = isFirst ? text(count < 2 ? " profil" : " profils", count == 1 ? " profile" : " profiles") : ""
    return text(
      "\(number)\(noun) \(count < 2 ? "attend" : "attendent") \(how)",
      "\(number)\(noun) \(count == 1 ? "waits" : "wait") \(how)")
  }

  /// How many households are housed sooner and later under a variant, people first; nil where not counted.
  ///
  /// "Sur 120 000 ménages, 9 400 sont logés plus tôt et 6 200 plus tard avec le livre blanc."
  public func households(of variant: ScenarioSummary) -> Sentence? {
    guard let everyone = reader.profile(ComparisonReader.everyone, of: variant.name)?.shown else {
      return nil
    }
    let name = subject(variant)
    let all = count(everyone.households)
    return sentence(
      "Sur \(all) ménages, \(strong: "\(count(everyone.sooner)) sont logés plus tôt") et \(strong: "\(count(everyone.later)) plus tard") avec \(name).",
      "Of \(all) households, \(strong: "\(count(everyone.sooner)) are housed sooner") and \(strong: "\(count(everyone.later)) later") with \(name)."
    )
  }

  private func count(_ value: Double) -> String { numbers.level(value, .households, decimals: 0) }
}
