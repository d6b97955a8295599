internal import Randomness

/// How long sitting tenants have been in their dwelling: a Weibull survival through two published shares, that of
/// more than ten years and that of under one year.
struct TenureLaw: Sendable {
  /// Longest stay, years.
  static let longest = 60.0
  /// Steps of the bisection over a stock: fifty halve the interval below 1e-15.
  private static let steps = 50

  /// The survival to t years is exp(−(t / scale)^shape).
  let shape: Double
  private let logScale: Double

  /// The law of two shares, each in (0, 1).
  init(overTenYears: Double, underOneYear: Double) {
    let atTen = -ReproducibleMath.log(overTenYears)
    let atOne = -ReproducibleMath.log(1 - underOneYear)
    let ln10 = ReproducibleMath.log(10)
    shape = max(0.2, ReproducibleMath.log(atTen / atOne) / ln10)
    logScale = ln10 - ReproducibleMath.log(atTen) / shape
  }

  /// The law whose share of more than ten years holds over a stock where no tenant has been longer than the building
  /// stands: the longer stays of older buildings make up for the younger ones.
  ///
  /// - Parameters:
  ///   - limits: longest stay in each class of buildings, years.
  ///   - weights: shares of each class. Shape: as `limits`.
  init(overTenYears: Double, underOneYear: Double, limits: [Double], weights: [Double]) {
    var low = 0.01
    var high = 0.95
    for _ in 0..<Self.steps {
      let middle = (low + high) / 2
      let law = TenureLaw(overTenYears: middle, underOneYear: underOneYear)
      if law.overTenYears(limits, weights) < overTenYears { low = middle } else { high = middle }
    }
    self.init(overTenYears: low, underOneYear: underOneYear)
  }

  /// Share of a stock in place for more than ten years.
  private func overTenYears(_ limits: [Double], _ weights: [Double]) -> Double {
    var sum = 0.0
    var total = 0.0
    for (limit, weight) in zip(limits, weights) {
      let reach = cumulative(years: limit)
      total += weight
      if limit > 10, reach > 0 { sum += weight * (1 - cumulative(years: 10) / reach) }
    }
    return total > 0 ? sum / total : 0
  }

  /// Share of tenants in place for at most some years.
  func cumulative(years: Double) -> Double {
    guard years > 0 else { return 0 }
    return 1 - ReproducibleMath.exp(-ReproducibleMath.exp(shape * (ReproducibleMath.log(years) - logScale)))
  }

  /// Years in place of a rank in (0, 1), given that they are at most `limit`.
  func years(rank: Double, limit: Double) -> Double {
    let probability = rank * cumulative(years: min(limit, Self.longest))
    let hazard = -ReproducibleMath.log(max(1 - probability, 1e-12))
    guard hazard > 0 else { return 0 }
    return min(limit, ReproducibleMath.exp(logScale + ReproducibleMath.log(hazard) / shape))
  }
}
