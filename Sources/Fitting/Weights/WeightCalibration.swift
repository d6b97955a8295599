/// Calibrates the weights of a file of units to known totals.
///
/// First what can be known without iterating: a control without units, totals that contradict a relation of
/// their controls, totals out of reach of the bounds. Then Newton's method on the dual (`DualNewton`). The weights come rounded to
/// `rounding`.
///
/// Source: see `WeightMethod`.
public struct WeightCalibration: Sendable {
  /// What is asked for.
  public struct Request: Sendable {
    /// Names of the controls.
    public var names: [String]
    /// Total of each control.
    public var targets: [Double]
    /// What counts in what.
    public var incidence: Incidence
    /// Initial weight of each unit, 0 or more; one of 0 stays 0.
    public var weights: [Double]
    /// How far weights move.
    public var method: WeightMethod
    /// What is done with contradictions.
    public var policy: ReconcilePolicy

    /// A request.
    ///
    /// - Precondition: one name and total for each column of the incidence, one weight for each row.
    public init(
      names: [String], targets: [Double], incidence: Incidence, weights: [Double],
      method: WeightMethod = .raking, policy: ReconcilePolicy = .fail
    ) {
      precondition(names.count == incidence.columns && targets.count == names.count, "one of each a control")
      precondition(weights.count == incidence.rows, "one weight for each unit")
      self.names = names
      self.targets = targets
      self.incidence = incidence
      self.weights = weights
      self.method = method
      self.policy = policy
    }
  }

  /// Final weights are multiples of this.
  public static let rounding = 1e-9
  /// Largest |fit − target| / max(|target|, 1) that counts as met.
  public static let tolerance = 1e-10

  /// What was asked for.
  public let request: Request
  /// Rank, redundant controls, and the totals that were used.
  public let reconciliation: Reconciliation
  /// Final weight of each unit.
  public let weights: [Double]
  /// Final over initial weight of each unit; 1 where the initial weight is 0.
  public let ratios: [Double]
  /// Fit of each control with the final weights.
  public let totals: [Double]
  /// Largest relative residual at the start and after each iteration.
  public let residuals: [Double]
  /// Number of Newton steps.
  public var iterations: Int { max(0, residuals.count - 1) }

  /// Calibrates.
  ///
  /// - Throws: `WeightProblem`, which names the control or the relation.
  /// - Complexity: O(iterations · (units · entries² + controls³)).
  public init(_ request: Request) throws(WeightProblem) {
    let weights = Self.withoutForbidden(request)
    let reconciliation = try Self.reconcile(request, weights: weights)
    try self.init(request, initial: weights, reconciliation: reconciliation)
  }

  /// Checks the controls one by one and reconciles their totals.
  static func reconcile(_ request: Request, weights: [Double]) throws(WeightProblem) -> Reconciliation {
    try checkFilled(request, weights: weights)
    return try Reconciliation(
      incidence: request.incidence, weights: weights, names: request.names, targets: request.targets,
      policy: request.policy)
  }

  /// Calibrates to totals that agree.
  init(_ request: Request, initial: [Double], reconciliation: Reconciliation) throws(WeightProblem) {
    let reach = BoundsReach(
      request: request, initial: initial, targets: reconciliation.targets)
    try reach.check()
    let newton = DualNewton(
      incidence: request.incidence, initial: initial, targets: reconciliation.targets,
      method: request.method, tolerance: Self.tolerance)
    let outcome = newton.run(from: reach.start())
    guard outcome.converged else { throw reach.problem(outcome) }
    self.request = request
    self.reconciliation = reconciliation
    residuals = outcome.residuals
    var weights = initial
    var ratios = outcome.ratios
    for row in weights.indices {
      let weight = initial[row] * outcome.ratios[row]
      weights[row] = (weight / Self.rounding).rounded() * Self.rounding
      if initial[row] == 0 { ratios[row] = request.weights[row] > 0 ? 0 : 1 }
    }
    self.weights = weights
    self.ratios = ratios
    totals = request.incidence.totals(weights)
  }

  /// The initial weights without the units that a total of 0 forbids: those that count in it, where weights
  /// can come down to nothing and not below.
  static func withoutForbidden(_ request: Request) -> [Double] {
    guard request.method.reachesZero, request.targets.contains(0) else { return request.weights }
    let incidence = request.incidence
    var hasNegative = Array(repeating: false, count: incidence.columns)
    for (control, value) in zip(incidence.controls, incidence.values) where value < 0 {
      hasNegative[Int(control)] = true
    }
    var weights = request.weights
    for row in weights.indices {
      for place in Int(incidence.starts[row])..<Int(incidence.starts[row + 1]) {
        let control = Int(incidence.controls[place])
        if request.targets[control] == 0, !hasNegative[control] { weights[row] = 0 }
      }
    }
    return weights
  }

  private static func checkFilled(_ request: Request, weights: [Double]) throws(WeightProblem) {
    let incidence = request.incidence
    var filled = Array(repeating: false, count: incidence.columns)
    var hasNegative = filled
    for row in weights.indices where weights[row] > 0 {
      for place in Int(incidence.starts[row])..<Int(incidence.starts[row + 1]) {
        filled[Int(incidence.controls[place])] = true
        if incidence.values[place] < 0 { hasNegative[Int(incidence.controls[place])] = true }
      }
    }
    for (control, target) in request.targets.enumerated() {
      if target != 0, !filled[control] {
        throw .emptyControl(request.names[control], target: target, control: control)
      }
      if target < 0, !hasNegative[control], request.method != .linear {
        throw .negativeTarget(request.names[control], value: target, control: control)
      }
    }
  }
}
