import Housing
public import Policy
import Randomness

/// One run: a state, the rules in force, and the loop that takes it from month to month.
///
/// A run is a value. Its copy at the end of the burn-in is a fork: variants go on from the same state, with other
/// rules and the same chance.
public struct SimulationRun: Sendable {
  /// Version of the order of events inside a month; part of what identifies a result.
  public static let eventOrder = 1

  let baseline: Baseline
  var rules: RunRules
  var state: RunState
  /// The year that is being counted.
  var tally: YearTally
  var finishedYears: [YearTally] = []
  var leases = LeaseLog()
  /// Month from which leases are kept; those of the burn-in are only folded into the checksum.
  let firstMeasuredMonth: Int
  var order = CandidateOrder()
  /// Whether every rule of a month is checked against the whole state: slow, on in debug builds and tests.
  public var checksEverything: Bool

  /// A run from the reference date.
  ///
  /// - Parameters:
  ///   - baseline: what the variants share.
  ///   - values: levers in force during the burn-in.
  public init(baseline: Baseline, values: LeverValues) {
    self.baseline = baseline
    rules = RunRules(values, roomShares: baseline.roomShares)
    state = RunState(startOf: baseline)
    tally = Self.emptyYear(0, baseline: baseline)
    firstMeasuredMonth = baseline.clock.burnInMonths
    checksEverything = _isDebugAssertConfiguration()
    startVacancies()
  }

  private static func emptyYear(_ month: Int, baseline: Baseline) -> YearTally {
    YearTally(
      year: baseline.clock.year(of: month), zones: baseline.territory.zones.count,
      profiles: ApplicantProfile.allCases.count)
  }

  /// The rules that act from now on.
  public mutating func adopt(_ values: LeverValues) {
    rules = RunRules(values, roomShares: baseline.roomShares)
  }

  /// Month of the simulation that comes next.
  public var nextMonth: Int { state.month }

  /// Applications on the list now.
  public var listLength: Int { state.listLength }

  /// Simulates months until a month of the simulation, which is not simulated.
  ///
  /// - Throws: `SimulationError` where a month breaks an invariant.
  public mutating func advance(until end: Int) throws(SimulationError) {
    while state.month < end { try advance() }
  }

  /// Simulates one month, in the order of events `eventOrder`.
  ///
  /// - Throws: `SimulationError` where the month breaks an invariant.
  public mutating func advance() throws(SimulationError) {
    let month = state.month
    let listBefore = state.listLength
    var flow = ListFlow()
    if month == firstMeasuredMonth { beginMeasuring() }
    if month % 12 == 0 { openYear(month) }
    renewOrLeave(month, &flow)
    receiveApplications(month, &flow)
    releaseDwellings(month, &flow)
    rankApplicants(month)
    holdCommittees(month, &flow)
    dropInactive()
    try checkInvariants(month, listBefore: listBefore, flow)
    if month % 12 == 11 { closeYear(month) }
    state.month += 1
  }

  /// Households that wait at the fork wait from there, in the measured years.
  private mutating func beginMeasuring() {
    finishedYears.removeAll()
    for household in state.applicants {
      state.entryMonth[Int(household)] = Int16(state.month)
      state.entryProfile[Int(household)] = state.profile[Int(household)]
    }
  }

  private mutating func openYear(_ month: Int) {
    tally = Self.emptyYear(month, baseline: baseline)
    updateThreshold()
    tally.threshold = Int(state.threshold)
    tally.activeInYear = state.listLength
    state.quotas = QuotaCounters()
    drawCalendar(month)
  }

  /// What the run leaves, once its last month is simulated.
  public func outcome() -> RunOutcome {
    RunOutcome(
      leases: leases, years: finishedYears, entryMonth: state.entryMonth, housedMonth: state.housedMonth,
      profile: state.entryProfile, firstMonth: firstMeasuredMonth, months: state.month - firstMeasuredMonth,
      checksum: state.checksum.value)
  }

  mutating func finishYear() { finishedYears.append(tally) }
}

/// What entered and left the list in a month.
struct ListFlow {
  var entered = 0
  var left = 0
  var housed = 0
}
