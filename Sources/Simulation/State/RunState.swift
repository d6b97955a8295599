import Housing

/// Everything of a run that changes from month to month.
///
/// A copy of it is a fork.
struct RunState: Sendable {
  /// Bits of `status`.
  static let active: UInt8 = 1
  static let gone: UInt8 = 2

  // Households. Shape: all households of the baseline.
  var status: [UInt8]
  /// Month of the application, relative to the first month; negative before it.
  var applicationMonth: [Int16]
  var dwelling: [Int32]
  var refusals: [UInt8]
  /// Month in which a homeless household was housed, or -1.
  var housedHomeless: [Int16]
  /// Profile at the present application (raw values of `ApplicantProfile`).
  var profile: [UInt8]
  /// Profile at the entry into the measured years.
  var entryProfile: [UInt8]
  var entryMonth: [Int16]
  var housedMonth: [Int16]

  // Dwellings: those of the reference date, then those delivered.
  var dwellings: Dwellings
  /// 1 where the dwelling was demolished or sold.
  var withdrawn: [UInt8]
  /// 1 where the dwelling was let before.
  var letBefore: [UInt8]
  var stock: Int

  /// Active applicants, in the order in which they came.
  var applicants: [Int32] = []
  var vacancies: [Vacancy] = []
  var calendar = YearCalendar()
  /// Formerly homeless households that will leave, by month of the simulation.
  var sustainmentExits: [[Int32]]
  /// Homeless households housed, by month of the simulation.
  var homelessLeases: [[Int32]]
  var quotas = QuotaCounters()
  /// First-quartile threshold in force, euros per consumption unit and year.
  var threshold: Int32 = 0
  /// Month that comes next.
  var month = 0
  var checksum = EventChecksum()

  /// Applications on the list.
  var listLength: Int { applicants.count }
}

/// A dwelling that waits for a tenant.
struct Vacancy: Sendable, Hashable {
  var dwelling: Int32
  /// Day on which the last tenant left, or the dwelling was delivered.
  var releaseDay: Int32
  /// Day of the next committee that examines it.
  var committeeDay: Int32
  /// Rounds without a taker so far.
  var rounds: UInt8
  var holder: ReservationHolder
  /// Let by choice.
  var advertised: Bool
  /// The ad is reserved for priority or first-quartile households.
  var labelled: Bool
  /// Who refused it: they are not asked twice.
  var refusedBy: [Int32] = []
}

/// What will happen in each month of the running year, drawn in January.
struct YearCalendar: Sendable {
  var departures = [[Int32]](repeating: [], count: 12)
  var exits = [[Int32]](repeating: [], count: 12)
  var transferRequests = [[Int32]](repeating: [], count: 12)
  var departureByRooms: [Double] = []
  var transferShare = 0.0

  mutating func clear() {
    for month in 0..<12 {
      departures[month].removeAll(keepingCapacity: true)
      exits[month].removeAll(keepingCapacity: true)
      transferRequests[month].removeAll(keepingCapacity: true)
    }
  }
}

/// Leases of the running year that the quotas count.
struct QuotaCounters: Sendable, Hashable {
  var outsideQPV = 0
  var firstQuartileOutsideQPV = 0
  var inQPV = 0
  var otherQuartilesInQPV = 0
  var leases = 0
  var homeless = 0
  var byHolder = [0, 0, 0, 0]
  var priorityByHolder = [0, 0, 0, 0]
}
