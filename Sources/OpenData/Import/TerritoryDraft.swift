public import DataFiles
import Housing

/// A territory made of the public files, before it is written.
public struct TerritoryDraft: Sendable {
  /// What `territory import` tells of its work.
  public struct Tally: Sendable {
    /// EPCI.
    public internal(set) var epcis = 0
    /// Communes.
    public internal(set) var communes = 0
    /// Social dwellings.
    public internal(set) var dwellings = 0
    /// Applicants.
    public internal(set) var applicants = 0
    /// Communes outside any EPCI, and their dwellings.
    public internal(set) var outside = (communes: 0, dwellings: 0)
    /// Codes asked for that are gone, with their successors, then communes placed through theirs.
    public internal(set) var successions: [(old: String, new: String)] = []
    /// EPCI whose indicators are those of their predecessors.
    public internal(set) var predecessors = 0
    /// EPCI of which only a part is in the territory.
    public internal(set) var partial = 0
    /// Communes whose households are an estimate.
    public internal(set) var households = 0
    /// Communes whose median income is another perimeter's.
    public internal(set) var medians = 0
    /// Communes whose deciles are ratios of another perimeter.
    public internal(set) var deciles = 0
    /// Communes whose ABC zone is another commune's.
    public internal(set) var zones = 0
  }

  /// A commune as it is written.
  struct CommuneEntry {
    let code: String
    let name: String
    let epci: Int
    let zone: ZoneBook.Entry
    let income: IncomeBook.Entry
    let dwellings: Int
    var tile = (column: 0, row: 0)
    var sector = ""
  }

  /// An EPCI as it is written.
  struct EPCIEntry {
    let code: String
    let name: String
    let department: String
    let region: String
    let dwellings: Int
    let figures: [SourcedFigure]
    let settings: [SourcedFigure]
  }

  /// What people call the territory.
  public internal(set) var title: Bilingual
  /// What was counted on the way.
  public internal(set) var tally = Tally()
  /// Whether the demand is an estimate.
  public internal(set) var demandIsEstimated = true
  var epcis: [EPCIEntry] = []
  var communes: [CommuneEntry] = []
  /// Rows of the stock: packed kind, commune (index of `communes`), dwellings.
  var stock: [StockKind] = []
  var figures: [SourcedFigure] = []
  var settings: [SourcedFigure] = []
  var holders: [SourcedFigure] = CommonFigures.holders
  var margins: [(row: NationalDemand.Row, share: Double)] = []
  var landlords: [Double] = []
  var landlordsAreInvented = true
  /// Whether no detail file says how the stock was financed.
  var financingIsAssumed = true
  var cautions: [Bilingual] = []

  /// One kind of dwelling in one commune.
  struct StockKind {
    let commune: Int
    let rooms: UInt8
    let building: BuildingKind
    let inQPV: Bool
    let period: ConstructionPeriod
    let energy: EnergyLabel
    var count: Int
  }

  /// A table of the sectors, or the département and region where it stands.
  var department: String { home.department }
  /// Name of the region.
  var region: String { home.region }

  /// Where most of the stock stands.
  private var home: (department: String, region: String) {
    let largest = epcis.max { ($0.dwellings, $1.code) < ($1.dwellings, $0.code) }
    return (largest?.department ?? "", largest?.region ?? "")
  }
}
