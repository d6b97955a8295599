import DataFiles

/// Reads `epci.csv`, the EPCI of a territory of several and the figures of their own.
///
/// Columns beside `code`, `name`, `department`, `region` are keys of `KnownFigures`, or of settings (`group.lever`);
/// what they are (unit, source, date, scope, mark) stands once under `epciFigures` in `territory.yml`. An empty cell
/// is the territory's own figure.
enum IntercommunalityFile {
  static let columns = ["code", "name", "department", "region"]

  /// Keys that every EPCI must give for itself: a list is not shared out by guess.
  static let ownKeys = ["applicants", "firstTimeApplicants", "transferApplicants"]

  /// The EPCI in the order of their codes.
  ///
  /// - Parameter described: the figures of `epciFigures`, whose value is of no account.
  static func read(
    text: String, file: String, described: [SourcedFigure]
  ) throws(DataProblem) -> [Intercommunality] {
    let table = try DelimitedTable(
      text: text, file: file, required: columns + ownKeys, optional: described.map(\.key))
    let codes = try codes(of: table)
    let names = try table.filledTexts("name")
    let departments = try table.filledTexts("department")
    let regions = try table.texts("region")
    var figures = Array(repeating: [SourcedFigure](), count: table.count)
    var settings = figures
    for column in described where table.has(column.key) {
      let known = KnownFigures.figure(column.key)
      let isShare = column.unit == "share" || column.unit.hasPrefix("share/")
      let range = known?.range ?? (isShare ? 0...1 : 0...1e12)
      let values = try table.optionalNumbers(column.key, in: range)
      for (row, value) in values.enumerated() {
        guard let value else { continue }
        let figure = SourcedFigure(
          key: column.key, value: value, unit: column.unit, source: column.source, date: column.date,
          scope: names[row], mark: column.mark, file: file, line: table.lines[row])
        if known == nil { settings[row].append(figure) } else { figures[row].append(figure) }
      }
    }
    for key in ownKeys { try requireValues(of: key, in: figures, table: table) }
    return codes.indices.map { row in
      Intercommunality(
        code: codes[row], name: names[row], department: departments[row], region: regions[row],
        figures: figures[row], settings: settings[row])
    }.sorted { $0.code < $1.code }
  }

  private static func requireValues(
    of key: String, in figures: [[SourcedFigure]], table: DelimitedTable
  ) throws(DataProblem) {
    for (row, own) in figures.enumerated() where !own.contains(where: { $0.key == key }) {
      throw table.problem(
        row: row, column: key, what: Bilingual(fr: "cellule vide", en: "the cell is empty"),
        fix: Bilingual(
          fr: "la remplir\u{A0}: chaque EPCI a sa file", en: "fill it: each EPCI has its own list"))
    }
  }

  private static func codes(of table: DelimitedTable) throws(DataProblem) -> [String] {
    let codes = try table.texts("code")
    var lines: [String: Int] = [:]
    for (row, code) in codes.enumerated() {
      guard isCode(code) else {
        throw table.problem(
          row: row, column: "code",
          what: Bilingual(fr: "« \(code) » n'est pas un code d'EPCI", en: "\"\(code)\" is not an EPCI code"),
          allowed: Bilingual(fr: "9 chiffres", en: "9 digits"))
      }
      if let first = lines[code] {
        throw table.problem(
          row: row, column: "code",
          what: Bilingual(
            fr: "l'EPCI \(code) est déjà ligne \(first)", en: "EPCI \(code) already stands on line \(first)"),
          fix: Bilingual(fr: "en supprimer une", en: "remove one"))
      }
      lines[code] = table.lines[row]
    }
    return codes
  }

  /// Whether a text is the code of an EPCI, or that of the communes outside any.
  static func isCode(_ text: String) -> Bool {
    text == Intercommunality.outsideAny
      || (text.utf8.count == 9 && text.utf8.allSatisfy { (48...57).contains($0) })
  }
}
