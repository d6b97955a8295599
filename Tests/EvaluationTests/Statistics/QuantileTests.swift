import Evaluation
import Randomness
import Testing

/// Quantiles of type 7 of Hyndman and Fan (1996): the default of R's `quantile`.
@Suite struct QuantileTests {
  @Test(arguments: [
    ([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.05, 1.45), ([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 9.55),
    ([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25, 3.25), ([1.0, 2, 4, 8], 0.25, 1.75), ([1.0, 2, 4, 8], 0.5, 3),
    ([1.0, 2, 4, 8], 0.75, 5), ([3.0, 7], 0.5, 5), ([5.0], 0.3, 5), ([-2.0, -2, 9], 0.5, -2),
  ])
  func knownAnswers(values: [Double], share: Double, expected: Double) throws {
    let quantile = try #require(Quantile.of(sorted: values, share))
    #expect(abs(quantile - expected) < 1e-12)
  }

  @Test func nothingHasNoQuantile() { #expect(Quantile.of(sorted: [], 0.5) == nil) }

  @Test func theEndsAreTheExtremes() {
    let values = [1.5, 2, 2, 8]
    for share in [0, -0.1] { #expect(Quantile.of(sorted: values, share) == 1.5) }
    for share in [1, 1.1] { #expect(Quantile.of(sorted: values, share) == 8) }
  }

  /// At k/(n - 1) the quantile is the k-th order statistic, and it never falls as the share grows.
  @Test func orderStatisticsAreMetAndTheQuantileRises() throws {
    let draws = KeyedDraws(seed: 3, replication: 0)
    for count in 2...25 {
      let values = (0..<count).map { draws.uniform(1, entity: count, other: $0) }.sorted()
      for place in 0..<count {
        let quantile = try #require(Quantile.of(sorted: values, Double(place) / Double(count - 1)))
        #expect(abs(quantile - values[place]) < 1e-12)
      }
      var last = -Double.infinity
      for step in 0...100 {
        let quantile = try #require(Quantile.of(sorted: values, Double(step) / 100))
        #expect(quantile >= last)
        last = quantile
      }
    }
  }
}
