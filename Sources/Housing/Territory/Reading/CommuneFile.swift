import DataFiles

/// Reads `communes.csv`.
enum CommuneFile {
  static let columns = [
    "code", "name", "zoneABC", "aidZone", "ceilingZone", "households", "medianIncome", "firstDecile",
    "ninthDecile", "tileColumn", "tileRow", "sector",
  ]
  static let zonesABC = ["Abis", "A", "B1", "B2", "C"]
  static let ceilingZones = ["paris", "ileDeFrance", "other"]

  /// Columns store a commune in 16 bits.
  static let mostCommunes = Int(Int16.max)
  /// Disposable income per consumption unit that a French commune can have, euros per year.
  static let incomes: ClosedRange<Double> = 1_000...300_000
  /// The schematic map has at most this many columns and rows.
  static let tiles = 0...199

  /// The communes in the order of their codes.
  static func read(text: String, file: String) throws(DataProblem) -> [Commune] {
    let table = try DelimitedTable(text: text, file: file, required: columns, optional: [])
    guard table.count > 0 else {
      throw DataProblem(
        file: file, what: Bilingual(fr: "aucune commune", en: "no commune"),
        fix: Bilingual(fr: "une ligne par commune", en: "one row a commune"))
    }
    guard table.count <= mostCommunes else {
      throw DataProblem(
        file: file,
        what: Bilingual(fr: "\(table.count) communes", en: "\(table.count) communes"),
        allowed: Bilingual(fr: "au plus \(mostCommunes)", en: "at most \(mostCommunes)"))
    }
    let codes = try codes(of: table)
    let names = try table.filledTexts("name")
    let zoneABC = try table.choices("zoneABC", among: zonesABC)
    let aidZone = try table.integers("aidZone", in: 1...3)
    let ceilingZone = try table.choices("ceilingZone", among: ceilingZones)
    let households = try table.integers("households", in: 0...10_000_000)
    let medians = try table.numbers("medianIncome", in: incomes)
    let firstDeciles = try table.optionalNumbers("firstDecile", in: 0...incomes.upperBound)
    let ninthDeciles = try table.optionalNumbers("ninthDecile", in: incomes)
    try checkOrder(table, firstDeciles, medians, ninthDeciles)
    let tileColumns = try table.integers("tileColumn", in: tiles)
    let tileRows = try table.integers("tileRow", in: tiles)
    try checkTiles(table, codes: codes, columns: tileColumns, rows: tileRows)
    let sectors = try table.filledTexts("sector")
    return (0..<table.count).map { row in
      Commune(
        code: codes[row], name: names[row], zoneABC: zonesABC[zoneABC[row]], aidZone: aidZone[row],
        ceilingZone: ceilingZones[ceilingZone[row]], households: households[row],
        medianIncome: medians[row], firstDecile: firstDeciles[row], ninthDecile: ninthDeciles[row],
        tileColumn: tileColumns[row], tileRow: tileRows[row], sector: sectors[row])
    }.sorted { $0.code < $1.code }
  }

  private static func codes(of table: DelimitedTable) throws(DataProblem) -> [String] {
    let codes = try table.texts("code")
    var lines: [String: Int] = [:]
    for (row, code) in codes.enumerated() {
      guard GeographicCode.isCommune(code) else {
        throw GeographicCode.communeProblem(code, table: table, row: row, column: "code")
      }
      if let first = lines[code] {
        throw table.problem(
          row: row, column: "code",
          what: Bilingual(
            fr: "la commune \(code) est déjà ligne \(first)",
            en: "commune \(code) already stands on line \(first)"),
          fix: Bilingual(fr: "en supprimer une", en: "remove one"))
      }
      lines[code] = table.lines[row]
    }
    return codes
  }

  private static func checkOrder(
    _ table: DelimitedTable, _ first: [Double?], _ median: [Double], _ ninth: [Double?]
  ) throws(DataProblem) {
    for row in 0..<table.count {
      if let decile = first[row], decile >= median[row] {
        throw table.problem(
          row: row, column: "firstDecile",
          what: Bilingual(
            fr: "le premier décile n'est pas sous la médiane", en: "the first decile is not under the median")
        )
      }
      if let decile = ninth[row], decile <= median[row] {
        throw table.problem(
          row: row, column: "ninthDecile",
          what: Bilingual(
            fr: "le neuvième décile n'est pas au-dessus de la médiane",
            en: "the ninth decile is not over the median"))
      }
    }
  }

  private static func checkTiles(
    _ table: DelimitedTable, codes: [String], columns: [Int], rows: [Int]
  ) throws(DataProblem) {
    var taken: [Int: String] = [:]
    for row in 0..<table.count {
      let tile = rows[row] * (tiles.upperBound + 1) + columns[row]
      if let other = taken[tile] {
        throw table.problem(
          row: row, column: "tileColumn",
          what: Bilingual(
            fr: "même tuile que la commune \(other)", en: "the same tile as commune \(other)"),
          fix: Bilingual(fr: "choisir une tuile libre", en: "choose a free tile"))
      }
      taken[tile] = codes[row]
    }
  }
}
