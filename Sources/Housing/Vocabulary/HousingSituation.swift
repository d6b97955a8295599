public import DataFiles

/// How an applicant is housed when applying (*situation de logement*, form Cerfa 14069, part F).
public enum HousingSituation: UInt8, CodedCategory {
  /// Tenant of a social dwelling: the application is a transfer (*mutation*).
  case socialTenant
  /// Tenant of a private dwelling.
  case privateTenant
  /// Hosted by family or friends (*hébergé chez un tiers*).
  case hosted
  /// In a hostel, a hosting structure or temporary housing (*structure d'hébergement, logement temporaire*).
  case hostel
  /// Without shelter, in a squat, a hotel or a makeshift dwelling (*sans abri, hôtel, habitat de fortune*).
  case homeless
  /// Owner, or housed free of charge, or any other situation.
  case other

  /// How files write the category.
  public var code: String {
    switch self {
    case .socialTenant: "socialTenant"
    case .privateTenant: "privateTenant"
    case .hosted: "hosted"
    case .hostel: "hostel"
    case .homeless: "homeless"
    case .other: "other"
    }
  }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .socialTenant: Bilingual(fr: "locataire du parc social", en: "social tenant")
    case .privateTenant: Bilingual(fr: "locataire du parc privé", en: "private tenant")
    case .hosted: Bilingual(fr: "hébergé chez un tiers", en: "hosted by family or friends")
    case .hostel: Bilingual(fr: "en structure d'hébergement", en: "in a hostel or temporary housing")
    case .homeless: Bilingual(fr: "sans abri ou à l'hôtel", en: "without shelter or in a hotel")
    case .other: Bilingual(fr: "propriétaire ou autre", en: "owner or other")
    }
  }

  /// Whether the household counts as homeless in the Housing First indicator: hosted by a structure, in a
  /// hotel or without shelter.
  ///
  /// Source: definition of the Dihal barometer.
  public var countsAsHomeless: Bool { self == .hostel || self == .homeless }
}
