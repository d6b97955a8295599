import Evaluation
import Randomness
import Testing

/// Holm's correction against a published example and against its definition.
@Suite struct HolmCorrectionTests {
  /// The worked example of the encyclopaedia article on the Holm–Bonferroni method: 0.01, 0.04, 0.03, 0.005 at 5 %.
  ///
  /// The first and the fourth are rejected; the third stops the procedure.
  @Test func publishedExample() {
    let probabilities = [0.01, 0.04, 0.03, 0.005]
    let rates = HolmCorrection.errorRates(probabilities, error: 0.05)
    #expect(zip(probabilities, rates).map { $0 <= $1 } == [true, false, false, true])
    let expected = [0.05 / 3, 0.05 / 2, 0.05 / 2, 0.05 / 4]
    for (rate, value) in zip(rates, expected) { #expect(abs(rate - value) < 1e-15) }
  }

  @Test func oneComparisonKeepsTheWholeError() {
    #expect(HolmCorrection.errorRates([0.7], error: 0.1) == [0.1])
    #expect(HolmCorrection.errorRates([], error: 0.1).isEmpty)
  }

  /// By definition p is rejected where every smaller p(j) is at most error / (m - j).
  @Test func rejectionsAreThoseOfTheDefinition() {
    let draws = KeyedDraws(seed: 8, replication: 0)
    for index in 0..<500 {
      let count = 1 + Uniform.below(6, draws.word(1, entity: index))
      let probabilities = (0..<count).map { place in
        let u = draws.uniform(2, entity: index, other: place)
        return u * u * u
      }
      let rates = HolmCorrection.errorRates(probabilities, error: 0.1)
      let sorted = probabilities.sorted()
      for (place, probability) in probabilities.enumerated() {
        let rejected = sorted.enumerated().allSatisfy { rank, value in
          value > probability || value <= 0.1 / Double(count - rank)
        }
        #expect((probability <= rates[place]) == rejected, "case \(index)")
      }
    }
  }

  @Test func theOrderOfTheComparisonsChangesNothing() {
    let probabilities = [0.2, 0.001, 0.04, 0.03]
    let rates = HolmCorrection.errorRates(probabilities, error: 0.1)
    let reversed = HolmCorrection.errorRates(probabilities.reversed(), error: 0.1)
    #expect(rates == reversed.reversed())
  }

  /// With m true hypotheses at least one false alarm happens about error of the time, never more.
  ///
  /// 4 000 cases of four uniform probabilities: the share of cases with an alarm has a standard error of 0.0047
  /// around 1 - (1 - 0.1/4)^4 = 0.0963; the bounds, four errors away, fail by chance in less than 1 in 10 000.
  @Test func falseAlarmsStayAtTheErrorRate() {
    let draws = KeyedDraws(seed: 9, replication: 0)
    var alarms = 0
    for index in 0..<4_000 {
      let probabilities = (0..<4).map { draws.uniform(1, entity: index, other: $0) }
      let rates = HolmCorrection.errorRates(probabilities, error: 0.1)
      if zip(probabilities, rates).contains(where: { $0 <= $1 }) { alarms += 1 }
    }
    let share = Double(alarms) / 4_000
    #expect(abs(share - 0.0963) < 0.019)
  }
}
