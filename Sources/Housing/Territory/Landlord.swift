/// A landlord (*bailleur*).
public struct Landlord: Sendable, Hashable {
  /// Identifier in files.
  public let code: String
  /// Name; an invented one is "Bailleur A"….
  public let name: String
  /// Share of the stock, 0 to 1.
  public let share: Double
  /// Whether the landlord was made up because no public file names owners by dwelling.
  public let invented: Bool

  /// A landlord.
  public init(code: String, name: String, share: Double, invented: Bool) {
    self.code = code
    self.name = name
    self.share = share
    self.invented = invented
  }
}
