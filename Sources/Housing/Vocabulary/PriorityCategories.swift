/// The priority categories of article L.441-1 of the housing code, as a set of bits.
///
/// The law gives no rank inside the list but for DALO, which comes first. Source: CCH L.441-1 (version in force
/// from 23 February 2022); lettering after `j` from secondary sources.
public struct PriorityCategories: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt32
  /// A set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Recognised as priority and urgent by the mediation commission (L.441-2-3).
  public static let dalo = PriorityCategories(rawValue: 1 << 0)
  /// Disabled person, or a dependent disabled person (L.441-1 a).
  public static let disability = PriorityCategories(rawValue: 1 << 1)
  /// Poorly housed, disadvantaged, in particular difficulties (L.441-1 b).
  public static let poorlyHoused = PriorityCategories(rawValue: 1 << 2)
  /// Hosted or temporarily housed in an establishment (L.441-1 c).
  public static let temporaryHosting = PriorityCategories(rawValue: 1 << 3)
  /// Back to work after long unemployment (L.441-1 d).
  public static let longUnemployment = PriorityCategories(rawValue: 1 << 4)
  /// Exposed to unfit housing (L.441-1 e).
  public static let unfitHousing = PriorityCategories(rawValue: 1 << 5)
  /// Victim of violence within the couple or family, or of rape, trafficking, procuring (L.441-1 f to i).
  public static let violence = PriorityCategories(rawValue: 1 << 6)
  /// With a minor child, overcrowded or not in a decent dwelling (L.441-1 j).
  public static let overcrowdedMinor = PriorityCategories(rawValue: 1 << 7)
  /// Without any dwelling (L.441-1 k).
  public static let homeless = PriorityCategories(rawValue: 1 << 8)
  /// Threatened with eviction without rehousing (L.441-1 l).
  public static let evictionThreat = PriorityCategories(rawValue: 1 << 9)
  /// Rehoused from an urban renewal operation (NPNRU, ORCOD): counts like the first quartile in the 25 % rule.
  public static let renewalRehousing = PriorityCategories(rawValue: 1 << 10)

  /// Code of each category in files, by bit.
  public static let codes = [
    "dalo", "disability", "poorlyHoused", "temporaryHosting", "longUnemployment", "unfitHousing",
    "violence", "overcrowdedMinor", "homeless", "evictionThreat", "renewalRehousing",
  ]

  /// The codes of the set, joined by `;`.
  public var joinedCodes: String {
    var codes: [String] = []
    for (bit, code) in Self.codes.enumerated() where rawValue & (1 << UInt32(bit)) != 0 {
      codes.append(code)
    }
    return codes.joined(separator: ";")
  }
}
