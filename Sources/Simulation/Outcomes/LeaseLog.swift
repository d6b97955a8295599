/// The leases signed in the measured months of a run, one column a field, in the order of signature.
///
/// Shape: every column has `count` values.
public struct LeaseLog: Sendable {
  /// Month of the simulation.
  public var month: [Int16] = []
  /// Household.
  public var household: [Int32] = []
  /// Dwelling.
  public var dwelling: [Int32] = []
  /// Holder who designated (raw values of `ReservationHolder`).
  public var holder: [UInt8] = []
  /// Landlord (index in the territory).
  public var landlord: [UInt8] = []
  /// Commune (index in the territory).
  public var commune: [Int16] = []
  /// Months that the application had waited.
  public var wait: [Int16] = []
  /// Days that the dwelling had been vacant.
  public var vacancyDays: [Int16] = []
  /// Rent burden at signature, thousandths.
  public var burden: [Int16] = []
  /// Profile of the applicant (raw values of `ApplicantProfile`).
  public var profile: [UInt8] = []
  /// Bits of `LeaseFlags`.
  public var flags: [UInt8] = []

  /// No lease.
  public init() {}

  /// Leases in all.
  public var count: Int { month.count }
}

/// What is remembered of a lease, as bits.
public struct LeaseFlags: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// Flags from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// The dwelling is in a priority neighbourhood.
  public static let inQPV = LeaseFlags(rawValue: 1)
  /// The household is in the first quartile by its verified resources.
  public static let firstQuartile = LeaseFlags(rawValue: 2)
  /// The household is DALO or priority.
  public static let priority = LeaseFlags(rawValue: 4)
  /// The household had no home or was in a hostel.
  public static let homeless = LeaseFlags(rawValue: 8)
  /// The lease is a transfer.
  public static let transfer = LeaseFlags(rawValue: 16)
  /// The dwelling was let for the first time.
  public static let firstLetting = LeaseFlags(rawValue: 32)
  /// The dwelling was let by choice.
  public static let byChoice = LeaseFlags(rawValue: 64)
}
