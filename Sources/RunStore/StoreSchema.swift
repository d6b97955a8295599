import GRDB

/// The tables of a store, version by version: a migration is added, never changed.
enum StoreSchema {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { database in
      try database.execute(
        sql: """
          CREATE TABLE study (key TEXT PRIMARY KEY, value TEXT NOT NULL);
          CREATE TABLE run (
            id INTEGER PRIMARY KEY, parameters TEXT NOT NULL, replication INTEGER NOT NULL,
            scenario TEXT NOT NULL, place INTEGER NOT NULL, checksum TEXT NOT NULL, cpuSeconds REAL NOT NULL,
            UNIQUE (parameters, replication, place));
          CREATE TABLE indicator (
            run INTEGER NOT NULL REFERENCES run (id), place INTEGER NOT NULL, indicator TEXT NOT NULL,
            groupName TEXT NOT NULL, year INTEGER, value REAL, PRIMARY KEY (run, place)) WITHOUT ROWID;
          CREATE TABLE households (
            run INTEGER NOT NULL REFERENCES run (id), profile INTEGER NOT NULL, households INTEGER NOT NULL,
            sooner INTEGER NOT NULL, later INTEGER NOT NULL, followed INTEGER NOT NULL,
            housedReference INTEGER NOT NULL, housedVariant INTEGER NOT NULL,
            monthsReference INTEGER NOT NULL, monthsVariant INTEGER NOT NULL,
            PRIMARY KEY (run, profile)) WITHOUT ROWID;
          """)
    }
    return migrator
  }()
}
