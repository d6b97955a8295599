import DataFiles
import Foundation
import Housing
import TestSupport

/// A copy of the small territory that a test may spoil, one file at a time.
final class TerritoryFolder {
  let path: String

  init() throws {
    path = try TestFiles.temporaryFolder() + "/essai"
    try FileManager.default.copyItem(
      atPath: TestFiles.project + "/Experiments/territories/essai", toPath: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }

  func text(_ file: String) throws -> String { try TextFile.read("\(path)/\(file)") }

  func write(_ text: String, to file: String) throws { try OutputFile.write(text, to: "\(path)/\(file)") }

  /// Replaces the first place of a text, which must be there, and gives its line, counted from 1.
  @discardableResult
  func replace(_ old: String, with new: String, in file: String) throws -> Int {
    let text = try text(file)
    guard let place = text.range(of: old) else { throw Missing(text: old, file: file) }
    try write(text.replacingCharacters(in: place, with: new), to: file)
    return 1 + text[..<place.lowerBound].count { $0 == "\n" }
  }

  struct Missing: Error {
    let text: String
    let file: String
  }

  func read() throws(DataProblem) -> Territory { try TerritoryReader.read(folder: path, shownAs: "essai") }

  /// What is wrong with the folder, or nil.
  func problem() -> DataProblem? {
    do {
      _ = try read()
      return nil
    } catch {
      return error
    }
  }
}
