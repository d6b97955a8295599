/// A month of the calendar, counted from January of the year 0, so that months subtract.
public struct CalendarMonth: Sendable, Hashable, Comparable {
  /// Months since January of the year 0: `12 * year + month - 1`.
  public let number: Int

  /// A month from its number.
  public init(number: Int) { self.number = number }

  /// A month from its year and its place in the year, 1 to 12.
  public init(year: Int, month: Int) { number = 12 * year + month - 1 }

  /// The year.
  public var year: Int { number / 12 }
  /// Place in the year, 1 to 12.
  public var monthOfYear: Int { number % 12 + 1 }

  /// Earlier months come first.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.number < right.number }
}
