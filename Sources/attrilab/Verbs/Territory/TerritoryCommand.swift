import ArgumentParser

/// The library of territories.
struct TerritoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "territory",
    abstract: "The territories: list them, show, check or import one, look into public files.",
    subcommands: [
      TerritoryList.self, TerritoryShow.self, TerritoryCheck.self, TerritoryImport.self,
      TerritoryInspect.self,
    ])
}
