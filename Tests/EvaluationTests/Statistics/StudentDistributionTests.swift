import Evaluation
import Randomness
import Testing

/// Student's t against published tables and closed forms.
@Suite struct StudentDistributionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let freedom: Int
    let probability: Double
    let quantile: Double
    var testDescription: String { "\(freedom) degrees, \(probability)" }
  }

  /// The 95th, 97.5th and 99.5th percentiles of the usual tables, to more digits.
  static let table = [
    Row(freedom: 1, probability: 0.10, quantile: 6.313_751_514_675_043),
    Row(freedom: 1, probability: 0.05, quantile: 12.706_204_736_174_70),
    Row(freedom: 1, probability: 0.01, quantile: 63.656_741_162_871_58),
    Row(freedom: 2, probability: 0.10, quantile: 2.919_985_580_353_726),
    Row(freedom: 2, probability: 0.05, quantile: 4.302_652_729_749_464),
    Row(freedom: 2, probability: 0.01, quantile: 9.924_843_200_918_293),
    Row(freedom: 5, probability: 0.10, quantile: 2.015_048_373_333_024),
    Row(freedom: 5, probability: 0.05, quantile: 2.570_581_835_636_316),
    Row(freedom: 10, probability: 0.10, quantile: 1.812_461_122_811_676),
    Row(freedom: 10, probability: 0.05, quantile: 2.228_138_851_986_275),
    Row(freedom: 19, probability: 0.10, quantile: 1.729_132_811_521_370),
    Row(freedom: 19, probability: 0.05, quantile: 2.093_024_054_408_310),
    Row(freedom: 19, probability: 0.01, quantile: 2.860_934_606_464_979),
    Row(freedom: 30, probability: 0.10, quantile: 1.697_260_886_593_958),
    Row(freedom: 49, probability: 0.10, quantile: 1.676_550_892_616_854),
    Row(freedom: 49, probability: 0.05, quantile: 2.009_575_237_129_240),
  ]

  @Test(arguments: table)
  func quantilesAreThoseOfTheTables(row: Row) {
    let quantile = StudentDistribution.twoSidedQuantile(row.probability, degreesOfFreedom: row.freedom)
    #expect(abs(quantile - row.quantile) < 1e-8 * row.quantile)
    let probability = StudentDistribution.twoSidedProbability(row.quantile, degreesOfFreedom: row.freedom)
    #expect(abs(probability - row.probability) < 1e-10)
  }

  /// With one degree of freedom the law is Cauchy's, with two it is algebraic: P(|T| > t) in closed form.
  @Test(arguments: [0.01, 0.1, 0.5, 1, 2, 3.7, 10, 100, 1e4])
  func closedFormsOfOneAndTwoDegrees(t: Double) {
    let algebraic = 1 - t / (2 + t * t).squareRoot()
    #expect(abs(StudentDistribution.twoSidedProbability(t, degreesOfFreedom: 2) - algebraic) < 1e-10)
    // P(|T| > t) + P(|T| > 1/t) = 1 for Cauchy's law, since 1/T has the same law.
    let cauchy =
      StudentDistribution.twoSidedProbability(t, degreesOfFreedom: 1)
      + StudentDistribution.twoSidedProbability(1 / t, degreesOfFreedom: 1)
    #expect(abs(cauchy - 1) < 1e-10)
  }

  @Test func oneInTwoExceedsOneUnderCauchysLaw() {
    #expect(abs(StudentDistribution.twoSidedProbability(1, degreesOfFreedom: 1) - 0.5) < 1e-12)
  }

  @Test func manyDegreesComeNearTheNormalLaw() {
    // 1.6448536… is the 95th percentile of the normal law; t exceeds it by about (z³ + z) / 4n.
    let z = Inversion.normal(0.95)
    for freedom in [1_000, 10_000] {
      let expected = z + (z * z * z + z) / (4 * Double(freedom))
      let quantile = StudentDistribution.twoSidedQuantile(0.10, degreesOfFreedom: freedom)
      #expect(abs(quantile - expected) < 10 / Double(freedom * freedom))
    }
  }

  @Test func quantileAndProbabilityAreInverse() {
    let draws = KeyedDraws(seed: 11, replication: 0)
    for index in 0..<300 {
      let words = draws.block(1, entity: index)
      let freedom = 1 + Uniform.below(60, words[0])
      let probability = 0.0005 + 0.999 * Uniform.open(words[1])
      let t = StudentDistribution.twoSidedQuantile(probability, degreesOfFreedom: freedom)
      let back = StudentDistribution.twoSidedProbability(t, degreesOfFreedom: freedom)
      #expect(abs(back - probability) < 1e-9, "\(freedom) degrees, \(probability)")
    }
  }

  @Test func theEndsAreExact() {
    for freedom in [1, 5, 40] {
      #expect(StudentDistribution.twoSidedProbability(0, degreesOfFreedom: freedom) == 1)
      #expect(StudentDistribution.twoSidedProbability(.infinity, degreesOfFreedom: freedom) == 0)
    }
  }

  @Test func theTailFallsWithT() {
    for freedom in [1, 3, 19] {
      var last = 1.0
      for step in 1...200 {
        let next = StudentDistribution.twoSidedProbability(Double(step) / 20, degreesOfFreedom: freedom)
        #expect(next < last)
        last = next
      }
    }
  }
}
