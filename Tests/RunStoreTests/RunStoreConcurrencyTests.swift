import DataFiles
import Evaluation
import Foundation
import RunStore
import TestSupport
import Testing

/// Several writers at once, writers that are cut short, and a disk that is full.
@Suite struct RunStoreConcurrencyTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  /// Handles of one file behave as processes do: each has its own connection, and waits for the other's lock.
  @Test func twoHandlesWriteAtOnce() async throws {
    let random = RandomResults(seed: 3)
    let path = folder.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let store = try RunStore(path: path)
          for number in 0..<6 {
            try store.save(random.replication(number * 4 + worker, parameters: "B", scenarios: 2))
          }
        }
      }
      try await group.waitForAll()
    }
    let read = try folder.store().replications()
    #expect(read.map(\.replication) == Array(0..<24))
    for result in read {
      #expect(result.isExactly(random.replication(result.replication, parameters: "B", scenarios: 2)))
    }
  }

  /// Two workers that finish one replication, each in its own process: nobody fails, it stands once.
  @Test func twoHandlesWriteTheSameReplication() async throws {
    let random = RandomResults(seed: 4)
    let path = folder.file
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          let store = try RunStore(path: path)
          for number in 0..<4 { try store.save(random.replication(number, parameters: "B", scenarios: 2)) }
        }
      }
      try await group.waitForAll()
    }
    let read = try folder.store().replications()
    #expect(read.map(\.replication) == [0, 1, 2, 3])
    for result in read {
      #expect(result.isExactly(random.replication(result.replication, parameters: "B", scenarios: 2)))
    }
  }

  /// A value that the store cannot take ends the transaction in its middle: nothing of the replication is left.
  @Test func aReplicationThatFailsInItsMiddleLeavesNothing() throws {
    let store = try folder.store()
    let random = RandomResults(seed: 5)
    let good = random.replication(0, parameters: "B", scenarios: 2)
    try store.save(good)
    let raw = try RawDatabase(folder.file)
    try raw.execute(
      """
      CREATE TRIGGER refuse BEFORE INSERT ON households WHEN NEW.profile = 7
      BEGIN SELECT RAISE(ABORT, 'refused in the middle'); END
      """)
    let error = try #require(throws: RunStoreError.self) {
      try store.save(random.replication(1, parameters: "B", scenarios: 2))
    }
    #expect(error.what.en.contains("refused in the middle"))
    #expect(try store.finished() == [FinishedReplication(parameters: "B", replication: 0)])
    #expect(try raw.count("run") == 2)
    let read = try folder.store().replications()
    #expect(read.count == 1)
    #expect(try #require(read.first).isExactly(good))
    // The store is usable again once the cause is gone.
    try raw.execute("DROP TRIGGER refuse")
    try store.save(random.replication(1, parameters: "B", scenarios: 2))
    #expect(try store.finished().count == 2)
  }

  @Test func tablesThatAreGoneAreToldAndNotATrap() throws {
    let store = try folder.store()
    try RawDatabase(folder.file).execute("DROP TABLE indicator")
    #expect(throws: RunStoreError.self) {
      try store.save(RandomResults(seed: 6).replication(0, parameters: "B", scenarios: 1))
    }
    #expect(throws: RunStoreError.self) { try store.replications() }
  }

  /// A file system of 256 KiB fills up after a few replications.
  @Test(.enabled(if: SmallDisk.canBeMounted, "needs the right to mount a small tmpfs"))
  func aFullDiskIsToldAndKeepsWhatIsFinished() throws {
    let disk = try SmallDisk(kibibytes: 256)
    let random = RandomResults(seed: 7)
    let store = try RunStore(path: disk.path + "/runs.sqlite")
    var saved = 0
    var failure: RunStoreError?
    while failure == nil, saved < 500 {
      do {
        try store.save(random.replication(saved, parameters: "B", scenarios: 3))
        saved += 1
      } catch { failure = error }
    }
    let told = try #require(failure)
    #expect(saved > 0)
    #expect(told.what.en.contains("full"), "\(told)")
    #expect(told.fix.en.contains("check the space"))
    let read = try store.replications()
    #expect(read.map(\.replication) == Array(0..<saved))
    for result in read {
      #expect(result.isExactly(random.replication(result.replication, parameters: "B", scenarios: 3)))
    }
  }
}
