import DataFiles
import Testing

/// Days that exist, and those that do not.
@Suite struct CalendarDateTests {
  @Test(arguments: ["2019-01-31", "2020-02-29", "2000-02-29", "1999-12-31"]) func aDayComesBack(text: String)
  {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2019-02-29", "1900-02-29", "2019-13-01", "2019-00-01", "2019-04-31", "2019-1-1", "01/01/2019", "2019-01",
    "2019-01--01", "-2019-01-01", "2019-01-01T00:00", "", "٢٠١٩-01-01",
  ])
  func whatIsNoDayIsNil(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func daysAreOrdered() throws {
    let days = try ["2018-12-31", "2019-01-01", "2019-01-02", "2019-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(days == days.sorted())
    #expect(CalendarDate.startOf(year: 2019) == days[1])
  }

  /// Source: rules of the Gregorian calendar; 400 years hold 146 097 days.
  @Test func fourHundredYearsHoldTheirDays() {
    var days = 0
    for year in 2000..<2400 {
      for month in 1...12 {
        for day in 1...31 where CalendarDate(year: year, month: month, day: day) != nil { days += 1 }
      }
    }
    #expect(days == 146_097)
  }
}
