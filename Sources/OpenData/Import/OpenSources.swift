/// The public files that a territory is made of, read.
public struct OpenSources: Sendable {
  /// The social stock by commune and kind.
  public var stock: OpenStock
  /// The indicators of EPCI, départements, regions and France.
  public var indicators: [OpenIndicators]
  /// Incomes of communes and of EPCI, in one list or two joined.
  public var incomes: [OpenIncome]
  /// Communes of the census.
  public var census: [OpenPlace]
  /// Communes of the zoning.
  public var zones: [OpenPlace]
  /// Which EPCI each commune belongs to.
  public var membership: OpenMembership
  /// Codes that changed between those files.
  public var successions: SuccessionTable

  /// The files together.
  public init(
    stock: OpenStock, indicators: [OpenIndicators], incomes: [OpenIncome], census: [OpenPlace],
    zones: [OpenPlace], membership: OpenMembership, successions: SuccessionTable = SuccessionTable()
  ) {
    self.stock = stock
    self.indicators = indicators
    self.incomes = incomes
    self.census = census
    self.zones = zones
    self.membership = membership
    self.successions = successions
  }
}
