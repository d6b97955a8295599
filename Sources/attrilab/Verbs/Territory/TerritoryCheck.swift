import ArgumentParser
import DataFiles
import Experimentation
import Housing
import Policy
import Reporting

/// Checks the files of a territory.
struct TerritoryCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the files of a territory; the first fault is named by file and line.",
    discussion: "Gaps that are no faults are listed; under --strict they end with exit code 65.")

  @Argument(help: "Territory: a name of the library, or a folder.")
  var name: String

  @OptionGroup var common: CommonOptions

  private struct Result: Encodable {
    let territory: String
    let digest: String
    let verdict: String
    let remarks: [String]
  }

  func run() throws {
    let territory = try read()
    var values = LeverValues()
    try values.apply(settingsOf: territory)
    let remarks = TerritorySummary(territory).remarks
    switch common.format {
    case .json:
      try StandardOutput.line(
        try JSONText.of(
          Result(
            territory: territory.name, digest: territory.digest, verdict: "ok",
            remarks: remarks.map { $0[common.language] })))
    case .csv:
      var table = PlainTable(["territory", "digest", "verdict", "remarks"])
      table.add([
        territory.name, territory.digest, "ok",
        remarks.map { $0[common.language] }.joined(separator: "; "),
      ])
      try StandardOutput.line(table.csv)
    case .table, .md:
      try StandardOutput.line(headline(territory))
      for remark in remarks { try StandardOutput.line("- " + remark[common.language]) }
    }
    if common.strict, !remarks.isEmpty {
      throw CommandFailure(
        .badData,
        Bilingual(
          fr: "--strict\u{A0}: \(territory.name) a des lacunes", en: "--strict: \(territory.name) has gaps"))
    }
  }

  /// A territory of the library, or a folder, which needs no project.
  private func read() throws -> Territory {
    if name.contains("/") { return try TerritoryReader.read(folder: name) }
    return try common.openProject().territory(named: name)
  }

  private func headline(_ territory: Territory) -> String {
    let numbers = NumberText(common.language)
    func count(_ value: Int) -> String { numbers.plain(Double(value), decimals: 0) }
    let communes = count(territory.communes.count)
    let dwellings = count(territory.stock.total)
    let figures = count(territory.allFigures.count)
    let epcis =
      territory.epcis.isEmpty
      ? "" : "EPCI\(common.language == .french ? "\u{A0}" : ""): \(count(territory.epcis.count)), "
    let estimated = territory.demandRemark
    return Bilingual(
      fr: """
        \(territory.name)\u{A0}: rien à redire (\(epcis)communes\u{A0}: \(communes), logements\u{A0}: \(dwellings), \
        chiffres sourcés\u{A0}: \(figures))\(estimated.fr)
        """,
      en: """
        \(territory.name): nothing wrong (\(epcis)communes: \(communes), dwellings: \(dwellings), sourced figures: \
        \(figures))\(estimated.en)
        """)[common.language]
  }
}
