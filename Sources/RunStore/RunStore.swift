import DataFiles
public import Evaluation
import Foundation
import GRDB

/// The results of a study in one SQLite file: what it was computed from, and every finished replication.
///
/// A replication is written in one transaction, so that what is in the store is whole, whatever interrupts the run.
public final class RunStore: Sendable {
  /// File of the store.
  public let path: String
  private let database: DatabaseQueue

  /// Opens a store, or makes it with its folder.
  ///
  /// - Throws: `RunStoreError` where the file cannot be opened, is no store, or comes from a later version.
  public init(path: String) throws(RunStoreError) {
    self.path = path
    do {
      let folder = ParentFolder.of(path)
      if !folder.isEmpty {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      var configuration = Configuration()
      configuration.busyMode = .timeout(30)
      database = try DatabaseQueue(path: path, configuration: configuration)
      let isNewer = try database.read { try StoreSchema.migrator.hasBeenSuperseded($0) }
      if isNewer {
        throw RunStoreError(
          path: path,
          what: Bilingual(
            fr: "ces résultats viennent d'une version plus récente du laboratoire",
            en: "these results come from a later version of the lab"),
          fix: Bilingual(fr: "mettre le laboratoire à jour", en: "update the lab"))
      }
      try Self.migrate(database)
    } catch let error as RunStoreError {
      throw error
    } catch {
      throw RunStoreError(path: path, error)
    }
  }

  /// Makes the tables that lack.
  ///
  /// Another process may be making them too: then its tables are taken.
  private static func migrate(_ database: DatabaseQueue) throws {
    for attempt in 1... {
      do { return try StoreSchema.migrator.migrate(database) } catch {
        guard attempt < migrationAttempts else { throw error }
        Thread.sleep(forTimeInterval: migrationPause)
      }
    }
  }

  /// Attempts at making the tables, and seconds between them: together longer than another process needs.
  private static let migrationAttempts = 5
  private static let migrationPause = 0.1

  // MARK: - Study

  /// Ties the store to a study, or checks that it is tied to this one.
  ///
  /// - Parameters:
  ///   - digest: fingerprint of everything that the results depend on.
  ///   - facts: what is kept beside it, by name.
  /// - Throws: `RunStoreError` where the store holds another study.
  public func open(study digest: String, facts: [(key: String, value: String)]) throws(RunStoreError) {
    let present = try fact("digest")
    if let present, present != digest {
      throw RunStoreError(
        path: path,
        what: Bilingual(
          fr: "ce fichier contient une autre étude (\(present), et non \(digest))",
          en: "this file holds another study (\(present), not \(digest))"),
        fix: Bilingual(fr: "donner un autre fichier par -o", en: "give another file with -o"))
    }
    try write { database in
      for (key, value) in [("digest", digest)] + facts {
        try database.execute(
          sql: """
            INSERT INTO study (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = \
            excluded.value
            """,
          arguments: [key, value])
      }
    }
  }

  /// A fact of the study, or nil.
  public func fact(_ key: String) throws(RunStoreError) -> String? {
    try read { try String.fetchOne($0, sql: "SELECT value FROM study WHERE key = ?", arguments: [key]) }
  }

  /// Keeps a fact beside the study, in the place of one of that name.
  public func keep(_ value: String, as key: String) throws(RunStoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO study (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
          """,
        arguments: [key, value])
    }
  }

  /// Keeps the comparison that was made of the replications.
  public func save(_ comparison: ScenarioComparison) throws(RunStoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: Self.infinity, negativeInfinity: Self.minusInfinity, nan: Self.notANumber)
    let text: String
    do { text = String(decoding: try encoder.encode(comparison), as: UTF8.self) } catch {
      throw RunStoreError(path: path, error)
    }
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO study (key, value) VALUES ('comparison', ?) ON CONFLICT (key) DO UPDATE SET value = \
          excluded.value
          """,
        arguments: [text])
    }
  }

  /// The comparison that was kept, or nil.
  public func comparison() throws(RunStoreError) -> ScenarioComparison? {
    guard let text = try fact("comparison") else { return nil }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: Self.infinity, negativeInfinity: Self.minusInfinity, nan: Self.notANumber)
    do { return try decoder.decode(ScenarioComparison.self, from: Data(text.utf8)) } catch {
      throw RunStoreError(path: path, error)
    }
  }

  // JSON has no word for the ends of the interval of a single replication.
  private static let infinity = "inf"
  private static let minusInfinity = "-inf"
  private static let notANumber = "nan"

  // MARK: - Replications

  /// Replications that are in the store, by parameter set.
  public func finished() throws(RunStoreError) -> Set<FinishedReplication> {
    try read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT DISTINCT parameters, replication FROM run")
      return Set(
        rows.map { FinishedReplication(parameters: $0["parameters"], replication: $0["replication"]) })
    }
  }

  /// Writes a replication, whole, in the place of what another process may have written of it.
  public func save(_ result: ReplicationResult) throws(RunStoreError) {
    try write { database in
      try Self.remove(result.parameters, result.replication, from: database)
      for (place, run) in result.scenarios.enumerated() {
        try database.execute(
          sql: """
            INSERT INTO run (parameters, replication, scenario, place, checksum, cpuSeconds) VALUES (?, ?, \
            ?, ?, ?, ?)
            """,
          arguments: [
            result.parameters, result.replication, run.scenario, place, run.checksum, run.cpuSeconds,
          ])
        let id = database.lastInsertedRowID
        let insertion = try database.makeStatement(
          sql: """
            INSERT INTO indicator (run, place, indicator, groupName, year, value) VALUES (?, ?, ?, ?, ?, ?)
            """)
        for (row, value) in run.values.enumerated() {
          try insertion.execute(
            arguments: [id, row, value.indicator, value.group, value.year, value.value])
        }
        guard place > 0 else { continue }
        for (profile, row) in result.households[place - 1].rows.enumerated() {
          try database.execute(
            sql: "INSERT INTO households VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
              id, profile, row.households, row.sooner, row.later, row.followed, row.housedReference,
              row.housedVariant, row.monthsReference, row.monthsVariant,
            ])
        }
      }
    }
  }

  private static func remove(_ parameters: String, _ replication: Int, from database: Database) throws {
    let runs = "SELECT id FROM run WHERE parameters = ? AND replication = ?"
    for sql in [
      "DELETE FROM indicator WHERE run IN (\(runs))", "DELETE FROM households WHERE run IN (\(runs))",
      "DELETE FROM run WHERE parameters = ? AND replication = ?",
    ] { try database.execute(sql: sql, arguments: [parameters, replication]) }
  }

  /// Every finished replication, by parameter set and number.
  public func replications() throws(RunStoreError) -> [ReplicationResult] {
    try read { database in
      let runs = try Row.fetchAll(
        database, sql: "SELECT * FROM run ORDER BY parameters, replication, place")
      let values = try Dictionary(
        grouping: Row.fetchAll(database, sql: "SELECT * FROM indicator ORDER BY run, place"),
        by: { $0["run"] as Int64 })
      let households = try Dictionary(
        grouping: Row.fetchAll(database, sql: "SELECT * FROM households ORDER BY run, profile"),
        by: { $0["run"] as Int64 })
      var results: [ReplicationResult] = []
      var start = 0
      while start < runs.count {
        let parameters: String = runs[start]["parameters"]
        let replication: Int = runs[start]["replication"]
        var end = start
        while end < runs.count, runs[end]["parameters"] == parameters, runs[end]["replication"] == replication
        {
          end += 1
        }
        results.append(
          ReplicationResult(
            parameters: parameters, replication: replication,
            scenarios: runs[start..<end].map { Self.scenario($0, values[$0["id"]] ?? []) },
            households: runs[start..<end].dropFirst().map {
              PairedHouseholds(rows: (households[$0["id"]] ?? []).map(Self.householdRow))
            }))
        start = end
      }
      return results
    }
  }

  private static func scenario(_ run: Row, _ values: [Row]) -> ReplicationResult.ScenarioRun {
    ReplicationResult.ScenarioRun(
      scenario: run["scenario"],
      values: values.map {
        IndicatorValue(
          indicator: $0["indicator"], group: $0["groupName"], year: $0["year"], value: $0["value"])
      }, checksum: run["checksum"], cpuSeconds: run["cpuSeconds"])
  }

  private static func householdRow(_ row: Row) -> PairedHouseholds.Row {
    var result = PairedHouseholds.Row()
    result.households = row["households"]
    result.sooner = row["sooner"]
    result.later = row["later"]
    result.followed = row["followed"]
    result.housedReference = row["housedReference"]
    result.housedVariant = row["housedVariant"]
    result.monthsReference = row["monthsReference"]
    result.monthsVariant = row["monthsVariant"]
    return result
  }

  private func read<Value>(_ body: (Database) throws -> Value) throws(RunStoreError) -> Value {
    do { return try database.read(body) } catch { throw RunStoreError(path: path, error) }
  }

  private func write(_ body: (Database) throws -> Void) throws(RunStoreError) {
    do { try database.write(body) } catch { throw RunStoreError(path: path, error) }
  }
}

/// A replication that is in a store.
public struct FinishedReplication: Sendable, Hashable {
  /// Parameter set.
  public let parameters: String
  /// Number of the replication, from 0.
  public let replication: Int

  /// A finished replication.
  public init(parameters: String, replication: Int) {
    self.parameters = parameters
    self.replication = replication
  }
}
