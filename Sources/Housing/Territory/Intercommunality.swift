/// One EPCI of a territory of several: who it is, and the figures of its own.
public struct Intercommunality: Sendable, Hashable {
  /// Code that public files give to the communes outside any EPCI (four islands), which are kept together.
  public static let outsideAny = "ZZZZZZZZZ"

  /// SIREN code, or `outsideAny`.
  public let code: String
  /// Name.
  public let name: String
  /// INSEE code of the département that holds most of its stock.
  public let department: String
  /// Name of that département's region.
  public let region: String
  /// Its own figures; those that it does not give are the territory's.
  public let figures: [SourcedFigure]
  /// Its own settings; those that it does not give are the territory's, yearly numbers in proportion of the stock.
  public let settings: [SourcedFigure]

  /// An EPCI.
  public init(
    code: String, name: String, department: String, region: String, figures: [SourcedFigure],
    settings: [SourcedFigure]
  ) {
    self.code = code
    self.name = name
    self.department = department
    self.region = region
    self.figures = figures
    self.settings = settings
  }
}
