import ArgumentParser
import DataFiles
import Experimentation
import Housing
import Reporting

/// Shows a territory: stock, demand, and where its figures come from.
struct TerritoryShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a territory.")

  @Argument(help: "Territory; see: attrilab territory list.")
  var name: String

  @OptionGroup var common: CommonOptions

  private struct Result: Encodable {
    struct Commune: Encodable {
      let code: String
      let name: String
      let sector: String
      let dwellings: Int
      let inQPV: Int
    }
    struct EPCI: Encodable {
      let code: String
      let name: String
      let department: String
      let communes: Int
      let dwellings: Int
      let applicants: Int
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
    let estimated: Bool
    let epcis: [EPCI]
    let communes: [Commune]
    let figures: [Figure]
  }

  func run() throws {
    let territory = try common.openProject().territory(named: name)
    let summary = TerritorySummary(territory)
    let numbers = NumberText(common.language)
    switch common.format {
    case .json: try StandardOutput.line(try JSONText.of(result(summary)))
    case .csv: try StandardOutput.line(rawTable(result(summary)).csv)
    case .md: try StandardOutput.line(communes(summary, numbers).markdown)
    case .table:
      try StandardOutput.line(headline(summary, numbers) + "\n")
      if !summary.epcis.isEmpty { try StandardOutput.line(epcis(summary, numbers).text + "\n") }
      try StandardOutput.line(communes(summary, numbers, most: Self.shown).text + "\n")
      for caution in territory.cautions { try StandardOutput.line("– " + caution[common.language]) }
    }
  }

  /// The communes as raw numbers.
  private func rawTable(_ result: Result) -> PlainTable {
    var table = PlainTable(["code", "name", "sector", "dwellings", "inQPV"])
    for row in result.communes {
      table.add([row.code, row.name, row.sector, String(row.dwellings), String(row.inQPV)])
    }
    return table
  }

  private func result(_ summary: TerritorySummary) -> Result {
    let territory = summary.territory
    return Result(
      name: territory.name, title: territory.title[common.language], dwellings: summary.stock.total,
      applicants: summary.applicants, estimated: territory.demandIsEstimated,
      epcis: summary.epcis.map {
        Result.EPCI(
          code: $0.epci.code, name: $0.epci.name, department: $0.epci.department, communes: $0.communes,
          dwellings: $0.dwellings, applicants: $0.applicants)
      },
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
        "\(title.fr)\u{A0}: \(dwellings) logements sociaux au \(date), dont \(share) en QPV\u{202F}; \(applicants) demandes\(summary.territory.demandRemark.fr).",
      en:
        "\(title.en): \(dwellings) social dwellings on \(date), \(share) of them in QPV; \(applicants) applications\(summary.territory.demandRemark.en)."
    )[common.language]
  }

  /// Rows of a table that a terminal shows; the rest is counted.
  private static let shown = 120

  /// The EPCI, the one with most dwellings first.
  private func epcis(_ summary: TerritorySummary, _ numbers: NumberText) -> PlainTable {
    var table = PlainTable(
      common.language == .french
        ? ["SIREN", "EPCI", "Dép.", "Communes", "Logements", "Demandes"]
        : ["SIREN", "EPCI", "Dép.", "Communes", "Dwellings", "Applications"], numbers: [3, 4, 5])
    func count(_ value: Int) -> String { numbers.plain(Double(value), decimals: 0) }
    let rows = summary.epcis.sorted { ($1.dwellings, $0.epci.code) < ($0.dwellings, $1.epci.code) }
    let most = Self.shown / 2
    for row in rows.prefix(most) {
      table.add([
        row.epci.code, row.epci.name, row.epci.department, count(row.communes), count(row.dwellings),
        count(row.applicants),
      ])
    }
    let rest = rows.dropFirst(most)
    if !rest.isEmpty {
      table.add([
        "", others(rest.count), "", count(rest.reduce(0) { $0 + $1.communes }),
        count(rest.reduce(0) { $0 + $1.dwellings }), count(rest.reduce(0) { $0 + $1.applicants }),
      ])
    }
    return table
  }

  private func others(_ count: Int) -> String {
    Bilingual(fr: "… \(count) autres", en: "… \(count) others")[common.language]
  }

  private func communes(
    _ summary: TerritorySummary, _ numbers: NumberText, most: Int = .max
  ) -> PlainTable {
    var table = PlainTable(
      common.language == .french
        ? ["INSEE", "Commune", "Secteur", "Logements", "En QPV"]
        : ["INSEE", "Commune", "Sector", "Dwellings", "In QPV"], numbers: [3, 4])
    let rows = summary.communes.sorted {
      ($1.stock.total, $0.commune.code) < ($0.stock.total, $1.commune.code)
    }
    for row in rows.prefix(most) {
      table.add([
        row.commune.code, row.commune.name, row.commune.sector,
        numbers.plain(Double(row.stock.total), decimals: 0),
        numbers.percent(Double(row.stock.inQPV) / Double(max(1, row.stock.total))),
      ])
    }
    let rest = rows.dropFirst(most)
    if !rest.isEmpty {
      let total = rest.reduce(0) { $0 + $1.stock.total }
      let inside = rest.reduce(0) { $0 + $1.stock.inQPV }
      table.add([
        "", others(rest.count), "", numbers.plain(Double(total), decimals: 0),
        numbers.percent(Double(inside) / Double(max(1, total))),
      ])
    }
    return table
  }
}
