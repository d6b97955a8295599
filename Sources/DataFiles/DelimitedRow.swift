/// Splits one line of a comma-separated file, or of one with another separator, into its cells.
enum DelimitedRow {
  enum Fault: Error {
    /// A quote that is opened and never closed.
    case unclosedQuote
    /// Something other than a separator after a closing quote.
    case textAfterQuote
  }

  /// Between two cells of the lab's own files.
  static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let tab = UInt8(ascii: "\t")

  /// The cells of a line, spaces around them removed, quotes taken off and doubled quotes made single.
  static func cells(
    of line: Substring.UTF8View, separator: UInt8 = DelimitedRow.comma
  ) throws(Fault) -> [String] {
    if !line.contains(quote) {
      return line.split(separator: separator, omittingEmptySubsequences: false)
        .map { trimmed(Substring($0)) }
    }
    var cells: [String] = []
    var rest = Substring(line)
    while true {
      let start = rest.drop { $0 == " " || ($0 == "\t" && separator != tab) }
      let cell: String
      if start.utf8.first == quote {
        (cell, rest) = try quoted(start, separator)
      } else {
        let end = rest.utf8.firstIndex(of: separator) ?? rest.endIndex
        cell = trimmed(rest[..<end])
        rest = rest[end...]
      }
      cells.append(cell)
      guard rest.utf8.first == separator else { return cells }
      rest.removeFirst()
    }
  }

  /// The cell that opens with a quote, and what follows its closing quote, which is a separator or nothing.
  private static func quoted(
    _ text: Substring, _ separator: UInt8
  ) throws(Fault) -> (cell: String, rest: Substring) {
    var cell = ""
    var rest = text.dropFirst()
    while true {
      guard let end = rest.utf8.firstIndex(of: quote) else { throw .unclosedQuote }
      cell += rest[..<end]
      rest = rest[rest.utf8.index(after: end)...]
      guard rest.utf8.first == quote else { break }
      cell += "\""
      rest.removeFirst()
    }
    rest = rest.drop { $0 == " " || ($0 == "\t" && separator != tab) }
    guard rest.isEmpty || rest.utf8.first == separator else { throw .textAfterQuote }
    return (cell, rest)
  }

  private static func trimmed(_ text: Substring) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
    // Most cells neither begin nor end with a space; only the others pay for the search.
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return String(text) }
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
