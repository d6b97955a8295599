import Foundation
import RunStore
import TestSupport

/// A temporary folder for stores.
final class StoreFolder {
  let path: String

  init() throws { path = try TestFiles.temporaryFolder() }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var file: String { path + "/runs.sqlite" }

  func store() throws(RunStoreError) -> RunStore { try RunStore(path: file) }

  /// The bytes of the file and of the journal that may stand beside it.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
