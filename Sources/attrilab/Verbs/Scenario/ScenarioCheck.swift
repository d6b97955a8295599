import ArgumentParser
import DataFiles
import Experimentation
import Policy

/// Checks a scenario file.
struct ScenarioCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a scenario; the first fault is named by file, line and lever.")

  @Argument(help: "Scenario: a name of the library, or a .yml file.")
  var name: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let scenario = try common.openProject().scenarios.scenario(name)
    if common.format == .json {
      try StandardOutput.line(
        try JSONText.of(["scenario": scenario.name, "digest": scenario.digest, "verdict": "ok"]))
    } else {
      let count = Set(scenario.overlay.entries.map(\.key)).count
      try StandardOutput.line(
        Bilingual(
          fr: "\(scenario.name)\u{A0}: rien à redire (leviers fixés\u{A0}: \(count))",
          en: "\(scenario.name): nothing wrong (levers set: \(count))")[common.language])
    }
  }
}
