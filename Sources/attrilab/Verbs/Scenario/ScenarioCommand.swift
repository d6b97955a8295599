import ArgumentParser

/// The library of scenarios.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "The scenarios: list, show, compare, check, begin a new one.",
    subcommands: [
      ScenarioList.self, ScenarioShow.self, ScenarioDiff.self, ScenarioCheck.self, ScenarioNew.self,
    ])
}
