import Housing

/// The margins of the demand as national studies give them, for territories whose own are not known.
///
/// Of the situations, sitting tenants take the territory's own share and the others keep their proportions.
enum NationalDemand {
  /// One category of one margin.
  struct Row {
    let dimension: DemandDimension
    let category: String
    let share: Double
    let source: String
    let date: String
    let scope: String
    let mark: Mark

    init(
      _ dimension: DemandDimension, _ category: String, _ share: Double, _ source: String, _ date: String,
      _ scope: String, _ mark: Mark
    ) {
      self.dimension = dimension
      self.category = category
      self.share = share
      self.source = source
      self.date = date
      self.scope = scope
      self.mark = mark
    }
  }

  private static let france = "France"
  private static let oph = "France (parc des OPH)"
  private static let study = "Fédération des OPH, étude sur la demande, 2020"
  private static let couples =
    study
    + "\u{A0}: 28,4\u{202F}% de couples, partagés comme les attributions des Hauts-de-Seine en 2023 (11 sans enfant pour 26 avec)"
  private static let rooms = study + "\u{A0}: T1 et T2 demandés à 47\u{202F}%, partage supposé"
  private static let housed =
    "partage supposé du reste, à l’image des logements quittés par les attributaires (ANCOLS 2024\u{A0}: privé 25, tiers 27 sur 73)"
  private static let waiting =
    "USH, demandes en attente depuis plus d’un an\u{A0}: 47\u{202F}% en 2019"
  private static let waitingRest = "décroissance supposée au-delà d’un an (total lu\u{A0}: 47\u{202F}%)"
  private static let rest = "partage supposé du reste"
  private static let byAge = "profil supposé, faute de chiffre publié par âge"
  private static let byWork = "profil supposé, faute de chiffre publié par statut"
  private static let sizes = "supposé, cohérent avec la composition (personnes seules\u{A0}: 45\u{202F}%)"
  private static let transfers = "règle\u{A0}: part des mutations estimée pour le territoire"

  /// The rows in the order of `DemandDimension`.
  static let rows: [Row] = [
    Row(.composition, "single", 0.45, study, "2020", oph, .read),
    Row(.composition, "couple", 0.084, couples, "2020", oph, .derived),
    Row(.composition, "singleParent", 0.245, study, "2020", oph, .read),
    Row(.composition, "coupleWithChildren", 0.2, couples, "2020", oph, .derived),
    Row(.composition, "other", 0.021, study + "\u{A0}: complément à 1", "2020", oph, .derived),
    Row(.situation, "socialTenant", 0.4282, transfers, "2019", france, .assumed),
    Row(.situation, "privateTenant", 0.2118, housed, "2024", france, .derived),
    Row(.situation, "hosted", 0.2315, housed, "2024", france, .derived),
    Row(.situation, "hostel", 0.024, rest, "2021", france, .assumed),
    Row(.situation, "homeless", 0.015, rest, "2021", france, .assumed),
    Row(.situation, "other", 0.0895, "complément à 1", "2021", france, .assumed),
    Row(.roomsWanted, "1", 0.15, rooms, "2020", oph, .assumed),
    Row(.roomsWanted, "2", 0.32, rooms, "2020", oph, .assumed),
    Row(.roomsWanted, "3", 0.27, rest, "2020", oph, .assumed),
    Row(.roomsWanted, "4", 0.19, rest, "2020", oph, .assumed),
    Row(.roomsWanted, "5", 0.07, rest, "2020", oph, .assumed),
    Row(.seniority, "0-1", 0.53, waiting, "2019", france, .derived),
    Row(.seniority, "1-2", 0.2, waitingRest, "2019", france, .assumed),
    Row(.seniority, "2-3", 0.115, waitingRest, "2019", france, .assumed),
    Row(.seniority, "3-5", 0.095, waitingRest, "2019", france, .assumed),
    Row(.seniority, "5-10", 0.05, waitingRest, "2019", france, .assumed),
    Row(.seniority, "10+", 0.01, waitingRest, "2019", france, .assumed),
    Row(
      .incomeBand, "under-plai", 0.73, "USH : 73 % des demandeurs sous le plafond du PLAI fin 2022", "2022",
      france, .read),
    Row(.incomeBand, "plai-plus", 0.25, rest, "2022", france, .assumed),
    Row(.incomeBand, "over-plus", 0.02, rest, "2022", france, .assumed),
    Row(.age, "18-24", 0.12, byAge, "2021", france, .assumed),
    Row(.age, "25-34", 0.28, byAge, "2021", france, .assumed),
    Row(.age, "35-49", 0.32, byAge, "2021", france, .assumed),
    Row(.age, "50-64", 0.19, byAge, "2021", france, .assumed),
    Row(.age, "65+", 0.09, byAge, "2021", france, .assumed),
    Row(.employment, "stable", 0.33, byWork, "2021", france, .assumed),
    Row(.employment, "precarious", 0.14, byWork, "2021", france, .assumed),
    Row(.employment, "unemployed", 0.16, byWork, "2021", france, .assumed),
    Row(.employment, "retired", 0.1, byWork, "2021", france, .assumed),
    Row(.employment, "student", 0.03, byWork, "2021", france, .assumed),
    Row(.employment, "inactive", 0.24, byWork, "2021", france, .assumed),
    Row(.persons, "1", 0.45, sizes, "2020", france, .assumed),
    Row(.persons, "2", 0.21, sizes, "2020", france, .assumed),
    Row(.persons, "3", 0.15, sizes, "2020", france, .assumed),
    Row(.persons, "4", 0.108, sizes, "2020", france, .assumed),
    Row(.persons, "5", 0.053, sizes, "2020", france, .assumed),
    Row(.persons, "6+", 0.029, sizes, "2020", france, .assumed),
  ]

  /// The rows with the share of sitting tenants of a territory.
  ///
  /// - Parameter transfers: share of the applicants who are sitting tenants, 0 to 1.
  static func rows(transfers: Double) -> [(row: Row, share: Double)] {
    let tenant = HousingSituation.socialTenant.code
    let others = rows.reduce(0) { sum, row in
      row.dimension == .situation && row.category != tenant ? sum + row.share : sum
    }
    return rows.map { row in
      guard row.dimension == .situation else { return (row, row.share) }
      return (row, row.category == tenant ? transfers : row.share / others * (1 - transfers))
    }
  }
}
