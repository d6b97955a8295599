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

  /// Column of a territory of several EPCI.
  static let epciColumn = "epci"

  /// The communes in the order of their codes, each with the code of its EPCI.
  ///
  /// - Parameter epcis: codes of the EPCI that `epci.csv` gives; empty where the territory is one EPCI, and then the
  ///   column must not be there.
  static func read(
    text: String, file: String, epcis: [String]
  ) throws(DataProblem) -> [(commune: Commune, epci: Int)] {
    let table = try DelimitedTable(
      text: text, file: file, required: epcis.isEmpty ? columns : columns + [epciColumn], optional: [])
    let epci = try places(of: table, epcis: epcis)
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
    try checkTiles(table, epci: epci, codes: codes, columns: tileColumns, rows: tileRows)
    let sectors = try table.filledTexts("sector")
    return (0..<table.count).map { row in
      let commune = Commune(
        code: codes[row], name: names[row], zoneABC: zonesABC[zoneABC[row]], aidZone: aidZone[row],
        ceilingZone: ceilingZones[ceilingZone[row]], households: households[row],
        medianIncome: medians[row], firstDecile: firstDeciles[row], ninthDecile: ninthDeciles[row],
        tileColumn: tileColumns[row], tileRow: tileRows[row], sector: sectors[row])
      return (commune, epci[row])
    }.sorted { $0.commune.code < $1.commune.code }
  }

  /// Place of each commune's EPCI among those of `epci.csv`; zeros where the territory is one EPCI.
  private static func places(of table: DelimitedTable, epcis: [String]) throws(DataProblem) -> [Int] {
    guard !epcis.isEmpty else { return Array(repeating: 0, count: table.count) }
    var places: [String: Int] = [:]
    for (index, code) in epcis.enumerated() { places[code] = index }
    var found: [Int] = []
    var isUsed = Array(repeating: false, count: epcis.count)
    for (row, code) in try table.texts(epciColumn).enumerated() {
      guard let place = places[code] else {
        throw DataProblem.unknownName(
          code, among: epcis, file: table.file, line: table.lines[row], field: epciColumn)
      }
      found.append(place)
      isUsed[place] = true
    }
    if let empty = isUsed.firstIndex(of: false) {
      throw DataProblem(
        file: table.file, field: epciColumn,
        what: Bilingual(
          fr: "aucune commune dans l'EPCI \(epcis[empty])", en: "no commune in EPCI \(epcis[empty])"),
        fix: Bilingual(
          fr: "ajouter ses communes, ou l'ôter d'epci.csv", en: "add its communes, or take it out of epci.csv"
        ))
    }
    return found
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
    _ table: DelimitedTable, epci: [Int], codes: [String], columns: [Int], rows: [Int]
  ) throws(DataProblem) {
    var taken: [Int: String] = [:]
    for row in 0..<table.count {
      let side = tiles.upperBound + 1
      let tile = (epci[row] * side + rows[row]) * side + columns[row]
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
