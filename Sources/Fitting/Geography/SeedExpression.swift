/// A condition on the rows of a seed table, as the control files of PopulationSim write it.
///
/// Comparisons of a column with a number, joined by `&`, `|`, `~` and parentheses:
/// `(households.AGEHOH > 24) & (households.AGEHOH <= np.inf)`.
public indirect enum SeedExpression: Sendable, Hashable {
  /// How a column is compared.
  public enum Comparison: String, Sendable, CaseIterable {
    /// Equal.
    case equal = "=="
    /// Not equal.
    case notEqual = "!="
    /// At most.
    case atMost = "<="
    /// At least.
    case atLeast = ">="
    /// Less.
    case less = "<"
    /// Greater.
    case greater = ">"

    /// The comparison with its sides exchanged.
    var mirrored: Comparison {
      switch self {
      case .equal, .notEqual: self
      case .atMost: .atLeast
      case .atLeast: .atMost
      case .less: .greater
      case .greater: .less
      }
    }
  }

  /// A column compared with a number.
  case compare(table: String, column: String, Comparison, Double)
  /// Both hold.
  case both(SeedExpression, SeedExpression)
  /// One holds at least.
  case either(SeedExpression, SeedExpression)
  /// It does not hold.
  case not(SeedExpression)

  /// The columns that it reads, with their tables, in the order of the text; some may stand twice.
  public var columns: [(table: String, column: String)] {
    switch self {
    case .compare(let table, let column, _, _): [(table, column)]
    case .both(let left, let right), .either(let left, let right): left.columns + right.columns
    case .not(let inner): inner.columns
    }
  }

  /// Whether it holds in each row.
  ///
  /// - Parameters:
  ///   - rows: number of rows.
  ///   - values: the columns by name. Shape: each of `rows`.
  public func holds(rows: Int, _ values: [String: [Double]]) -> [Bool] {
    switch self {
    case .compare(_, let column, let comparison, let number):
      let cells = values[column] ?? []
      precondition(cells.count == rows, "the columns were read")
      return switch comparison {
      case .equal: cells.map { $0 == number }
      case .notEqual: cells.map { $0 != number }
      case .atMost: cells.map { $0 <= number }
      case .atLeast: cells.map { $0 >= number }
      case .less: cells.map { $0 < number }
      case .greater: cells.map { $0 > number }
      }
    case .both(let left, let right):
      return zip(left.holds(rows: rows, values), right.holds(rows: rows, values)).map { $0 && $1 }
    case .either(let left, let right):
      return zip(left.holds(rows: rows, values), right.holds(rows: rows, values)).map { $0 || $1 }
    case .not(let inner): return inner.holds(rows: rows, values).map { !$0 }
    }
  }
}
