public import Housing

/// The months of a simulation, counted from its first: burn-in, then the measured years.
///
/// Days are counted from the first of the first month; a month starts on day `month * 365 / 12`.
public struct SimulationClock: Sendable, Hashable {
  /// First month of the burn-in: January of the year of the reference date.
  public let start: CalendarMonth
  /// Months of burn-in; variants fork after them.
  public let burnInMonths: Int
  /// Months that are measured.
  public let measuredMonths: Int

  /// A clock.
  ///
  /// - Parameters:
  ///   - startYear: year of the reference date.
  ///   - firstMeasuredYear: year in which variants fork.
  ///   - years: measured years, 1 or more.
  public init(startYear: Int, firstMeasuredYear: Int, years: Int) {
    start = CalendarMonth(year: startYear, month: 1)
    burnInMonths = 12 * (firstMeasuredYear - startYear)
    measuredMonths = 12 * years
  }

  /// Months in all.
  public var totalMonths: Int { burnInMonths + measuredMonths }

  /// Calendar year of a month of the simulation.
  public func year(of month: Int) -> Int { start.year + month / 12 }

  /// First day of a month of the simulation.
  public func firstDay(of month: Int) -> Int { month * 365 / 12 }

  /// Month of the simulation in which a day falls.
  public func month(ofDay day: Int) -> Int {
    var month = day * 12 / 365
    while firstDay(of: month + 1) <= day { month += 1 }
    while firstDay(of: month) > day { month -= 1 }
    return month
  }
}
