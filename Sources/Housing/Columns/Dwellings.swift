/// The social dwellings of a territory, one column a field (RPLS fields).
///
/// Shape: every column has `count` values, in the order of the dwelling numbers.
public struct Dwellings: Sendable {
  /// Value of `tenant` for a dwelling without one.
  public static let noTenant: Int32 = -1

  /// Commune (index in the territory).
  public var commune: [Int16] = []
  /// Zone: the part of a commune inside or outside priority neighbourhoods (index of `Territory.zones`).
  public var zone: [Int16] = []
  /// Rooms, 1 to 5 (5: five or more).
  public var rooms: [UInt8] = []
  /// Whether it stands in a priority neighbourhood (QPV): 0 or 1.
  public var inQPV: [UInt8] = []
  /// Financing class (raw values of `Financing`).
  public var financing: [UInt8] = []
  /// Kind of building (raw values of `BuildingKind`).
  public var building: [UInt8] = []
  /// Period of construction (raw values of `ConstructionPeriod`).
  public var period: [UInt8] = []
  /// Energy label (raw values of `EnergyLabel`).
  public var energy: [UInt8] = []
  /// Living area in m².
  public var surface: [UInt8] = []
  /// Rent without charges, euro cents per month of the price date.
  public var rent: [Int32] = []
  /// Service charges, euro cents per month of the price date.
  public var serviceCharge: [Int32] = []
  /// Landlord (index in the territory).
  public var landlord: [UInt8] = []
  /// Holder of the reservation right under stock management (raw values of `ReservationHolder`).
  public var holder: [UInt8] = []
  /// Whether it is adapted to reduced mobility: 0 or 1.
  public var accessible: [UInt8] = []
  /// Sitting tenant (index of `Households`), or `noTenant`.
  public var tenant: [Int32] = []

  /// No dwelling.
  public init() {}

  /// Number of dwellings.
  public var count: Int { commune.count }

  /// Adds dwellings that are all alike and blank, to be filled by index.
  public mutating func append(blank number: Int) {
    commune.append(contentsOf: repeatElement(0, count: number))
    zone.append(contentsOf: repeatElement(0, count: number))
    rooms.append(contentsOf: repeatElement(1, count: number))
    inQPV.append(contentsOf: repeatElement(0, count: number))
    financing.append(contentsOf: repeatElement(Financing.plus.rawValue, count: number))
    building.append(contentsOf: repeatElement(0, count: number))
    period.append(contentsOf: repeatElement(0, count: number))
    energy.append(contentsOf: repeatElement(EnergyLabel.unknown.rawValue, count: number))
    surface.append(contentsOf: repeatElement(20, count: number))
    rent.append(contentsOf: repeatElement(0, count: number))
    serviceCharge.append(contentsOf: repeatElement(0, count: number))
    landlord.append(contentsOf: repeatElement(0, count: number))
    holder.append(contentsOf: repeatElement(ReservationHolder.landlord.rawValue, count: number))
    accessible.append(contentsOf: repeatElement(0, count: number))
    tenant.append(contentsOf: repeatElement(Self.noTenant, count: number))
  }

  /// Adds the dwellings of another stock, as they are.
  public mutating func append(_ other: Dwellings) {
    commune.append(contentsOf: other.commune)
    zone.append(contentsOf: other.zone)
    rooms.append(contentsOf: other.rooms)
    inQPV.append(contentsOf: other.inQPV)
    financing.append(contentsOf: other.financing)
    building.append(contentsOf: other.building)
    period.append(contentsOf: other.period)
    energy.append(contentsOf: other.energy)
    surface.append(contentsOf: other.surface)
    rent.append(contentsOf: other.rent)
    serviceCharge.append(contentsOf: other.serviceCharge)
    landlord.append(contentsOf: other.landlord)
    holder.append(contentsOf: other.holder)
    accessible.append(contentsOf: other.accessible)
    tenant.append(contentsOf: other.tenant)
  }
}
