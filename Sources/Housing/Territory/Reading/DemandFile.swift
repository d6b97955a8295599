import DataFiles

/// Reads `demand.csv`.
enum DemandFile {
  static let columns = ["dimension", "category", "share", "source", "date", "scope", "mark"]

  /// One margin a dimension, in the order of `DemandDimension`, categories in the order of the file.
  static func read(text: String, file: String) throws(DataProblem) -> [DemandMargin] {
    let table = try DelimitedTable(text: text, file: file, required: columns, optional: [])
    let dimensions = DemandDimension.allCases
    let dimension = try table.choices("dimension", among: dimensions.map(\.rawValue))
    let categories = try table.texts("category")
    let shares = try table.numbers("share", in: 0...1)
    let sources = try SourceColumns(table: table)
    var margins: [DemandMargin] = []
    for (index, each) in dimensions.enumerated() {
      let rows = (0..<table.count).filter { dimension[$0] == index }
      try check(rows, of: each, table: table, categories: categories)
      let figures = rows.map { row in
        sources.figure(
          key: "demand.\(each.rawValue).\(categories[row])", value: shares[row], unit: "share", row: row)
      }
      let margin = rows.map { shares[$0] }
      if let fault = ShareSum.fault(of: margin) {
        throw DataProblem(
          file: file, line: rows.last.map { table.lines[$0] }, field: "share (\(each.rawValue))",
          what: fault.what, allowed: fault.allowed)
      }
      margins.append(
        DemandMargin(
          dimension: each.rawValue, categories: rows.map { categories[$0] }, shares: margin, sources: figures)
      )
    }
    return margins
  }

  private static func check(
    _ rows: [Int], of dimension: DemandDimension, table: DelimitedTable, categories: [String]
  ) throws(DataProblem) {
    var lines: [String: Int] = [:]
    for row in rows {
      let category = categories[row]
      guard dimension.categories.contains(category) else {
        throw DataProblem.unknownName(
          category, among: dimension.categories, file: table.file, line: table.lines[row],
          field: "category (\(dimension.rawValue))")
      }
      if let first = lines[category] {
        throw table.problem(
          row: row, column: "category (\(dimension.rawValue))",
          what: Bilingual(
            fr: "« \(category) » est déjà ligne \(first)",
            en: "\"\(category)\" already stands on line \(first)"),
          fix: Bilingual(fr: "en supprimer une", en: "remove one"))
      }
      lines[category] = table.lines[row]
    }
    for category in dimension.categories where lines[category] == nil {
      throw DataProblem(
        file: table.file, line: rows.last.map { table.lines[$0] },
        field: "category (\(dimension.rawValue))",
        what: Bilingual(fr: "« \(category) » manque", en: "\"\(category)\" is missing"),
        fix: Bilingual(
          fr: "ajouter la ligne, avec une part de 0 s'il n'y en a pas",
          en: "add the row, with a share of 0 if there is none"))
    }
  }
}

/// The columns that say where a figure comes from.
private struct SourceColumns {
  private let table: DelimitedTable
  private let sources: [String]
  private let dates: [String]
  private let scopes: [String]
  private let marks: [Int]

  init(table: DelimitedTable) throws(DataProblem) {
    self.table = table
    sources = try table.filledTexts("source")
    dates = try table.texts("date")
    for (row, date) in dates.enumerated() where !FigureDate.isValid(date) {
      throw table.problem(
        row: row, column: "date", what: FigureDate.fault(date), allowed: FigureDate.allowed)
    }
    scopes = try table.filledTexts("scope")
    marks = try table.choices("mark", among: Mark.allCases.map(\.rawValue))
  }

  func figure(key: String, value: Double, unit: String, row: Int) -> SourcedFigure {
    SourcedFigure(
      key: key, value: value, unit: unit, source: sources[row], date: dates[row], scope: scopes[row],
      mark: Mark.allCases[marks[row]], file: table.file, line: table.lines[row])
  }
}
