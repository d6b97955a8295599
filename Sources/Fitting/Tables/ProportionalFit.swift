/// Iterative proportional fitting: the table nearest to a prior, in relative entropy, that meets every control.
///
/// Each iteration scales the slices of every control to their targets; odds ratios of the prior, and its structural
/// zeros, are kept. It stops on the residual of all controls, never on the size of a step: the largest
/// difference between a slice and its target, over the target (over 1 where the target is smaller), each measured
/// before its control is scaled. Passes over the cells are fused (`SweepPlan`), with the same result to the bit on
/// every machine.
///
/// Source: Deming, Stephan, "On a least squares adjustment of a sampled frequency table when the expected
/// marginal totals are known", Annals of Mathematical Statistics 11 (1940), doi:10.1214/aoms/1177731829;
/// convergence and its failure: Csiszár, "I-divergence geometry of probability distributions and minimization
/// problems", Annals of Probability 3 (1975), doi:10.1214/aop/1176996454.
public struct ProportionalFit: Sendable {
  /// A control: the targets of the sums over some axes.
  public struct Control: Sendable {
    /// Name in messages and in the report.
    public let name: String
    /// The axes that it keeps, distinct, in its own order.
    public let axes: [Int]
    /// One target a slice, row-major over `axes`; 0 or more.
    public let targets: [Double]

    /// A control.
    public init(name: String, axes: [Int], targets: [Double]) {
      self.name = name
      self.axes = axes
      self.targets = targets
    }
  }

  /// The fitted table: same dimensions as the prior.
  public let table: CellTable
  /// The controls it was fitted to.
  public let controls: [Control]
  /// The residual of each iteration: the largest difference between a slice and its target over the target, or
  /// over 1 where the target is smaller, each measured before its control was scaled.
  public let residuals: [Double]

  /// Number of iterations, each a scaling of every control.
  public var iterations: Int { residuals.count }
  /// The last residual.
  public var residual: Double { residuals.last ?? 0 }

  /// Iterations over which a residual must shrink, or the controls are held to contradict each other.
  ///
  /// Assumed: a fit that meets 1e-10 within 2 000 iterations shrinks by a factor of 0.989 in each, so that fifty
  /// of them bring it to 0.56; one that contradicts itself stands still.
  static let stallWindow = 50
  /// Share of the residual that is left after `stallWindow` iterations where the fit stands still.
  static let stallShare = 0.99

  /// Fits a table.
  ///
  /// - Parameters:
  ///   - prior: the starting table; its zeros stay zero.
  ///   - controls: what the sums must be; all with one total, and agreeing on the axes they share.
  ///   - tolerance: largest residual accepted.
  ///   - limit: iterations after which the controls are held to contradict each other.
  /// - Throws: `FitProblem`, which names the slice.
  /// - Complexity: O(iterations · cells that can be filled · controls that keep the innermost axis).
  public init(
    prior: CellTable, controls: [Control], tolerance: Double = 1e-10, limit: Int = 2_000
  ) throws(FitProblem) {
    try Self.check(controls, of: prior)
    try MarginConsistency.check(controls, of: prior)
    let total = controls.first?.targets.reduce(0, +) ?? 0
    self.controls = controls
    guard !controls.isEmpty, total > 0 else {
      // Without a control the prior is the answer; with totals of zero, an empty table is.
      table = controls.isEmpty ? prior : CellTable(prior.dimensions)
      residuals = []
      return
    }
    var sweeps = FusedSweeps(SweepPlan(prior: prior, controls: controls), prior: prior)
    var residuals: [Double] = []
    while true {
      let worst = sweeps.iterate()
      residuals.append(worst.residual)
      // An empty slice stays empty: it is looked for where the first passes met one.
      if residuals.count == 1, worst.metEmptySlice { try Self.refuseEmptySlice(prior, controls) }
      if worst.residual <= tolerance { break }
      if Self.stalls(residuals) || residuals.count >= limit {
        throw .notConverged(
          slice: prior.name(ofSlice: worst.slice, over: controls[worst.control].axes),
          target: worst.target, fit: worst.sum, iterations: residuals.count)
      }
    }
    table = sweeps.table(like: prior)
    self.residuals = residuals
  }

  /// Whether the residual has stopped shrinking.
  private static func stalls(_ residuals: [Double]) -> Bool {
    guard let last = residuals.last, residuals.count > stallWindow else { return false }
    return !(last <= stallShare * residuals[residuals.count - 1 - stallWindow])
  }

  private static func refuseEmptySlice(
    _ prior: CellTable, _ controls: [Control]
  ) throws(FitProblem) {
    guard let empty = EmptySlices(prior, controls: controls).slices.first else { return }
    let control = controls[empty.control]
    throw .emptySlice(
      slice: prior.name(ofSlice: empty.slice, over: control.axes), target: control.targets[empty.slice])
  }

  private static func check(_ controls: [Control], of prior: CellTable) throws(FitProblem) {
    for (cell, value) in prior.values.enumerated() where !(value >= 0 && value.isFinite) {
      throw .invalidPrior(
        cell: prior.name(ofSlice: cell, over: Array(prior.dimensions.indices)), value: value)
    }
    for control in controls {
      let slices = prior.sliceCount(control.axes)
      guard control.targets.count == slices else {
        throw .wrongCount(control: control.name, targets: control.targets.count, slices: slices)
      }
      for (slice, target) in control.targets.enumerated() where !(target >= 0 && target.isFinite) {
        throw .invalidTarget(slice: prior.name(ofSlice: slice, over: control.axes), value: target)
      }
    }
  }
}
