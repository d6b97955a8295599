import DataFiles

/// The seed households with what each counts in each control of the table.
struct SeedHouseholds {
  let identifiers: [String]
  let weights: [Double]
  /// Seed area of each household, or -1 where no zone draws on it.
  let areas: [Int]
  /// By name of the control; those of persons only where their file is given.
  let counts: [String: [Double]]

  /// Columns that identify a household where none is named, the first that is there.
  private static let usualIdentifiers = ["id", "SERIALNO"]
  /// Columns of the weights where none is named.
  private static let usualWeights = [SeedUnits.usualWeight, "WGTP"]

  init(
    _ sources: GeographySources, table: ControlTable, seedAreas: [String]
  ) throws(DataProblem) {
    let text = try TableText(path: sources.households, choice: sources.choice)
    try text.check(required: [sources.seedGeography])
    let header = text.columns
    let identifier =
      sources.identifier ?? Self.usualIdentifiers.first { header.contains($0) } ?? header[0]
    let weight = sources.weight ?? Self.usualWeights.first { header.contains($0) }
    let columns = table.columns(of: ControlTable.households)
    try Self.check(columns, in: header, of: sources.households, table, ControlTable.households)
    var seen: Set<String> = []
    let wanted = ([identifier, sources.seedGeography] + columns + (weight.map { [$0] } ?? []))
      .filter { seen.insert($0).inserted }
    let seed = try ScannedTable(text, wanted: wanted)
    identifiers = try seed.keys(identifier)
    weights =
      try weight.map { (column) throws(DataProblem) in
        try seed.numbers(column, in: 0...Double.greatestFiniteMagnitude)
      } ?? Array(repeating: 1, count: seed.count)
    areas = seed.codes(sources.seedGeography, of: seedAreas).map { Int($0) }
    var counts: [String: [Double]] = [:]
    let values = try Self.numbers(columns, of: seed)
    for row in table.rows where row.seedTable == ControlTable.households {
      counts[row.target] = row.expression.holds(rows: seed.count, values).map { $0 ? 1 : 0 }
    }
    if let persons = sources.persons {
      try Self.count(
        persons, sources.choice, identifier, table, households: identifiers, file: seed.file, into: &counts)
    }
    self.counts = counts
  }

  private static func numbers(
    _ columns: [String], of table: ScannedTable
  ) throws(DataProblem) -> [String: [Double]] {
    var values: [String: [Double]] = [:]
    let greatest = Double.greatestFiniteMagnitude
    for column in columns { values[column] = try table.numbers(column, in: -greatest...greatest) }
    return values
  }

  /// Refuses a column that an expression reads and the seed lacks.
  private static func check(
    _ columns: [String], in header: [String], of file: String, _ table: ControlTable, _ name: String
  ) throws(DataProblem) {
    for column in columns where !header.contains(column) {
      let row = table.rows.first { row in
        row.seedTable == name && row.expression.columns.contains { $0.column == column }
      }
      let nearest = NearestName.of(column, among: header)
      throw DataProblem(
        file: table.file, line: row?.line, field: "expression",
        what: Bilingual(
          fr: "« \(file) » n'a pas de colonne \(column)", en: "\"\(file)\" has no column \(column)"),
        fix: nearest.map {
          Bilingual(fr: "vouliez-vous « \($0) »\u{202F}?", en: "did you mean \"\($0)\"?")
        })
    }
  }

  private static func count(
    _ path: String, _ choice: DialectChoice, _ identifier: String, _ table: ControlTable,
    households: [String], file: String, into counts: inout [String: [Double]]
  ) throws(DataProblem) {
    let text = try TableText(path: path, choice: choice)
    try text.check(required: [identifier])
    let header = text.columns
    let columns = table.columns(of: ControlTable.persons)
    try check(columns, in: header, of: path, table, ControlTable.persons)
    var seen: Set<String> = []
    let persons = try ScannedTable(
      text, wanted: ([identifier] + columns).filter { seen.insert($0).inserted })
    let codes = persons.codes(identifier, of: households)
    for (row, code) in codes.enumerated() where code < 0 {
      let text = persons.text(row: row, column: identifier)
      throw persons.problem(
        row: row, column: identifier,
        what: Bilingual(
          fr: "le ménage « \(text) » n'est pas dans \(file)",
          en: "household \"\(text)\" is not in \(file)"),
        fix: Bilingual(fr: "ajouter le ménage ou retirer la personne", en: "add it or remove the person"))
    }
    let values = try numbers(columns, of: persons)
    for row in table.rows where row.seedTable == ControlTable.persons {
      var sums = Array(repeating: 0.0, count: households.count)
      for (holds, code) in zip(row.expression.holds(rows: persons.count, values), codes) where holds {
        sums[Int(code)] += 1
      }
      counts[row.target] = sums
    }
  }
}
