public import DataFiles

/// Occupation of the applicant, as the form asks it (Cerfa 14069, boxes D2 to D11): sector rather than contract.
///
/// `Employment` groups it with the contract.
public enum Occupation: UInt8, CodedCategory {
  /// Employee of the private sector.
  case privateSector
  /// Agent of the State.
  case state
  /// Agent of a public hospital.
  case hospital
  /// Agent of a local authority.
  case localAuthority
  /// Self-employed (*artisan, commerçant, profession libérale*).
  case selfEmployed
  /// Child-minder (*assistante maternelle*).
  case childMinder
  /// Student or apprentice.
  case student
  /// Unemployed.
  case unemployed
  /// Retired.
  case retired
  /// Any other situation.
  case other

  /// How files write the category.
  public var code: String { String(describing: self) }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .privateSector: Bilingual(fr: "salarié du privé", en: "private employee")
    case .state: Bilingual(fr: "agent de l'État", en: "State agent")
    case .hospital: Bilingual(fr: "agent hospitalier", en: "hospital agent")
    case .localAuthority: Bilingual(fr: "agent territorial", en: "local-authority agent")
    case .selfEmployed: Bilingual(fr: "indépendant", en: "self-employed")
    case .childMinder: Bilingual(fr: "assistant maternel", en: "child-minder")
    case .student: Bilingual(fr: "étudiant ou apprenti", en: "student or apprentice")
    case .unemployed: Bilingual(fr: "chômage", en: "unemployed")
    case .retired: Bilingual(fr: "retraite", en: "retired")
    case .other: Bilingual(fr: "autre", en: "other")
    }
  }
}
