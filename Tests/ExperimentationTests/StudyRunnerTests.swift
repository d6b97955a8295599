import Evaluation
import Experimentation
import Foundation
import RunStore
import Simulation
import Synchronization
import TestSupport
import Testing

/// A study gives the same numbers whatever the workers and the interruptions.
@Suite struct StudyRunnerTests {
  @Test func aStudyEndsWithEveryReplicationInItsStore() async throws {
    let (study, ending) = try await TrialStudy.straight.value
    #expect(ending == .complete)
    let replications = try study.store.replications()
    #expect(replications.map(\.replication) == [0, 1])
    for replication in replications {
      #expect(replication.parameters == "B")
      #expect(replication.scenarios.map(\.scenario) == ["status-quo", "livre-blanc"])
      #expect(replication.households.count == 1)
      #expect(Set(replication.scenarios.map(\.checksum)).count == 2)
      for run in replication.scenarios {
        #expect(run.checksum.count == 16)
        #expect(run.cpuSeconds > 0)
      }
    }
    #expect(replications[0].scenarios[0].checksum != replications[1].scenarios[0].checksum)
  }

  @Test func twoWorkersGiveTheSameNumbersAsOne() async throws {
    let straight = try await TrialStudy.straight.value.study
    let study = try TrialStudy { $0.threads = 2 }
    #expect(try await study.run() == .complete)
    let isSame = try StudyNumbers(study) == StudyNumbers(straight)
    #expect(isSame)
  }

  @Test func aStoppedStudyKeepsWhatIsFinishedAndGoesOn() async throws {
    let straight = try await TrialStudy.straight.value.study
    let study = try TrialStudy()
    let stop = StopRequest()
    let ending = try await study.run(stop: stop) { progress in
      if progress.replications == 1 { stop.stop() }
    }
    #expect(ending == .stopped)
    let kept = try study.store.replications()
    #expect(kept.map(\.replication) == [0])
    #expect(try kept[0].isSameHistory(as: straight.store.replications()[0]))

    let resumed = try TrialStudy(store: study.store)
    let start = Mutex<Int?>(nil)
    #expect(
      try await resumed.run { progress in
        start.withLock { $0 = $0 ?? progress.replications }
      } == .complete)
    #expect(start.withLock { $0 } == 1, "what is finished is counted, not simulated again")
    let isSame = try StudyNumbers(resumed) == StudyNumbers(straight)
    #expect(isSame)
  }

  @Test func aStudyStoppedInTheMiddleOfAReplicationKeepsNothingOfIt() async throws {
    let study = try TrialStudy()
    let stop = StopRequest()
    let ending = try await study.run(stop: stop) { progress in
      if progress.months > 20 { stop.stop() }
    }
    #expect(ending == .stopped)
    #expect(try study.store.replications().isEmpty)
  }

  @Test func aStudyStoppedBeforeItBeginsDoesNothing() async throws {
    let study = try TrialStudy()
    let stop = StopRequest()
    stop.stop()
    #expect(stop.isStopped)
    #expect(try await study.run(stop: stop) == .stopped)
    #expect(try study.store.finished().isEmpty)
  }

  @Test func aCompleteStudyIsNotSimulatedAgain() async throws {
    let straight = try await TrialStudy.straight.value.study
    let months = Mutex<[Int]>([])
    let ending = try await straight.run { progress in
      months.withLock { $0.append(progress.totalMonths) }
      #expect(progress.replications == 2 && progress.totalReplications == 2)
    }
    #expect(ending == .complete)
    #expect(months.withLock { $0 } == [0])
  }

  /// One replication, then a second in the same store: the first is kept, and both are as if run together.
  @Test func moreReplicationsAreAddedToThoseAtHand() async throws {
    let straight = try await TrialStudy.straight.value.study
    let first = try TrialStudy { $0.replications = 1 }
    #expect(try await first.run() == .complete)
    let alone = try first.comparison()
    #expect(alone.study.replications == 1)
    #expect(alone.differences.allSatisfy { $0.verdict == .notDemonstrated || $0.verdict == .identical })
    // Intervals without end can be stored, and come back.
    try first.store.save(alone)
    #expect(try first.store.comparison()?.differences.contains { $0.high == .infinity } == true)

    let both = try TrialStudy(store: first.store)
    #expect(try await both.run() == .complete)
    let isSame = try StudyNumbers(both) == StudyNumbers(straight)
    #expect(isSame)
  }

  /// The replications beyond those asked for stay in the store and out of the comparison.
  @Test func fewerReplicationsAreCompared() async throws {
    let straight = try await TrialStudy.straight.value.study
    let fewer = try TrialStudy(store: straight.store) { $0.replications = 1 }
    #expect(try await fewer.run() == .complete)
    #expect(try fewer.comparison().study.replications == 1)
    let level = try #require(
      try fewer.comparison().levels.first { $0.indicator == "leases" && $0.year == nil })
    #expect(level.low == level.high)
    #expect(try straight.store.replications().count == 2)
  }

  @Test func progressRisesToTheEnd() async throws {
    let seen = Mutex<[StudyProgress]>([])
    let study = try TrialStudy { request in
      request.replications = 1
      request.scenarios = ["status-quo"]
    }
    _ = try await study.run { progress in seen.withLock { $0.append(progress) } }
    let steps = seen.withLock { $0 }
    let clock = study.inputs.clock
    #expect(steps.allSatisfy { $0.totalMonths == clock.totalMonths && $0.totalReplications == 1 })
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.months <= $1.months })
    #expect(steps.last?.months == clock.totalMonths && steps.last?.replications == 1)
  }

  /// A store that cannot be written stops the study with its own error, and not after hours.
  @Test func aStoreThatCannotBeWrittenEndsTheStudy() async throws {
    let study = try TrialStudy { request in
      request.replications = 1
      request.scenarios = ["status-quo"]
    }
    try FileManager.default.removeItem(atPath: (study.store.path as NSString).deletingLastPathComponent)
    await #expect(throws: RunStoreError.self) { try await study.run() }
  }
}
