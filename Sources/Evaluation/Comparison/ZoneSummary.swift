/// A sector or commune of the schematic map: its group in `levels`, its name, its place among the tiles.
public struct ZoneSummary: Codable, Sendable, Hashable {
  /// Group, as in `LevelEstimate`: `sector:lille`, `commune:59350`.
  public var group: String
  /// Name, the same in both languages.
  public var name: String
  /// Column of its tile, from 0 in the west.
  public var column: Int
  /// Row of its tile, from 0 in the north.
  public var row: Int

  /// A zone from its parts.
  public init(group: String, name: String, column: Int, row: Int) {
    self.group = group
    self.name = name
    self.column = column
    self.row = row
  }
}
