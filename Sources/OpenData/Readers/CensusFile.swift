public import DataFiles

/// Reads the communes of the census (`rp2018_communes`): main residences and dwellings said to be HLM.
///
/// Columns: `code_insee, commune, log_rp, log_hlm`. What households declare of their landlord is about a tenth below
/// the administrative stock. Source: INSEE, census.
public enum CensusFile {
  static let columns = ["code_insee", "commune", "log_rp", "log_hlm"]
  /// Greatest number of dwellings of a commune.
  private static let greatestDwellings = 10_000_000.0

  /// Reads a file.
  ///
  /// - Throws: `DataProblem` for a wrong dialect, a column that lacks, a code that is no commune, a negative figure.
  public static func read(
    _ path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice(),
    findings: inout Findings
  ) throws(DataProblem) -> [OpenPlace] {
    try read(
      ForeignTable(path: path, shownAs: name, choice: choice, findings: &findings), findings: &findings)
  }

  /// Reads a table already in memory.
  ///
  /// - Throws: as reading a file does.
  public static func read(_ table: ForeignTable, findings: inout Findings) throws(DataProblem) -> [OpenPlace]
  {
    let codeColumn = try table.column("code_insee")
    let nameColumn = try table.column("commune")
    let range = 0...greatestDwellings
    let residences = try table.numbers(table.column("log_rp"), in: range, findings: &findings)
    let social = try table.numbers(table.column("log_hlm"), in: range, findings: &findings)
    try table.requireRows()
    let (codes, index) = try table.communeCodes(codeColumn, findings: &findings)
    let rows = index.map { codes[Int($0)] }
    table.tellDuplicates(rows, column: codeColumn, findings: &findings)
    var places: [OpenPlace] = []
    places.reserveCapacity(table.count)
    for (row, code) in rows.enumerated() {
      var place = OpenPlace(
        code: code, name: table.text(row, nameColumn), department: CommuneCode(code)?.department ?? "")
      place.mainResidences = residences[row]
      place.socialDwellings = social[row]
      if let all = residences[row], let part = social[row], part > all {
        findings.add(
          .warning, "part-over-whole", file: table.file, line: table.line(of: row), field: "log_hlm",
          what: Bilingual(
            fr: "\(code)\u{A0}: \(part) logements HLM pour \(all) résidences principales",
            en: "\(code): \(part) HLM dwellings of \(all) main residences"))
      }
      places.append(place)
    }
    return places
  }
}
