import GRDB

/// A store as another program sees it: plain SQL on its file.
struct RawDatabase {
  private let queue: DatabaseQueue

  init(_ path: String) throws { queue = try DatabaseQueue(path: path) }

  func execute(_ sql: String) throws { try queue.write { try $0.execute(sql: sql) } }

  func text(_ sql: String) throws -> String? { try queue.read { try String.fetchOne($0, sql: sql) } }

  func count(_ table: String) throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }
}
