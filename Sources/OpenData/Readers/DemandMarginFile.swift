public import DataFiles
internal import Housing

/// Reads the margins of the demand from a table that an EPCI makes of its SNE statistics.
///
/// Columns: `dimension, category`, then `count` or `share`; `epci` where the table holds several. Dimensions and
/// categories are those of the lab (`composition`, `situation`…); a row `applicants` gives the number of applicants where
/// only shares are known. A count that the source withholds (`s`, `nd`, empty) is pooled. Counts under the least are
/// masked like those of single applications.
public enum DemandMarginFile {
  static let columns = ["dimension", "category"]
  static let valueColumns = ["count", "share"]
  /// The dimension of the row that only gives the number of applicants.
  static let applicants = "applicants"
  /// Greatest number of applicants.
  private static let greatestCount = 10_000_000
  /// Rounding that the sum of published shares may carry.
  private static let shareTolerance = 0.02

  /// Reads a file.
  ///
  /// - Returns: one demand an EPCI, in the order of the file.
  /// - Throws: `DataProblem` for a wrong dialect, a column that lacks, an unknown dimension or category (with the
  ///   nearest), a category given twice, a count that is negative or no whole number, shares that do not sum to 1.
  public static func read(
    _ path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice(),
    minimumCell: Int = OpenDemand.usualMinimumCell, findings: inout Findings
  ) throws(DataProblem) -> [OpenDemand] {
    let table = try ForeignTable(path: path, shownAs: name, choice: choice, findings: &findings)
    return try read(table, minimumCell: minimumCell, findings: &findings)
  }

  /// Reads a table already in memory.
  ///
  /// - Throws: as reading a file does.
  public static func read(
    _ table: ForeignTable, minimumCell: Int = OpenDemand.usualMinimumCell, findings: inout Findings
  ) throws(DataProblem) -> [OpenDemand] {
    let dimensionColumn = try table.column("dimension")
    let categoryColumn = try table.column("category")
    let epciColumn = table.place(of: "epci")
    let countColumn = table.place(of: "count")
    let valueColumn = if let countColumn { countColumn } else { try table.column("share") }
    let range = countColumn == nil ? 0...1 : 0...Double(greatestCount)
    let values = try table.numbers(valueColumn, in: range, findings: &findings)
    try table.requireRows()
    let names = [applicants] + DemandDimension.allCases.map(\.rawValue)
    let dimension = try table.choices(dimensionColumn, among: names)
    var perimeters: [String] = []
    var cells: [String: DemandCells] = [:]
    for row in 0..<table.count {
      let code = epciColumn.map { table.text(row, $0) } ?? ""
      if epciColumn != nil, let epciColumn { try table.checkSiren(row, epciColumn, code) }
      if cells[code] == nil {
        perimeters.append(code)
        cells[code] = DemandCells(isCounted: countColumn != nil)
      }
      let value = values[row]
      if countColumn != nil, let value, value != value.rounded() {
        throw table.problem(
          row, valueColumn,
          what: Bilingual(
            fr: "« \(table.text(row, valueColumn)) » n'est pas un nombre entier",
            en: "\"\(table.text(row, valueColumn))\" is not a whole number"))
      }
      guard dimension[row] > 0 else {
        cells[code]?.total = value
        continue
      }
      let each = DemandDimension.allCases[Int(dimension[row]) - 1]
      let category = table.text(row, categoryColumn)
      guard let place = each.categories.firstIndex(of: category) else {
        throw DataProblem.unknownName(
          category, among: each.categories, file: table.file, line: table.line(of: row),
          field: "category (\(each.rawValue))")
      }
      guard cells[code]?.set(each, place, value, row: row) == true else {
        throw table.problem(
          row, categoryColumn,
          what: Bilingual(
            fr: "« \(category) » est déjà plus haut", en: "\"\(category)\" already stands above"),
          fix: Bilingual(fr: "en supprimer une", en: "remove one"))
      }
    }
    var demands: [OpenDemand] = []
    for code in perimeters {
      guard let cells = cells[code] else { continue }
      if !cells.isCounted { try checkShares(of: cells, table: table, column: valueColumn) }
      if let (first, second) = cells.differingTotals {
        findings.add(
          .warning, "totals-differ", file: table.file, field: code.isEmpty ? nil : code,
          what: Bilingual(
            fr: "\(first.0) compte \(first.1) demandes, \(second.0) \(second.1)",
            en: "\(first.0) counts \(first.1) applicants, \(second.0) \(second.1)"))
      }
      demands.append(cells.demand(code: code.isEmpty ? nil : code, minimumCell: minimumCell))
    }
    return demands
  }

  private static func checkShares(
    of cells: DemandCells, table: ForeignTable, column: Int
  ) throws(DataProblem) {
    for dimension in DemandDimension.allCases {
      guard let sum = cells.sum(of: dimension), abs(sum - 1) > shareTolerance else { continue }
      throw table.problem(
        cells.lastRow(of: dimension), column,
        what: Bilingual(
          fr: "les parts de \(dimension.rawValue) ont pour somme \(sum)",
          en: "the shares of \(dimension.rawValue) sum to \(sum)"),
        allowed: Bilingual(fr: "somme 1, à \(shareTolerance) près", en: "sum 1, within \(shareTolerance)"))
    }
  }
}
