import DataFiles
import Foundation
import RunStore
import TestSupport
import Testing

/// What a store refuses, and what it says.
@Suite struct RunStoreRefusalTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  // MARK: - Studies

  @Test func aStoreKeepsItsStudyAndItsFacts() throws {
    try folder.store().open(study: "aa", facts: [("command", "attrilab run"), ("seed", "1")])
    let store = try folder.store()
    try store.open(study: "aa", facts: [("command", "attrilab compare")])
    #expect(try store.fact("digest") == "aa")
    #expect(try store.fact("command") == "attrilab compare")
    #expect(try store.fact("seed") == "1")
  }

  @Test func anotherStudyIsRefusedAndNothingChanges() throws {
    try folder.store().open(study: "aa", facts: [("command", "first")])
    let store = try folder.store()
    let error = try #require(throws: RunStoreError.self) {
      try store.open(study: "bb", facts: [("command", "second")])
    }
    #expect(error.path == folder.file)
    #expect(
      error.message(in: .english).contains("holds another study (aa, not bb); give another file with -o"))
    #expect(error.message(in: .french).contains("contient une autre étude (aa, et non bb)\u{202F}; "))
    #expect(try store.fact("digest") == "aa")
    #expect(try store.fact("command") == "first")
  }

  // MARK: - Files that are no store

  @Test func aFileThatIsNoDatabaseIsRefusedAndKept() throws {
    try OutputFile.write(String(repeating: "household,dwelling\n", count: 200), to: folder.file)
    let error = try #require(throws: RunStoreError.self) { try folder.store() }
    #expect(error.what.en.contains("not a database"))
    #expect(error.message(in: .french).hasPrefix(folder.file + "\u{A0}: "))
    #expect(try TextFile.read(folder.file).hasPrefix("household,dwelling\n"))
  }

  @Test func aTruncatedStoreIsRefused() throws {
    let random = RandomResults(seed: 1)
    do {
      let store = try folder.store()
      for number in 0..<5 { try store.save(random.replication(number, parameters: "B", scenarios: 3)) }
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: folder.file))
    #expect(throws: RunStoreError.self) {
      let store = try folder.store()
      _ = try store.replications()
    }
  }

  @Test func aFolderIsNoStore() throws {
    let error = try #require(throws: RunStoreError.self) { try RunStore(path: folder.path) }
    #expect(error.path == folder.path)
    #expect(!error.fix.fr.isEmpty)
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    let error = try #require(throws: RunStoreError.self) { try RunStore(path: "/proc/attrilab/runs.sqlite") }
    #expect(error.message(in: .english).hasPrefix("/proc/attrilab/runs.sqlite: "))
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func aFolderWithoutRightsIsTold() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    let error = try #require(throws: RunStoreError.self) { try folder.store() }
    #expect(error.what.en.contains("cannot be read or written"))
    #expect(try folder.names().isEmpty)
  }

  /// A results file of an application that is not the lab is a database all the same: it must stay as it is.
  @Test func aDatabaseOfAnotherApplicationIsRefusedAndKept() throws {
    let database = try RawDatabase(folder.file)
    try database.execute("CREATE TABLE run (colour TEXT); INSERT INTO run VALUES ('blue')")
    #expect(throws: RunStoreError.self) {
      let store = try folder.store()
      _ = try store.replications()
    }
    #expect(try database.text("SELECT colour FROM run") == "blue")
  }

  // MARK: - Versions

  @Test func aStoreOfALaterVersionIsRefused() throws {
    _ = try folder.store()
    try RawDatabase(folder.file).execute("INSERT INTO grdb_migrations VALUES ('v999')")
    let error = try #require(throws: RunStoreError.self) { try folder.store() }
    #expect(error.what.en.contains("later version of the lab"))
    #expect(error.fix.en == "update the lab")
    #expect(error.what.fr.contains("plus récente"))
  }
}
