import DataFiles

extension ReportWords {
  /// The badges as one text, for the head of each printed page.
  static func badges(_ words: [String: String], estimated: Bool) -> String {
    let badge = words["badge"] ?? ""
    guard estimated else { return badge }
    return badge + " · " + (words["estimatedBadge"] ?? "").lowercased()
  }

  /// The words of the population's section and page.
  static let ofPopulation: [(String, Bilingual)] = [
    ("population", Bilingual(fr: "La population de synthèse", en: "The synthetic population")),
    (
      "populationShort",
      Bilingual(fr: "Ce qui est retrouvé, ce qui est calé", en: "What is found again, what is fitted")
    ),
    (
      "populationQuestion",
      Bilingual(
        fr: "Peut-on se fier à cette population pour comparer des règles d’attribution ?",
        en: "Can this population be trusted to compare rules of allocation?")
    ),
    ("populationResults", Bilingual(fr: "Ce qu’il faut en savoir", en: "What to know about it")),
    ("details", Bilingual(fr: "Le certificat en chiffres", en: "The certificate in figures")),
    (
      "populationLimits",
      Bilingual(fr: "Ce qui est supposé, masqué, ajusté", en: "What is assumed, hidden, adjusted")
    ),
    ("assumed", Bilingual(fr: "Ce qui est supposé", en: "What is assumed")),
    ("confidentiality", Bilingual(fr: "Confidentialité", en: "Confidentiality")),
    ("adjusted", Bilingual(fr: "Ce qui a été ajusté en chemin", en: "What was adjusted on the way")),
    ("estimatedBadge", Bilingual(fr: "Demande estimée", en: "Estimated demand")),
  ]
}
