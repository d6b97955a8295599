/// The text of somebody's table in memory, inflated and in UTF-8, with what its header says: where the two meet who
/// only want columns of it, `ScannedTable`, and those who look at the names first.
///
/// Accepted are gzip, UTF-8 with or without byte-order mark, a declared ISO-8859-1, any line ends, and commas,
/// semicolons or tabs between the columns; whichever makes the most columns of the header, a comma where two do.
public struct TableText: Sendable {
  /// How messages name the file.
  public let file: String
  /// Column names, in the order of the header.
  public let columns: [String]
  /// Line of the header.
  public let headerLine: Int
  /// Between two columns.
  let separator: UInt8
  /// Decimal mark that was declared; nil where each column shows its own.
  let decimal: DecimalMark?
  /// All of the file, lines ended by `\n`.
  let bytes: [UInt8]
  /// First byte below the header.
  let next: Int

  /// Separators in the order in which they are preferred.
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  private static let quote = UInt8(ascii: "\"")

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - name: how messages name it; the path where nil.
  ///   - choice: what is declared; an encoding is that of a file which is not UTF-8.
  /// - Throws: `DataProblem` for a file that cannot be read, is empty, damaged, or in another encoding, with the
  ///   offset of the byte that shows it.
  public init(
    path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice()
  ) throws(DataProblem) {
    let source = try ByteSource(path: path, shownAs: name)
    try self.init(bytes: try source.rest(), file: source.file, choice: choice)
  }

  /// Takes the bytes of a file.
  ///
  /// - Throws: as reading it.
  public init(
    bytes raw: [UInt8], file: String, choice: DialectChoice = DialectChoice()
  ) throws(DataProblem) {
    self.file = file
    decimal = choice.decimal
    let lines = Self.unixLines(try Self.utf8(raw, file: file, encoding: choice.encoding))
    bytes = lines
    guard let header = Self.headerLine(of: lines) else {
      throw DataProblem(
        file: file, what: Bilingual(fr: "pas d'en-tête", en: "no header"),
        fix: Bilingual(fr: "première ligne\u{A0}: les noms des colonnes", en: "first line: the column names"))
    }
    headerLine = header.number
    next = min(header.bytes.upperBound + 1, lines.count)
    separator = choice.separator ?? Self.separator(of: lines[header.bytes])
    let text = String(decoding: lines[header.bytes], as: UTF8.self)
    do { columns = try DelimitedRow.cells(of: text[...].utf8, separator: separator) } catch {
      throw DelimitedTable.problem(of: error, file: file, line: header.number)
    }
  }

  /// Refuses columns that lack, stand twice or are not known.
  ///
  /// - Parameters:
  ///   - required: columns that must be there.
  ///   - optional: the only others that may be there; any where nil.
  public func check(required: [String], optional: [String]? = nil) throws(DataProblem) {
    try DelimitedHeader(file: file, line: headerLine, names: columns)
      .check(required: required, optional: optional)
  }

  /// The bytes in UTF-8, without a byte-order mark.
  private static func utf8(
    _ bytes: [UInt8], file: String, encoding: TextEncoding?
  ) throws(DataProblem) -> [UInt8] {
    guard bytes.contains(where: { $0 > 0x20 && $0 != 0xef && $0 != 0xbb && $0 != 0xbf }) else {
      throw DataProblem(
        file: file, what: Bilingual(fr: "fichier vide", en: "the file is empty"),
        fix: Bilingual(fr: "le remplir ou le supprimer", en: "fill it or remove it"))
    }
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    let isZip = bytes.starts(with: [0x50, 0x4b, 0x03, 0x04])
    if all < 0x80, !isZip { return bytes }
    // A declared encoding is that of the files that need one: others given with them may be UTF-8.
    let needsOne = TextFile.firstInvalidByte(in: bytes, from: 0) != nil
    var findings = Findings()
    return try EncodedText(
      bytes: bytes, file: file, choice: DialectChoice(encoding: needsOne ? encoding : nil),
      findings: &findings
    ).bytes
  }

  private static func unixLines(_ bytes: [UInt8]) -> [UInt8] {
    bytes.contains(UInt8(ascii: "\r")) ? TextFile.unixLines(of: bytes[...]) : bytes
  }

  /// The first line that is neither blank nor a comment.
  private static func headerLine(of bytes: [UInt8]) -> (bytes: Range<Int>, number: Int)? {
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let isComment = bytes[start] == UInt8(ascii: "#")
      if !isComment, bytes[start..<end].contains(where: { $0 > 0x20 }) { return (start..<end, number) }
      start = end + 1
      number += 1
    }
    return nil
  }

  /// The separator that stands most often outside quotes.
  private static func separator(of header: ArraySlice<UInt8>) -> UInt8 {
    var counts = separators.map { _ in 0 }
    var isQuoted = false
    for byte in header {
      if byte == quote { isQuoted.toggle() }
      if !isQuoted, let place = separators.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return separators[counts.firstIndex(of: most) ?? 0]
  }
}
