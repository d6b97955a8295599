/// A dimension along which the applicants of a territory are divided, and the categories that it may have.
public enum DemandDimension: String, CaseIterable, Sendable {
  /// Who lives together (codes of `HouseholdComposition`).
  case composition
  /// How the applicant is housed (codes of `HousingSituation`).
  case situation
  /// Rooms of the dwelling asked for, 1 to 5 (5: five or more).
  case roomsWanted
  /// Years since the application.
  case seniority
  /// Resources against the income ceilings: under the PLAI ceiling, between PLAI and PLUS, over PLUS.
  case incomeBand
  /// Age of the reference person in years.
  case age
  /// Occupation of the reference person (codes of `Employment`).
  case employment
  /// Persons to be housed.
  case persons

  /// Codes of the categories, all of which a file must give.
  public var categories: [String] {
    switch self {
    case .composition: HouseholdComposition.codes
    case .situation: HousingSituation.codes
    case .roomsWanted: ["1", "2", "3", "4", "5"]
    case .seniority: ["0-1", "1-2", "2-3", "3-5", "5-10", "10+"]
    case .incomeBand: ["under-plai", "plai-plus", "over-plus"]
    case .age: ["18-24", "25-34", "35-49", "50-64", "65+"]
    case .employment: Employment.codes
    case .persons: ["1", "2", "3", "4", "5", "6+"]
    }
  }
}
