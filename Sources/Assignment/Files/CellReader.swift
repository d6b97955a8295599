/// One cell of a comma-separated line.
struct Cell {
  enum Content {
    case integer(Int)
    case empty
    case text
  }

  let content: Content
  /// Bytes of the cell, without surrounding spaces.
  let range: Range<Int>
  /// Whether the line, or the file, ends after it.
  let endsLine: Bool
}

/// Reads the cells of a comma-separated file one after another, integers at once: the edges of a territory are millions
/// of short lines, and nothing is allocated for any of them.
///
/// UTF-8; quoted cells are text; blank lines and lines that start with `#` are passed over.
struct CellReader {
  private(set) var position: Int
  /// Line of the next cell, counted from 1.
  private(set) var line = 1

  private static let newline = UInt8(ascii: "\n")
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  /// Integers longer than this are read as text, and refused as such.
  private static let mostDigits = 17

  init(_ bytes: Span<UInt8>) {
    let hasMark = bytes.count >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf
    position = hasMark ? 3 : 0
  }

  /// Goes to the first cell of the next line that holds data; false at the end of the file.
  mutating func startLine(in bytes: Span<UInt8>) -> Bool {
    while position < bytes.count {
      var probe = position
      while probe < bytes.count, Self.isSpace(bytes[probe]) { probe += 1 }
      if probe == bytes.count { return false }
      if bytes[probe] != Self.newline, bytes[probe] != UInt8(ascii: "#") { return true }
      while probe < bytes.count, bytes[probe] != Self.newline { probe += 1 }
      position = min(probe + 1, bytes.count)
      line += 1
    }
    return false
  }

  /// Reads a cell and the comma or the line end after it.
  @inline(__always)
  mutating func next(in bytes: Span<UInt8>) -> Cell {
    var place = position
    let count = bytes.count
    while place < count, Self.isSpace(bytes[place]) { place &+= 1 }
    let start = place
    var value = 0
    let isNegative = place < count && bytes[place] == UInt8(ascii: "-")
    if isNegative { place &+= 1 }
    let firstDigit = place
    while place < count, bytes[place] &- 48 < 10 {
      value = value &* 10 &+ Int(bytes[place] &- 48)
      place &+= 1
    }
    let digits = place &- firstDigit
    var end = place
    while place < count, Self.isSpace(bytes[place]) { place &+= 1 }
    let stopsHere = place == count || bytes[place] == Self.comma || bytes[place] == Self.newline
    var content: Cell.Content = end == start ? .empty : .text
    if stopsHere, digits > 0, digits <= Self.mostDigits {
      content = .integer(isNegative ? -value : value)
    } else if !stopsHere {
      content = .text
      var quoted = false
      place = start
      while place < count, bytes[place] != Self.newline, quoted || bytes[place] != Self.comma {
        if bytes[place] == Self.quote { quoted.toggle() }
        place &+= 1
      }
      end = place
      while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    }
    let endsLine = place == count || bytes[place] == Self.newline
    position = place < count ? place &+ 1 : place
    if endsLine { line &+= 1 }
    return Cell(content: content, range: start..<end, endsLine: endsLine)
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
  }
}
