import Testing

@testable import Population

@Suite("Lognormal resources in a band")
struct TruncatedLogNormalTests {
  private let law = TruncatedLogNormal(median: 11_600, sigma: 0.4)

  /// Median and quantiles of the whole distribution.
  @Test func quantiles() {
    #expect(abs(law.value(normal: 0) - 11_600) < 1e-6)
    #expect(abs(law.cumulative(11_600) - 0.5) < 1e-12)
    #expect(law.cumulative(0) == 0)
    #expect(law.cumulative(-5) == 0)
  }

  /// In a band: inside it, in the order of the ranks, and half of it below the conditional median.
  @Test(arguments: [(0.0, 9_000.0), (9_000.0, 15_000.0), (15_000.0, .infinity)])
  func band(low: Double, high: Double) {
    var previous = low
    for step in -40...40 {
      let value = law.value(normal: Double(step) / 10, above: low, upTo: high)
      #expect(value >= previous && value <= high)
      previous = value
    }
    let middle = law.value(normal: 0, above: low, upTo: high)
    let below = law.cumulative(middle) - law.cumulative(low)
    let all = (high.isFinite ? law.cumulative(high) : 1) - law.cumulative(low)
    #expect(abs(below / all - 0.5) < 1e-6)
  }

  /// A band that holds next to no probability still places the value inside it.
  @Test func emptyBand() {
    let value = law.value(normal: 0.3, above: 1e8, upTo: 2e8)
    #expect(value >= 1e8 && value <= 2e8)
    #expect(law.value(normal: 0.3, above: 1e9, upTo: .infinity) >= 1e9)
  }
}
