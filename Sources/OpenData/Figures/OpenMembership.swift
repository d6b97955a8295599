/// Which intercommunality each commune belongs to.
public struct OpenMembership: Sendable, Hashable {
  /// Communes, in the order of the file.
  public var communes: [String] = []
  /// SIREN of the EPCI of each commune that has one.
  public var intercommunality: [String: String] = [:]
  /// Communes that the file says to be in no EPCI (a few islands), in its order.
  public var outside: [String] = []
  /// Name of each EPCI, where the file gives it.
  public var intercommunalityNames: [String: String] = [:]
  /// Name of each commune, where the file gives it.
  public var communeNames: [String: String] = [:]

  /// No commune.
  public init() {}
}
