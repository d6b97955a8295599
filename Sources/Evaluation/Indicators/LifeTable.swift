/// The wait of a group of applicants as a period life table: who was at risk at each duration, and who was housed.
///
/// Left truncation and exits are treated as in Kaplan and Meier (1958): an applicant counts at the durations at
/// which it was on the list, and an exit without a lease only ends that.
public struct LifeTable: Sendable {
  /// Applications at risk in each month of waiting.
  public private(set) var exposures: [Int]
  /// Leases in each month of waiting.
  public private(set) var events: [Int]

  /// A table of exposures and events by months waited; both of the same length.
  public init(exposures: [Int], events: [Int]) {
    precondition(exposures.count == events.count, "one event count for each exposure count")
    self.exposures = exposures
    self.events = events
  }

  /// Months after which a share of the applicants would be housed, or nil where the table ends before.
  ///
  /// Interpolation: linear inside the month in which the share is passed.
  public func months(untilHoused share: Double) -> Double? {
    var waiting = 1.0
    for month in exposures.indices {
      guard exposures[month] > 0 else { continue }
      let hazard = min(1, Double(events[month]) / Double(exposures[month]))
      let next = waiting * (1 - hazard)
      if 1 - next >= share {
        let inside = waiting > next ? (waiting - (1 - share)) / (waiting - next) : 0
        return Double(month) + inside
      }
      waiting = next
    }
    return nil
  }

  /// Share of the applicants housed within a number of months.
  public func housed(within months: Int) -> Double {
    var waiting = 1.0
    for month in 0..<min(months, exposures.count) where exposures[month] > 0 {
      waiting *= 1 - min(1, Double(events[month]) / Double(exposures[month]))
    }
    return 1 - waiting
  }

  /// Median duration of those housed, in months, or nil where nobody was.
  public var medianOfHoused: Double? {
    let total = events.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0
    for month in events.indices {
      let next = sum + events[month]
      if Double(next) >= Double(total) / 2 {
        return Double(month) + (Double(total) / 2 - Double(sum)) / Double(max(1, events[month]))
      }
      sum = next
    }
    return nil
  }
}
