/// Splits one line of a comma-separated file into its cells.
enum DelimitedRow {
  enum Fault: Error {
    /// A quote that is opened and never closed.
    case unclosedQuote
    /// Something other than a comma after a closing quote.
    case textAfterQuote
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  /// The cells of a line, spaces around them removed, quotes taken off and doubled quotes made single.
  static func cells(of line: Substring.UTF8View) throws(Fault) -> [String] {
    if !line.contains(quote) {
      return line.split(separator: comma, omittingEmptySubsequences: false).map { trimmed(Substring($0)) }
    }
    var cells: [String] = []
    var rest = Substring(line)
    while true {
      let start = rest.drop { $0 == " " || $0 == "\t" }
      let cell: String
      if start.utf8.first == quote {
        (cell, rest) = try quoted(start)
      } else {
        let end = rest.utf8.firstIndex(of: comma) ?? rest.endIndex
        cell = trimmed(rest[..<end])
        rest = rest[end...]
      }
      cells.append(cell)
      guard rest.utf8.first == comma else { return cells }
      rest.removeFirst()
    }
  }

  /// The cell that opens with a quote, and what follows its closing quote, which is a comma or nothing.
  private static func quoted(_ text: Substring) throws(Fault) -> (cell: String, rest: Substring) {
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
    rest = rest.drop { $0 == " " || $0 == "\t" }
    guard rest.isEmpty || rest.utf8.first == comma else { throw .textAfterQuote }
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
