import DataFiles
import Evaluation
import Housing

extension ComparisonFixture {
  static func study(_ parameterSets: [String]) -> StudySummary {
    StudySummary(
      territory: "mel", territoryTitleFr: "Métropole européenne de Lille",
      territoryTitleEn: "European Metropolis of Lille",
      startYear: startYear, years: years, replications: replications, seed: 1, parameterSets: parameterSets,
      level: 0.90, sample: 1, applicantsAtStart: 54_310, dwellings: 132_817, referenceDate: "2019-01-01",
      priceDate: "2019-01-01", lawDate: "2026-01-01",
      cautionsFr: [
        "Les bailleurs sont inventés : aucun fichier public ne les nomme logement par logement.",
        "Les souhaits de communes sont estimés : ils suivent le domicile et la taille du parc, sans distance.",
        "Les loyers et les programmes des bailleurs ne changent pas d'un scénario à l'autre.",
      ],
      cautionsEn: [
        "Landlords are invented: no public file names them dwelling by dwelling.",
        "Wished communes are estimated: they follow the home and the size of the stock, without distance.",
        "Rents and building programmes do not change from one scenario to another.",
      ],
      sources: [
        SourceLine(
          labelFr: "Logements sociaux", labelEn: "Social dwellings", value: "132 817",
          source: "SDES, RPLS au 1er janvier 2019",
          date: "2019-01-01", scope: "MEL, 95 communes", mark: "read"),
        SourceLine(
          labelFr: "Demandes actives", labelEn: "Active applications", value: "54 000",
          source: "SNE, chiffres publiés",
          date: "2018-12-31", scope: "MEL", mark: "read"),
        SourceLine(
          labelFr: "Refus : constante du modèle", labelEn: "Refusals: constant of the model", value: "−2,3",
          source: "calage sur le taux de refus", date: "2019-01-01", scope: "France", mark: "calibrated"),
        SourceLine(
          labelFr: "Part des vœux pour la commune de résidence",
          labelEn: "Share of wishes for the home commune",
          value: "60 %", source: "hypothèse", date: "2019-01-01", scope: "MEL", mark: "assumed"),
      ],
      inputDigests: [
        "territory": "3f9a1c0287b4e561", "law": "91be04d8a2c76f13", "scenario:status-quo": "0b7e5d1c9a2f4438",
        "scenario:livre-blanc": "c44d90e17b3a6f20", "scenario:logement-d-abord-renforce": "77a1e83f0d5c2b96",
      ],
      digest: "5d20c9b1f4e8a637", engineVersion: "0.1.0",
      command:
        "attrilab compare status-quo logement-d-abord-renforce livre-blanc --territory mel --years 10 --replications 20 --parameters both --seed 1"
    )
  }

  static let scenarios = [
    ScenarioSummary(
      name: reference, titleFr: "Statu quo", titleEn: "Status quo", subjectFr: "le statu quo",
      subjectEn: "the status quo",
      summaryFr: "Règles actuelles, sans changement.", summaryEn: "Present rules, without change.",
      changes: []),
    ScenarioSummary(
      name: housingFirst, titleFr: "Logement d'abord renforcé", titleEn: "Stronger Housing First",
      subjectFr: "le Logement d'abord renforcé", subjectEn: "the stronger Housing First policy",
      summaryFr: "Un bail sur dix pour des ménages sans domicile, avec un accompagnement pendant deux ans.",
      summaryEn: "One lease in ten for homeless households, with support for two years.",
      changes: [
        change(
          "housingFirst.targetShare", 7, "Part des baux réservée aux sans-domicile",
          "Share of leases kept for the homeless", "sans", "10 %"),
        change(
          "housingFirst.supportMonths", 7, "Durée de l'accompagnement", "Length of support", "6 mois",
          "24 mois"),
      ]),
    ScenarioSummary(
      name: whitePaper, titleFr: "Livre blanc", titleEn: "White paper", subjectFr: "le livre blanc",
      subjectEn: "the white paper",
      summaryFr:
        "Cotation commune, location voulue pour un tiers des logements, objectif hors QPV porté à 30 % ; un dossier au lieu de trois.",
      summaryEn:
        "Common scoring, a third of dwellings let by choice, target outside priority neighbourhoods raised to 30%; one file instead of three.",
      changes: [
        change(
          "scoring.weight", 4, "Poids de la cotation dans le choix", "Weight of scoring in the choice",
          "aide", "départage"),
        change(
          "choiceBasedLetting.share", 5, "Logements proposés par annonce", "Dwellings let by advertisement",
          "aucun", "33 %"),
        change(
          "socialMix.q1TargetOutsideQPV", 6, "Objectif premier quartile hors QPV",
          "First-quartile target outside QPV", "25 %", "30 %"),
        change(
          "housingFirst.targetShare", 7, "Part des baux réservée aux sans-domicile",
          "Share of leases kept for the homeless", "sans", "5 %"),
        change(
          "committee.candidatesPerDwelling", 10, "Candidats présentés par logement",
          "Candidates for each dwelling", "3", "1"),
      ]),
  ]

  private static func change(
    _ key: String, _ axis: Int, _ fr: String, _ en: String, _ reference: String, _ variant: String
  ) -> LeverChange {
    LeverChange(
      key: key, axis: axis, labelFr: fr, labelEn: en, unit: "", reference: reference, variant: variant)
  }

  static func targets(_ parameterSets: [String]) -> [TargetOutcome] {
    let kinds: [(id: String, fr: String, en: String, limit: Double, means: [Double], met: [Int])] = [
      (
        "q1ShareOutsideQPV", "Premier quartile hors QPV", "First quartile outside QPV", 0.25,
        [0.198, 0.214, 0.261], [0, 0, 19]
      ),
      (
        "q2q4ShareInQPV", "Quartiles 2 à 4 en QPV", "Quartiles 2 to 4 in QPV", 0.50, [0.583, 0.572, 0.609],
        [20, 20, 20]
      ),
      (
        "priorityShare.localAuthority", "Publics prioritaires, collectivités",
        "Priority households, local authorities", 0.25, [0.246, 0.262, 0.278], [6, 18, 20]
      ),
      (
        "priorityShare.actionLogement", "Publics prioritaires, Action Logement",
        "Priority households, Action Logement", 0.25, [0.221, 0.249, 0.264], [0, 9, 20]
      ),
      (
        "priorityShare.landlord", "Publics prioritaires, bailleurs", "Priority households, landlords", 0.25,
        [0.263, 0.271, 0.281], [20, 20, 20]
      ),
    ]
    return kinds.flatMap { kind in
      scenarios.enumerated().flatMap { place, scenario in
        parameterSets.map { set in
          TargetOutcome(
            target: kind.id, labelFr: kind.fr, labelEn: kind.en, article: "CCH L.441-1", limit: kind.limit,
            scenario: scenario.name, parameters: set, mean: kind.means[place] + (set == "A" ? 0.002 : 0),
            low: kind.means[place] - 0.009, high: kind.means[place] + 0.009,
            met: kind.met[place] == 19 && set == "A" ? 20 : kind.met[place], replications: replications)
        }
      }
    }
  }

  static func profiles(_ parameterSets: [String]) -> [GainersLosers] {
    let effects: [(housingFirst: Double, whitePaper: Double)] = [
      (-7.1, -3.2), (-6.0, -2.4), (1.4, -0.5), (0.3, -2.6), (1.1, -1.9), (1.6, 0.4), (0.2, -1.2), (0.8, 1.3),
      (0.4, -0.3), (2.2, 2.4), (3.1, 3.4), (1.0, 0.2),
    ]
    let everyone = [(housingFirst, 0.6), (whitePaper, -1.4)]
    var lines: [GainersLosers] = []
    for set in parameterSets + (parameterSets.count > 1 ? ["both"] : []) {
      for (variant, effect) in everyone {
        lines.append(line(variant, set, "all", ("Ensemble", "All"), 121_400, effect, wait: 21.4))
      }
      for (place, profile) in ApplicantProfile.allCases.enumerated() {
        let effect = effects[place]
        for (variant, size) in [(housingFirst, effect.housingFirst), (whitePaper, effect.whitePaper)] {
          // The median is not reached in one profile.
          let wait: Double? = place == 9 ? nil : 15 + Double((place * 5) % 17)
          lines.append(
            line(
              variant, set, profile.code, (profile.label.fr, profile.label.en), 6_000 + 900 * Double(place),
              size, wait: wait))
        }
      }
    }
    return lines
  }

  private static func line(
    _ variant: String, _ set: String, _ code: String, _ label: (fr: String, en: String), _ households: Double,
    _ effect: Double, wait: Double?
  ) -> GainersLosers {
    GainersLosers(
      variant: variant, parameters: set, profile: code, labelFr: label.fr, labelEn: label.en,
      households: households,
      sooner: households * (effect < 0 ? 0.10 : 0.05), later: households * (effect > 0 ? 0.09 : 0.04),
      referenceHoused: 0.58, variantHoused: 0.58 - effect / 100, referenceWait: wait,
      variantWait: wait.map { $0 + effect }, difference: effect, low: effect - 1.2, high: effect + 1.2,
      verdict: verdict(effect, 1.2))
  }

  static let prices = [
    ConstraintPrice(
      scenario: whitePaper, constraint: "socialMix.q1TargetOutsideQPV",
      labelFr: "Premier quartile hors QPV, au moins 30 %",
      labelEn: "First quartile outside QPV, at least 30%", pointsGained: 5.1, indicator: "medianWait",
      group: "all",
      cost: 0.4, low: 0.3, high: 0.5),
    ConstraintPrice(
      scenario: whitePaper, constraint: "socialMix.q2q4TargetInQPV",
      labelFr: "Quartiles 2 à 4 en QPV, au moins 50 %",
      labelEn: "Quartiles 2 to 4 in QPV, at least 50%", pointsGained: 0, indicator: "medianWait",
      group: "all",
      cost: 0, low: 0, high: 0),
  ]

  static let zones = [
    ("Armentières", 0, 1), ("Comines", 1, 0), ("Halluin", 2, 0), ("Tourcoing", 3, 0), ("Le Quesnoy", 1, 1),
    ("Marcq", 2, 1), ("Wattrelos", 3, 1), ("Weppes", 0, 2), ("Roubaix", 4, 1), ("Lambersart", 1, 2),
    ("La Madeleine", 2, 2), ("Croix", 3, 2), ("Hem", 4, 2), ("La Bassée", 0, 3), ("Loos", 1, 3),
    ("Lille", 2, 3),
    ("Villeneuve-d'Ascq", 3, 3), ("Lys", 4, 3), ("Haubourdin", 1, 4), ("Seclin", 2, 4), ("Ronchin", 3, 4),
  ].map { ZoneSummary(group: "sector:\($0.0)", name: $0.0, column: $0.1, row: $0.2) }
}
