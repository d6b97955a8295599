/// Walks the bytes of a table once, and notes where the wanted cells lie.
struct RowScan {
  let bytes: [UInt8]
  let file: String
  private let separator: UInt8
  private var offset: Int
  /// Line of the row read last, counted from 1.
  private var line: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  /// Stands below the header.
  init(_ text: TableText) {
    bytes = text.bytes
    file = text.file
    separator = text.separator
    offset = text.next
    line = text.headerLine
  }

  /// Reads the rows below the header.
  ///
  /// - Parameters:
  ///   - slots: for each column of the file, where its cells go, or -1.
  ///   - starts: first byte of each cell, by slot.
  ///   - ends: byte after the last of each cell, by slot.
  ///   - lines: line of each row.
  mutating func rows(
    slots: [Int], starts: inout [[UInt32]], ends: inout [[UInt32]], lines: inout [Int32]
  ) throws(DataProblem) {
    // A row of data is rarely shorter than twice its number of columns.
    let guess = (bytes.count - min(offset, bytes.count)) / max(2, 2 * slots.count) + 1
    for slot in starts.indices {
      starts[slot].reserveCapacity(guess)
      ends[slot].reserveCapacity(guess)
    }
    let cells = slots.count
    while offset < bytes.count {
      line += 1
      if isPassedOver() { continue }
      var cell = 0
      var isOver = false
      while !isOver {
        let (start, end) = try readCell(&isOver)
        if cell < cells, slots[cell] >= 0 {
          starts[slots[cell]].append(UInt32(truncatingIfNeeded: start))
          ends[slots[cell]].append(UInt32(truncatingIfNeeded: end))
        }
        cell += 1
      }
      guard cell == cells else { throw wrongCount(cell, for: cells) }
      lines.append(Int32(truncatingIfNeeded: line))
    }
  }

  /// Passes over a comment or a blank line.
  private mutating func isPassedOver() -> Bool {
    var place = offset
    if bytes[place] != UInt8(ascii: "#") {
      while place < bytes.count, bytes[place] != Self.lineFeed {
        if bytes[place] > Self.space { return false }
        place += 1
      }
    }
    while place < bytes.count, bytes[place] != Self.lineFeed { place += 1 }
    offset = place + 1
    return true
  }

  /// The bounds of the next cell, without the spaces or quotes around it; moves past the comma or the end of
  /// the line.
  private mutating func readCell(_ isLast: inout Bool) throws(DataProblem) -> (Int, Int) {
    var place = offset
    let limit = bytes.count
    while place < limit, bytes[place] == Self.space { place += 1 }
    if place < limit, bytes[place] == Self.quote { return try readQuoted(place + 1, &isLast) }
    let start = place
    while place < limit, bytes[place] != separator, bytes[place] != Self.lineFeed { place += 1 }
    isLast = place >= limit || bytes[place] == Self.lineFeed
    offset = place + 1
    while place > start, bytes[place - 1] <= Self.space { place -= 1 }
    return (start, place)
  }

  private mutating func readQuoted(_ start: Int, _ isLast: inout Bool) throws(DataProblem) -> (Int, Int) {
    var place = start
    while true {
      while place < bytes.count, bytes[place] != Self.quote, bytes[place] != Self.lineFeed { place += 1 }
      guard place < bytes.count, bytes[place] == Self.quote else { throw unclosed(line) }
      guard place + 1 < bytes.count, bytes[place + 1] == Self.quote else { break }
      place += 2
    }
    let end = place
    place += 1
    while place < bytes.count, bytes[place] == Self.space { place += 1 }
    guard place >= bytes.count || bytes[place] == separator || bytes[place] == Self.lineFeed else {
      throw unclosed(line)
    }
    isLast = place >= bytes.count || bytes[place] == Self.lineFeed
    offset = place + 1
    return (start, end)
  }

  private func unclosed(_ line: Int) -> DataProblem {
    DataProblem(
      file: file, line: line,
      what: Bilingual(fr: "guillemets mal placés", en: "misplaced quotes"),
      fix: Bilingual(
        fr: "entourer toute la cellule de guillemets, sur une ligne, et doubler ceux du texte",
        en: "put quotes around the whole cell, on one line, and double those of the text"))
  }

  private func wrongCount(_ found: Int, for expected: Int) -> DataProblem {
    // One cell too many, of digits, is what a decimal comma makes.
    let end = min(max(0, offset - 1), bytes.count)
    let start = bytes[..<end].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    let cells = bytes[start..<end].split(separator: separator, omittingEmptySubsequences: false)
    let decimals = zip(cells, cells.dropFirst()).first { left, right in
      [left, right].allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
    let isComma = separator == DelimitedRow.comma
    let isDecimalComma = isComma && found == expected + 1 && decimals != nil
    let number = decimals.map { pair in
      [pair.0, pair.1].map { String(decoding: $0, as: UTF8.self) }.joined(separator: ".")
    }
    return DataProblem(
      file: file, line: line,
      what: Bilingual(
        fr: "\(found) cellules pour \(expected) colonnes", en: "\(found) cells for \(expected) columns"),
      fix: isDecimalComma
        ? Bilingual(
          fr: "la virgule sépare les colonnes, le point les décimales\u{A0}: écrire \(number ?? "")\u{202F}?",
          en: "commas separate columns, a dot the decimals: write \(number ?? "")?")
        : isComma
          ? Bilingual(
            fr: "séparer par des virgules, guillemets autour d'un texte qui en contient",
            en: "separate with commas, quote a text that has one")
          : Bilingual(
            fr: "autant de cellules que l'en-tête, guillemets autour d'un texte qui a un séparateur",
            en: "as many cells as the header, quote a text that has a separator"))
  }
}
