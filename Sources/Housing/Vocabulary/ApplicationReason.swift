public import DataFiles

/// Why a household applies, as the form asks it (Cerfa 14069, parts F and H): one main reason, two others.
public enum ApplicationReason: UInt8, CodedCategory {
  /// Without a dwelling of its own.
  case noHousing
  /// In temporary or hosted housing.
  case temporary
  /// The rent is too high.
  case rentTooHigh
  /// The dwelling is too small.
  case tooSmall
  /// The dwelling is too large.
  case tooLarge
  /// The dwelling is unfit or not decent (F26, F27).
  case unfit
  /// Health or disability.
  case health
  /// Divorce or separation (F44).
  case separation
  /// Marriage, a child to come, or family elsewhere (F36, F42).
  case family
  /// Violence.
  case violence
  /// Notice or eviction.
  case eviction
  /// Rehousing from demolition or urban renewal.
  case renewal
  /// Nearer to work.
  case work
  /// The surroundings, or far from facilities (F35).
  case surroundings
  /// To leave the parents, or another reason of one's own.
  case ownHome

  /// How files write the category.
  public var code: String { String(describing: self) }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .noHousing: Bilingual(fr: "sans logement propre", en: "without own dwelling")
    case .temporary: Bilingual(fr: "logement temporaire ou hébergement", en: "temporary or hosted")
    case .rentTooHigh: Bilingual(fr: "logement trop cher", en: "rent too high")
    case .tooSmall: Bilingual(fr: "logement trop petit", en: "dwelling too small")
    case .tooLarge: Bilingual(fr: "logement trop grand", en: "dwelling too large")
    case .unfit: Bilingual(fr: "logement indigne ou non décent", en: "unfit or not decent")
    case .health: Bilingual(fr: "santé ou handicap", en: "health or disability")
    case .separation: Bilingual(fr: "divorce ou séparation", en: "divorce or separation")
    case .family: Bilingual(fr: "raisons familiales", en: "family reasons")
    case .violence: Bilingual(fr: "violences", en: "violence")
    case .eviction: Bilingual(fr: "congé ou expulsion", en: "notice or eviction")
    case .renewal: Bilingual(fr: "démolition ou renouvellement urbain", en: "demolition or urban renewal")
    case .work: Bilingual(fr: "rapprochement de l'emploi", en: "nearer to work")
    case .surroundings: Bilingual(fr: "environnement ou équipements", en: "surroundings or facilities")
    case .ownHome: Bilingual(fr: "décohabitation ou autre", en: "own home, or other")
    }
  }
}
