public import Housing

/// Social dwellings counted by commune and kind, as a public file gives them.
///
/// Shape: every column but `codes` has `count.count` values, in the order of the file.
public struct OpenStock: Sendable {
  /// INSEE codes of the communes, in the order in which the file first names them.
  public var codes: [String] = []
  /// Commune of each row (index of `codes`).
  public var commune: [Int32] = []
  /// Rooms, 1 to 5 (5: five or more).
  public var rooms: [UInt8] = []
  /// Kind of building.
  public var building: [BuildingKind] = []
  /// Whether inside a priority neighbourhood.
  public var inQPV: [Bool] = []
  /// Period of construction.
  public var period: [ConstructionPeriod] = []
  /// Energy label.
  public var energy: [EnergyLabel] = []
  /// Dwellings of that kind, 1 or more.
  public var count: [Int32] = []
  /// What the file says of each dwelling beyond those counts; nil where it only counts (`parc_communes`).
  public var detail: OpenStockDetail?

  /// No dwelling.
  public init() {}
}
