/// A commune as the zoning file or the census describe it.
public struct OpenPlace: Sendable, Hashable {
  /// INSEE code.
  public var code: String
  /// Name.
  public var name: String
  /// Code of the département: `59`, `2A`, `974`.
  public var department: String
  /// INSEE code of the region, where the file gives it.
  public var region: String?
  /// Zone of the ABC zoning: `Abis`, `A`, `B1`, `B2` or `C`, where the file gives it.
  public var zoneABC: String?
  /// Main residences, where the file gives them.
  public var mainResidences: Double?
  /// Dwellings whose households declare an HLM landlord, where the file gives them.
  public var socialDwellings: Double?

  /// A commune whose figures are not read yet.
  public init(code: String, name: String, department: String) {
    self.code = code
    self.name = name
    self.department = department
  }
}
