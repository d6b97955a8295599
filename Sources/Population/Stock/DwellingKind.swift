internal import Housing

/// A kind of dwelling: all that the territory's table tells of it besides its commune.
///
/// With the rank among the dwellings of its kind it makes a dwelling's identity in its commune: figures of other
/// kinds, and one dwelling more of this one, leave it as it is.
struct DwellingKind: Hashable {
  /// The kind as a number below 1 280.
  let code: Int

  /// Bits that hold the rank of a dwelling in its kind: 65 536 dwellings of one kind in a commune at most.
  private static let rankBits = 16

  init(
    rooms: Int, building: BuildingKind, inQPV: Bool, period: ConstructionPeriod, energy: EnergyLabel
  ) {
    let place = (rooms - 1) * BuildingKind.allCases.count + Int(building.rawValue)
    let inside = place * 2 + (inQPV ? 1 : 0)
    let age = inside * ConstructionPeriod.allCases.count + Int(period.rawValue)
    code = age * EnergyLabel.allCases.count + Int(energy.rawValue)
  }

  /// The kind of a row of a stock.
  init(row: Int, of stock: StockTable) {
    self.init(
      rooms: stock.rooms[row], building: stock.buildings[row], inQPV: stock.inQPV[row],
      period: stock.periods[row], energy: stock.energies[row])
  }

  /// Identity, in its commune, of the dwelling of a rank in this kind.
  @inline(__always)
  func identity(rank: Int) -> Int { code << Self.rankBits | rank }
}
