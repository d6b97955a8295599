import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Housing
import OpenData
import Policy
import Reporting

/// Makes a territory of the public files.
struct TerritoryImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Makes a territory of the public files, as they are published.",
    discussion: """
      The files are told in docs/open-data.md. Where no demand is given it is estimated, and every page says so.

      Example:
        attrilab territory import --rpls parc_communes.csv.gz --indicators indicateurs.csv.gz \\
          --incomes filosofi2016_communes.csv.gz --census rp2018.csv.gz --zones zonage-abc.csv.gz \\
          --epci 243500139 -o rennes
      """)

  @OptionGroup var files: ImportFiles

  @Option(help: ArgumentHelp("EPCI, by SIREN or name; several with commas.", valueName: "code,…"))
  var epci: String?

  @Option(
    name: [.customLong("departement"), .customLong("department")],
    help: ArgumentHelp("The communes of a département.", valueName: "code"))
  var department: String?

  @Option(help: ArgumentHelp("The communes of a region, by INSEE code.", valueName: "code"))
  var region: String?

  @Flag(help: "The whole country.")
  var france = false

  @Option(help: "What people call the territory.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Observed demand: a table of margins (dimension, category, count), or SNE exchange XML.",
      valueName: "file"))
  var demand: String?

  @Option(help: "Least number of households that a cell of --demand may show.")
  var minCell = OpenDemand.usualMinimumCell

  @Option(name: .shortAndLong, help: ArgumentHelp("Folder of the territory; made.", valueName: "folder"))
  var output: String

  @Flag(help: "Make anew a territory that was imported into the folder before.")
  var replace = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let given = [epci != nil, department != nil, region != nil, france].count { $0 }
    guard given == 1 else {
      throw ValidationError(
        "give exactly one of --epci, --departement, --region and --france (\(given) were given)")
    }
    if epci != nil, case .epci(let codes) = selection, codes.isEmpty {
      throw ValidationError("--epci: give a SIREN or a name; several with commas")
    }
    guard minCell >= 1 else { throw ValidationError("--min-cell: allowed 1 or more") }
  }

  /// The observed lists, their small cells masked.
  private func lists(
    _ importer: TerritoryImporter, project: Project, findings: inout Findings
  ) throws -> [OpenDemand] {
    guard let demand else { return [] }
    if demand.lowercased().contains(".xml") {
      let list = try ApplicationFile.read(
        [demand], law: project.law(), zone: importer.ceilingZone(of: selection), minimumCell: minCell,
        findings: &findings)
      if list.applicants == nil {
        findings.add(
          .warning, "masked-list", file: demand,
          what: Bilingual(
            fr: "moins de \(minCell) demandes\u{A0}: rien n’en est gardé, la demande reste estimée",
            en: "fewer than \(minCell) applications: nothing of them is kept, the demand stays estimated"))
      }
      return [list]
    }
    return try DemandMarginFile.read(demand, minimumCell: minCell, findings: &findings)
  }

  func run() throws {
    let project = try common.openProject()
    _ = try TerritoryFolderFile.checkPlace(output, replace: replace)
    let successions = try SuccessionTable.read(
      project.path(SuccessionTable.file), shownAs: SuccessionTable.file)
    var findings = Findings()
    let sources = try files.read(successions: successions, findings: &findings)
    let importer = TerritoryImporter(sources)
    try importer.check(selection, findings: &findings)
    let lists = try lists(importer, project: project, findings: &findings)
    if common.strict { try findings.refuseUnderStrict() }
    let draft = try importer.territory(of: selection, name: name, demand: lists)
    try TerritoryFolderFile.write(draft, to: output, replace: replace)
    tell(findings)
    try show(ImportResult(draft, path: output, findings: findings, language: common.language))
  }

  private var selection: TerritorySelection {
    if france { return .france }
    if let region { return .region(region) }
    if let department { return .department(department.uppercased()) }
    let codes = (epci ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    return .epci(codes.filter { !$0.isEmpty })
  }

  /// The findings on standard error: the first of each kind, then how many more.
  private func tell(_ findings: Findings) {
    guard !common.quiet else { return }
    for finding in findings.entries {
      let word = finding.level.word[common.language]
      Terminal.tell(word + finding.problem.message(in: common.language))
    }
    for (group, count) in findings.counts where count > findings.cap {
      let rest = count - findings.cap
      Terminal.tell(
        Bilingual(
          fr: "\(group.file)\u{A0}: \(rest) autres de la même sorte (\(group.kind))",
          en: "\(group.file): \(rest) more of the kind \(group.kind)")[common.language])
    }
  }

  private func show(_ result: ImportResult) throws {
    switch common.format {
    case .json: try StandardOutput.line(try JSONText.of(result))
    case .csv:
      var table = PlainTable(["path", "epci", "communes", "dwellings", "applicants", "estimated"])
      table.add([
        result.path, String(result.epci), String(result.communes), String(result.dwellings),
        String(result.applicants), String(result.estimated),
      ])
      try StandardOutput.line(table.csv)
    case .table, .md:
      try StandardOutput.line(result.headline(NumberText(common.language))[common.language])
      for line in result.remarks { try StandardOutput.line("- " + line) }
      if common.format == .table { try StandardOutput.line(result.path) }
    }
  }
}

extension Finding.Level {
  /// How a line of this level begins.
  fileprivate var word: Bilingual {
    switch self {
    case .remark: Bilingual(fr: "remarque\u{A0}: ", en: "note: ")
    case .repair: Bilingual(fr: "réparé\u{A0}: ", en: "mended: ")
    case .warning: Bilingual(fr: "avertissement\u{A0}: ", en: "warning: ")
    }
  }
}
