import Evaluation
import Randomness
import Testing

/// Paired differences: closed forms, and what few or equal values give.
@Suite struct PairedSampleTests {
  @Test func meanErrorAndIntervalOfAHandWorkedSample() {
    // Differences 1, 2, 3, 4, 5: mean 3, variance 2.5, standard error √0.5; t(4) at 10 % is 2.131846786.
    let sample = PairedSample(reference: [10, 20, 30, 40, 50], variant: [11, 22, 33, 44, 55])
    #expect(sample.differences == [1, 2, 3, 4, 5])
    #expect(sample.mean == 3)
    #expect(abs(sample.standardError - 0.5.squareRoot()) < 1e-15)
    #expect(abs(sample.halfWidth(error: 0.10) - 0.5.squareRoot() * 2.131_846_786_3) < 1e-9)
    // Variances 250 and 302.5 apart, 2.5 as paired.
    #expect(abs((sample.varianceRatio ?? 0) - 552.5 / 2.5) < 1e-9)
    #expect(!sample.isIdentical)
  }

  /// With two replications T has Cauchy's law: differences 0 and 2 give t = 1, which chance exceeds half the time.
  @Test func probabilityOfTwoReplications() {
    let sample = PairedSample(reference: [5, 5], variant: [5, 7])
    #expect(sample.mean == 1)
    #expect(sample.standardError == 1)
    #expect(abs(sample.probability - 0.5) < 1e-12)
  }

  @Test func equalValuesAreIdenticalWithoutDoubt() {
    let sample = PairedSample(reference: [1, 4, 9], variant: [1, 4, 9])
    #expect(sample.isIdentical)
    #expect(sample.mean == 0)
    #expect(sample.halfWidth(error: 0.1) == 0)
    #expect(sample.probability == 1)
    #expect(sample.varianceRatio == nil)
  }

  @Test func aConstantDifferenceIsCertain() {
    let sample = PairedSample(reference: [1, 4, 9], variant: [2, 5, 10])
    #expect(!sample.isIdentical)
    #expect(sample.mean == 1)
    #expect(sample.halfWidth(error: 0.1) == 0)
    #expect(sample.probability == 0)
    #expect(sample.varianceRatio == nil)
  }

  @Test func differencesThatCancelAreNotIdentical() {
    let sample = PairedSample(reference: [1, 2], variant: [2, 1])
    #expect(sample.mean == 0)
    #expect(!sample.isIdentical)
    #expect(sample.probability == 1)
  }

  @Test func oneReplicationShowsNothingOfPrecision() {
    let sample = PairedSample(reference: [1], variant: [2])
    #expect(sample.mean == 1)
    #expect(sample.halfWidth(error: 0.1) == .infinity)
    #expect(sample.probability == 1)
    #expect(PairedSample(reference: [1], variant: [1]).halfWidth(error: 0.1) == 0)
  }

  @Test func nothingIsNothing() {
    let sample = PairedSample(reference: [], variant: [])
    #expect(sample.mean == 0)
    #expect(sample.probability == 1)
  }

  /// The interval leaves zero outside exactly where the probability is below the error rate.
  @Test func intervalAndProbabilityAgree() {
    let draws = KeyedDraws(seed: 5, replication: 0)
    for index in 0..<300 {
      let count = 2 + Uniform.below(20, draws.word(1, entity: index))
      let shift = 2 * draws.uniform(2, entity: index) - 1
      let variant = (0..<count).map { shift + Inversion.normal(draws.uniform(3, entity: index, other: $0)) }
      let sample = PairedSample(reference: Array(repeating: 0, count: count), variant: variant)
      let isOutside = abs(sample.mean) > sample.halfWidth(error: 0.1)
      #expect(isOutside == (sample.probability < 0.1), "sample \(index)")
    }
  }

  /// Common chance that both scenarios share leaves the differences as they are.
  @Test func whatBothShareCancels() {
    let draws = KeyedDraws(seed: 6, replication: 0)
    let noise = (0..<10).map { Double(draws.word(1, entity: $0) % 4096) }
    let effect = (0..<10).map { Double(draws.word(2, entity: $0) % 16) }
    let shared = PairedSample(reference: noise, variant: zip(noise, effect).map { $0 + $1 })
    let alone = PairedSample(reference: Array(repeating: 0, count: 10), variant: effect)
    #expect(shared.differences == alone.differences)
    #expect(shared.mean == alone.mean)
    #expect((shared.varianceRatio ?? 0) > 1000)
  }
}
