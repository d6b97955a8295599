public import DataFiles

/// Who lives together: the composition of a household, as allocation statistics group it.
public enum HouseholdComposition: UInt8, CodedCategory {
  /// One adult (*personne seule*).
  case single
  /// Two adults without children (*couple sans enfant*).
  case couple
  /// One adult with children (*famille monoparentale*).
  case singleParent
  /// Two adults with children (*couple avec enfants*).
  case coupleWithChildren
  /// Anything else: adult relatives, friends, flat-shares (*autre ménage*).
  case other

  /// How files write the category.
  public var code: String {
    switch self {
    case .single: "single"
    case .couple: "couple"
    case .singleParent: "singleParent"
    case .coupleWithChildren: "coupleWithChildren"
    case .other: "other"
    }
  }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .single: Bilingual(fr: "personne seule", en: "single person")
    case .couple: Bilingual(fr: "couple sans enfant", en: "couple without children")
    case .singleParent: Bilingual(fr: "famille monoparentale", en: "single-parent family")
    case .coupleWithChildren: Bilingual(fr: "couple avec enfants", en: "couple with children")
    case .other: Bilingual(fr: "autre ménage", en: "other household")
    }
  }
}
