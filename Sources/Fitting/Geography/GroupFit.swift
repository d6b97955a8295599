/// The weights of one group of zones.
///
/// All levels at once: the weights nearest to the seed's in relative entropy that meet the totals of zones
/// and of larger areas together, so that what the parts add up to is the whole by construction, and no level
/// is fitted in ignorance of the other.
///
/// Where the totals cannot all be met by weights of 0 or more, the nearest reachable totals are found by
/// proximal steps on the dual: each minimises the dual plus a spring that holds the multipliers at the last
/// ones. The misses converge to the least ones, in the sum of their squares times importance over target;
/// those of totals that can be met converge to 0.
///
/// Source: Rockafellar, "Monotone operators and the proximal point algorithm", SIAM Journal on Control and
/// Optimization 14 (1976), doi:10.1137/0314056; the misses' limit after Bruck, Reich, "Nonexpansive
/// projections and resolvents of accretive operators", Houston Journal of Mathematics 3 (1977).
struct GroupFit {
  /// Weight of each unit.
  let weights: [Double]
  /// What the weights give.
  let reached: [Double]
  /// Largest relative residual.
  let residual: Double
  /// Newton steps.
  let iterations: Int
  /// Whether every target is met.
  let isExact: Bool

  /// Share of a target by which a multiplier of 1 misses it in the first proximal step, for the least
  /// important control.
  private static let firstCompliance = 0.02
  /// Number of proximal steps.
  private static let proximalSteps = 12
  /// Relative change of the totals between two proximal steps that ends them.
  private static let settled = 1e-5
  /// Residual that ends each proximal step.
  private static let proximalTolerance = 1e-9

  init(_ group: ZoneGroup, importance: [Double], tolerance: Double) {
    let none = Array(repeating: 0.0, count: group.totals.count)
    let allowed = Self.withoutForbidden(group)
    let newton = DualNewton(
      incidence: group.incidence, initial: allowed, targets: group.targets, method: .raking,
      tolerance: tolerance, zones: group.blocks)
    let outcome = newton.run(from: none)
    if outcome.converged {
      weights = zip(allowed, outcome.ratios).map { $0 * $1 }
      reached = outcome.totals
      residual = outcome.residuals.last ?? 0
      iterations = outcome.iterations
      isExact = true
      return
    }
    let least = importance.min() ?? 1
    let compliance = group.targets.indices.map {
      Self.firstCompliance * max(1, group.targets[$0]) * least / importance[$0]
    }
    var elastic = DualNewton(
      incidence: group.incidence, initial: group.initial, targets: group.targets, method: .raking,
      tolerance: Self.proximalTolerance, give: .init(compliance: compliance, rest: none),
      zones: group.blocks)
    var last = elastic.run(from: none)
    var steps = outcome.iterations + last.iterations
    for _ in 1..<Self.proximalSteps {
      elastic.give?.rest = last.multipliers
      let before = last.totals
      last = elastic.run(from: last.multipliers)
      steps += last.iterations
      let change = group.targets.indices.reduce(0.0) {
        max($0, abs(last.totals[$1] - before[$1]) / max(1, group.targets[$1]))
      }
      if change <= Self.settled { break }
    }
    weights = zip(group.initial, last.ratios).map { $0 * $1 }
    reached = last.totals
    residual = zip(last.totals, group.targets).reduce(0) { max($0, abs($1.0 - $1.1) / max(1, $1.1)) }
    iterations = steps
    isExact = false
  }

  /// The initial weights without the units that count in a total of 0.
  private static func withoutForbidden(_ group: ZoneGroup) -> [Double] {
    var weights = group.initial
    for row in weights.indices {
      for place in Int(group.incidence.starts[row])..<Int(group.incidence.starts[row + 1])
      where group.targets[Int(group.incidence.controls[place])] == 0 { weights[row] = 0 }
    }
    return weights
  }
}
