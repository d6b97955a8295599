/// Exponential and logarithm made of additions, multiplications and one division, so that every machine gives
/// the same bits: the system's own may differ in the last one, and a decision may hang on it.
///
/// Error: below 2 units in the last place on the ranges in use (tests compare with the system's).
public enum ReproducibleMath {
  @usableFromInline static let ln2High = 6.93147180369123816490e-01
  @usableFromInline static let ln2Low = 1.90821492927058770002e-10

  /// e to the power x. Overflows to infinity above 709, and to 0 below -745.
  ///
  /// Method: x = k ln 2 + r, then the series of e^r to the 13th power, |r| ≤ 0.35.
  @inlinable
  public static func exp(_ x: Double) -> Double {
    if x > 709.7 { return .infinity }
    if x < -745 { return 0 }
    let k = (x * 1.44269504088896338700).rounded(.toNearestOrEven)
    let r = (x - k * ln2High) - k * ln2Low
    var sum = 1.0
    var divisor = 14.0
    while divisor > 1 {
      divisor -= 1
      sum = 1 + r / divisor * sum
    }
    return scaled(sum, Int(k))
  }

  /// Natural logarithm of x > 0; -infinity at 0.
  ///
  /// Method: x = 2^k m with m near 1, then ln m = 2 artanh((m - 1) / (m + 1)) by its series.
  @inlinable
  public static func log(_ x: Double) -> Double {
    if x <= 0 { return -.infinity }
    var k = Double(x.exponent)
    var m = x.significand
    if m > 1.41421356237309504880 {
      m /= 2
      k += 1
    }
    let s = (m - 1) / (m + 1)
    let z = s * s
    var sum = 0.0
    var term = 23.0
    while term >= 1 {
      sum = sum * z + 1 / term
      term -= 2
    }
    return k * ln2High + (2 * s * sum + k * ln2Low)
  }

  /// x to the power y, for x > 0.
  @inlinable
  public static func power(_ x: Double, _ y: Double) -> Double { exp(y * log(x)) }

  @usableFromInline
  static func scaled(_ value: Double, _ exponent: Int) -> Double {
    if exponent > -1000 { return value * Double(sign: .plus, exponent: min(exponent, 1023), significand: exponent > 1023 ? 2 : 1) }
    return value * Double(sign: .plus, exponent: exponent + 200, significand: 1) * 0x1p-200
  }
}
