import DataFiles
import Housing

extension LeverRegistry {
  /// Levers of axes 6 and 7: social mix and territorial policies, Housing First.
  static let axesSixAndSeven: [Lever] = [
    Lever(
      key: .q1TargetOutsideQPV, axis: 6, role: .policy,
      label: Bilingual(fr: "Objectif du premier quartile hors QPV", en: "First-quartile target outside QPV"),
      explanation: Bilingual(
        fr: "Part des baux hors QPV qui doit aller au premier quartile de ressources.",
        en: "Share of leases outside QPV that must go to the first income quartile."),
      unit: .share, domain: .number(0...0.5), defaultValue: 0.25,
      source: "CCH L.441-1", mark: .read),
    Lever(
      key: .q2q4TargetInQPV, axis: 6, role: .policy,
      label: Bilingual(fr: "Objectif des quartiles 2 à 4 en QPV", en: "Target for quartiles 2 to 4 in QPV"),
      explanation: Bilingual(
        fr: "Part des attributions en QPV qui doit aller aux autres quartiles.",
        en: "Share of allocations in QPV that must go to the other quartiles."),
      unit: .share, domain: .number(0...1), defaultValue: 0.5,
      source: "CCH L.441-1", mark: .read),
    Lever(
      key: .enforcement, axis: 6, role: .policy,
      label: Bilingual(fr: "Suite donnée à un objectif manqué", en: "What follows a missed target"),
      explanation: Bilingual(
        fr: """
          Un objectif manqué est ignoré, constaté, ou le préfet attribue à la place du bailleur jusqu'à ce \
          qu'il soit tenu.
          """,
        en: """
          A missed target is ignored, reported, or the prefect allocates in the landlord's place until it is \
          met.
          """),
      unit: .name, domain: .choice(["none", "report", "prefectSubstitution"]), defaultValue: 1,
      source: "CCH L.441-1; modelling assumption, docs/model.md#social-mix", mark: .assumed),
    Lever(
      key: .rentBurdenLimit, axis: 6, role: .policy,
      label: Bilingual(fr: "Limite du taux d'effort", en: "Limit of the rent burden"),
      explanation: Bilingual(
        fr: "Part des ressources au-delà de laquelle un loyer est refusé au ménage, APL déduite.",
        en: "Share of resources beyond which a rent is denied to a household, after housing aid."),
      unit: .share, domain: .number(0.25...0.4), defaultValue: 0.33,
      source: "practice, docs/model.md#affordability; arrêté du 10 mars 2011", mark: .assumed),
    Lever(
      key: .residualIncomeLimit, axis: 6, role: .policy,
      label: Bilingual(fr: "Reste à vivre minimal", en: "Least residual income"),
      explanation: Bilingual(
        fr: "Euros par jour et par unité de consommation qui doivent rester après le logement.",
        en: "Euros per day and consumption unit that must be left after housing."),
      unit: .eurosPerDay, domain: .number(0...13), defaultValue: 9,
      source: "practice, docs/model.md#affordability", mark: .assumed),
    Lever(
      key: .plaiShareOfNewBuild, axis: 6, role: .policy,
      label: Bilingual(fr: "Part de PLAI dans les livraisons", en: "PLAI share of new dwellings"),
      explanation: Bilingual(
        fr: "Part des logements neufs financés en PLAI.",
        en: "Share of new dwellings financed by PLAI."),
      unit: .share, domain: .number(0...0.5), defaultValue: 0.27,
      source: "SDES, RPLS: commissioning of 2022, France 26.7 %", mark: .read),
    Lever(
      key: .newBuildQpvShare, axis: 6, role: .policy,
      label: Bilingual(fr: "Part des livraisons en QPV", en: "Share of new dwellings in QPV"),
      explanation: Bilingual(
        fr: "Part des logements neufs livrés dans les quartiers prioritaires.",
        en: "Share of new dwellings delivered in priority neighbourhoods."),
      unit: .share, domain: .number(0...0.5), defaultValue: 0.19,
      source: "RPLS 2019, stock under five years, Hauts-de-France 19.4 %", mark: .derived),
    Lever(
      key: .homelessAllocationTarget, axis: 7, role: .policy,
      label: Bilingual(fr: "Objectif de baux aux sans-domicile", en: "Target of leases to the homeless"),
      explanation: Bilingual(
        fr: "Part des baux qui doit aller à des ménages sans domicile ou hébergés en structure.",
        en: "Share of leases that must go to households without a home or in a hostel."),
      unit: .share, domain: .number(0...0.2), defaultValue: 0.05,
      source: "modelling assumption, docs/model.md#housing-first", mark: .assumed),
    Lever(
      key: .supportIntensity, axis: 7, role: .policy,
      label: Bilingual(fr: "Accompagnement (AVDL)", en: "Tenancy support (AVDL)"),
      explanation: Bilingual(
        fr: "Mesures d'accompagnement pour cent entrées de ménages sans domicile.",
        en: "Support measures for a hundred homeless households housed."),
      unit: .count, domain: .number(0...100), defaultValue: 30,
      source: "modelling assumption, docs/model.md#housing-first", mark: .assumed),
    Lever(
      key: .sustainmentSupported, axis: 7, role: .uncertainty,
      label: Bilingual(
        fr: "Maintien à 24 mois avec accompagnement",
        en: """
          Tenancy kept at 24 months, with support
          """),
      explanation: Bilingual(
        fr: "Part des ménages accompagnés toujours dans leur logement deux ans après.",
        en: "Share of supported households still in their dwelling two years later."),
      unit: .share, domain: .number(0.5...0.98), defaultValue: 0.86,
      source: "Un chez-soi d'abord, national randomised trial, 24 months", mark: .read),
    Lever(
      key: .sustainmentUnsupported, axis: 7, role: .uncertainty,
      label: Bilingual(
        fr: "Maintien à 24 mois sans accompagnement",
        en: """
          Tenancy kept at 24 months, without support
          """),
      explanation: Bilingual(
        fr: "Part des ménages sans domicile non accompagnés toujours dans leur logement deux ans après.",
        en: "Share of unsupported homeless households still in their dwelling two years later."),
      unit: .share, domain: .number(0.3...0.95), defaultValue: 0.65,
      source: "modelling assumption, docs/model.md#housing-first", mark: .assumed),
  ]
}
