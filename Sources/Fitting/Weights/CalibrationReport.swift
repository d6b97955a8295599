/// What a calibration gives, as scripts and people read it.
///
/// The keys are a contract. Relative errors are |fit − target| / max(|target|, 1).
public struct CalibrationReport: Sendable, Encodable {
  /// One control.
  public struct Control: Sendable, Encodable {
    /// Its name.
    public let name: String
    /// Total with the initial weights.
    public let initial: Double
    /// Total as given.
    public let given: Double
    /// Total that was used; another than the given one where totals were reconciled.
    public let target: Double
    /// Total with the final weights.
    public let fit: Double
    /// `fit` less `target`.
    public let error: Double
    /// Whether other controls imply it.
    public let redundant: Bool
  }

  /// The final weights.
  public struct Weights: Sendable, Encodable {
    /// Sum of the initial weights.
    public let initialSum: Double
    /// Sum of the final weights.
    public let sum: Double
    /// The least.
    public let min: Double
    /// The greatest.
    public let max: Double
    /// How many are 0.
    public let zero: Int
    /// How many are below 0.
    public let negative: Int
  }

  /// Name of the method.
  public let method: String
  /// Lower and upper bound of the ratios, where the method has any.
  public let bounds: [Double]?
  /// Policy for contradictions.
  public let reconcile: String
  /// Number of units.
  public let rows: Int
  /// Number of controls.
  public let controls: Int
  /// Number of independent controls.
  public let rank: Int
  /// Names of the redundant controls.
  public let dropped: [String]
  /// Names of the totals that were moved.
  public let reconciled: [String]
  /// Newton steps.
  public let iterations: Int
  /// Largest relative residual when the iteration ended.
  public let residual: Double
  /// Largest relative residual at the start and after each step.
  public let residuals: [Double]
  /// The final weights.
  public let weights: Weights
  /// Final over initial weight.
  public let ratio: Distribution
  /// The same over the mean ratio, the sum of the final over that of the initial weights: what is left when
  /// only the sum changes.
  public let relativeRatio: Distribution
  /// Kish's design effect n Σw² / (Σw)²: by how much unequal weights widen a variance.
  public let designEffect: Double
  /// Each control.
  public let fit: [Control]
  /// Processor seconds by step.
  public var cpuSeconds: [String: Double] = [:]

  /// The report of a calibration.
  public init(_ result: WeightCalibration) {
    let request = result.request
    let initial = request.incidence.totals(request.weights)
    let redundant = Set(result.reconciliation.dropped)
    method = request.method.name
    bounds = request.method.bounds.map { [$0.lower, $0.upper] }
    reconcile = request.policy.rawValue
    rows = request.incidence.rows
    controls = request.names.count
    rank = result.reconciliation.rank
    dropped = result.reconciliation.dropped.map { request.names[$0] }
    reconciled = result.reconciliation.changes.map { request.names[$0.control] }
    iterations = result.iterations
    residuals = result.residuals
    residual = result.residuals.last ?? 0
    let sum = result.weights.reduce(0, +)
    let initialSum = request.weights.reduce(0, +)
    weights = Weights(
      initialSum: initialSum, sum: sum, min: result.weights.min() ?? 0, max: result.weights.max() ?? 0,
      zero: result.weights.count { $0 == 0 }, negative: result.weights.count { $0 < 0 })
    ratio = Distribution(result.ratios)
    let mean = initialSum > 0 && sum > 0 ? sum / initialSum : 1
    relativeRatio = Distribution(result.ratios.map { $0 / mean })
    let squares = result.weights.reduce(0) { $0 + $1 * $1 }
    designEffect = sum > 0 ? Double(result.weights.count) * squares / (sum * sum) : 1
    fit = request.names.indices.map { control in
      let target = result.reconciliation.targets[control]
      return Control(
        name: request.names[control], initial: initial[control], given: request.targets[control],
        target: target, fit: result.totals[control], error: result.totals[control] - target,
        redundant: redundant.contains(control))
    }
  }
}
