internal import LinearAlgebra

/// What the bounds of a method let the totals be, and the smallest bounds that would do.
struct BoundsReach {
  let request: WeightCalibration.Request
  /// Initial weights, forbidden units at 0.
  let initial: [Double]
  /// Totals that agree with each other.
  let targets: [Double]

  /// Refuses totals that no weights between the bounds give, one control at a time.
  func check() throws(WeightProblem) {
    guard let bounds = request.method.bounds else { return }
    let (least, greatest) = reach(bounds)
    for (control, target) in targets.enumerated() {
      let slack = WeightCalibration.tolerance * max(1, abs(target))
      guard target < least[control] - slack || target > greatest[control] + slack else { continue }
      throw .outOfBounds(
        request.names[control], target: target, least: least[control], greatest: greatest[control],
        control: control, working: smallestBounds())
    }
  }

  /// Least and greatest total of each control.
  private func reach(_ bounds: (lower: Double, upper: Double)) -> ([Double], [Double]) {
    let incidence = request.incidence
    var least = Array(repeating: 0.0, count: incidence.columns)
    var greatest = least
    for row in initial.indices where initial[row] > 0 {
      for place in Int(incidence.starts[row])..<Int(incidence.starts[row + 1]) {
        let control = Int(incidence.controls[place])
        let share = initial[row] * incidence.values[place]
        least[control] += share * (share > 0 ? bounds.lower : bounds.upper)
        greatest[control] += share * (share > 0 ? bounds.upper : bounds.lower)
      }
    }
    return (least, greatest)
  }

  /// Multipliers from which to start: those that scale every weight alike, where the controls contain the
  /// total weight.
  ///
  /// Two controls that split the units between them, as zones do, contain it: then the first step need not
  /// find what is known.
  func start() -> [Double] {
    let none = Array(repeating: 0.0, count: targets.count)
    let incidence = request.incidence
    var gram = incidence.gram(initial)
    let scale = UnitDiagonal(&gram)
    guard let factor = try? PivotedCholesky(gram, tolerance: DualNewton.dependence) else { return none }
    let constant = scale.apply(to: factor.solve(scale.apply(to: incidence.totals(initial))))
    let scores = incidence.scores(constant)
    for row in scores.indices where initial[row] > 0 && abs(scores[row] - 1) > 1e-8 { return none }
    var total = 0.0
    for control in targets.indices { total += constant[control] * targets[control] }
    let before = initial.reduce(0, +)
    guard before > 0, let score = request.method.score(ofRatio: total / before) else { return none }
    return constant.map { $0 * score }
  }

  /// The problem of an iteration that did not reach the totals: the control that is furthest from its own.
  func problem(_ outcome: DualNewton.Outcome) -> WeightProblem {
    var worst = 0
    var distance = -1.0
    for control in targets.indices {
      let gap = abs(outcome.totals[control] - targets[control]) / max(1, abs(targets[control]))
      if gap > distance { (worst, distance) = (control, gap) }
    }
    return .unreachableTogether(
      request.names[worst], target: targets[worst], reached: outcome.totals[worst], control: worst,
      working: request.method.bounds == nil ? nil : smallestBounds())
  }

  /// How far the smallest bounds are looked for, as a multiple of the distance of the asked ones from 1.
  private static let widest = 1024.0
  /// The search ends when the multiple is known to this share.
  private static let precision = 0.005

  /// The smallest bounds that work, among those that stretch the distances 1 − L and U − 1 by one factor, L
  /// never below 0.
  ///
  /// The factor is doubled until the totals are met, then halved in; bounds are then written rounded outwards
  /// to three decimals.
  func smallestBounds() -> WeightProblem.WorkingBounds {
    guard request.method.bounds != nil else { return .none }
    var low = 1.0
    var high = 2.0
    while !works(high) {
      low = high
      high *= 2
      if high > Self.widest { return .none }
    }
    while high - low > Self.precision * low {
      let middle = (low + high) / 2
      if works(middle) { high = middle } else { low = middle }
    }
    let bounds = stretched(high)
    let written = (
      (bounds.lower * 1000).rounded(.down) / 1000, (bounds.upper * 1000).rounded(.up) / 1000
    )
    return .found(lower: written.0, upper: written.1)
  }

  private func stretched(_ factor: Double) -> (lower: Double, upper: Double) {
    guard let bounds = request.method.bounds else { return (0, .infinity) }
    return (max(0, 1 - (1 - bounds.lower) * factor), 1 + (bounds.upper - 1) * factor)
  }

  private func works(_ factor: Double) -> Bool {
    let bounds = stretched(factor)
    let (least, greatest) = reach(bounds)
    for (control, target) in targets.enumerated() {
      let slack = WeightCalibration.tolerance * max(1, abs(target))
      if target < least[control] - slack || target > greatest[control] + slack { return false }
    }
    var wider = request
    wider.method = request.method.with(lower: bounds.lower, upper: bounds.upper)
    let newton = DualNewton(
      incidence: request.incidence, initial: initial, targets: targets, method: wider.method,
      tolerance: WeightCalibration.tolerance)
    return newton.run(from: Array(repeating: 0, count: targets.count)).converged
  }
}
