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
  /// Line in the file of each row, counted from 1.
  ///
  /// Shape: `count`.
  public let lines: [Int]
  /// Cells of each row.
  ///
  /// Shape: `count`, each of `columns.count`.
  let cells: [[String]]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - shownAs: how messages name it.
  ///   - required: columns that must be there.
  ///   - optional: the only other columns that may be there; any where nil.
  /// - Throws: `DataProblem` for an unreadable file, a missing, unknown or doubled column, a row of another
  ///   length, a quote that is not closed.
  public init(
    path: String, shownAs name: String? = nil, required: [String] = [], optional: [String]? = nil
  ) throws(DataProblem) {
    let text = try TextFile.read(path, shownAs: name)
    try self.init(text: text, file: name ?? path, required: required, optional: optional)
  }

  /// Reads a text already in memory.
  public init(
    text: String, file: String, required: [String] = [], optional: [String]? = nil
  ) throws(DataProblem) {
    self.file = file
    var header: [String]?
    var rows: [[String]] = []
    var lines: [Int] = []
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if Self.isPassedOver(line) { continue }
      let row: [String]
      do { row = try DelimitedRow.cells(of: line) } catch {
        throw Self.problem(of: error, file: file, line: number)
      }
      guard let header else {
        let names = DelimitedHeader(file: file, line: number, names: row)
        try names.check(required: required, optional: optional)
        header = row
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
          fr: "première ligne\u{A0}: \(required.joined(separator: ","))",
          en: "first line: \(required.joined(separator: ","))"))
    }
    columns = header
    cells = rows
    self.lines = lines
  }

  private static func isPassedOver(_ line: Substring.UTF8View) -> Bool {
    line.first == UInt8(ascii: "#") || Substring(line).allSatisfy(\.isWhitespace)
  }

  static func problem(of fault: DelimitedRow.Fault, file: String, line: Int) -> DataProblem {
    switch fault {
    case .unclosedQuote:
      DataProblem(
        file: file, line: line,
        what: Bilingual(fr: "guillemet ouvert et non fermé", en: "a quote is opened and not closed"),
        fix: Bilingual(
          fr: "le fermer sur la même ligne\u{202F}; dans un texte, le doubler",
          en: "close it on the same line; inside a text, double it"))
    case .textAfterQuote:
      DataProblem(
        file: file, line: line,
        what: Bilingual(fr: "texte après un guillemet fermant", en: "text after a closing quote"),
        fix: Bilingual(fr: "doubler un guillemet dans un texte", en: "double a quote inside a text"))
    }
  }

  /// Whether the file has a column.
  public func has(_ column: String) -> Bool { columns.contains(column) }

  /// A problem at a cell.
  public func problem(
    row: Int, column: String, what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil
  ) -> DataProblem {
    DataProblem(file: file, line: lines[row], field: column, what: what, allowed: allowed, fix: fix)
  }
}
