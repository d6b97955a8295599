public import DataFiles
internal import Housing

/// What people call the dimensions and categories of the margins of demand and stock.
public enum MarginNames {
  /// A dimension; a crossed one name by name.
  public static func dimension(_ code: String) -> Bilingual {
    let parts = code.components(of: " × ").map { dimensions[$0] ?? Bilingual(same: $0) }
    return Bilingual(
      fr: parts.map(\.fr).joined(separator: " × "), en: parts.map(\.en).joined(separator: " × "))
  }

  /// A category of a dimension; its own code where nothing names it.
  public static func category(_ code: String, of dimension: String) -> Bilingual {
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
}

extension String {
  /// The parts between a separator.
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
