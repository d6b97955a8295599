import Foundation

/// Results as JSON: keys sorted, so that equal results are equal texts.
enum JSONText {
  /// What stands for a number without end until it is written; no other text can hold it.
  private static let endless = "\u{1}"

  /// The text of a value; an interval without end, as of a single replication, is null.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: endless, negativeInfinity: endless, nan: endless)
    return String(decoding: try encoder.encode(value), as: UTF8.self)
      .replacing("\"\\u0001\"", with: "null")
  }
}
