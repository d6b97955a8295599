/// Distributions by inversion: one uniform number in (0, 1) in, one value out.
///
/// Each is monotone in the uniform number, so that common random numbers stay common when a parameter moves.
public enum Inversion {
  /// Exponential of mean 1.
  @inlinable
  public static func exponential(_ u: Double) -> Double { -ReproducibleMath.log(1 - u) }

  /// Standard Gumbel: the noise of a choice among alternatives.
  @inlinable
  public static func gumbel(_ u: Double) -> Double {
    -ReproducibleMath.log(-ReproducibleMath.log(u))
  }

  /// Standard logistic.
  @inlinable
  public static func logistic(_ u: Double) -> Double {
    ReproducibleMath.log(u) - ReproducibleMath.log(1 - u)
  }

  /// Probability of a logit.
  @inlinable
  public static func probability(logit: Double) -> Double { 1 / (1 + ReproducibleMath.exp(-logit)) }

  /// Greatest mean of a Poisson law for which its probabilities are summed one by one.
  @inlinable static var greatestSummedMean: Double { 100 }

  /// Poisson of a mean; 0 for a mean of 0 or less.
  ///
  /// Up to a mean of 100 the quantile is exact but for rounding. Above, it is the normal quantile corrected for
  /// skewness (Cornish and Fisher, 1938), at most one away from the exact one.
  ///
  /// - Complexity: O(mean) up to 100, constant above.
  @inlinable
  public static func poisson(mean: Double, _ u: Double) -> Int {
    guard mean > 0 else { return 0 }
    if mean > greatestSummedMean {
      let z = normal(u)
      // A whole number n stands for the interval n - ½ to n + ½, hence the rounding to the nearest.
      let value = mean + mean.squareRoot() * z + (z * z - 1) / 6
      return max(0, Int((value + 0.5).rounded(.down)))
    }
    var term = ReproducibleMath.exp(-mean)
    var sum = term
    var count = 0
    // The terms fall to nothing before the sum reaches 1 in binary; then the sum stays where it is.
    while u > sum, term > 0 {
      count += 1
      term *= mean / Double(count)
      sum += term
    }
    return count
  }
}
