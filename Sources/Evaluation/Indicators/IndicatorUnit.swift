/// Unit of an indicator, which decides how it is written: decimals, words, the sign of a difference.
public enum IndicatorUnit: String, Codable, Sendable, CaseIterable {
  /// A share, 0 to 1; read in percent, its differences in points.
  case share
  /// Months.
  case months
  /// Days.
  case days
  /// Households, at a date.
  case households
  /// Households or leases in a year.
  case perYear
  /// Euros of the price date.
  case euros
  /// A plain number: files per lease.
  case number
  /// An index between 0 and 1 that is no share: dissimilarity.
  case index
}
