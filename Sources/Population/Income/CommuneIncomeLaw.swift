internal import Fitting
internal import Randomness

/// Disposable income per consumption unit of the households of a commune: a law through the three published points,
/// first decile, median and ninth decile.
///
/// The logarithm is normal on either side of the median, with a spread of its own below and above (a split normal
/// law in logarithms): one lognormal does not pass through the three points, since incomes are spread wider on one
/// side than on the other. Both tails follow their side's law beyond the decile: that is the declared extrapolation.
/// Units: euros per year of the price date. Source of the points: INSEE, FiLoSoFi.
struct CommuneIncomeLaw: Sendable, Hashable {
  /// Logarithm of the median.
  let logMedian: Double
  /// Standard deviation of the logarithm below the median.
  let lower: Double
  /// The same above it.
  let upper: Double

  /// Standard normal score of the ninth decile.
  static let scoreOfNinthDecile = 1.2815515655446004
  /// Least spread of a side, so that equal published points leave a law.
  private static let leastSpread = 0.02

  /// The law through three points.
  ///
  /// - Parameters:
  ///   - median: euros per year and unit, above 0.
  ///   - firstDecile: below the median.
  ///   - ninthDecile: above it.
  init(median: Double, firstDecile: Double, ninthDecile: Double) {
    logMedian = ReproducibleMath.log(median)
    lower = max(
      Self.leastSpread, (logMedian - ReproducibleMath.log(firstDecile)) / Self.scoreOfNinthDecile)
    upper = max(
      Self.leastSpread, (ReproducibleMath.log(ninthDecile) - logMedian) / Self.scoreOfNinthDecile)
  }

  init(logMedian: Double, lower: Double, upper: Double) {
    self.logMedian = logMedian
    self.lower = lower
    self.upper = upper
  }

  /// The income of a standard normal score: 0 is the median, −1.28 the first decile.
  @inline(__always)
  func value(score: Double) -> Double {
    ReproducibleMath.exp(logMedian + (score < 0 ? lower : upper) * score)
  }

  /// The score of an income; minus infinity for 0 and less.
  @inline(__always)
  func score(_ amount: Double) -> Double {
    guard amount > 0 else { return -.infinity }
    let distance = ReproducibleMath.log(amount) - logMedian
    return distance / (distance < 0 ? lower : upper)
  }
}
