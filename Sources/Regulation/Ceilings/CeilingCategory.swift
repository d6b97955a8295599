/// Category of a household for the income ceilings: 1 to 6, and the persons beyond the sixth category.
///
/// A household ranks by its number of persons, and one category higher, once, when it is a single adult with
/// dependants, a young couple without dependants, or when a person in it is disabled.
/// Source: arrêté of 29 July 1987, annex I, as amended.
public struct CeilingCategory: Sendable, Hashable {
  /// Category, 1 to 6.
  public let number: Int
  /// Persons beyond category 6, each of whom adds to the ceiling; 0 below it.
  public let extraPersons: Int

  /// Greatest category that has a ceiling of its own.
  public static let last = 6
  /// Greatest sum of the ages of a young couple (*jeune ménage*), years.
  public static let youngCoupleGreatestAgeSum = 55

  /// The category of a household.
  ///
  /// - Parameters:
  ///   - persons: persons to be housed, 1 or more.
  ///   - adults: persons among them who are no dependants, 1 or more.
  ///   - dependants: persons whom the others support, for tax.
  ///   - youngCouple: whether it is a couple whose ages sum to 55 at most.
  ///   - disabledPerson: whether at least one person is disabled.
  public init(persons: Int, adults: Int, dependants: Int, youngCouple: Bool, disabledPerson: Bool) {
    precondition(persons >= 1 && adults >= 1 && dependants >= 0, "a household has at least one adult")
    let singleWithDependants = adults == 1 && dependants >= 1
    let youngCoupleAlone = youngCouple && persons == 2 && dependants == 0
    let raised = singleWithDependants || youngCoupleAlone || disabledPerson
    let rank = persons + (raised ? 1 : 0)
    number = min(Self.last, rank)
    extraPersons = max(0, rank - Self.last)
  }

  /// A category from its number, 1 to 6, and the persons beyond.
  public init(number: Int, extraPersons: Int = 0) {
    precondition((1...Self.last).contains(number), "categories go from 1 to 6")
    precondition(extraPersons == 0 || number == Self.last, "extra persons come after category 6")
    precondition(extraPersons >= 0, "extra persons are counted from 0")
    self.number = number
    self.extraPersons = extraPersons
  }
}
