import Housing
import Testing

/// Months subtract, and come back to their year and place.
@Suite struct CalendarMonthTests {
  @Test func everyMonthOfACenturyRoundTrips() {
    for year in 1950...2050 {
      for month in 1...12 {
        let calendar = CalendarMonth(year: year, month: month)
        #expect(calendar.year == year)
        #expect(calendar.monthOfYear == month)
        #expect(CalendarMonth(number: calendar.number) == calendar)
        #expect(calendar.number <= Int(Int16.max))
      }
    }
  }

  @Test func decemberIsFollowedByJanuary() {
    let december = CalendarMonth(year: 2025, month: 12)
    let january = CalendarMonth(year: 2026, month: 1)
    #expect(january.number - december.number == 1)
    #expect(december < january)
  }
}
