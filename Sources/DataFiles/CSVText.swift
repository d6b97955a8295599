/// Texts as cells of a comma-separated file (RFC 4180).
public enum CSVText {
  /// A text, in quotes where it holds a comma, a quote or a line end, or where spaces at its ends would be lost.
  public static func cell(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    let isTrimmed = text.first?.isWhitespace != true && text.last?.isWhitespace != true
    guard needsQuotes || !isTrimmed else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
