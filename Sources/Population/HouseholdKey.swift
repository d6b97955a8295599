/// The address of a household's chance: who it is, whatever its place in the columns.
///
/// A sitting tenant is its dwelling (rank in the commune, code of the commune); a first-time applicant is its rank
/// on the list of its EPCI; an arrival is its rank in its month.
public struct HouseholdKey: Sendable, Hashable {
  /// Rank of the dwelling in its commune, or of the applicant on the list or in its month.
  public var entity: Int
  /// Number of the commune for a tenant, of the EPCI for a first-time applicant, 0 for an arrival.
  public var other: Int
  /// Month of an arrival or a transfer request, 0 for those who are there at the start.
  public var time: Int

  /// A key.
  public init(entity: Int, other: Int = 0, time: Int = 0) {
    self.entity = entity
    self.other = other
    self.time = time
  }
}
