public import Housing

/// The groups of a territory in which indicators are told.
public struct TerritoryGroups: Sendable {
  /// Codes of the holders.
  public let holders: [String]
  /// Names of the sectors, in the order of their first commune.
  public let sectors: [String]
  /// Codes of the landlords.
  public let landlords: [String]
  /// Sector of each commune.
  ///
  /// Shape: communes of the territory.
  let sectorOfCommune: [Int]

  /// The groups of a territory.
  public init(of territory: Territory) {
    holders = ReservationHolder.codes
    landlords = territory.landlords.map(\.code)
    var sectors: [String] = []
    sectorOfCommune = territory.communes.map { commune in
      if let known = sectors.firstIndex(of: commune.sector) { return known }
      sectors.append(commune.sector)
      return sectors.count - 1
    }
    self.sectors = sectors
  }
}
