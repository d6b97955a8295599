public import DataFiles

/// A territory: its communes, its stock, its demand, its landlords, each figure with source and date.
///
/// Read by `TerritoryReader` from a folder `Experiments/territories/NAME/`; never changed afterwards.
public struct Territory: Sendable {
  /// Name of the folder, for instance `mel`.
  public let name: String
  /// What people call it.
  public let title: Bilingual
  /// Code of the EPCI; where there are several, that of the first.
  public let epci: String
  /// INSEE code of the département.
  public let department: String
  /// Name of the region, empty where it is not known.
  public let region: String
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
  /// Shares of the holders in the yearly flow.
  ///
  /// Shape: `ReservationHolder.allCases.count`; sums to 1.
  public let holderShares: [Double]
  /// The same shares with their sources; empty where the territory was not read from a folder.
  public let holderFigures: [SourcedFigure]
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
  /// The EPCI in the order of their codes; empty where the territory is one EPCI.
  public let epcis: [Intercommunality]
  /// EPCI of each commune (index of `epcis`).
  ///
  /// Shape: `communes.count`; empty where the territory is one EPCI.
  public let epciOfCommune: [Int]
  /// Whether the demand was estimated by a rule for want of a file: every page must say so.
  public let demandIsEstimated: Bool

  /// A territory from its parts; `TerritoryReader` checks them.
  public init(
    name: String, title: Bilingual, epci: String, department: String, referenceDate: CalendarDate,
    startYear: Int, priceDate: CalendarDate, communes: [Commune], zones: [Zone], stock: StockTable,
    demand: [DemandMargin], landlords: [Landlord], holderShares: [Double], figures: [SourcedFigure],
    settings: [SourcedFigure], ageingRule: Bilingual, cautions: [Bilingual], digest: String,
    region: String = "", holderFigures: [SourcedFigure] = [], epcis: [Intercommunality] = [],
    epciOfCommune: [Int] = [], demandIsEstimated: Bool = false
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
    self.region = region
    self.holderFigures = holderFigures
    self.epcis = epcis
    self.epciOfCommune = epciOfCommune
    self.demandIsEstimated = demandIsEstimated
  }

  /// The figure of a key of `KnownFigures`, or nil where the territory does not give it.
  public func figure(_ key: String) -> SourcedFigure? { figures.first { $0.key == key } }

  /// What the territory gives to a lever or a parameter, or nil.
  public func setting(_ key: String) -> SourcedFigure? { settings.first { $0.key == key } }

  /// The margin of a dimension, or nil.
  public func margin(_ dimension: String) -> DemandMargin? { demand.first { $0.dimension == dimension } }
}
