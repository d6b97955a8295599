/// What a lever is for, which decides when it acts.
public enum LeverRole: String, Sendable, Codable {
  /// A rule that a reform changes: variants differ in it from the fork on, never before.
  case policy
  /// A parameter of behaviour that nobody decides and that is not known well: acts from the start.
  case uncertainty
  /// A flow of the territory: acts from the start.
  case flow
}

/// The values that a lever may take.
public enum LeverDomain: Sendable, Hashable {
  /// A number within a range.
  case number(ClosedRange<Double>)
  /// A whole number within a range.
  case integer(ClosedRange<Int>)
  /// One of a few names; the value is the place of the name.
  case choice([String])
}

/// Unit of a lever, for labels and for the way its value is written.
public enum LeverUnit: String, Sendable, Codable {
  /// A share, 0 to 1.
  case share
  /// A share a year.
  case sharePerYear = "share/year"
  /// Households, dwellings or requests a year.
  case perYear = "per year"
  /// Days.
  case days
  /// Years.
  case years
  /// Months.
  case months
  /// A count.
  case count
  /// Points of a scoring grid.
  case points
  /// Euros per day and consumption unit.
  case eurosPerDay = "€/day/UC"
  /// Euros per year and consumption unit.
  case eurosPerYear = "€/year/UC"
  /// Euros.
  case euros = "€"
  /// Log-odds.
  case logOdds = "log-odds"
  /// A plain number: an exponent, a ratio, a standard deviation.
  case plain = "-"
  /// A name.
  case name
}
