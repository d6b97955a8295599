import DataFiles

/// The fixed words of the page: heads of columns, names of sections, labels of controls.
enum ReportWords {
  /// Every word by the key that the templates use.
  static func table(_ language: Language) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (all + ofPopulation).map { key, text in
        (key, language == .french ? FrenchTypography.set(text.fr) : text.en)
      })
  }

  private static let all: [(String, Bilingual)] = [
    ("product", Bilingual(fr: "Atelier Attribution", en: "Attribution Lab")),
    ("badge", Bilingual(fr: "Population synthétique", en: "Synthetic population")),
    ("skip", Bilingual(fr: "Aller au contenu", en: "Skip to the content")),
    ("question", Bilingual(fr: "La question", en: "The question")),
    ("options", Bilingual(fr: "Les options comparées", en: "The options compared")),
    (
      "unsaidElsewhere",
      Bilingual(fr: "La suite\u{A0}: la méthode et ses limites", en: "More: the method and its limits")
    ),
    ("unsaid", Bilingual(fr: "Ce que ce rapport ne dit pas", en: "What this report does not say")),
    ("contents", Bilingual(fr: "Dans ce rapport", en: "In this report")),
    ("rules", Bilingual(fr: "Les règles qui changent", en: "The rules that change")),
    ("targets", Bilingual(fr: "Les objectifs légaux", en: "The legal targets")),
    (
      "differences",
      Bilingual(fr: "Les écarts, indicateur par indicateur", en: "The differences, indicator by indicator")
    ),
    ("time", Bilingual(fr: "Au fil des ans", en: "Over the years")),
    ("zones", Bilingual(fr: "Par secteur", en: "By sector")),
    ("profiles", Bilingual(fr: "Qui y gagne, qui y perd", en: "Who gains, who loses")),
    ("prices", Bilingual(fr: "Ce que coûte chaque contrainte", en: "What each constraint costs")),
    ("definitions", Bilingual(fr: "D’où viennent ces chiffres ?", en: "Where do these figures come from?")),
    ("method", Bilingual(fr: "La méthode et ses limites", en: "The method and its limits")),
    ("methodSteps", Bilingual(fr: "Comment ces chiffres sont faits", en: "How these figures are made")),
    (
      "methodLimits",
      Bilingual(
        fr: "Ce qui n’est pas modélisé, ou l’est faiblement", en: "What is not modelled, or only weakly")
    ),
    ("sources", Bilingual(fr: "Les sources", en: "The sources")),
    ("reproduce", Bilingual(fr: "Refaire ce calcul", en: "Do it again")),
    ("rule", Bilingual(fr: "Règle", en: "Rule")),
    ("reference", Bilingual(fr: "Référence", en: "Reference")),
    ("indicator", Bilingual(fr: "Indicateur", en: "Indicator")),
    ("variant", Bilingual(fr: "Variante", en: "Variant")),
    ("axisHint", Bilingual(fr: "← moins · référence · plus →", en: "← less · reference · more →")),
    ("difference", Bilingual(fr: "Écart", en: "Difference")),
    ("interval", Bilingual(fr: "Intervalle", en: "Interval")),
    ("reading", Bilingual(fr: "Lecture", en: "Reading")),
    ("whence", Bilingual(fr: "D’où vient ce chiffre ?", en: "Where does this come from?")),
    ("asTable", Bilingual(fr: "Voir les données en tableau", en: "See the data as a table")),
    ("definition", Bilingual(fr: "Définition", en: "Definition")),
    ("unit", Bilingual(fr: "Unité", en: "Unit")),
    ("source", Bilingual(fr: "Source", en: "Source")),
    ("uncertainty", Bilingual(fr: "Incertitude", en: "Uncertainty")),
    ("figure", Bilingual(fr: "Donnée", en: "Figure")),
    ("value", Bilingual(fr: "Valeur", en: "Value")),
    ("date", Bilingual(fr: "Date", en: "Date")),
    ("scope", Bilingual(fr: "Périmètre", en: "Scope")),
    ("mark", Bilingual(fr: "Nature", en: "Nature")),
    ("command", Bilingual(fr: "La commande", en: "The command")),
    ("inputs", Bilingual(fr: "Empreintes des données d’entrée", en: "Fingerprints of the inputs")),
    ("input", Bilingual(fr: "Entrée", en: "Input")),
    ("fingerprint", Bilingual(fr: "Empreinte", en: "Fingerprint")),
    (
      "noCharts",
      Bilingual(
        fr: "Les graphiques sont absents de cette copie : chaque tableau en porte les données.",
        en: "This copy has no charts: each table holds their data.")
    ),
    (
      "synthetic",
      Bilingual(
        fr:
          "Population synthétique : aucune personne réelle. Les chiffres sont ceux d’un modèle, avec les limites dites plus haut.",
        en:
          "Synthetic population: no real person. The figures are those of a model, with the limits told above."
      )
    ),
    (
      "components",
      Bilingual(
        fr:
          "Graphiques : Vega, Vega-Lite et Vega-Embed (BSD-3-Clause). Polices : Inter et un sous-ensemble de Charis (OFL 1.1).",
        en:
          "Charts: Vega, Vega-Lite and Vega-Embed (BSD-3-Clause). Fonts: Inter and a subset of Charis (OFL 1.1)."
      )
    ),
  ]
}
