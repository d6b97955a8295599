public import DataFiles
public import Housing

/// Zone of the income ceilings (arrêté of 29 July 1987, annex I).
public enum CeilingZone: UInt8, CodedCategory {
  /// Paris and the 29 communes that touch it.
  case paris
  /// The rest of Île-de-France.
  case ileDeFrance
  /// Every other region.
  case other

  /// How files write the category.
  public var code: String {
    switch self {
    case .paris: "paris"
    case .ileDeFrance: "ileDeFrance"
    case .other: "other"
    }
  }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .paris: Bilingual(fr: "Paris et communes limitrophes", en: "Paris and adjoining communes")
    case .ileDeFrance: Bilingual(fr: "reste de l'Île-de-France", en: "rest of Île-de-France")
    case .other: Bilingual(fr: "autres régions", en: "other regions")
    }
  }
}
