/// A constraint on who is housed where: a share or a number of the allocations of some dwellings that go, at least
/// or at most, to some households.
///
/// - Share: `100 · #(allocations in D to G) ≥ p · #(allocations in D)`, so a row without allocation holds.
/// - Count: `#(allocations in D to G) ≥ n`.
public struct QuotaRow: Sendable, Hashable {
  /// Direction of the inequality.
  public enum Sense: String, Sendable, Codable {
    /// A floor.
    case atLeast = ">="
    /// A ceiling.
    case atMost = "<="
  }

  /// What is bounded.
  public enum Measure: Sendable, Hashable {
    /// Share of the allocations, in hundredths of a percent: 2500 is 25 %. 0 to 10 000.
    case share(Int)
    /// Number of allocations, 0 or more.
    case count(Int)
  }

  /// Number of the row in its file, distinct.
  public let id: Int
  /// What the row stands for: a name shared by rows of one article or one target.
  public let family: String
  /// Floor or ceiling.
  public let sense: Sense
  /// What is bounded, and by how much.
  public let measure: Measure
  /// D: the dwellings whose allocations are counted.
  public let dwellings: AttributeFilter
  /// G: the households that the row favours or limits.
  public let households: AttributeFilter

  /// A row.
  public init(
    id: Int, family: String, sense: Sense, measure: Measure, dwellings: AttributeFilter,
    households: AttributeFilter
  ) {
    self.id = id
    self.family = family
    self.sense = sense
    self.measure = measure
    self.dwellings = dwellings
    self.households = households
  }

  /// Whether the row bounds a share.
  var isShare: Bool {
    if case .share = measure { true } else { false }
  }

  /// The row as `a · x ≤ b`: what an allocation in D adds to the left side, according to whether the
  /// household is in G, and the right side.
  ///
  /// All are whole numbers; a share row is divided by the common divisor.
  var lessOrEqualForm: (inside: Int, outside: Int, limit: Int) {
    switch (measure, sense) {
    case (.count(let number), .atMost): return (1, 0, number)
    case (.count(let number), .atLeast): return (-1, 0, -number)
    case (.share(let share), .atLeast):
      let divisor = Self.greatestCommonDivisor(share, 10_000 - share)
      return (-(10_000 - share) / divisor, share / divisor, 0)
    case (.share(let share), .atMost):
      let divisor = Self.greatestCommonDivisor(share, 10_000 - share)
      return ((10_000 - share) / divisor, -share / divisor, 0)
    }
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? max(left, 1) : greatestCommonDivisor(right, left % right)
  }
}
