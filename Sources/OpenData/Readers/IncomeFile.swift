public import DataFiles

/// Reads the incomes of communes or EPCI (FiLoSoFi, INSEE) of any year, as CSV.
///
/// Columns: `CODGEO, LIBGEO`, then names that end with the year: `NBMENFISC16, MED16, TP6016, TP60TOL216, D116,
/// D916`. Poverty rates stand in percent and become shares; `TP60TOL2` is that of tenants. A commune of few
/// households has blanks, or `s`, `nd`, `ns`: its figures are nil. INSEE also publishes workbooks (`.xlsx`), which
/// are refused: save the sheet as CSV. Source: INSEE, FiLoSoFi.
public enum IncomeFile {
  static let columns = ["CODGEO", "LIBGEO"]
  /// Beginnings of the columns that are read, before the two digits of the year.
  static let yearColumns = ["NBMENFISC", "MED", "D1", "D9", "TP60", "TP60TOL2"]
  /// Greatest income per consumption unit that a decile may be, euros per year.
  private static let greatestIncome = 10_000_000.0
  /// Greatest number of households of one place.
  private static let greatestHouseholds = 100_000_000.0

  /// Reads a file.
  ///
  /// - Throws: `DataProblem` for a workbook, a wrong dialect, a column that lacks, a code that is neither commune
  ///   nor EPCI, a negative figure, and where D1 < median < D9 does not hold (naming the place).
  public static func read(
    _ path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice(),
    findings: inout Findings
  ) throws(DataProblem) -> [OpenIncome] {
    try read(
      ForeignTable(path: path, shownAs: name, choice: choice, findings: &findings), findings: &findings)
  }

  /// Reads a table already in memory.
  ///
  /// - Throws: as reading a file does.
  public static func read(_ table: ForeignTable, findings: inout Findings) throws(DataProblem) -> [OpenIncome]
  {
    let codeColumn = try table.column("CODGEO")
    let nameColumn = try table.column("LIBGEO")
    let year = try year(of: table, findings: &findings)
    let suffix = year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)"
    let open = 0...greatestIncome
    let median = try table.numbers(table.column("MED" + suffix), in: open, findings: &findings)
    func optional(
      _ name: String, in range: ClosedRange<Double>
    ) throws(DataProblem) -> [Double?] {
      guard let place = table.place(of: name + suffix) else {
        return Array(repeating: nil, count: table.count)
      }
      return try table.numbers(place, in: range, findings: &findings)
    }
    let households = try optional("NBMENFISC", in: 0...greatestHouseholds)
    let first = try optional("D1", in: open)
    let ninth = try optional("D9", in: open)
    let poverty = try optional("TP60", in: 0...100)
    let tenantPoverty = try optional("TP60TOL2", in: 0...100)
    try table.requireRows()
    let codes = try codes(of: table, column: codeColumn, findings: &findings)
    var incomes: [OpenIncome] = []
    incomes.reserveCapacity(table.count)
    for row in 0..<table.count {
      var income = OpenIncome(code: codes[row], name: table.text(row, nameColumn))
      income.year = year
      income.households = households[row]
      income.median = median[row]
      income.firstDecile = first[row]
      income.ninthDecile = ninth[row]
      income.poverty = poverty[row].map { $0 / 100 }
      income.tenantPoverty = tenantPoverty[row].map { $0 / 100 }
      try check(income, row: row, table: table)
      incomes.append(income)
    }
    return incomes
  }

  /// The year of the file, from its columns; of several the latest, with a remark.
  static func year(of table: ForeignTable, findings: inout Findings) throws(DataProblem) -> Int {
    let years = years(of: table.columns)
    guard let latest = years.last else {
      throw DataProblem(
        file: table.file, line: table.headerLine, field: "MED",
        what: Bilingual(
          fr: "aucune colonne MED suivie d'une année", en: "no column MED followed by a year"),
        allowed: Bilingual(fr: "MED16, MED21…", en: "MED16, MED21…"))
    }
    if years.count > 1 {
      findings.add(
        .remark, "years", file: table.file, line: table.headerLine,
        what: Bilingual(
          fr: "années \(years.map(String.init).joined(separator: ", "))\u{202F}; \(latest) est lue",
          en: "years \(years.map(String.init).joined(separator: ", ")); \(latest) is read"))
    }
    return latest
  }

  /// The years that the columns of medians name, in order; two digits mean 2000 and after.
  static func years(of columns: [String]) -> [Int] {
    let years = columns.compactMap { name -> Int? in
      guard name.utf8.count == 5, name.uppercased().hasPrefix("MED") else { return nil }
      return Int(name.suffix(2)).map { 2000 + $0 }
    }
    return Set(years).sorted()
  }

  /// Codes of communes, or of EPCI where the first one has nine characters.
  private static func codes(
    of table: ForeignTable, column: Int, findings: inout Findings
  ) throws(DataProblem) -> [String] {
    let isEPCI = table.text(0, column).utf8.count > 5
    let codes: [String]
    if isEPCI {
      codes = table.texts(column)
      for (row, code) in codes.enumerated() { try table.checkSiren(row, column, code) }
    } else {
      let (names, index) = try table.communeCodes(column, findings: &findings)
      codes = index.map { names[Int($0)] }
    }
    table.tellDuplicates(codes, column: column, findings: &findings)
    return codes
  }

  private static func check(_ income: OpenIncome, row: Int, table: ForeignTable) throws(DataProblem) {
    let deciles = [income.firstDecile, income.median, income.ninthDecile].compactMap { $0 }
    for (lower, upper) in zip(deciles, deciles.dropFirst()) where lower >= upper {
      throw DataProblem(
        file: table.file, line: table.line(of: row), field: "D1, MED, D9",
        what: Bilingual(
          fr: "\(income.code) \(income.name)\u{A0}: les déciles ne croissent pas (\(lower), puis \(upper))",
          en: "\(income.code) \(income.name): the deciles do not increase (\(lower), then \(upper))"),
        allowed: Bilingual(same: "D1 < MED < D9"))
    }
  }
}

extension ForeignTable {
  /// Tells the keys that stand more than once in a column.
  func tellDuplicates(_ keys: [String], column: Int, findings: inout Findings) {
    var first: [String: Int] = [:]
    first.reserveCapacity(keys.count)
    for (row, key) in keys.enumerated() {
      guard let earlier = first.updateValue(row, forKey: key) else { continue }
      findings.add(
        .warning, "duplicate-key", file: file, line: line(of: row), field: columns[column],
        what: Bilingual(
          fr: "« \(key) » est déjà ligne \(line(of: earlier))",
          en: "\"\(key)\" already stands on line \(line(of: earlier))"))
    }
  }
}
