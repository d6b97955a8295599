import DataFiles
import Foundation
import TestSupport

/// A copy of the project's experiments that a test may spoil and run in; removed with the object.
final class TrialProject: Sendable {
  /// Root of the copy.
  let root: String

  /// A copy with the small territory, the law, the parameters and the scenarios.
  ///
  /// - Parameter mel: whether it points to the large territory as well, which takes long to read.
  init(withMEL mel: Bool = false) throws {
    root = try TestFiles.temporaryFolder()
    let source = TestFiles.project + "/Experiments/"
    let files = FileManager.default
    try files.createDirectory(atPath: path("Experiments/territories"), withIntermediateDirectories: true)
    for name in ["law", "parameters", "scenarios", "successions.csv", "territories/essai"] {
      try files.copyItem(atPath: source + name, toPath: path("Experiments/" + name))
    }
    guard mel else { return }
    try files.createSymbolicLink(
      atPath: path("Experiments/territories/mel"), withDestinationPath: source + "territories/mel")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ relative: String) -> String { root + "/" + relative }

  func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }

  func text(_ relative: String) throws -> String {
    try String(contentsOfFile: path(relative), encoding: .utf8)
  }

  func write(_ text: String, to relative: String) throws {
    try text.write(toFile: path(relative), atomically: true, encoding: .utf8)
  }

  /// Replaces the first place of a text, which must be there, and gives its line, counted from 1.
  @discardableResult
  func replace(_ old: String, with new: String, in relative: String) throws -> Int {
    let text = try text(relative)
    guard let place = text.range(of: old) else { throw Missing(text: old, file: relative) }
    try write(text.replacingCharacters(in: place, with: new), to: relative)
    return 1 + text[..<place.lowerBound].count { $0 == "\n" }
  }

  struct Missing: Error {
    let text: String
    let file: String
  }

  /// Runs the program in the copy.
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Program.Outcome {
    try await run(arguments, environment: environment)
  }

  /// Runs the program in the copy.
  func run(
    _ arguments: [String], output: String? = nil, environment: [String: String] = [:]
  ) async throws -> Program.Outcome {
    let program = try Program(arguments, in: root, output: output, environment: environment)
    try program.start()
    return try await program.finish()
  }
}
