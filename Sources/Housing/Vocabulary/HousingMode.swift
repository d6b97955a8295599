public import DataFiles

/// How an applicant is housed, as the form asks it (Cerfa 14069, part F), finer than `HousingSituation`.
public enum HousingMode: UInt8, CodedCategory {
  /// Tenant of a social dwelling (F2 to F4).
  case socialTenant
  /// Tenant of a private dwelling.
  case privateTenant
  /// With the parents or the children.
  case withParents
  /// With relatives or friends.
  case withOthers
  /// In a hosting structure (F7).
  case hostingStructure
  /// In temporary or transitional housing (F12).
  case temporaryHousing
  /// In a hostel, social residence or *pension de famille* (F15).
  case residence
  /// In a hotel.
  case hotel
  /// In a makeshift dwelling, a squat, a caravan (F20).
  case makeshift
  /// Without shelter.
  case shelterless
  /// In a student residence (F16).
  case studentResidence
  /// Owner of the dwelling (F1).
  case owner
  /// Housed free of charge, by an employer or otherwise.
  case freeOfCharge

  /// How files write the category.
  public var code: String { String(describing: self) }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .socialTenant: Bilingual(fr: "locataire du parc social", en: "social tenant")
    case .privateTenant: Bilingual(fr: "locataire du parc privé", en: "private tenant")
    case .withParents: Bilingual(fr: "chez ses parents ou enfants", en: "with parents or children")
    case .withOthers: Bilingual(fr: "chez un tiers", en: "with relatives or friends")
    case .hostingStructure: Bilingual(fr: "structure d'hébergement", en: "hosting structure")
    case .temporaryHousing: Bilingual(fr: "logement temporaire", en: "temporary housing")
    case .residence: Bilingual(fr: "foyer ou résidence sociale", en: "hostel or social residence")
    case .hotel: Bilingual(fr: "hôtel", en: "hotel")
    case .makeshift: Bilingual(fr: "habitat de fortune", en: "makeshift dwelling")
    case .shelterless: Bilingual(fr: "sans abri", en: "without shelter")
    case .studentResidence: Bilingual(fr: "résidence étudiante", en: "student residence")
    case .owner: Bilingual(fr: "propriétaire", en: "owner")
    case .freeOfCharge: Bilingual(fr: "logé à titre gratuit", en: "housed free of charge")
    }
  }
}
