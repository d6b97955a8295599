/// Finds the cells of somebody else's table: quotes, separators and line breaks inside quotes, any line ends.
struct CellScanner {
  /// What is wrong with a row.
  enum Fault: Error {
    /// A quote that is opened and never closed.
    case unclosedQuote(line: Int)
    /// Something other than a separator after a closing quote.
    case textAfterQuote(line: Int)
    /// A row with another number of cells than the header has.
    case cellCount(Int, line: Int)
  }

  /// Where the cells of whole rows are.
  struct Cells {
    /// First byte of each cell.
    ///
    /// Shape: rows × columns, row-major.
    var starts: [UInt32] = []
    /// Byte after each cell; the highest bit tells that a doubled quote stands in it.
    ///
    /// Shape: as `starts`.
    var ends: [UInt32] = []
    /// Line of each row, counted from 1.
    var lines: [UInt32] = []
    /// Rows whose empty cells beyond the last column were left out, and the first such line.
    var longRows: (count: Int, firstLine: Int) = (0, 0)
    /// First byte that belongs to no whole row.
    var next = 0
    /// Line of that byte.
    var nextLine = 1
  }

  /// Bit of an end that tells of doubled quotes inside.
  static let doubledQuotes: UInt32 = 1 << 31
  /// Bytes that one row may hold; a longer one is a quote that was never closed.
  static let longestRow = 1 << 20

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0a
  private static let carriageReturn: UInt8 = 0x0d
  private static let space: UInt8 = 0x20

  let separator: UInt8
  /// Columns of the header; nil while the header itself is read.
  let columns: Int?

  /// The whole rows of a block.
  ///
  /// - Parameters:
  ///   - bytes: the block.
  ///   - start: first byte to look at.
  ///   - line: line of that byte.
  ///   - isLast: whether the file ends with the block; else a row without a line end waits for the next.
  ///   - most: rows to read at most.
  /// - Complexity: O(bytes).
  func rows(
    of bytes: [UInt8], from start: Int, line: Int, isLast: Bool, most: Int = .max
  ) throws(Fault) -> Cells {
    var cells = Cells()
    cells.next = start
    cells.nextLine = line
    while cells.next < bytes.count, cells.lines.count < most {
      guard try row(of: bytes, into: &cells, isLast: isLast) else { break }
    }
    return cells
  }

  /// Reads one row; false where it has no end yet.
  private func row(of bytes: [UInt8], into cells: inout Cells, isLast: Bool) throws(Fault) -> Bool {
    let firstCell = cells.starts.count
    let start = cells.next
    var place = start
    var line = cells.nextLine
    var isQuoted = false
    var hasEnd = false
    while !hasEnd {
      let cell = try cell(of: bytes, from: place, line: &line)
      isQuoted = isQuoted || cell.isQuoted
      cells.starts.append(UInt32(truncatingIfNeeded: cell.start))
      cells.ends.append(UInt32(truncatingIfNeeded: cell.end) | (cell.isDoubled ? Self.doubledQuotes : 0))
      place = cell.next
      // At the end of a block, a separator, a quote or the line feed after a carriage return may be to come.
      let isOpen = cell.isUnclosed || place >= bytes.count
      let cutReturn = !isOpen && bytes[place] == Self.carriageReturn && place + 1 == bytes.count
      if isOpen || cutReturn, !isLast {
        if bytes.count - start > Self.longestRow { throw Fault.unclosedQuote(line: cells.nextLine) }
        cells.starts.removeSubrange(firstCell...)
        cells.ends.removeSubrange(firstCell...)
        return false
      }
      if cell.isUnclosed { throw Fault.unclosedQuote(line: cells.nextLine) }
      if place < bytes.count, bytes[place] == separator {
        place += 1
      } else {
        hasEnd = true
      }
    }
    if place < bytes.count {
      let isPair =
        bytes[place] == Self.carriageReturn && place + 1 < bytes.count
        && bytes[place + 1] == Self.lineFeed
      place += isPair ? 2 : 1
      line += 1
    }
    try close(row: firstCell, isQuoted: isQuoted, into: &cells)
    cells.next = place
    cells.nextLine = line
    return true
  }

  /// Keeps a row that has the header's columns, leaves a blank one out.
  private func close(row firstCell: Int, isQuoted: Bool, into cells: inout Cells) throws(Fault) {
    let count = cells.starts.count - firstCell
    let isBlank = count == 1 && !isQuoted && cells.starts[firstCell] == cells.ends[firstCell]
    if isBlank {
      cells.starts.removeLast()
      cells.ends.removeLast()
      return
    }
    if let columns, count != columns {
      let rest = (firstCell + min(count, columns))..<cells.starts.count
      let isPadded = count > columns && rest.allSatisfy { cells.starts[$0] == cells.ends[$0] }
      guard isPadded else { throw Fault.cellCount(count, line: cells.nextLine) }
      cells.starts.removeSubrange(rest)
      cells.ends.removeSubrange(rest)
      if cells.longRows.count == 0 { cells.longRows.firstLine = cells.nextLine }
      cells.longRows.count += 1
    }
    cells.lines.append(UInt32(truncatingIfNeeded: cells.nextLine))
  }

  private struct Cell {
    var start: Int
    var end: Int
    var next: Int
    var isQuoted = false
    var isDoubled = false
    var isUnclosed = false
  }

  /// The cell that begins at a byte; `next` is its separator, its line end, or the end of the block.
  private func cell(of bytes: [UInt8], from first: Int, line: inout Int) throws(Fault) -> Cell {
    var place = first
    while place < bytes.count, isBlank(bytes[place]) { place += 1 }
    if place < bytes.count, bytes[place] == Self.quote {
      return try quotedCell(of: bytes, from: place + 1, line: &line)
    }
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      place += 1
    }
    var end = place
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return Cell(start: start, end: end, next: place)
  }

  private func quotedCell(of bytes: [UInt8], from start: Int, line: inout Int) throws(Fault) -> Cell {
    var cell = Cell(start: start, end: start, next: bytes.count, isQuoted: true)
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Self.lineFeed { line += 1 }
      if byte == Self.carriageReturn, place + 1 == bytes.count || bytes[place + 1] != Self.lineFeed {
        line += 1
      }
      guard byte == Self.quote else {
        place += 1
        continue
      }
      if place + 1 < bytes.count, bytes[place + 1] == Self.quote {
        cell.isDoubled = true
        place += 2
        continue
      }
      cell.end = place
      place += 1
      while place < bytes.count, isBlank(bytes[place]) { place += 1 }
      cell.next = place
      guard place < bytes.count else { return cell }
      let after = bytes[place]
      guard after == separator || after == Self.lineFeed || after == Self.carriageReturn else {
        throw Fault.textAfterQuote(line: line)
      }
      return cell
    }
    cell.end = bytes.count
    cell.isUnclosed = true
    return cell
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == Self.space || (byte == 0x09 && separator != 0x09)
  }
}
