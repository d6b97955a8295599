import DataFiles
import Population

/// What people call the figures, columns and inputs of a fit report.
enum FitNames {
  /// A published figure, short enough for the name of a row; nil where its label is.
  static func figure(_ key: String) -> Bilingual? { figures[key] }

  private static let figures: [String: Bilingual] = [
    "firstQuartileThreshold": Bilingual(fr: "Seuil du premier quartile", en: "First-quartile threshold"),
    "tenantsInPoverty": Bilingual(fr: "Locataires pauvres", en: "Poor tenants"),
    "applicantsInPoverty": Bilingual(fr: "Demandeurs pauvres", en: "Poor applicants"),
    "tenantsAboveCeilings": Bilingual(fr: "Au-dessus des plafonds", en: "Above ceilings"),
    "tenantsUnder60PercentOfCeilings": Bilingual(fr: "Sous 60 % des plafonds", en: "Under 60% of ceilings"),
    "tenantsOverTenYears": Bilingual(fr: "En place depuis dix ans", en: "In place for ten years"),
    "tenantMedianAge": Bilingual(fr: "Âge médian des locataires", en: "Median age of tenants"),
    "singlesInThreeRooms": Bilingual(fr: "T3 occupés par une personne", en: "T3 with one person"),
    "meanSurface": Bilingual(fr: "Surface moyenne", en: "Mean area"),
    "recentRentRatio": Bilingual(fr: "Loyer récent sur loyer moyen", en: "Recent over mean rent"),
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

  /// An input by the key of its fingerprint; a file keeps its name.
  static func input(_ key: String) -> Bilingual {
    let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
    let name = parts.count > 1 ? " " + parts[1] : ""
    return switch parts.first {
    case "territory": Bilingual(fr: "territoire, dossier entier", en: "territory, whole folder")
    case "law": Bilingual(fr: "textes de loi", en: "texts of law")
    case "scenario": Bilingual(fr: "scénario" + name, en: "scenario" + name)
    case "parameters": Bilingual(fr: "paramètres" + name, en: "parameters" + name)
    default: Bilingual(same: key)
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
    let parts = fields.split(separator: ", ").map(String.init)
    return Bilingual(
      fr: parts.map { names[$0] ?? $0 }.joined(separator: " et "), en: parts.joined(separator: " and "))
  }
}
