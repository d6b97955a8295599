import Randomness

/// Student's t: how far the mean of a few replications can stand from the truth.
///
/// Source: Abramowitz, Stegun, *Handbook of Mathematical Functions*, 26.5.8 (continued fraction of the incomplete
/// beta function) and 6.1.34 family (Lanczos' logarithm of the gamma function).
public enum StudentDistribution {
  /// Probability that |T| exceeds t.
  ///
  /// Absolute error below 1e-10.
  public static func twoSidedProbability(_ t: Double, degreesOfFreedom: Int) -> Double {
    let freedom = Double(degreesOfFreedom)
    if t.isInfinite { return 0 }
    return incompleteBeta(freedom / (freedom + t * t), a: freedom / 2, b: 0.5)
  }

  /// The t that |T| exceeds with a probability.
  public static func twoSidedQuantile(_ probability: Double, degreesOfFreedom: Int) -> Double {
    precondition(degreesOfFreedom > 0 && probability > 0 && probability < 1, "a probability inside (0, 1)")
    var low = 0.0
    var high = 1.0
    while twoSidedProbability(high, degreesOfFreedom: degreesOfFreedom) > probability, high < 1e12 {
      high *= 2
    }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if twoSidedProbability(middle, degreesOfFreedom: degreesOfFreedom) > probability {
        low = middle
      } else {
        high = middle
      }
      if high - low <= 1e-12 * high { break }
    }
    return (low + high) / 2
  }

  /// Regularised incomplete beta function I_x(a, b).
  static func incompleteBeta(_ x: Double, a: Double, b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    let front = ReproducibleMath.exp(
      logGamma(a + b) - logGamma(a) - logGamma(b) + a * ReproducibleMath.log(x)
        + b * ReproducibleMath.log(1 - x))
    if x < (a + 1) / (a + b + 2) { return front * continuedFraction(x, a: a, b: b) / a }
    return 1 - front * continuedFraction(1 - x, a: b, b: a) / b
  }

  private static func continuedFraction(_ x: Double, a: Double, b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 - (a + b) * x / (a + 1)
    d = 1 / (abs(d) < tiny ? tiny : d)
    var fraction = d
    for step in 1...300 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 + even * d
      c = 1 + even / c
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = abs(c) < tiny ? tiny : c
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 + odd * d
      c = 1 + odd / c
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = abs(c) < tiny ? tiny : c
      let change = d * c
      fraction *= change
      if abs(change - 1) < 1e-15 { break }
    }
    return fraction
  }

  /// Logarithm of the gamma function of x > 0, by Stirling's series after shifting x above 10.
  static func logGamma(_ x: Double) -> Double {
    var shift = 0.0
    var z = x
    while z < 10 {
      shift += ReproducibleMath.log(z)
      z += 1
    }
    let inverse = 1 / z
    let square = inverse * inverse
    let series =
      inverse
      * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))))
    let halfLogTwoPi = 0.918_938_533_204_672_741_78
    return (z - 0.5) * ReproducibleMath.log(z) - z + halfLogTwoPi + series - shift
  }
}
