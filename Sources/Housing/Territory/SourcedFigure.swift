/// A figure with where it comes from: what the lab shows when someone asks "D'où vient ce chiffre ?".
public struct SourcedFigure: Sendable, Hashable {
  /// Key, as in the file or the registry: `applicants`, `flows.departureRate`.
  public let key: String
  /// The value, in `unit`.
  public let value: Double
  /// Unit, for instance `households`, `share`, `share/year` or `€/m²/month`.
  public let unit: String
  /// Publication, file or rule it comes from.
  public let source: String
  /// Date or period that it describes: `2019-01-01`, `2021`.
  public let date: String
  /// Perimeter that it describes: `MEL`, `Hauts-de-France`, `France`.
  public let scope: String
  /// How far it can be trusted.
  public let mark: Mark
  /// File and line where it stands, for messages.
  public let file: String
  /// Line of `file`.
  public let line: Int

  /// A figure with its source.
  public init(
    key: String, value: Double, unit: String, source: String, date: String, scope: String, mark: Mark,
    file: String, line: Int
  ) {
    self.key = key
    self.value = value
    self.unit = unit
    self.source = source
    self.date = date
    self.scope = scope
    self.mark = mark
    self.file = file
    self.line = line
  }
}
