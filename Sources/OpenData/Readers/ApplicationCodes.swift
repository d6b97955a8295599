import Housing

/// Codes of the SNE exchange format, each with the category of the lab.
///
/// Source: code lists of the interface, as its public clients give them.
enum ApplicationCodes {
  /// Present housing (`modeleLogement`).
  static func situation(_ code: String) -> HousingSituation? {
    switch code {
    case "HLM": .socialTenant
    case "LP": .privateTenant
    case "CPE", "CP": .hosted
    case "RS", "RHVS", "SLHT", "SH", "CDEFCM": .hostel
    case "SD", "SQUAT", "HOT", "CAMCAR": .homeless
    case "RE", "LTG", "FONC", "POCC": .other
    default: nil
    }
  }

  /// Occupation (`typeContratTravail`).
  static func employment(_ code: String) -> Employment? {
    switch code {
    case "CDI", "ART": .stable
    case "CDD", "APP": .precarious
    case "CHO": .unemployed
    case "RET": .retired
    case "ETU": .student
    case "AUT": .inactive
    default: nil
    }
  }

  /// Rooms wanted (`typeLogement`), 1 to 5: five or more.
  static func rooms(_ code: String) -> Int? {
    switch code {
    case "C", "T1": 1
    case "T2": 2
    case "T3": 3
    case "T4": 4
    case "T5", "T6P": 5
    default: nil
    }
  }

  /// Tie of a co-applicant (`lienDemandeur`): whether it makes a couple.
  static func isPartner(_ code: String) -> Bool? {
    switch code {
    case "M", "P", "C": true
    case "L": false
    default: nil
    }
  }

  /// Tie of a dependant (`lienParente`): whether it is a child.
  static func isChild(_ code: String) -> Bool? {
    switch code {
    case "E": true
    case "P", "A": false
    default: nil
    }
  }

  /// Custody (`coParentalite`): whether the child counts in the household; alternate custody does, visits do not.
  static func livesHere(_ code: String) -> Bool? {
    switch code {
    case "G": true
    case "D": false
    default: nil
    }
  }
}
