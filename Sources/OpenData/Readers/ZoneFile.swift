public import DataFiles

/// Reads the ABC zoning of the communes (ministry in charge of housing).
///
/// Columns: `CODGEO, REG, DEP, LIBGEO` and one that begins with `Zone` (`Zone en vigueur depuis le…`). `A bis` is read
/// as `Abis`. Source: arrêté of 1 August 2014 as amended.
public enum ZoneFile {
  static let columns = ["CODGEO", "REG", "DEP", "LIBGEO"]
  /// How the column of zones begins, in small letters.
  static let zonePrefix = "zone"
  /// The zones, from the tightest market to the easiest.
  static let zones = ["Abis", "A", "B1", "B2", "C"]
  /// Spellings that are met, each with its zone.
  private static let spellings = [
    "Abis", "A", "B1", "B2", "C", "A bis", "A BIS", "ABIS", "abis", "a", "b1", "b2", "c", "A Bis",
  ]
  private static let zoneOfSpelling = [0, 1, 2, 3, 4, 0, 0, 0, 0, 1, 2, 3, 4, 0]

  /// Reads a file.
  ///
  /// - Throws: `DataProblem` for a wrong dialect, a column that lacks, a code that is no commune, an unknown zone.
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
    let codeColumn = try table.column("CODGEO")
    let nameColumn = try table.column("LIBGEO")
    let departmentColumn = try table.column("DEP")
    let regionColumn = try table.column("REG")
    guard let zoneColumn = zoneColumn(of: table.columns) else {
      throw DataProblem(
        file: table.file, line: table.headerLine, field: "Zone",
        what: Bilingual(
          fr: "aucune colonne dont le nom commence par Zone", en: "no column whose name begins with Zone"))
    }
    let zone = try table.choices(zoneColumn, among: spellings)
    try table.requireRows()
    let (codes, index) = try table.communeCodes(codeColumn, findings: &findings)
    let rows = index.map { codes[Int($0)] }
    table.tellDuplicates(rows, column: codeColumn, findings: &findings)
    let departments = table.labels(departmentColumn)
    let regions = table.labels(regionColumn)
    var places: [OpenPlace] = []
    places.reserveCapacity(table.count)
    for (row, code) in rows.enumerated() {
      let expected = CommuneCode(code)?.department ?? ""
      var place = OpenPlace(code: code, name: table.text(row, nameColumn), department: expected)
      place.region = padded(regions.names[Int(regions.index[row])])
      place.zoneABC = zones[zoneOfSpelling[Int(zone[row])]]
      let department = departments.names[Int(departments.index[row])]
      if padded(department) != expected {
        findings.add(
          .warning, "department", file: table.file, line: table.line(of: row), field: "DEP",
          what: Bilingual(
            fr: "\(code)\u{A0}: département « \(department) », d'après le code \(expected)",
            en: "\(code): département \"\(department)\", by the code \(expected)"))
      }
      places.append(place)
    }
    return places
  }

  static func zoneColumn(of columns: [String]) -> Int? {
    columns.firstIndex { $0.lowercased().hasPrefix(zonePrefix) }
  }

  /// A code of one character has lost its zero.
  private static func padded(_ code: String) -> String { code.utf8.count == 1 ? "0" + code : code }
}
