import DataFiles
import Policy
import Testing

/// Values of levers as people write them.
@Suite struct LeverTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let key: LeverKey
    let value: Double
    let french: String
    let english: String
    var testDescription: String { "\(key.rawValue) \(value)" }

    init(_ key: LeverKey, _ value: Double, _ french: String, _ english: String) {
      self.key = key
      self.value = value
      self.french = french
      self.english = english
    }
  }

  @Test(arguments: [
    // Shares: percent, without the noise of binary fractions.
    Row(.q1TargetOutsideQPV, 0.25, "25\u{202F}%", "25%"),
    Row(.q1TargetOutsideQPV, 0.07, "7\u{202F}%", "7%"),
    Row(.incomeMissingShare, 0.025, "2,5\u{202F}%", "2.5%"),
    Row(.incomeMissingShare, 0, "0\u{202F}%", "0%"),
    Row(.departureRate, 0.0581, "5,81\u{202F}% par an", "5.81% a year"),
    // Counts of days, years and points: the singular is below two in French, at one in English.
    Row(.committeeCadence, 14, "14\u{A0}jours", "14 days"),
    Row(.committeeCadence, 1, "1\u{A0}jour", "1 day"),
    Row(.designationDelay, 0, "0\u{A0}jour", "0 days"),
    Row(.seniorityYearsCounted, 1.5, "1,5\u{A0}an", "1.5 years"),
    Row(.seniorityYearsCounted, 1, "1\u{A0}an", "1 year"),
    Row(.seniorityYearsCounted, 5, "5\u{A0}ans", "5 years"),
    Row(.seniorityPointsPerYear, 1, "1\u{A0}point", "1 point"),
    Row(.priorityPoints, 3, "3\u{A0}points", "3 points"),
    // Flows and amounts: thousands in groups.
    Row(.firstTimeArrivals, 421, "421 par an", "421 a year"),
    Row(.firstTimeArrivals, 20_000, "20\u{202F}000 par an", "20,000 a year"),
    Row(.firstTimeArrivals, 1_234_567, "1\u{202F}234\u{202F}567 par an", "1,234,567 a year"),
    Row(.incomeMedian, 11_600, "11\u{202F}600\u{A0}€ par an et UC", "11,600 €/year/CU"),
    Row(.residualIncomeLimit, 9, "9\u{A0}€ par jour et UC", "9 €/day/CU"),
    // Plain numbers: a minus sign, never a hyphen.
    Row(.refusalConstant, -2.8, "\u{2212}2,8", "\u{2212}2.8"),
    Row(.refusalConstant, 0, "0", "0"),
    Row(.candidatesPerDwelling, 3, "3", "3"),
    // Choices: words.
    Row(.reservationMode, 0, "en stock", "by stock"),
    Row(.reservationMode, 1, "en flux", "by flow"),
    Row(.enforcement, 2, "le préfet se substitue", "the prefect steps in"),
    Row(.priorityEnforcement, 1, "oui", "yes"),
  ])
  func aValueIsWritten(row: Row) {
    let lever = LeverRegistry.lever(row.key)
    #expect(lever.text(row.value, .french) == row.french)
    #expect(lever.text(row.value, .english) == row.english)
  }

  @Test(arguments: LeverKey.allCases)
  func everyDefaultHasATextInBothLanguages(key: LeverKey) {
    let lever = LeverRegistry.lever(key)
    let french = lever.text(lever.defaultValue, .french)
    let english = lever.text(lever.defaultValue, .english)
    #expect(!french.isEmpty && !english.isEmpty)
    // A choice that nobody translated would read as its identifier.
    if case .choice(let names) = lever.domain {
      for (place, name) in names.enumerated() { #expect(lever.text(Double(place), .french) != name) }
    }
  }
}
