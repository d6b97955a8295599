import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Housing
import Policy
import Reporting

/// The library of territories.
struct TerritoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "territory", abstract: "The territories: list them, show one, check one.",
    subcommands: [TerritoryList.self, TerritoryShow.self, TerritoryCheck.self])
}

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
  }

  func run() throws {
    let library = try common.openProject().territories
    let entries = try library.names().map { name in
      let summary = TerritorySummary(try library.territory(name))
      return Entry(
        name: name, title: summary.territory.title[common.language],
        communes: summary.territory.communes.count, dwellings: summary.stock.total,
        applicants: summary.applicants)
    }
    if common.format == .json {
      print(try JSONText.of(["territories": entries]))
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
        numbers.plain(Double(entry.applicants), decimals: 0),
      ])
    }
    print(table.written(as: common.format))
  }
}

/// Shows a territory: stock, demand, and where its figures come from.
struct TerritoryShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a territory.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Territory.")
  var name: String

  private struct Result: Encodable {
    struct Commune: Encodable {
      let code: String
      let name: String
      let sector: String
      let dwellings: Int
      let inQPV: Int
    }
    struct Figure: Encodable {
      let key: String
      let value: Double
      let unit: String
      let source: String
      let date: String
      let scope: String
      let mark: String
    }
    let name: String
    let title: String
    let dwellings: Int
    let applicants: Int
    let communes: [Commune]
    let figures: [Figure]
  }

  func run() throws {
    let territory = try common.openProject().territories.territory(name)
    let summary = TerritorySummary(territory)
    if common.format == .json {
      print(try JSONText.of(result(summary)))
      return
    }
    let numbers = NumberText(common.language)
    if common.format == .table {
      print(headline(summary, numbers))
      print("")
    }
    print(communes(summary, numbers).written(as: common.format))
    if common.format == .table {
      print("")
      for caution in territory.cautions { print("– " + caution[common.language]) }
    }
  }

  private func result(_ summary: TerritorySummary) -> Result {
    let territory = summary.territory
    return Result(
      name: territory.name, title: territory.title[common.language], dwellings: summary.stock.total,
      applicants: summary.applicants,
      communes: summary.communes.map {
        Result.Commune(
          code: $0.commune.code, name: $0.commune.name, sector: $0.commune.sector, dwellings: $0.stock.total,
          inQPV: $0.stock.inQPV)
      },
      figures: territory.allFigures.map {
        Result.Figure(
          key: $0.key, value: $0.value, unit: $0.unit, source: $0.source, date: $0.date, scope: $0.scope,
          mark: $0.mark.rawValue)
      })
  }

  private func headline(_ summary: TerritorySummary, _ numbers: NumberText) -> String {
    let dwellings = numbers.plain(Double(summary.stock.total), decimals: 0)
    let applicants = numbers.plain(Double(summary.applicants), decimals: 0)
    let share = numbers.percent(Double(summary.stock.inQPV) / Double(max(1, summary.stock.total)))
    let date = summary.territory.referenceDate.description
    let title = summary.territory.title
    return Bilingual(
      fr:
        "\(title.fr)\u{A0}: \(dwellings) logements sociaux au \(date), dont \(share) en QPV\u{202F}; \(applicants) demandes.",
      en:
        "\(title.en): \(dwellings) social dwellings on \(date), \(share) of them in QPV; \(applicants) applications."
    )[common.language]
  }

  private func communes(_ summary: TerritorySummary, _ numbers: NumberText) -> PlainTable {
    var table = PlainTable(
      common.language == .french
        ? ["INSEE", "Commune", "Secteur", "Logements", "En QPV"]
        : ["INSEE", "Commune", "Sector", "Dwellings", "In QPV"], numbers: [3, 4])
    for row in summary.communes.sorted(by: {
      ($1.stock.total, $0.commune.code) < ($0.stock.total, $1.commune.code)
    }) {
      table.add([
        row.commune.code, row.commune.name, row.commune.sector,
        numbers.plain(Double(row.stock.total), decimals: 0),
        numbers.percent(Double(row.stock.inQPV) / Double(max(1, row.stock.total))),
      ])
    }
    return table
  }
}

/// Checks the files of a territory.
struct TerritoryCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: """
      Checks the files of a territory; the first fault is named by file and line.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Territory: a name of the library, or a folder.")
  var name: String

  func run() throws {
    let territory: Territory
    if name.contains("/") {
      territory = try TerritoryReader.read(folder: name)
    } else {
      territory = try common.openProject().territories.territory(name)
    }
    var values = LeverValues()
    try values.apply(settingsOf: territory)
    let count = territory.allFigures.count
    let text = Bilingual(
      fr:
        "\(territory.name)\u{A0}: \(territory.communes.count) communes, \(territory.stock.total) logements, \(count) chiffres sourcés\u{202F}; rien à redire",
      en:
        "\(territory.name): \(territory.communes.count) communes, \(territory.stock.total) dwellings, \(count) sourced figures; nothing wrong"
    )
    if common.format == .json {
      print(try JSONText.of(["territory": territory.name, "digest": territory.digest, "verdict": "ok"]))
    } else {
      print(text[common.language])
    }
  }
}
