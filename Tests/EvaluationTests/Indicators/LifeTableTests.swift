import Evaluation
import Randomness
import Testing

/// Waits from exposures and leases by months waited.
@Suite struct LifeTableTests {
  /// The remission times of the treated patients of Freireich et al.
  ///
  /// (Blood, 1963), the usual worked example of
  /// Kaplan and Meier: weeks, and whether the remission ended (or the patient was lost to sight).
  static let weeks: [(time: Int, ended: Bool)] = [
    (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false),
    (13, true), (16, true), (17, false), (19, false), (20, false), (22, true), (23, true), (25, false),
    (32, false), (32, false), (34, false), (35, false),
  ]

  static var remission: LifeTable {
    LifeTable(
      exposures: (0..<36).map { week in weeks.count { $0.time >= week } },
      events: (0..<36).map { week in weeks.count { $0.time == week && $0.ended } })
  }

  @Test(arguments: [
    (6, 1.0), (7, 0.857), (8, 0.807), (11, 0.753), (14, 0.690), (17, 0.627), (23, 0.538), (24, 0.448),
    (36, 0.448),
  ])
  func survivorsAreThoseOfThePublishedTable(weeks: Int, stillWaiting: Double) {
    #expect(abs(1 - Self.remission.housed(within: weeks) - stillWaiting) < 0.0005)
  }

  @Test func theMedianFallsInTheWeekInWhichHalfIsPassed() throws {
    // Half is passed in week 23, between 0.5378 and 0.4482.
    let before = (18.0 / 21) * (16 / 17.0) * (14 / 15.0) * (11 / 12.0) * (10 / 11.0) * (6 / 7.0)
    let after = before * 5 / 6
    let median = try #require(Self.remission.months(untilHoused: 0.5))
    #expect(abs(median - (23 + (before - 0.5) / (before - after))) < 1e-12)
    #expect(Self.remission.months(untilHoused: 0.6) == nil, "the table ends before")
  }

  /// A constant hazard q: after m months (1 - q)^m are left, the median is log ½ / log (1 - q) but for the
  /// interpolation inside the month.
  @Test(arguments: [0.02, 0.05, 0.1, 0.3])
  func aConstantHazardGivesAnExponentialLaw(hazard: Double) throws {
    let table = LifeTable(
      exposures: Array(repeating: 1000, count: 240),
      events: Array(repeating: Int((1000 * hazard).rounded()), count: 240))
    var left = 1.0
    for months in 0..<100 {
      #expect(abs(1 - table.housed(within: months) - left) < 1e-12)
      left *= 1 - hazard
    }
    for share in [0.25, 0.5, 0.75] {
      let expected = ReproducibleMath.log(1 - share) / ReproducibleMath.log(1 - hazard)
      let months = try #require(table.months(untilHoused: share))
      #expect(abs(months - expected) < hazard / 4)
    }
  }

  /// Interpolation is linear inside a month: exactly half in the first month gives one month.
  @Test(arguments: [([10], [5], 1.0), ([10], [10], 0.5), ([10, 10], [0, 10], 1.5), ([4, 3], [1, 2], 1.5)])
  func smallTables(exposures: [Int], events: [Int], median: Double) throws {
    let months = try #require(LifeTable(exposures: exposures, events: events).months(untilHoused: 0.5))
    #expect(abs(months - median) < 1e-12)
  }

  @Test func aMonthWithoutAnybodyAtRiskTellsNothing() throws {
    let gap = LifeTable(exposures: [10, 0, 10], events: [2, 0, 8])
    #expect(abs(gap.housed(within: 3) - (1 - 0.8 * 0.2)) < 1e-12)
    let months = try #require(gap.months(untilHoused: 0.5))
    #expect(months > 2 && months < 3)
  }

  /// Left truncation: those who come to the table late count from then on, and weigh nothing before.
  @Test func whoComesLateCountsFromThenOn() {
    let table = LifeTable(exposures: [2, 100], events: [1, 50])
    #expect(abs(table.housed(within: 1) - 0.5) < 1e-12)
    #expect(abs(table.housed(within: 2) - 0.75) < 1e-12)
  }

  @Test func aTableWithoutLeasesHasNoWait() {
    let table = LifeTable(exposures: [5, 5, 5], events: [0, 0, 0])
    #expect(table.months(untilHoused: 0.5) == nil)
    #expect(table.housed(within: 3) == 0)
    #expect(table.medianOfHoused == nil)
    #expect(LifeTable(exposures: [], events: []).months(untilHoused: 0.5) == nil)
  }

  @Test(arguments: [
    // Eight housed; the fourth comes at half of the third month.
    ([0, 2, 4, 2], 2.5), ([4], 0.5), ([0, 0, 1], 2.5), ([1, 0, 0, 1], 1.0), ([3, 1], 2 / 3.0),
  ])
  func theMedianOfTheHousedIsThatOfGroupedDurations(events: [Int], median: Double) throws {
    let table = LifeTable(exposures: events.map { _ in 100 }, events: events)
    let months = try #require(table.medianOfHoused)
    #expect(abs(months - median) < 1e-12)
  }

  /// With more applicants who give up the median of the housed falls, that of the table does not: the trap of
  /// three medians for one and the same queue.
  @Test func exitsCensorAndDoNotShortenTheWait() throws {
    func table(leaving: Double) -> LifeTable {
      var waiting = 1_000_000.0
      var exposures: [Int] = []
      var events: [Int] = []
      for _ in 0..<240 {
        exposures.append(Int(waiting))
        events.append(Int(waiting * 0.02))
        waiting *= 0.98 * (1 - leaving)
      }
      return LifeTable(exposures: exposures, events: events)
    }
    let staying = table(leaving: 0)
    let leaving = table(leaving: 0.05)
    let medians = [
      try #require(staying.months(untilHoused: 0.5)), try #require(leaving.months(untilHoused: 0.5)),
    ]
    #expect(abs(medians[0] - medians[1]) < 0.05)
    #expect(try #require(leaving.medianOfHoused) < 0.5 * #require(staying.medianOfHoused))
  }
}
