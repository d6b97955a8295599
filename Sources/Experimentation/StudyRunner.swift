import Evaluation
import Foundation
import Housing
import Policy
import Population
public import RunStore
import Simulation
import Synchronization

/// Whether a user asked to stop: looked at between months, so that what is finished is kept.
public final class StopRequest: Sendable {
  private let flag = Atomic<Bool>(false)

  /// No request.
  public init() {}

  /// Asks to stop.
  public func stop() { flag.store(true, ordering: .relaxed) }

  /// Whether it was asked.
  public var isStopped: Bool { flag.load(ordering: .relaxed) }
}

/// Where a study stands.
public struct StudyProgress: Sendable {
  /// Months simulated so far, all runs together.
  public let months: Int
  /// Months in all.
  public let totalMonths: Int
  /// Replications finished, those found in the store included.
  public let replications: Int
  /// Replications in all.
  public let totalReplications: Int
}

/// Runs the replications of a study that its store lacks, on several workers, and stores each as it ends.
///
/// A replication is one unit: burn-in under the status quo, then every scenario from the same fork on the same
/// chance, so that pairs are never parted. Which worker does what changes nothing.
public struct StudyRunner: Sendable {
  /// How a study ended.
  public enum Ending: Sendable, Equatable {
    /// Every replication is in the store.
    case complete
    /// Stopped on request; what is finished is in the store.
    case stopped
  }

  let inputs: StudyInputs
  let store: RunStore
  let stop: StopRequest
  let report: @Sendable (StudyProgress) -> Void

  /// A runner.
  public init(
    inputs: StudyInputs, store: RunStore, stop: StopRequest,
    progress: @escaping @Sendable (StudyProgress) -> Void
  ) {
    self.inputs = inputs
    self.store = store
    self.stop = stop
    report = progress
  }

  private struct Job: Sendable {
    let set: Int
    let replication: Int
  }

  /// Runs what lacks.
  ///
  /// - Throws: `RunStoreError` where results cannot be written, `SimulationError` where a month does not add up,
  ///   `PopulationError` where the population cannot be generated, `DataProblem` where the territory is too large.
  public func run() async throws -> Ending {
    try inputs.requireSimulable()
    let done = try store.finished()
    var jobs: [Job] = []
    for replication in 0..<inputs.request.replications {
      for (set, parameters) in inputs.parameterSets.enumerated()
      where !done.contains(FinishedReplication(parameters: parameters.name, replication: replication)) {
        jobs.append(Job(set: set, replication: replication))
      }
    }
    let total = inputs.parameterSets.count * inputs.request.replications
    guard !jobs.isEmpty else {
      report(
        StudyProgress(months: 0, totalMonths: 0, replications: total, totalReplications: total))
      return .complete
    }
    var populations: [Populated] = []
    for (set, parameters) in inputs.parameterSets.enumerated() {
      let populated = try Populated(inputs: inputs, set: set)
      try PopulationCertificate(inputs).keep(populated.population.fit, of: parameters.name, in: store)
      populations.append(populated)
    }
    let clock = inputs.clock
    let monthsPerJob = clock.burnInMonths + inputs.scenarios.count * clock.measuredMonths
    let counter = ProgressCounter(
      totalMonths: monthsPerJob * jobs.count, replications: total - jobs.count, totalReplications: total,
      report: report)
    let queue = JobQueue(count: jobs.count)
    let worlds = populations
    let planned = jobs
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, min(inputs.request.threads, jobs.count)) {
        group.addTask {
          while !stop.isStopped, let index = queue.next() {
            let job = planned[index]
            guard
              let result = try replicate(
                set: job.set, replication: job.replication, population: worlds[job.set], counter: counter)
            else { return }
            try store.save(result)
            counter.finishReplication()
          }
        }
      }
      try await group.waitForAll()
    }
    let finished = try store.finished()
    let isComplete = jobs.allSatisfy {
      finished.contains(
        FinishedReplication(parameters: inputs.parameterSets[$0.set].name, replication: $0.replication))
    }
    return isComplete ? .complete : .stopped
  }

  /// One replication: every scenario from one fork; nil where it was stopped.
  private func replicate(
    set: Int, replication: Int, population: Populated, counter: ProgressCounter
  ) throws -> ReplicationResult? {
    let clock = inputs.clock
    let baseline = Baseline(
      territory: inputs.territory, law: inputs.law, population: population.population,
      settings: population.settings, values: inputs.burnInValues[set], clock: clock,
      seed: inputs.request.seed, replication: replication)
    var trunk = SimulationRun(baseline: baseline, values: inputs.burnInValues[set])
    guard try advance(&trunk, until: clock.burnInMonths, counter) else { return nil }
    let groups = TerritoryGroups(of: inputs.territory)
    var runs: [ReplicationResult.ScenarioRun] = []
    var pairs: [PairedHouseholds] = []
    var reference: RunOutcome?
    for (place, scenario) in inputs.scenarios.enumerated() {
      let started = ProcessorTime.ofThread()
      var branch = trunk
      branch.adopt(inputs.values[set][place])
      guard try advance(&branch, until: clock.totalMonths, counter) else { return nil }
      let outcome = branch.outcome()
      runs.append(
        ReplicationResult.ScenarioRun(
          scenario: scenario.name, values: RunIndicators(of: outcome, groups: groups).values(),
          checksum: Checksum.hex(outcome.checksum), cpuSeconds: ProcessorTime.ofThread() - started))
      if let reference {
        pairs.append(PairedHouseholds(reference: reference, variant: outcome))
      } else {
        reference = outcome
      }
    }
    return ReplicationResult(
      parameters: inputs.parameterSets[set].name, replication: replication, scenarios: runs,
      households: pairs)
  }

  private func advance(
    _ run: inout SimulationRun, until end: Int, _ counter: ProgressCounter
  ) throws -> Bool {
    while run.nextMonth < end {
      if stop.isStopped { return false }
      try run.advance()
      counter.finishMonth()
    }
    return true
  }
}

/// The population of a parameter set, shared by its replications.
struct Populated: Sendable {
  let settings: PopulationSettings
  let population: SyntheticPopulation

  init(inputs: StudyInputs, set: Int) throws {
    settings = inputs.populationSettings(of: inputs.territory, set: set)
    var population = try PopulationGenerator(inputs: inputs, set: set).generate(
      threads: inputs.request.threads)
    population.prepareTransferRequests(territory: inputs.territory, settings: settings)
    self.population = population
  }
}

/// Hands out the numbers of jobs, each once.
private final class JobQueue: Sendable {
  private let place = Atomic<Int>(0)
  private let count: Int

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let index = place.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}

/// Counts months over all workers and tells about each hundredth of the work.
private final class ProgressCounter: Sendable {
  private let months = Atomic<Int>(0)
  private let replications: Atomic<Int>
  private let totalMonths: Int
  private let totalReplications: Int
  private let report: @Sendable (StudyProgress) -> Void

  init(
    totalMonths: Int, replications: Int, totalReplications: Int,
    report: @escaping @Sendable (StudyProgress) -> Void
  ) {
    self.totalMonths = totalMonths
    self.replications = Atomic(replications)
    self.totalReplications = totalReplications
    self.report = report
  }

  func finishMonth() {
    let now = months.wrappingAdd(1, ordering: .relaxed).newValue
    if now % max(1, totalMonths / 200) == 0 { tell(now) }
  }

  func finishReplication() {
    replications.wrappingAdd(1, ordering: .relaxed)
    tell(months.load(ordering: .relaxed))
  }

  private func tell(_ months: Int) {
    report(
      StudyProgress(
        months: months, totalMonths: totalMonths, replications: replications.load(ordering: .relaxed),
        totalReplications: totalReplications))
  }
}
