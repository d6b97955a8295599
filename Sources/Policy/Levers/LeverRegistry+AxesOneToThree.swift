import DataFiles
import Housing

extension LeverRegistry {
  /// Levers of axes 1 to 3: service and information, reliable data, shared management.
  static let axesOneToThree: [Lever] = [
    Lever(
      key: .informationOnSupply, axis: 1, role: .policy,
      label: Bilingual(fr: "Information sur l'offre", en: "Information on supply"),
      explanation: Bilingual(
        fr: """
          Part des refus qu'une meilleure information sur les logements évite : le demandeur mal assorti \
          n'est plus proposé.
          """,
        en: """
          Share of refusals that better information on dwellings avoids: the ill-matched applicant is no \
          longer proposed.
          """),
      unit: .share, domain: .number(0...1), defaultValue: 0.0,
      source: "modelling assumption, docs/model.md#information", mark: .assumed),
    Lever(
      key: .renewalReminderReach, axis: 1, role: .policy,
      label: Bilingual(fr: "Rappels de renouvellement", en: "Renewal reminders"),
      explanation: Bilingual(
        fr: "Part des demandes non renouvelées par oubli que des rappels supplémentaires rattrapent.",
        en: "Share of the applications lapsed by oversight that additional reminders recover."),
      unit: .share, domain: .number(0...1), defaultValue: 0.0,
      source: "modelling assumption, docs/model.md#list", mark: .assumed),
    Lever(
      key: .incomeMissingShare, axis: 2, role: .uncertainty,
      label: Bilingual(fr: "Ressources déclarées nulles", en: "Declared resources of zero"),
      explanation: Bilingual(
        fr: "Part des demandes dont les ressources déclarées sont nulles ou absentes.",
        en: "Share of applications whose declared resources are zero or missing."),
      unit: .share, domain: .number(0...0.15), defaultValue: 0.035,
      source: "calibrated with the parameter set, docs/model.md#sets", mark: .calibrated),
    Lever(
      key: .declaredIncomeNoise, axis: 2, role: .uncertainty,
      label: Bilingual(fr: "Écart entre déclaré et vérifié", en: "Declared against verified income"),
      explanation: Bilingual(
        fr: "Écart type du logarithme des ressources déclarées autour des ressources vérifiées.",
        en: "Standard deviation of the log of declared resources around verified ones."),
      unit: .plain, domain: .number(0...0.3), defaultValue: 0.1,
      source: "modelling assumption, docs/model.md#incomes", mark: .assumed),
    Lever(
      key: .thresholdAgeing, axis: 2, role: .uncertainty,
      label: Bilingual(fr: "Âge du seuil du premier quartile", en: "Age of the first-quartile threshold"),
      explanation: Bilingual(
        fr: "Retard du seuil publié sur les ressources de l'année.",
        en: "How far the published threshold lags behind the year's resources."),
      unit: .share, domain: .number(0...0.08), defaultValue: 0.02,
      source: "modelling assumption, docs/model.md#social-mix", mark: .assumed),
    Lever(
      key: .candidatesPerDwelling, axis: 3, role: .policy,
      label: Bilingual(fr: "Candidats par logement", en: "Candidates per dwelling"),
      explanation: Bilingual(
        fr: "Candidatures présentées en commission pour un logement vacant.",
        en: "Files put before the committee for a vacant dwelling."),
      unit: .count, domain: .integer(1...10), defaultValue: 3,
      source: "CCH R.441-3", mark: .read),
    Lever(
      key: .answerDelay, axis: 3, role: .policy,
      label: Bilingual(fr: "Délai de réponse", en: "Answer delay"),
      explanation: Bilingual(
        fr: "Jours laissés au demandeur pour répondre à une proposition ; le silence vaut refus.",
        en: "Days given to the applicant to answer an offer; silence is a refusal."),
      unit: .days, domain: .integer(5...30), defaultValue: 10,
      source: "CCH R.441-10", mark: .read),
  ]
}
