import DataFiles
import Foundation
import Policy
import TestSupport

/// A library of scenarios in a temporary folder, that a test may fill and spoil.
final class ScenarioFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = try TestFiles.temporaryFolder()
    try write(Self.plain("status-quo"), to: "status-quo")
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try OutputFile.write(text, to: "\(path)/\(name).yml") }

  var library: ScenarioLibrary { ScenarioLibrary(folder: path, shownAs: "scenarios") }

  /// The text of a scenario without fault: four lines, then the lines given.
  static func plain(_ name: String, _ more: String...) -> String {
    let head = [
      "scenario: \(name)", "title: { fr: \"Titre\", en: \"Title\" }",
      "subject: { fr: \"le sujet\", en: \"it\" }",
      "summary: { fr: \"Ce que c'est.\", en: \"What it is.\" }",
    ]
    return (head + more).joined(separator: "\n") + "\n"
  }

  /// What is wrong with a scenario, or nil.
  func problem(_ name: String) throws -> DataProblem? {
    do {
      _ = try library.scenario(name)
      return nil
    } catch let problem as DataProblem {
      return problem
    }
  }
}
