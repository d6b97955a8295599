import ArgumentParser
import DataFiles
import Experimentation
import Housing
import Reporting

/// Lists the territories.
struct TerritoryList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the territories.")

  @OptionGroup var common: CommonOptions

  private struct Entry: Encodable {
    let name: String
    let title: String
    let communes: Int
    let dwellings: Int
    let applicants: Int
    let epci: Int
    let estimated: Bool
  }

  func run() throws {
    let library = try common.openProject().territories
    let entries = try library.names().map { name in
      let summary = TerritorySummary(try library.territory(name))
      return Entry(
        name: name, title: summary.territory.title[common.language],
        communes: summary.territory.communes.count, dwellings: summary.stock.total,
        applicants: summary.applicants, epci: max(1, summary.territory.epcis.count),
        estimated: summary.territory.demandIsEstimated)
    }
    if common.format == .json {
      try StandardOutput.line(try JSONText.of(["territories": entries]))
      return
    }
    if common.format == .csv {
      var table = PlainTable(["name", "title", "communes", "dwellings", "applicants", "epci", "estimated"])
      for entry in entries {
        table.add([
          entry.name, entry.title, String(entry.communes), String(entry.dwellings), String(entry.applicants),
          String(entry.epci), String(entry.estimated),
        ])
      }
      try StandardOutput.line(table.csv)
      return
    }
    let numbers = NumberText(common.language)
    var table = PlainTable(
      common.language == .french
        ? ["Nom", "Territoire", "Communes", "Logements", "Demandes"]
        : ["Name", "Territory", "Communes", "Dwellings", "Applications"], numbers: [2, 3, 4])
    for entry in entries {
      table.add([
        entry.name, entry.title, String(entry.communes), numbers.plain(Double(entry.dwellings), decimals: 0),
        numbers.plain(Double(entry.applicants), decimals: 0)
          + (entry.estimated ? " (\(Territory.estimatedDemand[common.language]))" : ""),
      ])
    }
    try StandardOutput.line(table.written(as: common.format))
  }
}
