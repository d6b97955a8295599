/// A table of somebody else's file, as it is found: gzip or not, comma, semicolon or tab, UTF-8 or latin-1.
///
/// The bytes stay as they are, and where each cell begins and ends; texts are made only where they are asked for.
/// Columns are read by name, without regard to their order or to capitals; unknown ones are passed over.
/// The lab's own files are read by `DelimitedTable`, which is strict where this one is patient.
public struct ForeignTable: Sendable {
  /// How a file is written.
  public struct Dialect: Sendable, Hashable {
    /// Separator of cells, one ASCII character.
    public var separator: UInt8
    /// Encoding.
    public var encoding: TextEncoding
    /// Whether the file is compressed.
    public var isCompressed: Bool
    /// Whether it opens with a byte-order mark.
    public var hasMark: Bool
    /// Decimal mark that the user declared; nil: each column tells.
    public var decimal: DecimalMark?
  }

  /// How messages name the file.
  public let file: String
  /// How it is written.
  public let dialect: Dialect
  /// Column names, in the order of the header.
  public let columns: [String]
  /// Line of the header.
  public let headerLine: Int
  /// Rows below the header.
  public var count: Int { cells.lines.count }

  let bytes: [UInt8]
  let cells: CellScanner.Cells

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - shownAs: how messages name it.
  ///   - choice: what the user declares of the dialect.
  ///   - findings: where rows with empty cells too many, and a fallback of the encoding, are told.
  /// - Throws: `DataProblem` for an unreadable, empty, cut or damaged file; an encoding that is not the declared
  ///   one (with the byte offset); a quote without end; a row of another length.
  public init(
    path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice(),
    findings: inout Findings
  ) throws(DataProblem) {
    let source = try ByteSource(path: path, shownAs: name)
    try self.init(
      bytes: source.rest(), file: source.file, isCompressed: source.isCompressed, choice: choice,
      findings: &findings)
  }

  /// Reads bytes already in memory.
  ///
  /// - Throws: as reading a file does.
  public init(
    bytes: [UInt8], file: String, isCompressed: Bool = false, choice: DialectChoice = DialectChoice(),
    findings: inout Findings
  ) throws(DataProblem) {
    let text = try EncodedText(bytes: bytes, file: file, choice: choice, findings: &findings)
    let header = try ForeignHeader(
      bytes: text.bytes, file: file, separator: choice.separator)
    let scanner = CellScanner(separator: header.separator, columns: header.names.count)
    let cells: CellScanner.Cells
    do {
      cells = try scanner.rows(of: text.bytes, from: header.next, line: header.nextLine, isLast: true)
    } catch {
      throw ForeignHeader.problem(of: error, file: file, header: header)
    }
    let dialect = Dialect(
      separator: header.separator, encoding: text.encoding, isCompressed: isCompressed, hasMark: text.hasMark,
      decimal: choice.decimal)
    self.init(file: file, dialect: dialect, header: header, bytes: text.bytes, cells: cells)
    if cells.longRows.count > 0 {
      findings.add(
        .remark, "empty-cells", file: file, line: cells.longRows.firstLine,
        what: Bilingual(
          fr: "\(cells.longRows.count) lignes ont des cellules vides de trop\u{202F}; laissées de côté",
          en: "\(cells.longRows.count) rows have empty cells too many; left out"))
    }
  }

  init(file: String, dialect: Dialect, header: ForeignHeader, bytes: [UInt8], cells: CellScanner.Cells) {
    self.file = file
    self.dialect = dialect
    columns = header.names
    headerLine = header.line
    self.bytes = bytes
    self.cells = cells
  }

  /// Line of a row in the file, counted from 1.
  public func line(of row: Int) -> Int { Int(cells.lines[row]) }

  // MARK: - Columns

  /// Place of the first of the columns of these names, capitals apart, or nil.
  public func place(of names: String...) -> Int? { place(ofAny: names) }

  private func place(ofAny names: [String]) -> Int? {
    for name in names {
      let sought = name.lowercased()
      if let place = columns.firstIndex(where: { $0.lowercased() == sought }) { return place }
    }
    return nil
  }

  /// Place of a column that must be there, once.
  ///
  /// - Throws: `DataProblem` where it lacks or stands twice.
  public func column(_ names: String...) throws(DataProblem) -> Int {
    guard let place = place(ofAny: names) else {
      let name = names.first ?? ""
      let near = NearestName.of(name, among: columns)
      throw DataProblem(
        file: file, line: headerLine, field: name,
        what: Bilingual(fr: "colonne manquante", en: "the column is missing"),
        fix: near.map {
          Bilingual(fr: "est-ce « \($0) »\u{202F}?", en: "is it \"\($0)\"?")
        })
    }
    let name = columns[place].lowercased()
    guard columns.lastIndex(where: { $0.lowercased() == name }) == place else {
      throw DataProblem(
        file: file, line: headerLine, field: columns[place],
        what: Bilingual(fr: "colonne en double", en: "the column stands twice"),
        fix: Bilingual(fr: "en supprimer une", en: "remove one"))
    }
    return place
  }

  // MARK: - Cells

  /// The bytes of a cell, at most eight, as one number: a short code without making a text; nil for a longer one.
  ///
  /// Two cells of at most eight bytes without zero bytes have the same number when they are the same.
  public func shortCode(_ row: Int, _ column: Int) -> UInt64? {
    let (start, end) = bounds(row, column)
    guard end - start <= 8 else { return nil }
    var code: UInt64 = 0
    for place in start..<max(start, end) { code = code << 8 | UInt64(bytes[place]) }
    return code
  }

  /// The number that `shortCode` gives a text.
  public static func shortCode(of text: String) -> UInt64 {
    precondition(text.utf8.count <= 8, "a short code has at most eight bytes")
    return text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The whole number that a cell of one to nine digits holds, or nil.
  public func shortNumber(_ row: Int, _ column: Int) -> Int? {
    let (start, end) = bounds(row, column)
    guard start < end, end - start <= 9 else { return nil }
    var number = 0
    for place in start..<end {
      guard bytes[place] >= 0x30, bytes[place] <= 0x39 else { return nil }
      number = number * 10 + Int(bytes[place] - 0x30)
    }
    return number
  }

  /// A fingerprint of a cell's bytes: equal cells have equal ones.
  public func fingerprint(_ row: Int, _ column: Int) -> UInt64 {
    let (start, end) = bounds(row, column)
    var digest = Digest()
    digest.add(bytes: bytes[start..<max(start, end)])
    return digest.value
  }

  /// First byte and byte after the last of a cell, quotes taken off.
  func bounds(_ row: Int, _ column: Int) -> (start: Int, end: Int) {
    let place = row * columns.count + column
    return (Int(cells.starts[place]), Int(cells.ends[place] & ~CellScanner.doubledQuotes))
  }

  /// Whether nothing stands in a cell.
  public func isEmpty(_ row: Int, _ column: Int) -> Bool {
    let (start, end) = bounds(row, column)
    return start >= end
  }

  /// The text of a cell.
  public func text(_ row: Int, _ column: Int) -> String {
    let (start, end) = bounds(row, column)
    guard start < end else { return "" }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let place = row * columns.count + column
    return cells.ends[place] & CellScanner.doubledQuotes == 0 ? text : text.replacing("\"\"", with: "\"")
  }

  /// A problem at a cell.
  public func problem(
    _ row: Int, _ column: Int, what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil
  ) -> DataProblem {
    DataProblem(
      file: file, line: line(of: row), field: columns[column], what: what, allowed: allowed, fix: fix)
  }
}
