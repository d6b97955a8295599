/// How a stock divides: the counts that the tables of a territory show.
public struct StockCount: Sendable, Hashable {
  /// Dwellings in all.
  public private(set) var total = 0
  /// Dwellings inside priority neighbourhoods.
  public private(set) var inQPV = 0
  /// Dwellings by rooms.
  ///
  /// Shape: 5 (T1 to T5 and more).
  public private(set) var byRooms = [0, 0, 0, 0, 0]
  /// Dwellings by kind of building.
  ///
  /// Shape: `BuildingKind.allCases.count`.
  public private(set) var byBuilding = [Int](repeating: 0, count: BuildingKind.allCases.count)
  /// Dwellings by period of construction.
  ///
  /// Shape: `ConstructionPeriod.allCases.count`.
  public private(set) var byPeriod = [Int](repeating: 0, count: ConstructionPeriod.allCases.count)
  /// Dwellings by energy label.
  ///
  /// Shape: `EnergyLabel.allCases.count`.
  public private(set) var byEnergy = [Int](repeating: 0, count: EnergyLabel.allCases.count)

  /// No dwelling.
  public init() {}

  /// Adds the dwellings of a row of the stock.
  public mutating func add(row: Int, of stock: StockTable) {
    let count = stock.counts[row]
    total += count
    if stock.inQPV[row] { inQPV += count }
    byRooms[stock.rooms[row] - 1] += count
    byBuilding[Int(stock.buildings[row].rawValue)] += count
    byPeriod[Int(stock.periods[row].rawValue)] += count
    byEnergy[Int(stock.energies[row].rawValue)] += count
  }

  /// A number of dwellings as a share of all, 0 where there is none.
  public func share(_ dwellings: Int) -> Double { total == 0 ? 0 : Double(dwellings) / Double(total) }

  /// Share inside priority neighbourhoods, 0 to 1.
  public var qpvShare: Double { share(inQPV) }
  /// Share of houses, 0 to 1.
  public var houseShare: Double { share(byBuilding[Int(BuildingKind.individual.rawValue)]) }
  /// Share built before 1970, 0 to 1.
  public var before1970Share: Double {
    share(byPeriod[...Int(ConstructionPeriod.sixties.rawValue)].reduce(0, +))
  }
  /// Share built in 2010 or after, 0 to 1.
  public var since2010Share: Double { share(byPeriod[Int(ConstructionPeriod.since2010.rawValue)]) }
}
