/// Yes-or-no answers of an application form, and of what is known of a tenant, as a set of bits.
///
/// Source of the boxes: Cerfa 14069.
public struct FormAnswers: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt32
  /// A set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Fixed term, temporary work or apprenticeship (D13).
  public static let fixedTerm = FormAnswers(rawValue: 1 << 0)
  /// Unemployed for over a year (D14, D15).
  public static let unemployedOverAYear = FormAnswers(rawValue: 1 << 1)
  /// Back at work after long unemployment.
  public static let backFromUnemployment = FormAnswers(rawValue: 1 << 2)
  /// Works on site in a sector that the EPCI holds essential (law 2022-217, article 78).
  public static let essentialWorker = FormAnswers(rawValue: 1 << 3)
  /// Employed by a firm that pays for housing its employees (L.313-1): eligible with Action Logement.
  public static let actionLogement = FormAnswers(rawValue: 1 << 4)
  /// The dwelling is not decent (F26).
  public static let notDecent = FormAnswers(rawValue: 1 << 5)
  /// The dwelling is unfit (F27).
  public static let unfit = FormAnswers(rawValue: 1 << 6)
  /// A child in alternate custody is counted.
  public static let alternateCustody = FormAnswers(rawValue: 1 << 7)
  /// A child is to be born.
  public static let unbornChild = FormAnswers(rawValue: 1 << 8)
  /// A person of the household is disabled (C1).
  public static let disabledPerson = FormAnswers(rawValue: 1 << 9)
  /// The dwelling does not suit the disability.
  public static let unadapted = FormAnswers(rawValue: 1 << 10)
  /// Threatened with eviction without rehousing.
  public static let evictionThreat = FormAnswers(rawValue: 1 << 11)
  /// Victim of violence.
  public static let violence = FormAnswers(rawValue: 1 << 12)
  /// Would take other communes than those listed (G3).
  public static let widerArea = FormAnswers(rawValue: 1 << 13)
  /// Holds a priority of the departmental plan (PDALHPD) beyond the law's list.
  public static let localPriority = FormAnswers(rawValue: 1 << 14)
  /// To be rehoused from an urban renewal operation (NPNRU, ORCOD).
  public static let renewalRehousing = FormAnswers(rawValue: 1 << 15)
  /// The present dwelling is overcrowded: computed, R.441-14-1.
  public static let overcrowded = FormAnswers(rawValue: 1 << 16)
  /// The present social dwelling is under-occupied: computed, R.641-4.
  public static let underOccupied = FormAnswers(rawValue: 1 << 17)
  /// The means are too low for the present housing: computed, after housing aid.
  public static let hardship = FormAnswers(rawValue: 1 << 18)

  /// Code of each answer in files, by bit.
  public static let codes = [
    "fixed_term", "unemployed_over_a_year", "back_from_unemployment", "essential_worker", "action_logement",
    "not_decent", "unfit", "alternate_custody", "unborn_child", "disabled_person", "unadapted",
    "eviction_threat", "violence", "wider_area", "local_priority", "renewal_rehousing", "overcrowded",
    "under_occupied", "hardship",
  ]

  /// Adds an answer where a condition holds.
  @inline(__always)
  public mutating func insert(_ answer: FormAnswers, if condition: Bool) {
    if condition { insert(answer) }
  }
}
