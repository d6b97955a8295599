internal import LinearAlgebra

/// Newton's method on the dual of a calibration: one multiplier a control.
///
/// The weights d·F(Xλ) meet the totals where the convex dual Σ d·G(Xλ) − t·λ (G′ = F) is least. Its Hessian
/// is the Gram matrix weighted by d·F′, formed sparsely, scaled to a unit diagonal and factored with
/// pivoting, so that redundant controls drop out at each step. A step is cut where F leaves its tangent, and
/// halved while it overshoots the minimum along its line. What ends the iteration is the residual of the
/// totals, never the length of a step.
///
/// Source: Deville, Särndal, Sautory (1993), section 2, for the dual; see `WeightMethod`.
struct DualNewton {
  /// Iterations after which the totals are held to be out of reach.
  static let iterationLimit = 40
  /// The same where totals give way: multipliers then go a long way, and get there.
  static let elasticLimit = 200
  /// A unit whose ratio is below this weighs nothing, and cuts no step.
  static let negligibleRatio = 1e-14
  /// The residual must halve in so many iterations.
  static let patience = 8
  /// Pivots of the scaled Gram matrix below this are dropped: what is left of a control once the kept ones
  /// are known.
  static let dependence = 1e-10

  let incidence: Incidence
  /// Initial weight of each unit, 0 or more.
  let initial: [Double]
  /// Target of each control.
  let targets: [Double]
  let method: WeightMethod
  /// Largest |fit − target| / max(|target|, 1) accepted.
  let tolerance: Double
  /// How far each total gives way; nothing where nil.
  var give: Elasticity?
  /// How the units are grouped, where the Gram matrix is solved by zones.
  var zones: ZoneBlocks?

  /// Springs between the totals and their targets: a total misses its target by `compliance` times what its
  /// multiplier moved from `rest`.
  struct Elasticity {
    /// Above 0, one a control.
    var compliance: [Double]
    /// Multipliers at which the springs are at rest.
    var rest: [Double]
  }

  /// Where the iteration ended.
  struct Outcome {
    var multipliers: [Double]
    /// F(u) of each unit.
    var ratios: [Double]
    /// Fit of each control.
    var totals: [Double]
    /// Largest relative residual at the start and after each iteration.
    var residuals: [Double]
    var converged: Bool
    var iterations: Int { residuals.count - 1 }
  }

  private struct State {
    var multipliers: [Double]
    var scores: [Double]
    var ratios: [Double]
    var slopes: [Double]
    var gaps: [Double]
    var totals: [Double]
    var residual: Double
  }

  /// Iterates from some multipliers.
  func run(from start: [Double]) -> Outcome {
    let rows = incidence.rows
    var state = State(
      multipliers: start, scores: incidence.scores(start),
      ratios: Array(repeating: 1, count: rows), slopes: Array(repeating: 1, count: rows),
      gaps: [], totals: [], residual: 0)
    measure(&state)
    var residuals = [state.residual]
    let limit = give == nil ? Self.iterationLimit : Self.elasticLimit
    while state.residual > tolerance, residuals.count <= limit, !isStuck(residuals) {
      guard let direction = direction(state) else { break }
      guard let next = advance(state, along: direction) else { break }
      state = next
      residuals.append(state.residual)
    }
    return Outcome(
      multipliers: state.multipliers, ratios: state.ratios, totals: state.totals, residuals: residuals,
      converged: state.residual <= tolerance)
  }

  private func isStuck(_ residuals: [Double]) -> Bool {
    guard give == nil, residuals.count > Self.patience else { return false }
    return residuals[residuals.count - 1] > residuals[residuals.count - 1 - Self.patience] / 2
  }

  /// Weights, totals and residual of the scores at hand.
  private func measure(_ state: inout State) {
    method.evaluate(state.scores, ratios: &state.ratios, slopes: &state.slopes)
    var weights = state.ratios
    for row in weights.indices { weights[row] *= initial[row] }
    state.totals = incidence.totals(weights)
    state.gaps = targets
    state.residual = 0
    for control in targets.indices {
      state.gaps[control] -= state.totals[control]
      if let give {
        state.gaps[control] -= give.compliance[control] * (state.multipliers[control] - give.rest[control])
      }
      state.residual = max(
        state.residual, abs(state.gaps[control]) / max(1, abs(targets[control])))
    }
    if !state.residual.isFinite { state.residual = .infinity }
  }

  /// The Newton direction, nil where no control can be moved.
  private func direction(_ state: State) -> [Double]? {
    var weights = state.slopes
    for row in weights.indices { weights[row] *= initial[row] }
    if let zones {
      return zones.solve(
        incidence, weights: weights, added: give?.compliance, right: state.gaps, tolerance: Self.dependence)
    }
    var gram = incidence.gram(weights)
    if let give {
      for control in give.compliance.indices { gram[control, control] += give.compliance[control] }
    }
    let scale = UnitDiagonal(&gram)
    guard let factor = try? PivotedCholesky(gram, tolerance: Self.dependence), factor.rank > 0 else {
      return nil
    }
    return scale.apply(to: factor.solve(scale.apply(to: state.gaps)))
  }

  /// The state after a step, cut and halved as far as it must be; nil where no step leads down.
  private func advance(_ state: State, along direction: [Double]) -> State? {
    let change = incidence.scores(direction)
    var longest = 0.0
    for row in change.indices where abs(state.ratios[row]) > Self.negligibleRatio {
      longest = max(longest, abs(change[row]))
    }
    var length = longest > method.longestStep ? method.longestStep / longest : 1
    let descent = slope(state.gaps, direction)
    guard descent > 0 else { return nil }
    var next = state
    for _ in 0..<40 {
      for control in direction.indices {
        next.multipliers[control] = state.multipliers[control] + length * direction[control]
      }
      for row in change.indices { next.scores[row] = state.scores[row] + length * change[row] }
      measure(&next)
      // Past the minimum along the line the slope turns; a long way past it, the step was too long.
      if next.residual < state.residual || slope(next.gaps, direction) > -0.9 * descent { return next }
      length /= 2
    }
    return nil
  }

  private func slope(_ gaps: [Double], _ direction: [Double]) -> Double {
    var sum = 0.0
    for control in gaps.indices { sum += gaps[control] * direction[control] }
    return sum
  }
}
