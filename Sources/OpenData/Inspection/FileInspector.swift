public import DataFiles
internal import Housing

/// Looks into a file of any known kind.
public enum FileInspector {
  /// Reads a file, says what it is and adds what looks wrong to the findings.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - choice: what the user declares of the dialect.
  ///   - communes: codes of the known communes; a code that is none of them is told. Nil: not checked.
  ///   - findings: where it is told.
  /// - Throws: `DataProblem` for a file that cannot be read, or that is of no known kind (with the known ones and the
  ///   nearest).
  public static func inspect(
    _ path: String, choice: DialectChoice = DialectChoice(), communes: Set<String>? = nil,
    findings: inout Findings
  ) throws(DataProblem) -> FileInspection {
    let source = try ByteSource(path: path)
    var start: [UInt8] = []
    _ = try source.append(to: &start)
    if ApplicationFile.recognises(start), isMarkup(start) {
      return try applications(path, isCompressed: source.isCompressed, findings: &findings)
    }
    let header =
      start.isEmpty ? nil : try? ForeignHeader.names(of: start, file: path, separator: choice.separator)
    if let header, OpenFileKind.recognise(columns: header) == .dwellings {
      return try dwellings(path, choice: choice, findings: &findings)
    }
    let table = try ForeignTable(path: path, choice: choice, findings: &findings)
    guard let kind = OpenFileKind.recognise(columns: table.columns) else { throw unknownKind(table) }
    var inspection = FileInspection(file: path, kind: kind, isCompressed: source.isCompressed)
    inspection.dialect = table.dialect
    inspection.decimal = decimal(of: table)
    inspection.rows = table.count
    try fill(&inspection, from: table, communes: communes, findings: &findings)
    return inspection
  }

  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 && $0 != 0xef && $0 != 0xbb && $0 != 0xbf } == UInt8(ascii: "<")
  }

  /// The decimal mark of the first column that proves one.
  private static func decimal(of table: ForeignTable) -> DecimalMark? {
    table.columns.indices.lazy.compactMap { table.decimalMark(of: $0) }.first
  }

  // MARK: - Kinds

  private static func fill(
    _ inspection: inout FileInspection, from table: ForeignTable, communes: Set<String>?,
    findings: inout Findings
  ) throws(DataProblem) {
    try table.requireRows()
    switch inspection.kind {
    case .communeStock:
      let stock = try CommuneStockFile.read(table, findings: &findings)
      let dwellings = stock.count.reduce(0) { $0 + Int($1) }
      inspection.add("dwellings", Bilingual(fr: "logements", en: "dwellings"), dwellings)
      inspection.add("communes", Words.communes, stock.codes.count)
      check(stock.codes, in: table, "depcom", against: communes, findings: &findings)
    case .indicators:
      let all = try IndicatorFile.read(table, findings: &findings)
      for kind in OpenIndicators.Kind.allCases {
        let count = all.filter { $0.kind == kind }.count
        inspection.add(kind.rawValue, Words.of(kind), count)
      }
      IndicatorTable.check(table, findings: &findings)
    case .incomes:
      let incomes = try IncomeFile.read(table, findings: &findings)
      inspection.add("places", Bilingual(fr: "lieux", en: "places"), incomes.count)
      inspection.add(
        "withheldMedians", Bilingual(fr: "médianes sous secret", en: "medians withheld"),
        incomes.filter { $0.median == nil }.count)
      inspection.add(
        "withheldDeciles", Bilingual(fr: "déciles sous secret", en: "deciles withheld"),
        incomes.filter { $0.firstDecile == nil }.count)
      inspection.cover(incomes.compactMap { $0.year.map(String.init) })
      if incomes.first?.code.utf8.count == 5 {
        check(incomes.map(\.code), in: table, "CODGEO", against: communes, findings: &findings)
        tellDoubleCount(incomes.map(\.code), in: table, "CODGEO", findings: &findings)
      }
    case .census, .zones:
      let isCensus = inspection.kind == .census
      let places =
        isCensus
        ? try CensusFile.read(table, findings: &findings) : try ZoneFile.read(table, findings: &findings)
      inspection.add("communes", Words.communes, places.count)
      for zone in ZoneFile.zones where !isCensus {
        inspection.add("zone\(zone)", Bilingual(same: zone), places.filter { $0.zoneABC == zone }.count)
      }
      let field = isCensus ? "code_insee" : "CODGEO"
      check(places.map(\.code), in: table, field, against: communes, findings: &findings)
      tellDoubleCount(places.map(\.code), in: table, field, findings: &findings)
    case .memberships:
      let membership = try MembershipFile.read(table, findings: &findings)
      inspection.add("communes", Words.communes, membership.communes.count)
      inspection.add("epci", Words.of(.epci), Set(membership.intercommunality.values).count)
      inspection.add(
        "outside", Bilingual(fr: "communes hors EPCI", en: "communes in no EPCI"), membership.outside.count)
      check(membership.communes, in: table, "DEPCOM", against: communes, findings: &findings)
    case .ceilings: try CeilingTable.inspect(table, &inspection, findings: &findings)
    case .housingFirstMonths: try MonthSeriesTable.inspect(table, &inspection, findings: &findings)
    case .housingFirstCumulated: try MonthSeriesTable.inspect(table, &inspection, findings: &findings)
    case .departmentSummary: try DepartmentTable.inspect(table, &inspection, findings: &findings)
    case .priorityNeighbourhoods: try NeighbourhoodTable.inspect(table, &inspection, findings: &findings)
    case .demandMargins:
      let demands = try DemandMarginFile.read(table, findings: &findings)
      inspection.add("perimeters", Bilingual(fr: "territoires", en: "perimeters"), demands.count)
      let applicants = demands.reduce(0) { $0 + ($1.applicants ?? 0) }
      if applicants > 0 { inspection.add("applicants", Words.applicants, applicants) }
    case .dwellings, .applications:
      preconditionFailure("dwellings and applications are read before, for they are not read whole")
    }
  }

  private static func dwellings(
    _ path: String, choice: DialectChoice, findings: inout Findings
  ) throws(DataProblem) -> FileInspection {
    let blocks = try ForeignBlocks(path: path, choice: choice)
    let stock = try DwellingFile.read(path, choice: choice, findings: &findings)
    var inspection = FileInspection(
      file: path, kind: .dwellings, isCompressed: blocks.dialect.isCompressed)
    inspection.dialect = blocks.dialect
    let dwellings = stock.count.reduce(0) { $0 + Int($1) }
    let leftOut = stock.detail?.leftOut ?? 0
    inspection.rows = dwellings + leftOut
    inspection.add("dwellings", Bilingual(fr: "logements", en: "dwellings"), dwellings)
    inspection.add("leftOut", Bilingual(fr: "laissés de côté", en: "left out"), leftOut)
    inspection.add("communes", Words.communes, stock.codes.count)
    if let year = stock.detail?.referenceYear { inspection.cover(["\(year)-01-01"]) }
    return inspection
  }

  private static func applications(
    _ path: String, isCompressed: Bool, findings: inout Findings
  ) throws(DataProblem) -> FileInspection {
    let demand = try ApplicationFile.read([path], findings: &findings)
    var inspection = FileInspection(file: path, kind: .applications, isCompressed: isCompressed)
    inspection.rows = demand.applicants
    if let applicants = demand.applicants { inspection.add("applicants", Words.applicants, applicants) }
    if let transfers = demand.transfers {
      inspection.add("transfers", Bilingual(fr: "mutations", en: "transfers"), transfers)
    }
    if demand.applicants == nil {
      findings.add(
        .remark, "few-applicants", file: path,
        what: Bilingual(
          fr: "moins de \(demand.minimumCell) demandes\u{A0}: rien n'est montré",
          en: "fewer than \(demand.minimumCell) applications: nothing is shown"))
    }
    return inspection
  }

  // MARK: - Checks of codes

  /// Tells the codes that no known commune bears.
  private static func check(
    _ codes: [String], in table: ForeignTable, _ field: String, against known: Set<String>?,
    findings: inout Findings
  ) {
    guard let known else { return }
    for code in codes where !known.contains(code) && CommuneCode(code)?.isArrondissement != true {
      findings.add(
        .warning, "unknown-commune", file: table.file, field: field,
        what: Bilingual(fr: "commune inconnue « \(code) »", en: "unknown commune \"\(code)\""))
    }
  }

  /// Tells where Paris, Lyon or Marseille stands both whole and by arrondissements.
  private static func tellDoubleCount(
    _ codes: [String], in table: ForeignTable, _ field: String, findings: inout Findings
  ) {
    let whole = Set(codes.filter { CommuneCode($0)?.hasArrondissements == true })
    let parts = Set(codes.compactMap { CommuneCode($0)?.communeOfArrondissement?.text })
    let both = whole.intersection(parts).sorted()
    guard !both.isEmpty else { return }
    findings.add(
      .remark, "arrondissements", file: table.file, field: field,
      what: Bilingual(
        fr:
          "\(both.joined(separator: ", "))\u{A0}: commune et arrondissements à la fois\u{202F}; ne pas additionner",
        en: "\(both.joined(separator: ", ")): commune and arrondissements both; do not add them up"))
  }

  private static func unknownKind(_ table: ForeignTable) -> DataProblem {
    let nearest = OpenFileKind.nearest(columns: table.columns)
    let known = OpenFileKind.allCases
    return DataProblem(
      file: table.file, line: table.headerLine,
      what: Bilingual(fr: "fichier d'aucun genre connu", en: "a file of no known kind"),
      allowed: Bilingual(
        fr: "genres connus\u{A0}: " + known.map(\.label.fr).joined(separator: ", "),
        en: "known kinds: " + known.map(\.label.en).joined(separator: ", ")),
      fix: nearest.map {
        Bilingual(
          fr: "le plus proche\u{A0}: \($0.kind.label.fr), mais sans \($0.lacking.joined(separator: ", "))",
          en: "the nearest: \($0.kind.label.en), but without \($0.lacking.joined(separator: ", "))")
      })
  }
}

/// Words that several kinds share.
enum Words {
  static let communes = Bilingual(same: "communes")
  static let applicants = Bilingual(fr: "demandes", en: "applications")

  static func of(_ kind: OpenIndicators.Kind) -> Bilingual {
    switch kind {
    case .epci: Bilingual(same: "EPCI")
    case .department: Bilingual(fr: "départements", en: "départements")
    case .region: Bilingual(fr: "régions", en: "regions")
    case .france: Bilingual(fr: "France entière", en: "whole country")
    }
  }
}
