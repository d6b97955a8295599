public import DataFiles
internal import Housing

/// Reads the stock by commune and kind of dwelling (`parc_communes`, RPLS): one row a kind, with its count.
///
/// Columns: `depcom, pieces, bati, qpv, periode, dpe, logements`. Source: RPLS, SDES.
public enum CommuneStockFile {
  static let columns = ["depcom", "pieces", "bati", "qpv", "periode", "dpe", "logements"]

  private static let rooms = ["1", "2", "3", "4", "5+", "5"]
  private static let buildings = ["collectif", "individuel"]
  private static let periods = [
    "avant1950", "1950-59", "1960-69", "1970-79", "1980-89", "1990-99", "2000-09", "2010+",
  ]
  private static let labels = ["A", "B", "C", "D", "E", "F", "G", "Inconnu"]
  /// Greatest count of one kind of dwelling in one commune; the greatest published is below ten thousand.
  private static let greatestCount = 1_000_000

  /// Reads a file.
  ///
  /// - Throws: `DataProblem` for a wrong dialect, a column that lacks, an unknown category (with the nearest), a
  ///   code that is no commune, a count that is negative or no whole number.
  public static func read(
    _ path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice(),
    findings: inout Findings
  ) throws(DataProblem) -> OpenStock {
    try read(
      ForeignTable(path: path, shownAs: name, choice: choice, findings: &findings), findings: &findings)
  }

  /// Reads a table already in memory.
  ///
  /// - Throws: as reading a file does.
  public static func read(_ table: ForeignTable, findings: inout Findings) throws(DataProblem) -> OpenStock {
    let communeColumn = try table.column("depcom")
    let (codes, commune) = try table.communeCodes(communeColumn, findings: &findings)
    let rooms = try table.choices(table.column("pieces"), among: Self.rooms)
    let buildings = try table.choices(table.column("bati"), among: Self.buildings)
    let qpv = try table.choices(table.column("qpv"), among: ["0", "1"])
    let periods = try table.choices(table.column("periode"), among: Self.periods)
    let labels = try table.choices(table.column("dpe"), among: Self.labels)
    let counts = try table.counts(table.column("logements"), in: 0...greatestCount, findings: &findings)
    try table.requireRows()
    var stock = OpenStock()
    stock.codes = codes
    stock.commune = commune
    stock.rooms = rooms.map { min(5, $0 + 1) }
    stock.building = buildings.map { $0 == 0 ? .collective : .individual }
    stock.inQPV = qpv.map { $0 == 1 }
    let allPeriods = ConstructionPeriod.allCases
    stock.period = periods.map { allPeriods[Int($0)] }
    let allLabels = EnergyLabel.allCases
    stock.energy = labels.map { allLabels[Int($0)] }
    stock.count = counts
    tellDuplicates(of: stock, in: table, column: communeColumn, findings: &findings)
    return stock
  }

  /// A kind that a commune has twice is added up, and told.
  private static func tellDuplicates(
    of stock: OpenStock, in table: ForeignTable, column: Int, findings: inout Findings
  ) {
    let keys = stock.count.indices.map { stock.kindKey($0) }
    let sorted = keys.sorted()
    let repeated = Set(zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0))
    guard !repeated.isEmpty else { return }
    var first: [Int: Int] = [:]
    for (row, key) in keys.enumerated() where repeated.contains(key) {
      guard let earlier = first[key] else {
        first[key] = row
        continue
      }
      findings.add(
        .warning, "duplicate-key", file: table.file, line: table.line(of: row), field: table.columns[column],
        what: Bilingual(
          fr:
            "même genre de logement qu'à la ligne \(table.line(of: earlier))\u{202F}; les deux sont comptés",
          en: "the same kind of dwelling as on line \(table.line(of: earlier)); both are counted"))
    }
  }
}

extension OpenStock {
  /// One number a row that tells its commune and kind: the mixed radix of commune, rooms, building, QPV, period,
  /// energy label.
  func kindKey(_ row: Int) -> Int {
    var key = Int(commune[row]) * 5 + Int(rooms[row]) - 1
    key = key * 2 + Int(building[row].rawValue)
    key = key * 2 + (inQPV[row] ? 1 : 0)
    key = key * ConstructionPeriod.allCases.count + Int(period[row].rawValue)
    return key * EnergyLabel.allCases.count + Int(energy[row].rawValue)
  }
}

extension ForeignTable {
  /// A file with a header and nothing below it was cut, or is a model to be filled.
  ///
  /// - Throws: `DataProblem` where there is no row.
  func requireRows() throws(DataProblem) {
    guard count == 0 else { return }
    throw DataProblem(
      file: file, line: headerLine,
      what: Bilingual(fr: "un en-tête, et aucune ligne dessous", en: "a header, and no row below it"),
      fix: Bilingual(fr: "télécharger le fichier de nouveau", en: "download the file again"))
  }
}
