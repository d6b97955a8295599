import ArgumentParser
import DataFiles
import Foundation
import OpenData

/// The public files of `territory import`.
struct ImportFiles: ParsableArguments {
  @Option(help: ArgumentHelp("Social stock by commune (parc_communes), or RPLS detail.", valueName: "file"))
  var rpls: String

  @Option(help: ArgumentHelp("Indicators of the stock by EPCI (RPLS).", valueName: "file"))
  var indicators: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "FiLoSoFi incomes by commune, then by EPCI; the second is else looked for beside the first.",
      valueName: "file"))
  var incomes: [String]

  @Option(help: ArgumentHelp("Census by commune.", valueName: "file"))
  var census: String

  @Option(help: ArgumentHelp("ABC zoning by commune.", valueName: "file"))
  var zones: String

  @Option(
    help: ArgumentHelp("EPCI of each commune; else commune_epci.csv beside --rpls.", valueName: "file"))
  var membership: String?

  @Option(help: "Encoding of the files, where it is not found out: utf-8, iso-8859-1 or windows-1252.")
  var encoding: DialectOptions.Encoding?

  /// Name of the membership file that stands beside the stock.
  static let usualMembership = "commune_epci.csv"

  /// Reads the files.
  ///
  /// - Throws: `DataProblem` for the first fault that stops the reading.
  func read(successions: SuccessionTable, findings: inout Findings) throws(DataProblem) -> OpenSources {
    let choice = DialectChoice(encoding: encoding?.encoding)
    try checkKinds(choice)
    let stock =
      try isDetail(choice)
      ? DwellingFile.read(rpls, choice: choice, findings: &findings)
      : CommuneStockFile.read(rpls, choice: choice, findings: &findings)
    var rows: [OpenIncome] = []
    for path in try allIncomes() { rows += try IncomeFile.read(path, choice: choice, findings: &findings) }
    return OpenSources(
      stock: stock, indicators: try IndicatorFile.read(indicators, choice: choice, findings: &findings),
      incomes: rows, census: try CensusFile.read(census, choice: choice, findings: &findings),
      zones: try ZoneFile.read(zones, choice: choice, findings: &findings),
      membership: try MembershipFile.read(try membershipPath(), choice: choice, findings: &findings),
      successions: successions)
  }

  /// Refuses a file that is another of the public files than its option asks for.
  ///
  /// A file of no known kind is left to its reader, which tells the columns that lack.
  private func checkKinds(_ choice: DialectChoice) throws(DataProblem) {
    var given: [(option: String, path: String, kinds: [OpenFileKind])] = [
      ("--rpls", rpls, [.communeStock, .dwellings]), ("--indicators", indicators, [.indicators]),
      ("--census", census, [.census]), ("--zones", zones, [.zones]),
    ]
    for path in incomes { given.append(("--incomes", path, [.incomes])) }
    if let membership { given.append(("--membership", membership, [.memberships])) }
    for (option, path, kinds) in given {
      let columns = try ForeignBlocks(path: path, choice: choice).columns
      guard let found = OpenFileKind.recognise(columns: columns), !kinds.contains(found) else { continue }
      throw DataProblem(
        file: path,
        what: Bilingual(
          fr:
            "\(option) attend le fichier «\u{202F}\(kinds[0].label.fr)\u{202F}», et celui-ci est «\u{202F}\(found.label.fr)\u{202F}»",
          en: "\(option) asks for the file \"\(kinds[0].label.en)\", and this is \"\(found.label.en)\""),
        fix: Bilingual(
          fr: "attrilab territory inspect dit ce qu’est un fichier",
          en: "attrilab territory inspect says what a file is"))
    }
  }

  /// Whether the stock is one row a dwelling: it has not the column of the counts.
  private func isDetail(_ choice: DialectChoice) throws(DataProblem) -> Bool {
    let blocks = try ForeignBlocks(path: rpls, choice: choice)
    return !blocks.columns.contains { $0.lowercased() == "logements" }
  }

  private func membershipPath() throws(DataProblem) -> String {
    if let membership { return membership }
    let beside = besides(rpls) + Self.usualMembership
    if FileManager.default.fileExists(atPath: beside) { return beside }
    throw DataProblem(
      file: beside,
      what: Bilingual(
        fr: "fichier absent\u{A0}: il dit à quel EPCI appartient chaque commune",
        en: "no such file: it says which EPCI each commune belongs to"),
      fix: Bilingual(fr: "le donner par --membership", en: "give it with --membership"))
  }

  /// The files of incomes, that of the EPCI found beside that of the communes where it is not given.
  private func allIncomes() throws(DataProblem) -> [String] {
    guard let first = incomes.first, incomes.count == 1 else { return incomes }
    let name = first.split(separator: "/").last.map(String.init) ?? first
    let sister = besides(first) + name.replacing("communes", with: "epci")
    return sister != first && FileManager.default.fileExists(atPath: sister) ? [first, sister] : [first]
  }

  private func besides(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
