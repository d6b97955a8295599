/// Iterative proportional fitting: the table nearest to a prior, in relative entropy, that meets every control.
///
/// Each sweep scales the slices of one control to their targets; odds ratios of the prior, and its structural
/// zeros, are kept. It stops on the residual of all controls at once, never on the size of a step.
///
/// Source: Deming, Stephan, "On a least squares adjustment of a sampled frequency table when the expected
/// marginal totals are known", Annals of Mathematical Statistics 11 (1940), doi:10.1214/aoms/1177731829.
public struct ProportionalFit: Sendable {
  /// A control: the targets of the sums over some axes.
  public struct Control: Sendable {
    /// Name in messages and in the report.
    public let name: String
    /// The axes that it keeps, in its own order.
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
  /// Largest difference between a slice and its target, over the total, after each iteration.
  public let residuals: [Double]

  /// Number of iterations, each a sweep of every control.
  public var iterations: Int { residuals.count }
  /// The last residual.
  public var residual: Double { residuals.last ?? 0 }

  /// Fits a table.
  ///
  /// - Parameters:
  ///   - prior: the starting table; its zeros stay zero.
  ///   - controls: what the sums must be; all with one total.
  ///   - tolerance: largest residual accepted, over the total.
  ///   - limit: iterations after which the controls are held to contradict each other.
  /// - Throws: `FitProblem`, which names the slice.
  /// - Complexity: O(iterations · controls · cells that can be filled).
  public init(
    prior: CellTable, controls: [Control], tolerance: Double = 1e-10, limit: Int = 2_000
  ) throws(FitProblem) {
    try Self.check(controls, of: prior)
    let total = controls.first?.targets.reduce(0, +) ?? 0
    let support = prior.values.indices.filter { prior.values[$0] > 0 }
    var values = support.map { prior.values[$0] }
    let slices = controls.map { control in
      let all = prior.sliceOfCell(control.axes)
      return support.map { all[$0] }
    }
    for (control, slice) in zip(controls, slices) {
      try Self.checkFilled(control, slice: slice, table: prior)
    }
    var residuals: [Double] = []
    var sums = controls.map { Array(repeating: 0.0, count: $0.targets.count) }
    while total > 0 {
      for index in controls.indices {
        Self.sweep(&values, slices[index], targets: controls[index].targets, sums: &sums[index])
      }
      var worst = (difference: 0.0, control: 0, slice: 0)
      for index in controls.indices {
        Self.accumulate(values, slices[index], into: &sums[index])
        for (slice, target) in controls[index].targets.enumerated() {
          let difference = abs(sums[index][slice] - target)
          if difference > worst.difference { worst = (difference, index, slice) }
        }
      }
      residuals.append(worst.difference / total)
      if worst.difference <= tolerance * total { break }
      guard residuals.count < limit else {
        let control = controls[worst.control]
        throw .notConverged(
          slice: prior.name(ofSlice: worst.slice, over: control.axes),
          target: control.targets[worst.slice], fit: sums[worst.control][worst.slice],
          iterations: residuals.count)
      }
    }
    var table = CellTable(prior.dimensions)
    if total > 0 { for (cell, value) in zip(support, values) { table.values[cell] = value } }
    self.table = table
    self.controls = controls
    self.residuals = residuals
  }

  /// Scales every slice of one control to its target.
  private static func sweep(
    _ values: inout [Double], _ slice: [Int32], targets: [Double], sums: inout [Double]
  ) {
    accumulate(values, slice, into: &sums)
    for index in sums.indices { sums[index] = sums[index] > 0 ? targets[index] / sums[index] : 0 }
    for index in values.indices { values[index] *= sums[Int(slice[index])] }
  }

  private static func accumulate(_ values: [Double], _ slice: [Int32], into sums: inout [Double]) {
    for index in sums.indices { sums[index] = 0 }
    for index in values.indices { sums[Int(slice[index])] += values[index] }
  }

  private static func check(_ controls: [Control], of prior: CellTable) throws(FitProblem) {
    for control in controls {
      let slices = prior.sliceCount(control.axes)
      guard control.targets.count == slices else {
        throw .wrongCount(control: control.name, targets: control.targets.count, slices: slices)
      }
      for (slice, target) in control.targets.enumerated() where !(target >= 0 && target.isFinite) {
        throw .invalidTarget(slice: prior.name(ofSlice: slice, over: control.axes), value: target)
      }
    }
    guard let first = controls.first else { return }
    let total = first.targets.reduce(0, +)
    for control in controls.dropFirst() {
      let other = control.targets.reduce(0, +)
      guard abs(other - total) <= 1e-9 * max(1, total) else {
        throw .totalsDiffer(
          first: first.name, firstTotal: total, second: control.name, secondTotal: other)
      }
    }
  }

  private static func checkFilled(
    _ control: Control, slice: [Int32], table: CellTable
  ) throws(FitProblem) {
    var filled = Array(repeating: false, count: control.targets.count)
    for index in slice.indices { filled[Int(slice[index])] = true }
    for (index, target) in control.targets.enumerated() where target > 0 && !filled[index] {
      throw .emptySlice(slice: table.name(ofSlice: index, over: control.axes), target: target)
    }
  }
}
