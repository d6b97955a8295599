/// A foreign table read in blocks of whole rows, for files that are larger than the memory they should take.
///
/// Only one block is held at a time. Bytes are not checked for their encoding: read this way only columns of codes
/// and numbers, which are ASCII in every encoding.
public struct ForeignBlocks {
  /// How messages name the file.
  public let file: String
  /// How it is written; the encoding is not looked at.
  public let dialect: ForeignTable.Dialect
  private let source: ByteSource
  private let header: ForeignHeader
  private let scanner: CellScanner
  private var block: [UInt8]
  private var place: Int
  private var line: Int
  private var isAtEnd = false

  /// Bytes of a block: some ten thousand rows, far below any memory.
  private static let blockSize = 1 << 22
  /// Plain bytes after which a file is refused, 64 GiB: ten times the largest public file, one row a dwelling.
  public static let greatestFile = 1 << 36

  /// Opens a file and reads its header.
  ///
  /// - Throws: `DataProblem` for an unreadable, empty or damaged file.
  public init(
    path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice()
  ) throws(DataProblem) {
    source = try ByteSource(path: path, shownAs: name, limit: Self.greatestFile)
    file = source.file
    block = []
    try Self.fill(&block, from: source, isAtEnd: &isAtEnd)
    let hasMark = block.starts(with: [0xef, 0xbb, 0xbf])
    if hasMark { block.removeFirst(3) }
    header = try ForeignHeader(bytes: block, file: file, separator: choice.separator)
    scanner = CellScanner(separator: header.separator, columns: header.names.count)
    place = header.next
    line = header.nextLine
    dialect = ForeignTable.Dialect(
      separator: header.separator, encoding: choice.encoding ?? .utf8, isCompressed: source.isCompressed,
      hasMark: hasMark, decimal: choice.decimal)
  }

  /// Column names, in the order of the header.
  public var columns: [String] { header.names }

  /// The next whole rows, as a table of their own; nil at the end of the file.
  ///
  /// - Throws: `DataProblem` for damaged data, a row of another length, a quote without end.
  public mutating func next() throws(DataProblem) -> ForeignTable? {
    while true {
      let cells: CellScanner.Cells
      do {
        cells = try scanner.rows(of: block, from: place, line: line, isLast: isAtEnd)
      } catch {
        throw ForeignHeader.problem(of: error, file: file, header: header)
      }
      if !cells.lines.isEmpty {
        let table = ForeignTable(file: file, dialect: dialect, header: header, bytes: block, cells: cells)
        place = cells.next
        line = cells.nextLine
        return table
      }
      place = cells.next
      line = cells.nextLine
      if isAtEnd { return nil }
      block = Array(block[place...])
      place = 0
      try Self.fill(&block, from: source, isAtEnd: &isAtEnd)
    }
  }

  private static func fill(
    _ block: inout [UInt8], from source: ByteSource, isAtEnd: inout Bool
  ) throws(DataProblem) {
    block.reserveCapacity(blockSize)
    let enough = max(blockSize, block.count + 1)
    while block.count < enough {
      guard try source.append(to: &block) else {
        isAtEnd = true
        return
      }
    }
  }
}
