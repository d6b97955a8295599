public import DataFiles

/// Financing class of a social dwelling, which sets its income ceiling and rent
/// (RPLS field `FINAN`, grouped: 10 and 11 PLAI; 12, 13, 50 to 55 PLUS; 14 to 17 PLS and above).
public enum Financing: UInt8, CodedCategory {
  /// *Prêt locatif aidé d'intégration*, for the lowest incomes.
  case plai
  /// *Prêt locatif à usage social*, the ordinary class, with the older HLM loans.
  case plus
  /// *Prêt locatif social*, for the highest incomes.
  case pls

  /// How files write the category.
  public var code: String {
    switch self {
    case .plai: "PLAI"
    case .plus: "PLUS"
    case .pls: "PLS"
    }
  }

  /// How people read it.
  public var label: Bilingual { Bilingual(same: code) }
}

/// Kind of building (RPLS field `TYPECONST`).
public enum BuildingKind: UInt8, CodedCategory {
  /// A flat in a collective building.
  case collective
  /// A house.
  case individual

  /// How files write the category.
  public var code: String { self == .collective ? "collective" : "individual" }

  /// How people read it.
  public var label: Bilingual {
    self == .collective
      ? Bilingual(fr: "collectif", en: "flat") : Bilingual(fr: "individuel", en: "house")
  }
}

/// Period of construction (RPLS field `CONSTRUCT`, by decade).
public enum ConstructionPeriod: UInt8, CodedCategory {
  /// Before 1950.
  case before1950
  /// The 1950s.
  case fifties
  /// The 1960s.
  case sixties
  /// The 1970s.
  case seventies
  /// The 1980s.
  case eighties
  /// The 1990s.
  case nineties
  /// The 2000s.
  case twoThousands
  /// 2010 and after.
  case since2010

  /// How files write the category.
  public var code: String {
    switch self {
    case .before1950: "before-1950"
    case .fifties: "1950-1959"
    case .sixties: "1960-1969"
    case .seventies: "1970-1979"
    case .eighties: "1980-1989"
    case .nineties: "1990-1999"
    case .twoThousands: "2000-2009"
    case .since2010: "2010-"
    }
  }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .before1950: Bilingual(fr: "avant 1950", en: "before 1950")
    case .since2010: Bilingual(fr: "depuis 2010", en: "since 2010")
    default: Bilingual(same: code)
    }
  }
}

/// Energy label (RPLS field `DPEENERGIE`).
public enum EnergyLabel: UInt8, CodedCategory {
  /// Labels from the best to the worst, then the dwellings without one.
  case a, b, c, d, e, f, g, unknown

  /// How files write the category.
  public var code: String {
    switch self {
    case .a: "A"
    case .b: "B"
    case .c: "C"
    case .d: "D"
    case .e: "E"
    case .f: "F"
    case .g: "G"
    case .unknown: "unknown"
    }
  }

  /// How people read it.
  public var label: Bilingual {
    self == .unknown ? Bilingual(fr: "inconnue", en: "unknown") : Bilingual(same: code)
  }
}

/// Who holds the right to propose candidates for a vacancy (*réservataire*).
public enum ReservationHolder: UInt8, CodedCategory {
  /// The prefect, for the State (R.441-5).
  case state
  /// Communes, EPCI, département, against loan guarantees (R.441-5-3 and -4).
  case localAuthority
  /// Action Logement, for employees (L.313-26-2).
  case actionLogement
  /// The landlord itself: not reserved.
  case landlord

  /// How files write the category.
  public var code: String {
    switch self {
    case .state: "state"
    case .localAuthority: "localAuthority"
    case .actionLogement: "actionLogement"
    case .landlord: "landlord"
    }
  }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .state: Bilingual(fr: "État (préfet)", en: "State (prefect)")
    case .localAuthority: Bilingual(fr: "collectivités", en: "local authorities")
    case .actionLogement: Bilingual(same: "Action Logement")
    case .landlord: Bilingual(fr: "bailleur (non réservé)", en: "landlord (not reserved)")
    }
  }
}
