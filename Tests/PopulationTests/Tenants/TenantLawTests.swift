import Housing
import Randomness
import Regulation
import Testing

@testable import Population

@Suite("Length of stay")
struct TenureLawTests {
  /// The survival passes through both published shares.
  @Test(arguments: [(0.31, 0.095), (0.12, 0.25), (0.45, 0.05)])
  func throughBothPoints(overTenYears: Double, underOneYear: Double) {
    let law = TenureLaw(overTenYears: overTenYears, underOneYear: underOneYear)
    #expect(abs(law.cumulative(years: 10) - (1 - overTenYears)) < 1e-9)
    #expect(abs(law.cumulative(years: 1) - underOneYear) < 1e-9)
    #expect(law.cumulative(years: 0) == 0)
  }

  /// Years undo the distribution, grow with the rank and never pass the limit.
  @Test func years() {
    let law = TenureLaw(overTenYears: 0.31, underOneYear: 0.095)
    var previous = 0.0
    for step in 1..<100 {
      let years = law.years(rank: Double(step) / 100, limit: 9)
      #expect(years >= previous && years <= 9)
      previous = years
    }
    let middle = law.years(rank: 0.5, limit: 60)
    #expect(abs(law.cumulative(years: middle) / law.cumulative(years: 60) - 0.5) < 1e-9)
  }

  /// Over a stock with young buildings the share of more than ten years still holds.
  @Test func overAStock() {
    let limits = [60.0, 30, 9]
    let weights = [0.5, 0.3, 0.2]
    let law = TenureLaw(overTenYears: 0.31, underOneYear: 0.095, limits: limits, weights: weights)
    var over = 0.0
    for (limit, weight) in zip(limits, weights) {
      for step in 0..<1_000 where law.years(rank: (Double(step) + 0.5) / 1_000, limit: limit) > 10 {
        over += weight / 1_000
      }
    }
    #expect(abs(over - 0.31) < 0.002)
  }
}

@Suite("Who lives in a dwelling")
struct OccupancyLawTests {
  /// Over a stock, the mean persons are those asked for, and every household is possible.
  @Test(arguments: [1.9, 2.28, 2.6]) func mean(persons: Double) {
    let rooms = [66, 250, 353, 244, 87]
    let law = OccupancyLaw(roomShares: rooms.map { Double($0) }, mean: persons)
    let draws = KeyedDraws(seed: 2, replication: 0)
    var sum = 0
    var count = 0
    for (index, number) in rooms.enumerated() {
      for entity in 0..<(number * 40) {
        let words = draws.block(1, entity: entity, other: index)
        let size = law.personsClass(rooms: index + 1, words[0])
        let composition = HouseholdComposition.allCases[law.composition(personsClass: size, words[1])]
        #expect((composition == .single) == (size == 1))
        #expect(composition != .couple || size == 2)
        #expect(composition != .coupleWithChildren || size >= 3)
        sum += HouseholdMakeup.persons(ofClass: size, words[2])
        count += 1
      }
    }
    #expect(abs(Double(sum) / Double(count) - persons) < 0.03)
  }

  /// Consumption units come from the law, adults and children add up, and a childless household has none under 14.
  @Test func makeup() {
    var households = Households()
    households.append(blank: 1)
    let draws = KeyedDraws(seed: 6, replication: 0)
    let sizes: [HouseholdComposition: ClosedRange<Int>] = [
      .single: 1...1, .couple: 2...2, .singleParent: 2...6, .coupleWithChildren: 3...6, .other: 2...6,
    ]
    for composition in HouseholdComposition.allCases {
      for size in sizes[composition] ?? 1...1 {
        for entity in 0..<50 {
          HouseholdMakeup.fill(
            &households, at: 0, composition: composition, personsClass: size, age: 20 + entity,
            draws.block(1, entity: entity))
          let persons = Int(households.persons[0])
          let adults = Int(households.adults[0])
          let young = Int(households.childrenUnder14[0])
          #expect(HouseholdMakeup.personsClass(households.persons[0]) == size)
          #expect(adults >= 1 && adults + young <= persons && persons <= 12)
          #expect(
            Int(households.consumptionUnits[0])
              == ConsumptionUnits.hundredths(persons: persons, childrenUnder14: young))
          if composition == .couple || composition == .other { #expect(adults == persons && young == 0) }
        }
      }
    }
  }

  /// No one studies in retirement or retires in youth.
  @Test func employment() {
    for step in 0..<200 {
      let word = UInt32(step) &* (UInt32.max / 200)
      #expect(EmploymentByAge.employment(age: 22, word) != .retired)
      #expect(EmploymentByAge.employment(age: 75, word) != .student)
      #expect(EmploymentByAge.employment(age: 75, word) != .unemployed)
    }
  }
}
