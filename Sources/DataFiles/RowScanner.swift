/// Reads a comma-separated file row by row as bytes, for files of many rows: no `String` a cell.
///
/// The format is that of `DelimitedTable`: UTF-8 with or without byte-order mark, any line ends, quotes where needed,
/// spaces around cells, lines that start with `#` and blank lines passed over. One row is in hand at a time.
///
/// ```swift
/// var rows = try RowScanner(path, required: ["count"])
/// while try rows.next() { total += try rows.number(0, in: 0...1e9) }
/// ```
public struct RowScanner {
  /// How messages name the file.
  public let file: String
  /// Column names, in the order of the header.
  public private(set) var columns: [String] = []
  /// Line in the file of the row in hand, counted from 1.
  public private(set) var line = 0

  private let bytes: [UInt8]
  private var position = 0
  private var linesRead = 0
  /// Bounds of each cell of the row in hand: in `bytes`, or in `unquoted` where the row has quotes.
  private var bounds: [(start: Int, end: Int)] = []
  private var unquoted: [UInt8] = []
  private var isUnquoted = false

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")

  /// Opens a file and reads its header.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - shownAs: how messages name it; the path where nil.
  ///   - required: columns that must be there.
  ///   - optional: the only other columns that may be there; any where nil.
  /// - Throws: `DataProblem` where the file cannot be read, is empty, or lacks a column.
  public init(
    _ path: String, shownAs name: String? = nil, required: [String] = [], optional: [String]? = nil
  ) throws(DataProblem) {
    let shown = name ?? path
    file = shown
    bytes = Array(try TextFile.checkedBytes(path, shown: shown))
    guard try advance() else {
      throw DataProblem(
        file: shown, what: Bilingual(fr: "fichier vide", en: "the file is empty"),
        fix: Bilingual(fr: "le remplir ou le supprimer", en: "fill it or remove it"))
    }
    let names = bounds.indices.map { text($0) }
    try DelimitedHeader(file: shown, line: line, names: names).check(required: required, optional: optional)
    columns = names
  }

  /// Takes the next row in hand.
  ///
  /// - Returns: false at the end of the file.
  /// - Throws: `DataProblem` for a row of another length than the header, or a quote that is not closed.
  public mutating func next() throws(DataProblem) -> Bool {
    guard try advance() else { return false }
    guard bounds.count == columns.count else {
      throw DataProblem(
        file: file, line: line,
        what: Bilingual(
          fr: "\(bounds.count) cellules pour \(columns.count) colonnes",
          en: "\(bounds.count) cells for \(columns.count) columns"),
        fix: Bilingual(
          fr: "séparer par des virgules, guillemets autour d'un texte qui en contient",
          en: "separate with commas, quote a text that has one"))
    }
    return true
  }

  private mutating func advance() throws(DataProblem) -> Bool {
    while position < bytes.count {
      let start = position
      var end = start
      var hasQuote = false
      var isBlank = true
      while end < bytes.count {
        let byte = bytes[end]
        if byte == Self.lineFeed || byte == Self.carriageReturn { break }
        if byte == Self.quote { hasQuote = true }
        if byte > Self.space { isBlank = false }
        end += 1
      }
      position = end + 1
      if end + 1 < bytes.count, bytes[end] == Self.carriageReturn, bytes[end + 1] == Self.lineFeed {
        position += 1
      }
      linesRead += 1
      if isBlank || bytes[start] == UInt8(ascii: "#") { continue }
      line = linesRead
      if hasQuote { try splitQuoted(start..<end) } else { split(start..<end) }
      return true
    }
    return false
  }

  private mutating func split(_ row: Range<Int>) {
    isUnquoted = false
    bounds.removeAll(keepingCapacity: true)
    var start = row.lowerBound
    for place in row where bytes[place] == Self.comma {
      bounds.append(trimmed(start, place))
      start = place + 1
    }
    bounds.append(trimmed(start, row.upperBound))
  }

  private func trimmed(_ start: Int, _ end: Int) -> (start: Int, end: Int) {
    var (start, end) = (start, end)
    while start < end, bytes[start] <= Self.space { start += 1 }
    while start < end, bytes[end - 1] <= Self.space { end -= 1 }
    return (start, end)
  }

  private mutating func splitQuoted(_ row: Range<Int>) throws(DataProblem) {
    let text = String(decoding: bytes[row], as: UTF8.self)
    let cells: [String]
    do { cells = try DelimitedRow.cells(of: text[...].utf8) } catch {
      throw DelimitedTable.problem(of: error, file: file, line: line)
    }
    isUnquoted = true
    bounds.removeAll(keepingCapacity: true)
    unquoted.removeAll(keepingCapacity: true)
    for cell in cells {
      let start = unquoted.count
      unquoted.append(contentsOf: cell.utf8)
      bounds.append((start, unquoted.count))
    }
  }

  // MARK: - Cells

  /// The text of a cell.
  public func text(_ column: Int) -> String { String(decoding: slice(column), as: UTF8.self) }

  /// The bytes of a cell.
  public func slice(_ column: Int) -> ArraySlice<UInt8> {
    let cell = bounds[column]
    return isUnquoted ? unquoted[cell.start..<cell.end] : bytes[cell.start..<cell.end]
  }

  /// Whether a cell is empty.
  public func isEmpty(_ column: Int) -> Bool { bounds[column].start == bounds[column].end }

  /// A whole number within a range.
  ///
  /// - Throws: `DataProblem` at the cell.
  public func integer(_ column: Int, in range: ClosedRange<Int>) throws(DataProblem) -> Int {
    guard let value = NumberScan.integer(slice(column)) else {
      throw problem(
        column,
        what: Bilingual(
          fr: "« \(text(column)) » n'est pas un nombre entier",
          en: "\"\(text(column))\" is not a whole number"),
        allowed: NumberRange.text(range))
    }
    guard range.contains(value) else {
      throw problem(
        column, what: Bilingual(fr: "\(value) est hors bornes", en: "\(value) is out of range"),
        allowed: NumberRange.text(range))
    }
    return value
  }

  /// A number within a range, written with a decimal point and without thousands separators.
  ///
  /// - Throws: `DataProblem` at the cell.
  public func number(_ column: Int, in range: ClosedRange<Double>) throws(DataProblem) -> Double {
    if let value = NumberScan.decimal(slice(column)), range.contains(value) { return value }
    switch NumberRange.read(text(column), in: range) {
    case .success(let value): return value
    case .failure(let fault):
      throw problem(column, what: fault.what, allowed: fault.allowed, fix: fault.fix)
    }
  }

  /// A problem at a cell of the row in hand.
  public func problem(
    _ column: Int, what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil
  ) -> DataProblem {
    DataProblem(file: file, line: line, field: columns[column], what: what, allowed: allowed, fix: fix)
  }
}
