import DataFiles
import Housing
import Population

/// What people call the dimensions, categories, files and origins of a fit report.
enum FitNames {
  /// A dimension; a crossed one name by name.
  static func dimension(_ code: String) -> Bilingual {
    let parts = code.components(of: " × ").map { dimensions[$0] ?? Bilingual(same: $0) }
    return Bilingual(
      fr: parts.map(\.fr).joined(separator: " × "), en: parts.map(\.en).joined(separator: " × "))
  }

  /// A category of a dimension; its own code where nothing names it.
  static func category(_ code: String, of dimension: String) -> Bilingual {
    let codes = code.components(of: " × ")
    let names = dimension.components(of: " × ")
    guard codes.count == names.count, codes.count > 1 else { return single(code, of: dimension) }
    let parts = zip(codes, names).map { single($0, of: $1) }
    return Bilingual(
      fr: parts.map(\.fr).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }

  private static func single(_ code: String, of dimension: String) -> Bilingual {
    let label: Bilingual? =
      switch dimension {
      case "composition": HouseholdComposition(code: code)?.label
      case "situation": HousingSituation(code: code)?.label
      case "employment": Employment(code: code)?.label
      case "incomeBand": bands[code]
      case "seniority", "age": Bilingual(fr: code + " ans", en: code + " years")
      case "roomsWanted", "rooms": Bilingual(same: "T" + code + (code == "5" ? "+" : ""))
      case "persons": Bilingual(fr: code + " pers.", en: code + " pers.")
      case "qpv":
        code == "1"
          ? Bilingual(fr: "en quartier prioritaire", en: "in priority neighbourhoods")
          : Bilingual(fr: "hors quartier prioritaire", en: "outside priority neighbourhoods")
      case "building": BuildingKind(code: code)?.label
      case "period": ConstructionPeriod(code: code)?.label
      case "holder": ReservationHolder(code: code)?.label
      default: nil
      }
    return label ?? Bilingual(same: code)
  }

  private static let dimensions: [String: Bilingual] = [
    "composition": Bilingual(fr: "Composition familiale", en: "Household composition"),
    "situation": Bilingual(fr: "Situation de logement", en: "Housing situation"),
    "roomsWanted": Bilingual(fr: "Pièces demandées", en: "Rooms wanted"),
    "seniority": Bilingual(fr: "Ancienneté de la demande", en: "Time since application"),
    "incomeBand": Bilingual(fr: "Tranche de ressources", en: "Band of resources"),
    "age": Bilingual(fr: "Âge", en: "Age"),
    "persons": Bilingual(fr: "Nombre de personnes", en: "Number of persons"),
    "employment": Bilingual(fr: "Emploi", en: "Employment"),
    "commune": Bilingual(fr: "Parc par commune", en: "Stock by commune"),
    "rooms": Bilingual(fr: "Parc par pièces", en: "Stock by rooms"),
    "qpv": Bilingual(fr: "Parc en quartier prioritaire", en: "Stock in priority areas"),
    "building": Bilingual(fr: "Parc par type", en: "Stock by building"),
    "period": Bilingual(fr: "Parc par période", en: "Stock by period"),
    "financing": Bilingual(fr: "Parc par financement", en: "Stock by financing"),
    "landlord": Bilingual(fr: "Parc par bailleur", en: "Stock by landlord"),
    "holder": Bilingual(fr: "Parc par réservataire", en: "Stock by holder"),
  ]

  private static let bands: [String: Bilingual] = [
    "under-plai": Bilingual(fr: "sous le plafond PLAI", en: "under the PLAI ceiling"),
    "plai-plus": Bilingual(fr: "entre PLAI et PLUS", en: "between PLAI and PLUS"),
    "over-plus": Bilingual(fr: "au-dessus du PLUS", en: "over the PLUS ceiling"),
  ]

  /// A published figure, short enough for the name of a row; nil where its label is.
  static func figure(_ key: String) -> Bilingual? { figures[key] }

  private static let figures: [String: Bilingual] = [
    "firstQuartileThreshold": Bilingual(fr: "Seuil du premier quartile", en: "First-quartile threshold"),
    "tenantsInPoverty": Bilingual(fr: "Locataires pauvres", en: "Poor tenants"),
    "tenantsAboveCeilings": Bilingual(fr: "Locataires au-dessus des plafonds", en: "Tenants above ceilings"),
    "tenantsUnder60PercentOfCeilings": Bilingual(fr: "Sous 60 % des plafonds", en: "Under 60% of ceilings"),
    "tenantsOverTenYears": Bilingual(fr: "En place depuis dix ans", en: "In place for ten years"),
    "tenantMedianAge": Bilingual(fr: "Âge médian des locataires", en: "Median age of tenants"),
    "singlesInThreeRooms": Bilingual(fr: "T3 occupés par une personne", en: "T3 with one person"),
    "meanSurface": Bilingual(fr: "Surface moyenne", en: "Mean area"),
    "recentRentRatio": Bilingual(fr: "Loyer du parc récent", en: "Rent of the recent stock"),
    "qpvShareOfIndicators": Bilingual(fr: "Part en quartier prioritaire", en: "Share in priority areas"),
    "qpvShareUnder5Years": Bilingual(
      fr: "Parc récent en quartier prior.", en: "Recent stock in prior. areas"),
  ]

  /// How a column was made.
  static func origin(_ origin: FitReport.ColumnQuality.Origin) -> Bilingual {
    switch origin {
    case .identifier: Bilingual(fr: "numéro", en: "number")
    case .read: Bilingual(fr: "lu", en: "read")
    case .fitted: Bilingual(fr: "calé sur un total", en: "fitted to a total")
    case .sourcedLaw: Bilingual(fr: "tiré d'une loi publiée", en: "drawn from a published law")
    case .assumedLaw: Bilingual(fr: "tiré d'une loi supposée", en: "drawn from an assumed law")
    case .computed: Bilingual(fr: "calculé", en: "computed")
    }
  }

  static func population(_ population: FitReport.Population) -> Bilingual {
    switch population {
    case .applicants: Bilingual(fr: "demandeurs", en: "applicants")
    case .tenants: Bilingual(fr: "locataires", en: "tenants")
    }
  }

  static func measure(_ measure: FitReport.PersonFit.Measure) -> Bilingual {
    switch measure {
    case .persons: Bilingual(fr: "personnes", en: "persons")
    case .adults: Bilingual(fr: "adultes", en: "adults")
    case .children: Bilingual(fr: "enfants", en: "children")
    case .consumptionUnits: Bilingual(fr: "unités de consommation", en: "consumption units")
    }
  }

  /// Both fields of a correlation.
  static func fields(_ fields: String) -> Bilingual {
    let names = ["age": "âge", "income": "ressources", "seniority": "ancienneté"]
    let parts = fields.components(of: ", ")
    return Bilingual(
      fr: parts.map { names[$0] ?? $0 }.joined(separator: " et "), en: parts.joined(separator: " and "))
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
