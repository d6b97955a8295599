import Policy
import Simulation

/// A run of the trial territory at the end of a year of burn-in, from which variants go on.
struct LeverForks: Sendable {
  let replication: Int
  let run: SimulationRun
  let clock: SimulationClock

  static let replications = 4

  private static let longest = 3

  private static let forks = (0..<replications).map { replication in
    Result { try LeverForks(replication: replication) }
  }

  /// The fork of a replication, for variants of a number of years.
  static func fork(replication: Int, years: Int) throws -> LeverForks {
    LeverForks(
      replication: replication, run: try forks[replication].get().run,
      clock: try TrialTerritory.shared().clock(burnInYears: 1, years: years))
  }

  private init(replication: Int) throws {
    let trial = try TrialTerritory.shared()
    clock = trial.clock(burnInYears: 1, years: Self.longest)
    var run = SimulationRun(
      baseline: try trial.baseline(clock: clock, replication: replication), values: trial.values)
    run.checksEverything = false
    try run.advance(until: clock.burnInMonths)
    self.run = run
    self.replication = replication
  }

  private init(replication: Int, run: SimulationRun, clock: SimulationClock) {
    self.replication = replication
    self.run = run
    self.clock = clock
  }

  /// The status quo over two years, to which most tests compare: simulated once.
  private static let statusQuo = (0..<replications).map { replication in
    Result {
      let fork = try fork(replication: replication, years: 2)
      return try fork.run.outcome(clock: fork.clock)
    }
  }

  /// The outcome under the status quo with some levers changed.
  func outcome(under changes: [LeverKey: Double]) throws -> RunOutcome {
    if changes.isEmpty, clock.measuredMonths == 24 { return try Self.statusQuo[replication].get() }
    return try simulated(under: changes)
  }

  private func simulated(under changes: [LeverKey: Double]) throws -> RunOutcome {
    try run.outcome(under: try TrialTerritory.shared().values(changes), clock: clock)
  }
}
