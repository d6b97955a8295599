/// The address of a household's chance: who it is, whatever its place in the columns.
///
/// A sitting tenant is its dwelling (kind and rank in the commune, code of the commune); a first-time applicant is its
/// rank on the list of its EPCI; an arrival is its rank in its month and EPCI. So figures of another commune or EPCI
/// move nobody, and an EPCI has the same households alone or inside a country.
public struct HouseholdKey: Sendable, Hashable {
  /// Kind and rank of the dwelling, or rank of the applicant on the list or in its month.
  public var entity: Int
  /// Number of the commune for a tenant, of the EPCI for a first-time applicant.
  public var other: Int
  /// Month of an arrival or a transfer request, 0 for those who are there at the start.
  public var time: Int

  /// A key.
  public init(entity: Int, other: Int = 0, time: Int = 0) {
    self.entity = entity
    self.other = other
    self.time = time
  }

  /// The number of an EPCI in keys, from its code: nine figures as they are; any other name folded into 31 bits, above
  /// every number of a commune in practice.
  static func number(ofEPCI code: String) -> Int {
    if let number = Int(code), (0...Int(Int32.max)).contains(number) { return number }
    var state: UInt32 = 0x811C_9DC5
    for byte in code.utf8 { state = (state ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(state >> 1)
  }
}
