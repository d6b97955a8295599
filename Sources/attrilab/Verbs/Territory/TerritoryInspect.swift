import ArgumentParser
import DataFiles
import OpenData
import Reporting

/// Looks into public files: what each is, what it holds, what looks wrong.
struct TerritoryInspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what public files are, what they hold and what looks wrong in them.",
    discussion: """
      Each file is told by its header: stock, indicators, incomes, census, zoning, memberships, ceilings, Housing \
      First series, summaries, neighbourhoods, RPLS detail, SNE applications, demand. Warnings end with exit code 0, \
      under --strict with 65.

      JSON: {"files": [{file, kind, label, compressed, separator, encoding, decimal, rows, coverage: {from, to}, \
      totals: [{key, label, value}], findings: [{level, kind, line, field, text}], counts: [{level, kind, field, \
      count}]}]}. The first findings of each kind and field are given, and all are counted.
      """)

  @Argument(help: ArgumentHelp("Public files, gzip or not.", valueName: "file"))
  var files: [String]

  @Option(help: "Encoding of the files: utf-8, iso-8859-1, windows-1252; else it is found out.")
  var encoding: String?

  @Option(help: "Separator of the cells: comma, semicolon, tab; else it is found out.")
  var separator: SeparatorChoice?

  @Option(help: "Decimal mark: , or . ; else each column tells.")
  var decimal: String?

  @Option(
    help: ArgumentHelp(
      "A file of communes (memberships, zoning): codes that it lacks are told.", valueName: "file"))
  var communes: String?

  @OptionGroup var common: CommonOptions

  /// Checks what the parser does not.
  func validate() throws {
    if let encoding, TextEncoding(rawValue: encoding.lowercased()) == nil {
      throw ValidationError(
        "--encoding: allowed \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    if let decimal, DecimalMark(rawValue: decimal) == nil {
      throw ValidationError("--decimal: allowed , or .")
    }
  }

  func run() throws {
    let choice = DialectChoice(
      encoding: encoding.flatMap { TextEncoding(rawValue: $0.lowercased()) }, separator: separator?.byte,
      decimal: decimal.flatMap(DecimalMark.init(rawValue:)))
    let known = try knownCommunes(choice)
    var reports: [InspectionReport] = []
    for file in files {
      var findings = Findings()
      let inspection = try FileInspector.inspect(
        file, choice: choice, communes: known, findings: &findings)
      reports.append(InspectionReport(inspection, findings: findings, language: common.language))
    }
    switch common.format {
    case .json: try StandardOutput.line(try JSONText.of(["files": reports.map(\.encoded)]))
    case .csv: try StandardOutput.line(InspectionReport.rawTable(reports).csv)
    case .table: try StandardOutput.line(reports.map(\.text).joined(separator: "\n\n"))
    case .md: try StandardOutput.line(reports.map(\.markdown).joined(separator: "\n\n"))
    }
    let faults = reports.reduce(0) { $0 + $1.strictFindings }
    if common.strict, faults > 0 {
      throw CommandFailure(
        .badData,
        Bilingual(
          fr: "--strict\u{A0}: \(faults) réparations ou avertissements tenus pour des erreurs",
          en: "--strict: \(faults) repairs or warnings held for errors"))
    }
  }

  /// The communes that a file of memberships or zones names; nil where none is given.
  private func knownCommunes(_ choice: DialectChoice) throws(DataProblem) -> Set<String>? {
    guard let communes else { return nil }
    var findings = Findings()
    let table = try ForeignTable(path: communes, choice: choice, findings: &findings)
    switch OpenFileKind.recognise(columns: table.columns) {
    case .memberships: return Set(try MembershipFile.read(table, findings: &findings).communes)
    case .zones: return Set(try ZoneFile.read(table, findings: &findings).map(\.code))
    case .census: return Set(try CensusFile.read(table, findings: &findings).map(\.code))
    default:
      throw DataProblem(
        file: communes, what: Bilingual(fr: "pas un fichier de communes", en: "no file of communes"),
        allowed: Bilingual(
          fr: "EPCI des communes, zonage ABC, recensement", en: "EPCI of the communes, ABC zoning, census"))
    }
  }
}

/// Separators that can be named on a command line.
enum SeparatorChoice: String, ExpressibleByArgument, CaseIterable {
  case comma, semicolon, tab

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }
}
