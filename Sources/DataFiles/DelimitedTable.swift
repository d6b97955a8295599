/// A table of a comma-separated file in the lab's own format: UTF-8, a header, one row a line, quotes where needed.
///
/// Cells are read by column, typed and ranged at once, so that a wrong cell is named by file, line and column.
/// Lines that start with `#` and blank lines are passed over.
public struct DelimitedTable: Sendable {
  /// How messages name the file.
  public let file: String
  /// Column names, in the order of the header.
  public let columns: [String]
  /// Number of rows below the header.
  public var count: Int { lines.count }
  /// Line in the file of each row, counted from 1. Shape: `count`.
  public let lines: [Int]
  private let cells: [[String]]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - shownAs: how messages name it.
  ///   - required: columns that must be there.
  /// - Throws: `DataProblem` for an unreadable file, a missing or doubled column, a row of another length.
  public init(
    path: String, shownAs name: String? = nil, required: [String] = []
  ) throws(DataProblem) {
    let shown = name ?? path
    try self.init(text: TextFile.read(path, shownAs: name), file: shown, required: required)
  }

  /// Reads a text already in memory.
  public init(text: String, file: String, required: [String] = []) throws(DataProblem) {
    self.file = file
    var header: [String]?
    var rows: [[String]] = []
    var lines: [Int] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
      let row = Self.cells(of: line)
      guard let header else {
        header = row
        try Self.check(header: row, line: number, file: file, required: required)
        continue
      }
      guard row.count == header.count else {
        throw DataProblem(
          file: file, line: number,
          what: Bilingual(
            fr: "\(row.count) cellules pour \(header.count) colonnes",
            en: "\(row.count) cells for \(header.count) columns"),
          fix: Bilingual(
            fr: "séparer par des virgules, guillemets autour d'un texte qui en contient",
            en: "separate with commas, quote a text that has one"))
      }
      rows.append(row)
      lines.append(number)
    }
    guard let header else {
      throw DataProblem(
        file: file, what: Bilingual(fr: "pas d'en-tête", en: "no header"),
        fix: Bilingual(
          fr: "première ligne : \(required.joined(separator: ","))",
          en: "first line: \(required.joined(separator: ","))"))
    }
    columns = header
    cells = rows
    self.lines = lines
  }

  private static func check(
    header: [String], line: Int, file: String, required: [String]
  ) throws(DataProblem) {
    for (index, name) in header.enumerated() where header[..<index].contains(name) {
      throw DataProblem(
        file: file, line: line, field: name,
        what: Bilingual(fr: "colonne en double", en: "the column stands twice"),
        fix: Bilingual(fr: "en supprimer une", en: "remove one"))
    }
    for name in required where !header.contains(name) {
      let near = NearestName.of(name, among: header)
      throw DataProblem(
        file: file, line: line, field: name,
        what: Bilingual(fr: "colonne manquante", en: "the column is missing"),
        allowed: Bilingual(
          fr: "colonnes attendues : \(required.joined(separator: ", "))",
          en: "expected columns: \(required.joined(separator: ", "))"),
        fix: near.map {
          Bilingual(fr: "renommer « \($0) » en « \(name) »", en: "rename \"\($0)\" to \"\(name)\"")
        }
          ?? Bilingual(fr: "ajouter la colonne", en: "add the column"))
    }
  }

  private static func cells(of line: Substring) -> [String] {
    if !line.contains("\"") {
      return line.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
    }
    var cells: [String] = []
    var cell = ""
    var quoted = false
    var previousWasQuote = false
    for character in line {
      switch character {
      case "\"":
        if quoted, previousWasQuote { cell.append("\"") }
        previousWasQuote = !quoted ? false : !previousWasQuote
        if !previousWasQuote || !quoted { quoted = true }
      case "," where !quoted || previousWasQuote:
        cells.append(trimmed(cell[...]))
        cell = ""
        quoted = false
        previousWasQuote = false
      default:
        cell.append(character)
      }
    }
    cells.append(trimmed(cell[...]))
    return cells
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// Whether the file has a column.
  public func has(_ column: String) -> Bool { columns.contains(column) }

  /// A problem at a cell.
  public func problem(
    row: Int, column: String, what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil
  ) -> DataProblem {
    DataProblem(file: file, line: lines[row], field: column, what: what, allowed: allowed, fix: fix)
  }

  private func index(of column: String) throws(DataProblem) -> Int {
    guard let index = columns.firstIndex(of: column) else {
      throw DataProblem(
        file: file, line: 1, field: column,
        what: Bilingual(fr: "colonne manquante", en: "the column is missing"),
        fix: Bilingual(fr: "ajouter la colonne", en: "add the column"))
    }
    return index
  }

  /// A column of texts. Shape: `count`.
  public func texts(_ column: String) throws(DataProblem) -> [String] {
    let index = try index(of: column)
    return cells.map { $0[index] }
  }

  /// A column of integers within a range. Shape: `count`.
  public func integers(_ column: String, in range: ClosedRange<Int>) throws(DataProblem) -> [Int] {
    let index = try index(of: column)
    var values: [Int] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      let text = cells[row][index]
      guard let value = Int(text) else {
        throw problem(
          row: row, column: column,
          what: Bilingual(
            fr: "« \(text) » n'est pas un nombre entier", en: "\"\(text)\" is not a whole number"),
          allowed: NumberRange.text(range))
      }
      guard range.contains(value) else {
        throw problem(
          row: row, column: column,
          what: Bilingual(fr: "\(value) est hors bornes", en: "\(value) is out of range"),
          allowed: NumberRange.text(range))
      }
      values.append(value)
    }
    return values
  }

  /// A column of numbers within a range. Shape: `count`.
  public func numbers(_ column: String, in range: ClosedRange<Double>) throws(DataProblem) -> [Double] {
    let index = try index(of: column)
    var values: [Double] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      switch NumberRange.read(cells[row][index], in: range) {
      case .success(let value): values.append(value)
      case .failure(let fault):
        throw problem(row: row, column: column, what: fault.what, allowed: fault.allowed, fix: fault.fix)
      }
    }
    return values
  }

  /// A column of names out of a list. Shape: `count`; each value is the index of the name in `known`.
  public func choices(_ column: String, among known: [String]) throws(DataProblem) -> [Int] {
    let index = try index(of: column)
    var positions: [String: Int] = [:]
    for (position, name) in known.enumerated() { positions[name] = position }
    var values: [Int] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      guard let position = positions[cells[row][index]] else {
        throw DataProblem.unknownName(
          cells[row][index], among: known, file: file, line: lines[row], field: column)
      }
      values.append(position)
    }
    return values
  }
}
