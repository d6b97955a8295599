internal import Randomness

/// How long sitting tenants have been in their dwelling: a Weibull survival through two published shares, that of
/// more than ten years and that of under one year.
struct TenureLaw: Sendable {
  /// Longest stay, years.
  static let longest = 60.0

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
