/// What a control counts, as its name says it.
///
/// `zone=17` counts the rows of one category, `sector=3;size=2` those of two at once, `persons:p2_F` sums a column of counts,
/// `sum:income` a column of any numbers.
public enum ControlName: Sendable, Hashable {
  /// A condition: a column has a text.
  public struct Condition: Sendable, Hashable {
    /// The column.
    public let column: String
    /// The text of its cell.
    public let category: String

    /// A condition.
    public init(column: String, category: String) {
      self.column = column
      self.category = category
    }
  }

  /// The rows in which every condition holds, 1 each.
  case category([Condition])
  /// The sum of a column of whole counts, 0 or more.
  case persons(String)
  /// The sum of a column of numbers.
  case sum(String)

  /// The control of a name, nil where it is not written as one.
  public init?(_ name: String) {
    for (prefix, make) in [("persons:", ControlName.persons), ("sum:", ControlName.sum)]
    where name.hasPrefix(prefix) {
      let column = name.dropFirst(prefix.count).trimmed
      guard !column.isEmpty else { return nil }
      self = make(column)
      return
    }
    var conditions: [Condition] = []
    for part in name.split(separator: ";", omittingEmptySubsequences: false) {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let condition = Condition(
        column: part[..<equals].trimmed, category: part[part.index(after: equals)...].trimmed)
      guard !condition.column.isEmpty, !condition.category.isEmpty else { return nil }
      conditions.append(condition)
    }
    guard !conditions.isEmpty else { return nil }
    self = .category(conditions)
  }

  /// The columns that it reads.
  public var columns: [String] {
    switch self {
    case .category(let conditions): conditions.map(\.column)
    case .persons(let column), .sum(let column): [column]
    }
  }
}

extension Substring {
  /// The text without the spaces around it.
  fileprivate var trimmed: String {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
