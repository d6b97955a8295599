public import DataFiles

/// What a public file is, what it holds, and what looks wrong in it.
public struct FileInspection: Sendable {
  /// A number that tells whether the file is whole: rows, dwellings, communes.
  public struct Total: Sendable, Hashable {
    /// Stable name, for programs.
    public let key: String
    /// How people read it.
    public let label: Bilingual
    /// The number.
    public let value: Double
  }

  /// The file, as it was given.
  public let file: String
  /// Its kind.
  public let kind: OpenFileKind
  /// How it is written; nil for XML.
  public internal(set) var dialect: ForeignTable.Dialect?
  /// Decimal mark that its numbers prove or the user declared; nil where none has decimals.
  public internal(set) var decimal: DecimalMark?
  /// Whether the file is compressed.
  public internal(set) var isCompressed: Bool
  /// Rows below the header, or applications; nil where the number is under the least that may be shown.
  public internal(set) var rows: Int?
  /// Key totals.
  public internal(set) var totals: [Total] = []
  /// Dates, years or months that it covers, first and last; nil where it has none.
  public internal(set) var coverage: (from: String, to: String)?

  init(file: String, kind: OpenFileKind, isCompressed: Bool) {
    self.file = file
    self.kind = kind
    self.isCompressed = isCompressed
  }

  mutating func add(_ key: String, _ label: Bilingual, _ value: Int) {
    totals.append(Total(key: key, label: label, value: Double(value)))
  }

  mutating func cover(_ dates: [String]) {
    guard let first = dates.min(), let last = dates.max() else { return }
    coverage = (first, last)
  }
}
