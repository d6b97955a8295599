internal import Fitting
internal import Randomness

/// Resources per consumption unit: a lognormal distribution, whole or inside a band.
struct TruncatedLogNormal: Sendable {
  /// Logarithm of the median.
  let logMedian: Double
  /// Standard deviation of the logarithm.
  let sigma: Double

  init(median: Double, sigma: Double) {
    logMedian = ReproducibleMath.log(median)
    self.sigma = sigma
  }

  /// Probability of a value of at most `amount`; 0 for amounts of 0 and less.
  func cumulative(_ amount: Double) -> Double {
    amount <= 0
      ? 0 : NormalDistribution.cumulative((ReproducibleMath.log(amount) - logMedian) / sigma)
  }

  /// The value of a standard normal rank.
  func value(normal z: Double) -> Double { ReproducibleMath.exp(logMedian + sigma * z) }

  /// The value of a standard normal rank inside a band: the conditional distribution between two amounts.
  ///
  /// Where the band holds next to no probability, the rank places the value evenly in it.
  func value(normal z: Double, above low: Double, upTo high: Double) -> Double {
    let rank = NormalDistribution.cumulative(z)
    let bottom = cumulative(low)
    let top = high.isFinite ? cumulative(high) : 1
    guard top - bottom > 1e-9 else {
      return high.isFinite ? low + rank * (high - low) : low * (1 + 0.1 * rank)
    }
    let probability = min(max(bottom + rank * (top - bottom), 1e-12), 1 - 1e-12)
    let value = self.value(normal: Inversion.normal(probability))
    return min(max(value, low), high)
  }
}
