/// A large table of which some columns are read, each at once, straight from the bytes of the
/// file.
///
/// Where `DelimitedTable` makes a text of every cell, this one keeps where each wanted cell begins and ends, so that a
/// hundred thousand rows are read in hundredths of a second; and it reads what others write (`TableText`).
public struct ScannedTable: Sendable {
  /// How messages name the file.
  public let file: String
  /// Column names, in the order of the header.
  public let columns: [String]
  /// Line in the file of each row, counted from 1.
  public private(set) var lines: [Int32] = []
  /// Number of rows below the header.
  public var count: Int { lines.count }

  let bytes: [UInt8]
  /// Decimal mark that was declared; nil where each column shows its own.
  let decimal: DecimalMark?
  /// Place in `starts` and `ends` of each wanted column.
  private let places: [String: Int]
  /// First byte of each cell.
  ///
  /// Shape: wanted columns, each of `count`.
  private(set) var starts: [[UInt32]]
  /// Byte after the last of each cell.
  private(set) var ends: [[UInt32]]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - choice: what is declared of its dialect.
  ///   - wanted: the columns to read, which must be there.
  ///   - optional: columns that are read where they are there.
  /// - Throws: `DataProblem` for an unreadable file, a missing or doubled column, a row of another length, a
  ///   table without rows.
  public init(
    path: String, choice: DialectChoice = DialectChoice(), wanted: [String], optional: [String] = []
  ) throws(DataProblem) {
    try self.init(try TableText(path: path, choice: choice), wanted: wanted, optional: optional)
  }

  /// Reads a text already in memory.
  ///
  /// - Throws: as reading a file.
  public init(_ text: TableText, wanted: [String], optional: [String] = []) throws(DataProblem) {
    file = text.file
    bytes = text.bytes
    decimal = text.decimal
    let header = text.columns
    columns = header
    try text.check(required: wanted)
    let kept = wanted + optional.filter { header.contains($0) && !wanted.contains($0) }
    var places: [String: Int] = [:]
    for name in kept where places[name] == nil { places[name] = places.count }
    self.places = places
    let slots = header.map { places[$0] ?? -1 }
    starts = Array(repeating: [], count: places.count)
    ends = starts
    var scan = RowScan(text)
    try scan.rows(slots: slots, starts: &starts, ends: &ends, lines: &lines)
    guard !lines.isEmpty else {
      throw DataProblem(
        file: file, line: text.headerLine,
        what: Bilingual(fr: "aucune ligne sous l'en-tête", en: "no row below the header"),
        fix: Bilingual(fr: "ajouter des lignes", en: "add rows"))
    }
  }

  /// Whether a column was read.
  public func has(_ column: String) -> Bool { places[column] != nil }

  func place(of column: String) -> Int {
    guard let place = places[column] else {
      preconditionFailure("column \(column) was not among those wanted")
    }
    return place
  }

  /// Text of a cell.
  public func text(row: Int, column: String) -> String { text(row: row, place: place(of: column)) }

  func text(row: Int, place: Int) -> String {
    let text = String(decoding: bytes[Int(starts[place][row])..<Int(ends[place][row])], as: UTF8.self)
    return text.contains("\"\"") ? text.replacing("\"\"", with: "\"") : text
  }

  /// A problem at a cell.
  public func problem(
    row: Int, column: String, what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil
  ) -> DataProblem {
    DataProblem(
      file: file, line: Int(lines[row]), field: column, what: what, allowed: allowed, fix: fix)
  }
}
