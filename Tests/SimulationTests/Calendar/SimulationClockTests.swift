import Simulation
import Testing

/// Months, days and years of a simulation.
@Suite struct SimulationClockTests {
  let clock = SimulationClock(startYear: 2019, firstMeasuredYear: 2026, years: 10)

  @Test func monthsAreThoseOfTheBurnInAndTheMeasuredYears() {
    #expect(clock.burnInMonths == 84)
    #expect(clock.measuredMonths == 120)
    #expect(clock.totalMonths == 204)
    #expect(clock.year(of: 0) == 2019 && clock.year(of: 11) == 2019)
    #expect(clock.year(of: 84) == 2026 && clock.year(of: 203) == 2035)
    #expect(SimulationClock(startYear: 2019, firstMeasuredYear: 2019, years: 1).burnInMonths == 0)
  }

  /// Every day lies in the month that begins at or before it; the first and the last of a month are its own.
  @Test func daysAndMonthsAreInverse() {
    for month in -60..<600 {
      let first = clock.firstDay(of: month)
      let next = clock.firstDay(of: month + 1)
      #expect((30...31).contains(next - first))
      for day in first..<next { #expect(clock.month(ofDay: day) == month) }
    }
  }

  @Test func aYearHasThreeHundredAndSixtyFiveDays() {
    for month in 0..<300 { #expect(clock.firstDay(of: month + 12) - clock.firstDay(of: month) == 365) }
    #expect(clock.firstDay(of: 0) == 0)
  }
}
