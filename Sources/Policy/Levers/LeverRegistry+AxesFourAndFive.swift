import DataFiles
import Housing

extension LeverRegistry {
  /// Levers of axes 4 and 5: scoring, choice-based letting.
  static let axesFourAndFive: [Lever] = [
    Lever(
      key: .seniorityPointsPerYear, axis: 4, role: .policy,
      label: Bilingual(fr: "Points par année d'attente", en: "Points per year of waiting"),
      explanation: Bilingual(
        fr: "Points de cotation par année d'ancienneté de la demande.",
        en: "Scoring points per year of seniority of the application."),
      unit: .points, domain: .number(0...10), defaultValue: 2,
      source: "modelling assumption, docs/model.md#scoring", mark: .assumed),
    Lever(
      key: .seniorityYearsCounted, axis: 4, role: .policy,
      label: Bilingual(fr: "Années d'attente comptées", en: "Years of waiting counted"),
      explanation: Bilingual(
        fr: "Ancienneté au-delà de laquelle les points n'augmentent plus.",
        en: "Seniority beyond which points no longer rise."),
      unit: .years, domain: .number(0...20), defaultValue: 5,
      source: "modelling assumption, docs/model.md#scoring", mark: .assumed),
    Lever(
      key: .priorityPoints, axis: 4, role: .policy,
      label: Bilingual(fr: "Points de priorité", en: "Priority points"),
      explanation: Bilingual(
        fr: "Points de cotation des ménages DALO ou prioritaires.",
        en: "Scoring points of DALO or priority households."),
      unit: .points, domain: .number(0...100), defaultValue: 3,
      source: "CCH L.441-1, R.441-2-10; weight assumed, docs/model.md#scoring", mark: .assumed),
    Lever(
      key: .homelessPoints, axis: 4, role: .policy,
      label: Bilingual(fr: "Points des sans-domicile", en: "Points of the homeless"),
      explanation: Bilingual(
        fr: "Points de cotation supplémentaires des ménages sans domicile ou hébergés en structure.",
        en: "Additional scoring points of households without a home or in a hostel."),
      unit: .points, domain: .number(0...100), defaultValue: 0,
      source: "modelling assumption, docs/model.md#scoring", mark: .assumed),
    Lever(
      key: .committeeDiscretion, axis: 4, role: .policy,
      label: Bilingual(fr: "Latitude des commissions", en: "Discretion of committees"),
      explanation: Bilingual(
        fr: """
          Écart type de l'appréciation des commissions, rapporté à la dispersion de la cotation ; 0 : la \
          cotation décide seule, ce que la loi exclut.
          """,
        en: """
          Standard deviation of the committees' judgement over the spread of the score; 0: the score alone \
          decides, which the law rules out.
          """),
      unit: .plain, domain: .number(0...2), defaultValue: 1.0,
      source: "CCH L.441-2-8; modelling assumption, docs/model.md#scoring", mark: .calibrated),
    Lever(
      key: .refusalPenalty, axis: 4, role: .policy,
      label: Bilingual(fr: "Pénalité de refus", en: "Refusal penalty"),
      explanation: Bilingual(
        fr: "Points retirés à chaque refus d'une proposition adaptée.",
        en: "Points taken off for each refusal of an adapted offer."),
      unit: .points, domain: .number(0...50), defaultValue: 0,
      source: "CCH R.441-2-10, 11°", mark: .assumed),
    Lever(
      key: .choiceBasedShare, axis: 5, role: .policy,
      label: Bilingual(fr: "Part des logements en location voulue", en: "Share of dwellings let by choice"),
      explanation: Bilingual(
        fr: "Part des logements libérés proposés par annonce, auxquels les demandeurs se portent candidats.",
        en: "Share of vacancies advertised, for which applicants put themselves forward."),
      unit: .share, domain: .number(0...1), defaultValue: 0,
      source: "modelling assumption, docs/model.md#choice", mark: .assumed),
    Lever(
      key: .adDuration, axis: 5, role: .policy,
      label: Bilingual(fr: "Durée des annonces", en: "Duration of ads"),
      explanation: Bilingual(
        fr: "Jours pendant lesquels une annonce reste ouverte.",
        en: "Days during which an ad stays open."),
      unit: .days, domain: .integer(3...21), defaultValue: 7,
      source: "modelling assumption, docs/model.md#choice", mark: .assumed),
    Lever(
      key: .bidAwareness, axis: 5, role: .policy,
      label: Bilingual(fr: "Demandeurs qui consultent les annonces", en: "Applicants who follow the ads"),
      explanation: Bilingual(
        fr: "Part des demandeurs qui consultent les annonces et s'y portent candidats.",
        en: "Share of applicants who follow the ads and bid."),
      unit: .share, domain: .number(0.2...1), defaultValue: 0.7,
      source: "modelling assumption, docs/model.md#choice", mark: .assumed),
    Lever(
      key: .bidAwarenessGap, axis: 5, role: .policy,
      label: Bilingual(fr: "Écart d'accès aux annonces", en: "Gap in access to ads"),
      explanation: Bilingual(
        fr: "Points de moins pour les ménages du premier quartile, moins à l'aise avec le service.",
        en: "How much lower that share is among first-quartile households."),
      unit: .share, domain: .number(0...0.6), defaultValue: 0.15,
      source: "modelling assumption, docs/model.md#choice", mark: .assumed),
    Lever(
      key: .adLabels, axis: 5, role: .policy,
      label: Bilingual(fr: "Annonces réservées", en: "Labelled ads"),
      explanation: Bilingual(
        fr: "Part des annonces réservées aux ménages prioritaires ou du premier quartile.",
        en: "Share of ads reserved for priority or first-quartile households."),
      unit: .share, domain: .number(0...1), defaultValue: 0.25,
      source: "modelling assumption, docs/model.md#choice", mark: .assumed),
  ]
}
