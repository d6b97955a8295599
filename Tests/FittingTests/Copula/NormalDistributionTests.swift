import Fitting
import Foundation
import Randomness
import Testing

@Suite("Normal distribution")
struct NormalDistributionTests {
  /// Against the complementary error function of the system, from −9 to 9.
  @Test func againstErrorFunction() {
    for step in -900...900 {
      let x = Double(step) / 100
      let expected = 0.5 * erfc(-x / 2.0.squareRoot())
      #expect(abs(NormalDistribution.cumulative(x) - expected) < 1e-14)
    }
  }

  /// It undoes the quantile, and stays in order and in bounds.
  @Test func inverseOfQuantile() {
    var previous = 0.0
    for step in 1..<2_000 {
      let u = Double(step) / 2_000
      let back = NormalDistribution.cumulative(Inversion.normal(u))
      #expect(abs(back - u) < 2e-9)
      #expect(back > previous)
      previous = back
    }
    #expect(NormalDistribution.cumulative(-40) == 0)
    #expect(NormalDistribution.cumulative(40) == 1)
    #expect(NormalDistribution.cumulative(0) == 0.5)
  }
}
