import DataFiles
import Policy
import Simulation
import Testing

/// Same seed, same history: whatever the order, the number of workers, or the fork.
@Suite struct DeterminismTests {
  let trial: TrialTerritory
  let clock: SimulationClock

  init() throws {
    trial = try TrialTerritory.shared()
    clock = trial.clock(burnInYears: 1, years: 1)
  }

  func run(replication: Int = 0, seed: UInt64 = TrialTerritory.seed) throws -> SimulationRun {
    SimulationRun(
      baseline: try trial.baseline(clock: clock, replication: replication, seed: seed), values: trial.values)
  }

  static let reform: [LeverKey: Double] = [
    .enforcement: 2, .committeeCadence: 7, .choiceBasedShare: 0.3, .homelessAllocationTarget: 0.1,
    .committeeDiscretion: 0.5,
  ]

  @Test func twoRunsHaveTheSameHistory() throws {
    let one = try run().outcome(clock: clock)
    let other = try run().outcome(clock: clock)
    #expect(one.leases.count > 100)
    #expect(one.isExactly(other))
  }

  @Test func replicationsAndSeedsHaveOtherHistories() throws {
    let outcomes = try [
      run().outcome(clock: clock), run(replication: 1).outcome(clock: clock),
      run(seed: TrialTerritory.seed + 1).outcome(clock: clock),
    ]
    #expect(Set(outcomes.map(\.checksum)).count == 3)
  }

  @Test func aForkGoesOnAsTheRunItself() throws {
    let straight = try run().outcome(clock: clock)
    var trunk = try run()
    try trunk.advance(until: clock.burnInMonths)
    let fork = trunk
    // The trunk goes on under a reform first: a fork is a copy and must not see it.
    let reformed = try trunk.outcome(under: trial.values(Self.reform), clock: clock)
    #expect(try fork.outcome(clock: clock).isExactly(straight))
    #expect(try fork.outcome(under: trial.values, clock: clock).isExactly(straight))
    #expect(reformed.checksum != straight.checksum)
  }

  @Test func monthByMonthIsAsAllAtOnce() throws {
    var run = try run()
    while run.nextMonth < clock.totalMonths {
      let month = run.nextMonth
      try run.advance()
      #expect(run.nextMonth == month + 1)
    }
    #expect(run.outcome().isExactly(try self.run().outcome(clock: clock)))
  }

  @Test func workersChangeNothing() async throws {
    let alone = try (0..<3).map { try run(replication: $0).outcome(clock: clock) }
    let together = try await withThrowingTaskGroup(of: (Int, RunOutcome).self) { group in
      for replication in 0..<3 {
        group.addTask { (replication, try run(replication: replication).outcome(clock: clock)) }
      }
      return try await group.reduce(into: [Int: RunOutcome]()) { $0[$1.0] = $1.1 }
    }
    for replication in 0..<3 {
      #expect(try #require(together[replication]).isExactly(alone[replication]))
    }
  }

  /// A horizon that is longer, or measured from later on, changes nothing of what happens before.
  @Test func theHorizonChangesNothingOfThePast() throws {
    let long = trial.clock(burnInYears: 0, years: 3)
    var other = SimulationRun(baseline: try trial.baseline(clock: long), values: trial.values)
    try other.advance(until: clock.totalMonths)
    let straight = try run().outcome(clock: clock)
    #expect(other.outcome().checksum == straight.checksum)
    #expect(other.outcome().years.last == straight.years.last)
  }

  /// The one golden value: the history of the trial territory under the status quo, two years, first replication.
  ///
  /// Any change of rules, parameters or population changes it. After a change that is meant, run
  /// `swift test --filter SimulationTests.DeterminismTests/theHistoryOfTheTrialTerritoryIsTheKnownOne`, read the new
  /// value in the failure, write it here, and say in the commit why it changed.
  @Test func theHistoryOfTheTrialTerritoryIsTheKnownOne() throws {
    let checksum = try run().outcome(clock: clock).checksum
    #expect(Digest.hex(checksum) == "9441d70e0ede9bf9")
  }
}
