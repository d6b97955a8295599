internal import Randomness

/// The standard normal distribution function, from additions, products and one quotient only, so that every
/// machine gives the same bits.
public enum NormalDistribution {
  /// Probability that a standard normal value is at most `x`.
  ///
  /// Absolute error below 1e-14.
  ///
  /// Source: Hart et al., "Computer approximations" (1968), algorithm 5666, in the form of West, "Better
  /// approximations to cumulative normal functions", Wilmott Magazine (2005).
  public static func cumulative(_ x: Double) -> Double {
    let distance = abs(x)
    let tail = distance > 37 ? 0 : upperTail(distance)
    return x > 0 ? 1 - tail : tail
  }

  private static func upperTail(_ x: Double) -> Double {
    let density = ReproducibleMath.exp(-x * x / 2)
    guard x < 7.07106781186547 else {
      let fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))
      return density / fraction / 2.506628274631
    }
    var numerator = 3.52624965998911e-02 * x + 0.700383064443688
    numerator = numerator * x + 6.37396220353165
    numerator = numerator * x + 33.912866078383
    numerator = numerator * x + 112.079291497871
    numerator = numerator * x + 221.213596169931
    numerator = numerator * x + 220.206867912376
    var denominator = 8.83883476483184e-02 * x + 1.75566716318264
    denominator = denominator * x + 16.064177579207
    denominator = denominator * x + 86.7807322029461
    denominator = denominator * x + 296.564248779674
    denominator = denominator * x + 637.333633378831
    denominator = denominator * x + 793.826512519948
    denominator = denominator * x + 440.413735824752
    return density * numerator / denominator
  }
}
