/// A commune of a territory.
public struct Commune: Sendable, Hashable {
  /// INSEE code.
  public let code: String
  /// Name.
  public let name: String
  /// Zone of the ABC zoning: `Abis`, `A`, `B1`, `B2` or `C`.
  public let zoneABC: String
  /// Zone of the housing aid: 1, 2 or 3.
  public let aidZone: Int
  /// Zone of the income ceilings: `paris`, `ileDeFrance` or `other`.
  public let ceilingZone: String
  /// Households of the commune (FiLoSoFi, fiscal households), used as weight of origin.
  public let households: Int
  /// Median disposable income per consumption unit, euros per year, as published (year in the figures).
  public let medianIncome: Double
  /// First decile, same unit, or nil where it is not published.
  public let firstDecile: Double?
  /// Ninth decile, same unit, or nil where it is not published.
  public let ninthDecile: Double?
  /// Column of its tile on the schematic map, from the west.
  public let tileColumn: Int
  /// Row of its tile on the schematic map, from the north.
  public let tileRow: Int
  /// Sector it belongs to, for maps and tables.
  public let sector: String

  /// A commune.
  public init(
    code: String, name: String, zoneABC: String, aidZone: Int, ceilingZone: String, households: Int,
    medianIncome: Double, firstDecile: Double?, ninthDecile: Double?, tileColumn: Int, tileRow: Int,
    sector: String
  ) {
    self.code = code
    self.name = name
    self.zoneABC = zoneABC
    self.aidZone = aidZone
    self.ceilingZone = ceilingZone
    self.households = households
    self.medianIncome = medianIncome
    self.firstDecile = firstDecile
    self.ninthDecile = ninthDecile
    self.tileColumn = tileColumn
    self.tileRow = tileRow
    self.sector = sector
  }
}

/// The part of a commune inside, or outside, its priority neighbourhoods.
public struct Zone: Sendable, Hashable {
  /// Code: the commune's, with `-QPV` inside.
  public let code: String
  /// Commune (index in the territory).
  public let commune: Int
  /// Whether it is inside priority neighbourhoods.
  public let inQPV: Bool

  /// A zone.
  public init(code: String, commune: Int, inQPV: Bool) {
    self.code = code
    self.commune = commune
    self.inQPV = inQPV
  }

  /// The zones of a territory: each commune's part outside QPV, then its part inside where it has dwellings there.
  static func all(of communes: [Commune], stock: StockTable) -> [Zone] {
    var hasQPV = Array(repeating: false, count: communes.count)
    for row in stock.counts.indices where stock.inQPV[row] && stock.counts[row] > 0 {
      hasQPV[stock.communes[row]] = true
    }
    var zones: [Zone] = []
    for (index, commune) in communes.enumerated() {
      zones.append(Zone(code: commune.code, commune: index, inQPV: false))
      if hasQPV[index] { zones.append(Zone(code: "\(commune.code)-QPV", commune: index, inQPV: true)) }
    }
    return zones
  }
}
