import Housing
import Policy
import Simulation
import Testing

/// Every lever acts, where it can; none acts where it cannot, nor before the fork.
@Suite struct LeverReachTests {
  /// What another lever must be for a lever to act at all.
  static let companions: [LeverKey: [LeverKey: Double]] = [
    .adDuration: [.choiceBasedShare: 0.5], .bidAwareness: [.choiceBasedShare: 0.5],
    .bidAwarenessGap: [.choiceBasedShare: 0.5], .adLabels: [.choiceBasedShare: 0.5],
    .adReveals: [.choiceBasedShare: 0.5], .q1TargetOutsideQPV: [.enforcement: 2],
    .q2q4TargetInQPV: [.enforcement: 2], .targetRatchet: [.enforcement: 2],
    .priorityShareByHolder: [.priorityEnforcement: 1], .priorityEnforcement: [.priorityShareByHolder: 0.8],
    .enforcement: [.q1TargetOutsideQPV: 0.4],
    .sustainmentSupported: [.homelessAllocationTarget: 0.2, .supportIntensity: 100],
    .sustainmentUnsupported: [.homelessAllocationTarget: 0.2, .supportIntensity: 0],
    .supportIntensity: [.homelessAllocationTarget: 0.2],
    .plaiShareOfNewBuild: [.deliveriesPerYear: 200], .newBuildQpvShare: [.deliveriesPerYear: 200],
    .lapseRounds: [.candidatesPerDwelling: 1], .refusalOpened: [.candidatesPerDwelling: 1, .lapseRounds: 1],
  ]

  static func ends(of lever: Lever) -> [Double] {
    switch lever.domain {
    case .number(let range): [range.lowerBound, range.upperBound]
    case .integer(let range): [Double(range.lowerBound), Double(range.upperBound)]
    case .choice(let names): [0, Double(names.count - 1)]
    }
  }

  static let policies = LeverRegistry.all.filter { $0.role == .policy }.map(\.key)

  /// At the end of its range that is farther from the status quo a policy lever changes the history.
  @Test(arguments: policies.filter { $0 != .newBuildQpvShare })
  func aPolicyLeverActs(key: LeverKey) throws {
    let years = key == .targetRatchet ? 2 : 1
    let fork = try LeverForks.fork(replication: 0, years: years)
    let companions = Self.companions[key] ?? [:]
    let reference = try fork.outcome(under: companions)
    let reformed = try fork.outcome(under: companions.merging([key: Self.otherEnd(key)]) { $1 })
    let isSame = reformed.isExactly(reference)
    #expect(!isSame)
  }

  /// Deliveries take their model among the recent dwellings, of which the priority neighbourhood of the trial
  /// territory has none: they must still be built there.
  @Test func newBuildInPriorityNeighbourhoodsIsBuiltThere() throws {
    let trial = try TrialTerritory.shared()
    let clock = trial.clock(burnInYears: 0, years: 2)
    let values = trial.values([.newBuildQpvShare: 0.5])
    let baseline = try trial.baseline(clock: clock)
    let leases = try SimulationRun(baseline: baseline, values: values).outcome(clock: clock).leases
    let delivered = (0..<leases.count).filter { Int(leases.dwelling[$0]) >= baseline.dwellings.count }
    let inQPV = delivered.count { LeaseFlags(rawValue: leases.flags[$0]).contains(.inQPV) }
    #expect(delivered.count > 20)
    #expect(inQPV > 0)
  }

  /// Parameters and flows act from the start: on the population, or on the first year.
  @Test(arguments: LeverRegistry.all.filter { $0.role != .policy }.map(\.key))
  func aParameterOrAFlowActs(key: LeverKey) throws {
    let companions = Self.companions[key] ?? [:]
    // Growth shows from the second year on, and few tenancies of the homeless fail in the first.
    let years = [.demandGrowth, .sustainmentSupported, .sustainmentUnsupported].contains(key) ? 2 : 1
    let isAlone = companions.isEmpty && years == 1
    let reference = try isAlone ? Self.firstYear.get() : Self.fromTheStart(companions, years: years)
    let changed = companions.merging([key: try Self.otherEnd(key)]) { $1 }
    let isSame = try Self.fromTheStart(changed, years: years).isExactly(reference)
    #expect(!isSame)
  }

  private static let firstYear = Result { try fromTheStart([:], years: 1) }

  /// A quarter of the territory from the reference date on, its population generated under the levers.
  private static func fromTheStart(_ changes: [LeverKey: Double], years: Int) throws -> RunOutcome {
    let trial = try TrialTerritory.shared()
    let clock = trial.clock(burnInYears: 0, years: years)
    let values = trial.values(changes)
    var run = SimulationRun(baseline: try trial.baseline(values, clock: clock, sample: 0.25), values: values)
    run.checksEverything = false
    return try run.outcome(clock: clock)
  }

  /// The end of the range that the status quo is farther from; great flows would only make a test long.
  private static func otherEnd(_ key: LeverKey) throws -> Double {
    let lever = LeverRegistry.lever(key)
    var ends = ends(of: lever)
    if lever.role == .flow { ends[1] = min(ends[1], 600) }
    let present = try TrialTerritory.shared().values[key]
    return abs(ends[0] - present) > abs(ends[1] - present) ? ends[0] : ends[1]
  }

  /// A lever whose companion is off is idle: not one lease changes.
  @Test(arguments: [
    LeverKey.adDuration, .bidAwareness, .bidAwarenessGap, .adLabels, .q1TargetOutsideQPV, .q2q4TargetInQPV,
    .targetRatchet, .priorityShareByHolder,
  ])
  func aLeverWithoutItsCompanionIsIdle(key: LeverKey) throws {
    let fork = try LeverForks.fork(replication: 0, years: 1)
    let outcomes = try Self.ends(of: LeverRegistry.lever(key)).map { try fork.outcome(under: [key: $0]) }
    let isSame = outcomes[0].isExactly(outcomes[1])
    #expect(isSame)
  }

  /// Counting targets or ignoring them is the same to the households.
  @Test func reportingATargetChangesNobody() throws {
    let fork = try LeverForks.fork(replication: 0, years: 1)
    let ignored = try fork.outcome(under: [.enforcement: 0])
    let isSame = try fork.outcome(under: [.enforcement: 1]).isExactly(ignored)
    #expect(isSame)
  }

  /// A lever set to the value that it has changes nothing at all.
  @Test func aLeverSetToItsReferenceChangesNothing() throws {
    let trial = try TrialTerritory.shared()
    let fork = try LeverForks.fork(replication: 0, years: 1)
    let untouched = try fork.run.outcome(clock: fork.clock)
    let same = Dictionary(uniqueKeysWithValues: LeverKey.allCases.map { ($0, trial.values[$0]) })
    let isSame = try fork.outcome(under: same).isExactly(untouched)
    #expect(isSame)
  }

  /// Policies act from the fork on: population, arrivals and chance do not look at them, so that the burn-in of
  /// every variant is the same.
  @Test func policiesLeaveTheBurnInAsItIs() throws {
    let trial = try TrialTerritory.shared()
    let clock = trial.clock(burnInYears: 1, years: 1)
    var reformed = trial.values
    for key in Self.policies {
      let ends = Self.ends(of: LeverRegistry.lever(key))
      reformed[key] = reformed[key] == ends[0] ? ends[1] : ends[0]
    }
    var checksums: [UInt64] = []
    for values in [trial.values, reformed] {
      let baseline = try trial.baseline(values, clock: clock)
      var run = SimulationRun(baseline: baseline, values: values.withPolicy(of: trial.values))
      try run.advance(until: clock.burnInMonths)
      checksums.append(run.outcome().checksum)
    }
    #expect(checksums[0] == checksums[1])
  }
}
