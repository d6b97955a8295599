import Regulation
import Testing

@Suite("Consumption units")
struct ConsumptionUnitsTests {
  @Test(
    "Each situation has the units of the OECD-modified scale",
    arguments: [
      // (situation, persons, children under 14, hundredths of a unit)
      ("single person", 1, 0, 100),
      ("couple", 2, 0, 150),
      ("single parent, child of 13", 2, 1, 130),
      ("single parent, child of 14", 2, 0, 150),
      ("couple, two children under 14", 4, 2, 210),
      ("couple, one child of 15 and one of 6", 4, 1, 230),
      ("couple, five children under 14", 7, 5, 300),
    ])
  func scale(situation: String, persons: Int, childrenUnder14: Int, expected: Int) {
    #expect(
      ConsumptionUnits.hundredths(persons: persons, childrenUnder14: childrenUnder14) == expected,
      "\(situation)")
  }

  @Test("A further person always adds units, and a child of 14 more than one of 13")
  func monotone() {
    for persons in 1...12 {
      for children in 0..<persons {
        let units = ConsumptionUnits.hundredths(persons: persons, childrenUnder14: children)
        #expect(ConsumptionUnits.hundredths(persons: persons + 1, childrenUnder14: children) == units + 50)
        #expect(
          ConsumptionUnits.hundredths(persons: persons + 1, childrenUnder14: children + 1) == units + 30)
      }
    }
  }
}
