public import DataFiles

/// Occupation of the household's reference person (form Cerfa 14069, boxes D1 to D15, grouped).
public enum Employment: UInt8, CodedCategory {
  /// Permanent contract, civil servant or self-employed.
  case stable
  /// Fixed term, temporary work, apprenticeship.
  case precarious
  /// Unemployed.
  case unemployed
  /// Retired.
  case retired
  /// Student.
  case student
  /// Any other situation, without employment.
  case inactive

  /// How files write the category.
  public var code: String {
    switch self {
    case .stable: "stable"
    case .precarious: "precarious"
    case .unemployed: "unemployed"
    case .retired: "retired"
    case .student: "student"
    case .inactive: "inactive"
    }
  }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .stable: Bilingual(fr: "emploi stable", en: "stable employment")
    case .precarious: Bilingual(fr: "emploi précaire", en: "precarious employment")
    case .unemployed: Bilingual(fr: "chômage", en: "unemployed")
    case .retired: Bilingual(fr: "retraite", en: "retired")
    case .student: Bilingual(fr: "études", en: "student")
    case .inactive: Bilingual(fr: "sans emploi, autre", en: "other, without employment")
    }
  }

  /// Whether someone in the household works for a wage.
  public var isEmployed: Bool { self == .stable || self == .precarious }
}
