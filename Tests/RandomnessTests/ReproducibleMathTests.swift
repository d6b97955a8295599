import Foundation
import Randomness
import Testing

@Suite("Reproducible exponential and logarithm")
struct ReproducibleMathTests {
  static let draws = KeyedDraws(seed: 11, replication: 0)

  /// Units in the last place between two numbers of one sign.
  static func units(_ left: Double, _ right: Double) -> UInt64 {
    if left == right || (left.isNaN && right.isNaN) { return 0 }
    guard left.sign == right.sign, !left.isNaN, !right.isNaN else { return .max }
    return left.bitPattern > right.bitPattern
      ? left.bitPattern - right.bitPattern : right.bitPattern - left.bitPattern
  }

  @Test(
    "exp is within 1 unit of the system's",
    arguments: [
      // (lowest, highest) argument
      (-1e-8, 1e-8), (-0.35, 0.35), (-1.0, 1.0), (-40.0, 40.0), (-708.0, 708.0), (707.5, 709.8),
      (-745.5, -707.5),
    ])
  func exponential(low: Double, high: Double) {
    for index in 0..<20_000 {
      let x = low + (high - low) * Self.draws.uniform(1, entity: index)
      let distance = Self.units(ReproducibleMath.exp(x), Foundation.exp(x))
      if distance > 1 {
        Issue.record("exp(\(x)) is \(distance) units away")
        return
      }
    }
  }

  @Test(
    "log is within 1 unit of the system's",
    arguments: [
      // (lowest, highest) argument
      (0x1p-33, 1.0), (0.999, 1.001), (0.5, 2.0), (1.0, 1e6), (1e300, 1.7e308), (0x1p-1074, 0x1p-1021),
    ])
  func logarithm(low: Double, high: Double) {
    for index in 0..<20_000 {
      let x = low + (high - low) * Self.draws.uniform(2, entity: index)
      let distance = Self.units(ReproducibleMath.log(x), Foundation.log(x))
      if distance > 1 {
        Issue.record("log(\(x)) is \(distance) units away")
        return
      }
    }
  }

  @Test("log is within 1 unit of the system's on every binary order of magnitude")
  func allExponents() {
    for exponent in -1074...1023 {
      for significand in [1.0, 1.25, 1.414_213_562_373_095, 1.414_213_562_373_095_2, 1.999_999_999_999_999_8]
      {
        let x = Double(sign: .plus, exponent: exponent, significand: significand)
        #expect(Self.units(ReproducibleMath.log(x), Foundation.log(x)) <= 1, "log(\(x))")
      }
    }
  }

  @Test("The ends of the range, exact values, and what is no number")
  func edges() {
    #expect(ReproducibleMath.exp(0) == 1)
    #expect(ReproducibleMath.exp(-0.0) == 1)
    #expect(ReproducibleMath.exp(709.782712893384) == 0x1.fffffffffff2ap1023)
    #expect(ReproducibleMath.exp(709.7827128933841) == .infinity)
    #expect(ReproducibleMath.exp(.infinity) == .infinity)
    #expect(ReproducibleMath.exp(-745.1332191019411) == .leastNonzeroMagnitude)
    #expect(ReproducibleMath.exp(-746) == 0)
    #expect(ReproducibleMath.exp(-.infinity) == 0)
    #expect(ReproducibleMath.exp(.nan).isNaN)
    #expect(ReproducibleMath.log(1) == 0)
    #expect(ReproducibleMath.log(0) == -.infinity)
    #expect(ReproducibleMath.log(-0.0) == -.infinity)
    #expect(ReproducibleMath.log(.infinity) == .infinity)
    #expect(ReproducibleMath.log(-1).isNaN)
    #expect(ReproducibleMath.log(.nan).isNaN)
  }

  @Test("exp and log never step back")
  func monotone() {
    for index in 0..<5_000 {
      let x = -20 + 40 * Self.draws.uniform(3, entity: index)
      #expect(ReproducibleMath.exp(x) <= ReproducibleMath.exp(x + 1e-14 * abs(x)))
      let u = Self.draws.uniform(4, entity: index)
      #expect(ReproducibleMath.log(u) <= ReproducibleMath.log(u + 0x1p-32))
    }
  }

  @Test("The bits are the same on every machine, in debug and in release")
  func sameBits() {
    var fold: UInt64 = 0
    for index in 0..<20_000 {
      let u = Self.draws.uniform(5, entity: index)
      fold = fold &* 31 &+ ReproducibleMath.exp(1_460 * u - 748).bitPattern
      fold = fold &* 31 &+ ReproducibleMath.log(u).bitPattern
      fold = fold &* 31 &+ Inversion.normal(u).bitPattern
    }
    #expect(fold == 2_270_903_128_559_312_847)
  }

  @Test("Powers", arguments: [(2.0, 10.0, 1_024.0), (0.0, 2.0, 0.0), (0.0, 0.0, 1.0), (9.0, 0.5, 3.0)])
  func powers(x: Double, y: Double, expected: Double) {
    #expect(abs(ReproducibleMath.power(x, y) - expected) <= 1e-14 * expected)
  }
}
