/// The mechanisms that the lab knows, by their identifier.
public enum MechanismCatalogue {
  /// All of them, with default settings; the first is the default of `attrilab solve`.
  public static let all: [any Mechanism] = [OptimalMechanism(), AllocationCommittee()]

  /// Identifiers, in the same order.
  public static var names: [String] { all.map(\.name) }

  /// The mechanism of an identifier, or nil.
  public static func named(_ name: String) -> (any Mechanism)? {
    all.first { $0.name == name }
  }
}
