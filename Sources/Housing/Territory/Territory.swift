public import DataFiles

/// A territory: its communes, its stock, its demand, its landlords, each figure with source and date.
///
/// Read by `TerritoryReader` from a folder `Experiments/territories/NAME/`; never changed afterwards.
public struct Territory: Sendable {
  /// Name of the folder, for instance `mel`.
  public let name: String
  /// What people call it.
  public let title: Bilingual
  /// INSEE code of the EPCI.
  public let epci: String
  /// INSEE code of the département.
  public let department: String
  /// Date to which the stock and the demand refer; the simulation starts at its year.
  public let referenceDate: CalendarDate
  /// First measured year; the months from the reference date to its January are the burn-in.
  public let startYear: Int
  /// Date of the euros in which every amount is kept.
  public let priceDate: CalendarDate
  /// Communes, by INSEE code.
  public let communes: [Commune]
  /// Zones: each commune's part outside QPV, then its part inside, where it has dwellings there.
  public let zones: [Zone]
  /// The stock, one row a kind of dwelling.
  public let stock: StockTable
  /// Margins of the demand.
  public let demand: [DemandMargin]
  /// Landlords, by number.
  public let landlords: [Landlord]
  /// Shares of the holders in the yearly flow. Shape: `ReservationHolder.allCases.count`; sums to 1.
  public let holderShares: [Double]
  /// Every other figure of `territory.yml`, by key.
  public let figures: [SourcedFigure]
  /// Values that the territory gives to levers and parameters, keyed as in the registry.
  public let settings: [SourcedFigure]
  /// How sources are aged to the dates above, in words.
  public let ageingRule: Bilingual
  /// What people must know before they read a figure: what is assumed, invented, or from another perimeter.
  public let cautions: [Bilingual]
  /// Fingerprint of the files that the territory was read from.
  public let digest: String

  /// A territory from its parts; `TerritoryReader` checks them.
  public init(
    name: String, title: Bilingual, epci: String, department: String, referenceDate: CalendarDate,
    startYear: Int, priceDate: CalendarDate, communes: [Commune], zones: [Zone], stock: StockTable,
    demand: [DemandMargin], landlords: [Landlord], holderShares: [Double], figures: [SourcedFigure],
    settings: [SourcedFigure], ageingRule: Bilingual, cautions: [Bilingual], digest: String
  ) {
    self.name = name
    self.title = title
    self.epci = epci
    self.department = department
    self.referenceDate = referenceDate
    self.startYear = startYear
    self.priceDate = priceDate
    self.communes = communes
    self.zones = zones
    self.stock = stock
    self.demand = demand
    self.landlords = landlords
    self.holderShares = holderShares
    self.figures = figures
    self.settings = settings
    self.ageingRule = ageingRule
    self.cautions = cautions
    self.digest = digest
  }

  /// The figure of a key, or nil.
  public func figure(_ key: String) -> SourcedFigure? { figures.first { $0.key == key } }
}

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
}

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

/// The stock by kind of dwelling, one column a field. Shape: every column has `counts.count` values.
public struct StockTable: Sendable {
  /// Commune (index in the territory).
  public var communes: [Int] = []
  /// Rooms, 1 to 5 (5: five or more).
  public var rooms: [Int] = []
  /// Kind of building.
  public var buildings: [BuildingKind] = []
  /// Whether inside a priority neighbourhood.
  public var inQPV: [Bool] = []
  /// Period of construction.
  public var periods: [ConstructionPeriod] = []
  /// Energy label.
  public var energies: [EnergyLabel] = []
  /// Dwellings of that kind.
  public var counts: [Int] = []

  /// No dwelling.
  public init() {}

  /// Dwellings in all.
  public var total: Int { counts.reduce(0, +) }
}

/// A margin of the demand: how the applicants divide over the categories of one dimension.
public struct DemandMargin: Sendable {
  /// Dimension: `composition`, `situation`, `roomsWanted`, `seniority`, `incomeBand`, `priority`, `age`.
  public let dimension: String
  /// Categories of the dimension, in the order of the file.
  public let categories: [String]
  /// Shares, summing to 1. Shape: `categories.count`.
  public let shares: [Double]
  /// Source of each share. Shape: `categories.count`.
  public let sources: [SourcedFigure]

  /// A margin.
  public init(dimension: String, categories: [String], shares: [Double], sources: [SourcedFigure]) {
    self.dimension = dimension
    self.categories = categories
    self.shares = shares
    self.sources = sources
  }
}
