/// The stock by kind of dwelling, one column a field.
///
/// Shape: every column has `counts.count` values.
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
