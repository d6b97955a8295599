public import DataFiles

/// An indicator of the lab: what it measures, in which unit, how it is defined and where the definition comes from.
public struct Indicator: Sendable, Hashable {
  /// Identifier in files: `q1ShareOutsideQPV`.
  public let id: String
  /// Label: what stands in a table.
  public let label: Bilingual
  /// Unit.
  public let unit: IndicatorUnit
  /// Decimals that are shown (of percent for a share).
  public let decimals: Int
  /// Definition in a sentence.
  public let definition: Bilingual
  /// Article, statistic or paper that defines it.
  public let source: String

  /// An indicator.
  public init(
    id: String, label: Bilingual, unit: IndicatorUnit, decimals: Int, definition: Bilingual, source: String
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.decimals = decimals
    self.definition = definition
    self.source = source
  }
}

/// Every indicator of the lab, in the order in which tables show them.
public enum IndicatorRegistry {
  /// The indicators.
  public static let all: [Indicator] = [
    Indicator(
      id: "q1ShareOutsideQPV",
      label: Bilingual(fr: "Part du premier quartile, hors QPV", en: "First-quartile share, outside QPV"),
      unit: .share, decimals: 1,
      definition: Bilingual(
        fr: """
          Baux signés hors QPV par des ménages du premier quartile de ressources, sur tous les baux hors \
          QPV.
          """,
        en: """
          Leases outside QPV signed by households of the first income quartile, over all leases outside QPV.
          """),
      source: "CCH L.441-1"),
    Indicator(
      id: "q2q4ShareInQPV",
      label: Bilingual(fr: "Part des quartiles 2 à 4, en QPV", en: "Share of quartiles 2 to 4, in QPV"),
      unit: .share, decimals: 1,
      definition: Bilingual(
        fr: "Baux signés en QPV par des ménages des quartiles 2, 3 et 4, sur tous les baux en QPV.",
        en: "Leases in QPV signed by households of quartiles 2, 3 and 4, over all leases in QPV."),
      source: "CCH L.441-1"),
    Indicator(
      id: "priorityShare",
      label: Bilingual(fr: "Part des publics prioritaires", en: "Share of priority households"),
      unit: .share, decimals: 1,
      definition: Bilingual(
        fr: "Baux signés par des ménages DALO ou prioritaires au sens de L.441-1, sur tous les baux.",
        en: "Leases signed by DALO or priority households (L.441-1), over all leases."),
      source: "CCH L.441-1"),
    Indicator(
      id: "homelessHoused",
      label: Bilingual(fr: "Ménages sans domicile logés", en: "Homeless households housed"),
      unit: .perYear, decimals: 0,
      definition: Bilingual(
        fr: "Baux signés dans l'année par des ménages sans abri, à l'hôtel ou en structure d'hébergement.",
        en: "Leases signed in the year by households without shelter, in a hotel or a hosting structure."),
      source: "Dihal, baromètre du Logement d'abord"),
    Indicator(
      id: "leases",
      label: Bilingual(fr: "Baux signés", en: "Leases signed"), unit: .perYear, decimals: 0,
      definition: Bilingual(fr: "Baux signés dans l'année.", en: "Leases signed in the year."),
      source: "SNE, radiations pour attribution"),
    Indicator(
      id: "medianWait",
      label: Bilingual(fr: "Attente médiane (Kaplan-Meier)", en: "Median wait (Kaplan–Meier)"),
      unit: .months, decimals: 1,
      definition: Bilingual(
        fr: """
          Durée au bout de laquelle la moitié des demandeurs serait logée, sorties de la liste \
          censurées\u{202F}; table du moment des baux et des demandes en cours.
          """,
        en: """
          Duration by which half of the applicants would be housed, exits from the list censored; period \
          life table of leases and pending applications.
          """),
      source: "Kaplan, Meier, J. Amer. Statist. Assoc. 53 (1958)"),
    Indicator(
      id: "medianWaitHoused",
      label: Bilingual(fr: "Attente médiane des ménages logés", en: "Median wait of those housed"),
      unit: .months, decimals: 1,
      definition: Bilingual(
        fr: "Ancienneté médiane de la demande à la signature du bail, ménages logés dans l'année.",
        en: """
          Median seniority of the application at the signature of the lease, households housed in the year.
          """),
      source: "SNE"),
    Indicator(
      id: "pending",
      label: Bilingual(fr: "Demandes en attente", en: "Pending applications"), unit: .households, decimals: 0,
      definition: Bilingual(
        fr: "Demandes actives au 31 décembre.", en: "Active applications on 31 December."), source: "SNE"),
    Indicator(
      id: "pendingOverOneYear",
      label: Bilingual(fr: "Demandes de plus d'un an", en: "Pending for over a year"), unit: .share,
      decimals: 1,
      definition: Bilingual(
        fr: "Demandes actives depuis plus d'un an, sur les demandes actives au 31 décembre.",
        en: "Applications active for more than a year, over those active on 31 December."), source: "SNE"),
    Indicator(
      id: "allocationRate",
      label: Bilingual(fr: "Taux d'attribution", en: "Allocation rate"), unit: .share, decimals: 1,
      definition: Bilingual(
        fr: "Baux signés dans l'année, sur les demandes actives au moins un jour de l'année.",
        en: "Leases signed in the year, over the applications active at least one day of the year."),
      source: "ANCOLS, panorama des attributions"),
    Indicator(
      id: "transferShare",
      label: Bilingual(fr: "Part des mutations dans les baux", en: "Share of transfers in leases"),
      unit: .share, decimals: 1,
      definition: Bilingual(
        fr: "Baux signés par des locataires du parc social, sur tous les baux.",
        en: "Leases signed by social tenants, over all leases."), source: "ANCOLS"),
    Indicator(
      id: "refusalRate",
      label: Bilingual(fr: "Propositions refusées", en: "Offers refused"), unit: .share, decimals: 1,
      definition: Bilingual(
        fr: "Propositions refusées ou restées sans réponse dix jours, sur toutes les propositions.",
        en: "Offers refused or left ten days without an answer, over all offers."),
      source: "CCH R.441-10; Adeus 2017"),
    Indicator(
      id: "vacancyDays",
      label: Bilingual(fr: "Durée moyenne de vacance", en: "Mean vacancy"), unit: .days, decimals: 0,
      definition: Bilingual(
        fr: "Jours entre la libération d'un logement et le bail suivant, travaux compris.",
        en: "Days between the release of a dwelling and the next lease, works included."),
      source: "RPLS, DATE_DEP_DERLOCAT"),
    Indicator(
      id: "longVacancy",
      label: Bilingual(fr: "Vacance de plus de trois mois", en: "Vacant over three months"), unit: .share,
      decimals: 2,
      definition: Bilingual(
        fr: """
          Logements offerts à la location et vides depuis plus de trois mois, sur le parc, au 31 décembre.
          """,
        en: """
          Dwellings offered for letting and empty for more than three months, over the stock, on 31 \
          December.
          """),
      source: "SDES, RPLS"),
    Indicator(
      id: "mobility",
      label: Bilingual(fr: "Taux de mobilité", en: "Mobility rate"), unit: .share, decimals: 1,
      definition: Bilingual(
        fr: "Emménagements de l'année dans des logements déjà loués auparavant, sur le parc.",
        en: "Moves of the year into dwellings let before, over the stock."), source: "SDES, RPLS"),
    Indicator(
      id: "filesPerLease",
      label: Bilingual(fr: "Dossiers examinés par bail", en: "Files examined per lease"), unit: .number,
      decimals: 1,
      definition: Bilingual(
        fr: "Candidatures examinées en commission d'attribution, pour un bail signé.",
        en: "Candidates examined by allocation committees for each lease signed."), source: "CCH R.441-3"),
    Indicator(
      id: "rentBurden",
      label: Bilingual(fr: "Taux d'effort à la signature", en: "Rent burden at signature"), unit: .share,
      decimals: 1,
      definition: Bilingual(
        fr: "Loyer et charges moins l'APL, sur les ressources du ménage, moyenne des baux de l'année.",
        en: "Rent and charges less housing aid, over the household's resources, mean of the year's leases."),
      source: "Arrêté du 10 mars 2011"),
    Indicator(
      id: "q1Threshold",
      label: Bilingual(fr: "Seuil du premier quartile", en: "First-quartile threshold"), unit: .euros,
      decimals: 0,
      definition: Bilingual(
        fr: """
          Premier quartile des ressources déclarées par unité de consommation, demandeurs actifs au 31 \
          décembre précédent.
          """,
        en: """
          First quartile of declared resources per consumption unit, active applicants on 31 December \
          before.
          """),
      source: "CCH L.441-1; annual arrêtés"),
    Indicator(
      id: "dissimilarity",
      label: Bilingual(fr: "Indice de dissimilarité", en: "Dissimilarity index"), unit: .index, decimals: 3,
      definition: Bilingual(
        fr: """
          Part des locataires du premier quartile qui devraient changer de zone pour une répartition \
          égale\u{202F}; 0\u{A0}: mixité parfaite.
          """,
        en: """
          Share of first-quartile tenants who would have to change zone for an even spread; 0: perfect mix.
          """),
      source: "Duncan, Duncan 1955"),
    Indicator(
      id: "sustainment24",
      label: Bilingual(
        fr: "Maintien à 24 mois des sans-domicile logés",
        en: """
          Tenancies of the homeless kept at 24 months
          """),
      unit: .share, decimals: 1,
      definition: Bilingual(
        fr: """
          Ménages sans domicile logés depuis 24 mois et toujours locataires, sur tous ceux logés 24 mois \
          plus tôt.
          """,
        en: "Homeless households housed 24 months before and still tenants, over all those housed then."),
      source: "Un chez-soi d'abord, essai randomisé"),
  ]

  /// The indicator of an identifier, or nil.
  public static func indicator(_ id: String) -> Indicator? { all.first { $0.id == id } }
}
