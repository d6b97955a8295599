import Policy
import Simulation
import Testing

/// A history of the trial territory from the reference date on, three years long, simulated once for all tests.
struct TrialWorld: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let replication: Int
  let seed: UInt64
  let changes: [LeverKey: Double]

  static let years = 3

  static let statusQuo = TrialWorld(testDescription: "status quo", replication: 0, seed: 1, changes: [:])

  static let all = [
    statusQuo,
    TrialWorld(testDescription: "another replication", replication: 3, seed: 2, changes: [:]),
    TrialWorld(
      testDescription: "a reform of all axes", replication: 1, seed: 3,
      changes: [
        .enforcement: 2, .choiceBasedShare: 0.5, .homelessAllocationTarget: 0.2, .priorityEnforcement: 1,
        .committeeCadence: 1, .designationDelay: 0, .worksDays: 0, .targetRatchet: 0.02, .reservationMode: 0,
        .supportIntensity: 0,
      ]),
    TrialWorld(
      testDescription: "hard years", replication: 2, seed: 4,
      changes: [
        .candidatesPerDwelling: 1, .answerDelay: 30, .committeeCadence: 30, .departureRate: 0.2,
        .demolitionsPerYear: 200, .deliveriesPerYear: 0, .sustainmentUnsupported: 0.3,
        .homelessAllocationTarget: 0.2,
      ]),
  ]

  private static let histories = all.map { world in Result { try world.simulate() } }

  /// The history, and what it started from.
  func run() throws -> (outcome: RunOutcome, baseline: Baseline) {
    let place = Self.all.firstIndex { $0.testDescription == testDescription }
    return try place.map { try Self.histories[$0].get() } ?? simulate()
  }

  /// Every rule of every month is checked on the way.
  private func simulate() throws -> (outcome: RunOutcome, baseline: Baseline) {
    let trial = try TrialTerritory.shared()
    let clock = trial.clock(burnInYears: 0, years: Self.years)
    let values = trial.values(changes)
    let baseline = try trial.baseline(values, clock: clock, replication: replication, seed: seed)
    var run = SimulationRun(baseline: baseline, values: values)
    run.checksEverything = true
    return (try run.outcome(clock: clock), baseline)
  }
}
