import DataFiles
import Housing

extension LeverRegistry {
  /// Levers of axes 8 to 10: governance, monitoring, lighter process.
  static let axesEightToTen: [Lever] = [
    Lever(
      key: .reservationMode, axis: 8, role: .policy,
      label: Bilingual(fr: "Gestion des réservations", en: "Management of reservations"),
      explanation: Bilingual(
        fr: """
          En stock, le logement libéré revient à son réservataire ; en flux, une part des libérations de \
          l'année.
          """,
        en: """
          By stock a released dwelling returns to its holder; by flow each holder has a share of the year's \
          releases.
          """),
      unit: .name, domain: .choice(["stock", "flow"]), defaultValue: 1,
      source: "CCH R.441-5, décret 2020-145", mark: .read),
    Lever(
      key: .stateShare, axis: 8, role: .policy,
      label: Bilingual(fr: "Part de l'État", en: "State's share"),
      explanation: Bilingual(
        fr: "Part du flux annuel réservée au préfet.",
        en: "Share of the yearly flow reserved for the prefect."),
      unit: .share, domain: .number(0...0.3), defaultValue: 0.3,
      source: "CCH R.441-5", mark: .read),
    Lever(
      key: .localAuthorityShare, axis: 8, role: .policy,
      label: Bilingual(fr: "Part des collectivités", en: "Local authorities' share"),
      explanation: Bilingual(
        fr: "Part du flux annuel réservée aux collectivités.",
        en: "Share of the yearly flow reserved for local authorities."),
      unit: .share, domain: .number(0...0.4), defaultValue: 0.2,
      source: "CCH R.441-5-3, R.441-5-4", mark: .read),
    Lever(
      key: .actionLogementShare, axis: 8, role: .policy,
      label: Bilingual(fr: "Part d'Action Logement", en: "Action Logement's share"),
      explanation: Bilingual(
        fr: "Part du flux annuel réservée à Action Logement.",
        en: "Share of the yearly flow reserved for Action Logement."),
      unit: .share, domain: .number(0...0.4), defaultValue: 0.25,
      source: "modelling assumption, docs/model.md#reservations", mark: .assumed),
    Lever(
      key: .priorityShareByHolder, axis: 8, role: .policy,
      label: Bilingual(fr: "Part prioritaire par réservataire", en: "Priority share by holder"),
      explanation: Bilingual(
        fr: """
          Part des attributions de chaque réservataire autre que l'État qui doit aller aux ménages \
          prioritaires.
          """,
        en: "Share of each holder's allocations, the State's apart, that must go to priority households."),
      unit: .share, domain: .number(0...1), defaultValue: 0.25,
      source: "CCH L.441-1, L.313-26-2", mark: .read),
    Lever(
      key: .priorityEnforcement, axis: 8, role: .policy,
      label: Bilingual(fr: "Part prioritaire imposée", en: "Priority share enforced"),
      explanation: Bilingual(
        fr: "Chaque réservataire doit désigner des ménages prioritaires tant que sa part n'est pas atteinte.",
        en: "Each holder must designate priority households as long as its share is not met."),
      unit: .name, domain: .choice(["off", "on"]), defaultValue: 0,
      source: "CCH L.441-1; way of acting: docs/model.md#social-mix", mark: .assumed),
    Lever(
      key: .localPreference, axis: 8, role: .policy,
      label: Bilingual(fr: "Préférence communale", en: "Preference for residents"),
      explanation: Bilingual(
        fr: "Part des candidats extérieurs à la commune que les collectivités écartent.",
        en: "Share of candidates from outside the commune whom local authorities set aside."),
      unit: .share, domain: .number(0...1), defaultValue: 0.5,
      source: "modelling assumption, docs/model.md#holders; CCH L.441 forbids it alone", mark: .assumed),
    Lever(
      key: .targetRatchet, axis: 9, role: .policy,
      label: Bilingual(fr: "Relèvement annuel de l'objectif", en: "Yearly rise of the target"),
      explanation: Bilingual(
        fr: "Points ajoutés chaque année à l'objectif du premier quartile hors QPV.",
        en: "What is added each year to the first-quartile target outside QPV."),
      unit: .share, domain: .number(0...0.02), defaultValue: 0,
      source: "modelling assumption, docs/model.md#social-mix", mark: .assumed),
    Lever(
      key: .committeeCadence, axis: 10, role: .policy,
      label: Bilingual(fr: "Rythme des commissions", en: "Cadence of committees"),
      explanation: Bilingual(
        fr: "Jours entre deux séances de la commission d'attribution.",
        en: "Days between two meetings of the allocation committee."),
      unit: .days, domain: .integer(1...30), defaultValue: 14,
      source: "practice, docs/model.md#vacancy", mark: .assumed),
    Lever(
      key: .designationDelay, axis: 10, role: .policy,
      label: Bilingual(fr: "Délai de désignation", en: "Designation delay"),
      explanation: Bilingual(
        fr: "Jours que prend le réservataire pour désigner des candidats.",
        en: "Days that the reservation holder takes to designate candidates."),
      unit: .days, domain: .integer(0...45), defaultValue: 20,
      source: "modelling assumption, docs/model.md#vacancy", mark: .assumed),
    Lever(
      key: .incompleteFiles, axis: 10, role: .policy,
      label: Bilingual(fr: "Dossiers incomplets", en: "Incomplete files"),
      explanation: Bilingual(
        fr: "Part des candidats écartés d'une séance parce qu'une pièce manque.",
        en: "Share of candidates set aside at a meeting because a document is missing."),
      unit: .share, domain: .number(0...0.5), defaultValue: 0.2,
      source: "modelling assumption, docs/model.md#candidates", mark: .assumed),
  ]
}
