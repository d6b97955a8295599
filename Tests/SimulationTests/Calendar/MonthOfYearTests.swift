import Randomness
import Testing

@testable import Simulation

/// One draw decides whether something happens in a year, and in which month.
@Suite struct MonthOfYearTests {
  /// 120 000 words at a probability of 0.3: the months of the 36 000 events are told apart by a chi-square of 11
  /// degrees, which exceeds 37.4 by chance in 1 case of 10 000; their number has a standard error of 159.
  @Test func everyMonthIsAsLikely() {
    let draws = KeyedDraws(seed: 12, replication: 0)
    var counts = [Int](repeating: 0, count: 12)
    for entity in 0..<120_000 {
      if let month = SimulationRun.monthOfYear(draws.word(1, entity: entity), probability: 0.3) {
        counts[month] += 1
      }
    }
    let total = counts.reduce(0, +)
    #expect(abs(total - 36_000) < 620)
    let expected = Double(total) / 12
    let chiSquare = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
    #expect(chiSquare < 37.4)
  }

  @Test func nothingAndEverythingAreExact() {
    for word in [UInt32.min, 1, 1 << 31, .max - 1, .max] {
      #expect(SimulationRun.monthOfYear(word, probability: 0) == nil)
      #expect(SimulationRun.monthOfYear(word, probability: 1) != nil)
    }
    #expect(SimulationRun.monthOfYear(.min, probability: 1) == 0)
    #expect(SimulationRun.monthOfYear(.max, probability: 1) == 11)
  }

  /// With a greater probability the same household still leaves, and no later: what makes paired runs alike.
  @Test func aGreaterProbabilityNeverDelays() {
    let draws = KeyedDraws(seed: 13, replication: 0)
    for entity in 0..<5_000 {
      let word = draws.word(1, entity: entity)
      guard let month = SimulationRun.monthOfYear(word, probability: 0.2) else { continue }
      let sooner = SimulationRun.monthOfYear(word, probability: 0.4)
      #expect(sooner.map { $0 <= month } == true)
    }
  }
}
