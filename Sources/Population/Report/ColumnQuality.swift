extension FitReport {
  /// How a column of a file was made, and how often it had to be mended.
  public struct ColumnQuality: Sendable, Codable, Hashable {
    /// Where the values of a column come from.
    public enum Origin: String, Sendable, Codable, Hashable, CaseIterable {
      /// A number that only tells rows apart, or ties them together.
      case identifier
      /// Read from a source, row by row.
      case read
      /// Fitted to the totals of a source.
      case fitted
      /// Drawn from a law whose parameters are published.
      case sourcedLaw
      /// Drawn from a law that is assumed.
      case assumedLaw
      /// Computed from other columns, by a rule of law or of the file.
      case computed
    }

    /// File.
    public let file: String
    /// Column.
    public let column: String
    /// Where its values come from.
    public let origin: Origin
    /// Where that comes from, in words.
    public let source: Sentence
    /// Values put where the source has none; what is computed from such a value is not counted again, and a
    /// resource left blank in an application is an answer, not a gap.
    public var imputed = 0
    /// Values changed so that the row agrees with another.
    public var repaired = 0
    /// Values whose law is the lab's own default, for want of a figure of the territory.
    public var defaulted = 0
    /// Whether a count is of too few households to be shown, and written as 0.
    public var isMasked = false

    /// Hides counts of too few households; counts of dwellings are public.
    mutating func mask(under threshold: Int) {
      guard file != "dwellings.csv" else { return }
      for path in [\Self.imputed, \.repaired, \.defaulted]
      where SmallCells.isSmall(self[keyPath: path], under: threshold) {
        self[keyPath: path] = 0
        isMasked = true
      }
    }

    /// The counts of two reports added up, column by column.
    static func sum(_ left: [ColumnQuality], _ right: [ColumnQuality]) -> [ColumnQuality] {
      left.map { line in
        guard let other = right.first(where: { $0.file == line.file && $0.column == line.column }) else {
          return line
        }
        var sum = line
        sum.imputed += other.imputed
        sum.repaired += other.repaired
        sum.defaulted += other.defaulted
        return sum
      }
    }
  }
}
