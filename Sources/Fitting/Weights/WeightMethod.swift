internal import Randomness

/// How far a weight moves for a multiplier: the calibration functions F of Deville and Särndal, as users of
/// CALMAR know them.
///
/// The calibrated weight of a unit is its initial weight times g = F(u), where u is the sum of the
/// multipliers of its controls; F(0) = 1 and F′(0) = 1.
///
/// Source: Deville, Särndal, "Calibration estimators in survey sampling", JASA 87 (1992),
/// doi:10.1080/01621459.1992.10475217; Deville, Särndal, Sautory, "Generalized raking procedures in survey
/// sampling", JASA 88 (1993), doi:10.1080/01621459.1993.10476369.
public enum WeightMethod: Sendable, Hashable {
  /// F(u) = 1 + u: the chi-square distance, solved in one step; weights may become negative.
  case linear
  /// F(u) = e^u: the relative entropy, or raking ratio; weights stay positive.
  case raking
  /// The logit function between two bounds of g, with 0 ≤ lower < 1 < upper.
  case logit(lower: Double, upper: Double)
  /// 1 + u, cut off at two bounds of g, with 0 ≤ lower < 1 < upper.
  case truncated(lower: Double, upper: Double)

  /// Name on the command line and in results.
  public var name: String {
    switch self {
    case .linear: "linear"
    case .raking: "raking"
    case .logit: "logit"
    case .truncated: "truncated"
    }
  }

  /// The bounds of g, where there are any.
  public var bounds: (lower: Double, upper: Double)? {
    switch self {
    case .linear, .raking: nil
    case .logit(let lower, let upper), .truncated(let lower, let upper): (lower, upper)
    }
  }

  /// Whether a weight can come down to nothing, and not below.
  var reachesZero: Bool { self == .raking || bounds?.lower == 0 }

  /// The same method with other bounds.
  func with(lower: Double, upper: Double) -> WeightMethod {
    switch self {
    case .linear, .raking: self
    case .logit: .logit(lower: lower, upper: upper)
    case .truncated: .truncated(lower: lower, upper: upper)
    }
  }

  /// Largest change of u in one Newton step: beyond it the function is no longer near its tangent.
  var longestStep: Double {
    switch self {
    case .linear, .truncated: .infinity
    case .raking: 3
    case .logit(let lower, let upper): 3 * (1 - lower) * (upper - 1) / (upper - lower)
    }
  }

  /// F and F′ at each u.
  ///
  /// - Parameters:
  ///   - scores: u of each unit.
  ///   - ratios: F(u), written. Shape: as `scores`.
  ///   - slopes: F′(u), written. Shape: as `scores`.
  func evaluate(_ scores: [Double], ratios: inout [Double], slopes: inout [Double]) {
    precondition(ratios.count == scores.count && slopes.count == scores.count, "one place a unit")
    switch self {
    case .linear:
      for row in scores.indices {
        ratios[row] = 1 + scores[row]
        slopes[row] = 1
      }
    case .raking:
      for row in scores.indices {
        let ratio = ReproducibleMath.exp(scores[row])
        ratios[row] = ratio
        slopes[row] = ratio
      }
    case .logit(let lower, let upper):
      let steepness = (upper - lower) / ((1 - lower) * (upper - 1))
      for row in scores.indices {
        // Written with the power of the negative side, so that nothing overflows.
        let growth = ReproducibleMath.exp(-abs(steepness * scores[row]))
        let rising = scores[row] >= 0
        let (low, high) = rising ? (growth, 1) : (1, growth)
        let ratio =
          (lower * (upper - 1) * low + upper * (1 - lower) * high)
          / ((upper - 1) * low + (1 - lower) * high)
        ratios[row] = ratio
        slopes[row] = max(0, (ratio - lower) * (upper - ratio)) / ((1 - lower) * (upper - 1))
      }
    case .truncated(let lower, let upper):
      for row in scores.indices {
        let free = 1 + scores[row]
        ratios[row] = min(max(free, lower), upper)
        slopes[row] = free > lower && free < upper ? 1 : 0
      }
    }
  }

  /// The u at which every weight is multiplied by one ratio, or nil where the method does not reach it.
  func score(ofRatio ratio: Double) -> Double? {
    switch self {
    case .linear: return ratio - 1
    case .raking: return ratio > 0 ? ReproducibleMath.log(ratio) : nil
    case .logit(let lower, let upper):
      guard ratio > lower, ratio < upper else { return nil }
      let steepness = (upper - lower) / ((1 - lower) * (upper - 1))
      return ReproducibleMath.log((ratio - lower) * (upper - 1) / ((1 - lower) * (upper - ratio)))
        / steepness
    case .truncated(let lower, let upper):
      return ratio > lower && ratio < upper ? ratio - 1 : nil
    }
  }
}
