/// The state of a fit between two iterations: the cells as rows, and what each row adds up to.
struct FusedSweeps {
  /// The slice that is farthest from its target.
  struct Worst {
    /// Difference over the target, or over 1 where the target is smaller.
    var residual = 0.0
    var control = 0
    var slice = 0
    var sum = 0.0
    var target = 0.0
  }

  private let plan: SweepPlan
  /// Shape: rows · `plan.width`.
  private(set) var rows: [Double]
  /// Whether a slice with a positive target was met that holds nothing.
  private(set) var metEmptySlice = false
  private var rowSums: [Double]
  /// What the controls of `plan.across` multiply each row by.
  private var rowFactors: [Double]
  /// Sums of each control's slices, then the factors made of them.
  private var acrossSums: [[Double]]
  private var alongSums: [[Double]]

  init(_ plan: SweepPlan, prior: CellTable) {
    self.plan = plan
    rows = plan.rows(of: prior)
    rowSums = Array(repeating: 0, count: plan.firstCells.count)
    rowFactors = rowSums
    acrossSums = plan.across.map { Array(repeating: 0, count: $0.targets.count) }
    alongSums = plan.along.map { Array(repeating: 0, count: $0.targets.count) }
    SweepKernels.sumRows(rows, width: plan.width, into: &rowSums)
  }

  /// Scales the slices of every control to their targets, one control after the other: first those without the
  /// innermost axis, then the others, each kind in the order of the controls.
  ///
  /// - Returns: the slice that was farthest from its target just before its control was scaled.
  mutating func iterate() -> Worst {
    var worst = Worst()
    for row in rowFactors.indices { rowFactors[row] = 1 }
    for place in plan.across.indices { fitRows(place, &worst) }
    guard let first = plan.along.first else {
      SweepKernels.scaleRows(&rows, by: rowFactors, width: plan.width)
      return worst
    }
    SweepKernels.scaleRows(
      &rows, by: rowFactors, width: plan.width, adding: first.slices, into: &alongSums[0])
    for (place, control) in plan.along.enumerated() {
      makeFactors(place, control, &worst)
      let next = place + 1
      if next < plan.along.count {
        let factors = alongSums[place]
        SweepKernels.scaleSlices(
          &rows, by: factors, control.slices, width: plan.width, adding: plan.along[next].slices,
          into: &alongSums[next])
      } else {
        SweepKernels.scaleSlices(
          &rows, by: alongSums[place], control.slices, width: plan.width, summing: &rowSums)
      }
    }
    return worst
  }

  /// Fits the sums of the rows to one control without the innermost axis.
  private mutating func fitRows(_ place: Int, _ worst: inout Worst) {
    let control = plan.across[place]
    for slice in control.targets.indices { acrossSums[place][slice] = 0 }
    var sums = acrossSums[place]
    for row in rowSums.indices { sums[Int(control.slices[row])] += rowSums[row] }
    for (slice, target) in control.targets.enumerated() {
      if Self.isFarther(sums[slice], target, than: worst.residual) {
        worst = Worst(
          residual: Self.residual(sums[slice], target), control: control.control, slice: slice,
          sum: sums[slice], target: target)
      }
      if target > 0, !(sums[slice] > 0) { metEmptySlice = true }
      sums[slice] = sums[slice] > 0 ? target / sums[slice] : 0
    }
    for row in rowSums.indices {
      let factor = sums[Int(control.slices[row])]
      rowSums[row] *= factor
      rowFactors[row] *= factor
    }
  }

  /// Turns the sums of a control's slices into the factors that bring them to their targets.
  private mutating func makeFactors(_ place: Int, _ control: SweepPlan.Along, _ worst: inout Worst) {
    var farthest = (place: -1, residual: worst.residual, sum: 0.0)
    for index in control.targets.indices {
      let target = control.targets[index]
      let sum = alongSums[place][index]
      if Self.isFarther(sum, target, than: farthest.residual) {
        farthest = (index, Self.residual(sum, target), sum)
      }
      if target > 0, !(sum > 0) { metEmptySlice = true }
      alongSums[place][index] = sum > 0 ? target / sum : 0
    }
    guard farthest.place >= 0 else { return }
    worst = Worst(
      residual: farthest.residual, control: control.control,
      slice: plan.slice(ofPlace: farthest.place, in: control), sum: farthest.sum,
      target: control.targets[farthest.place])
  }

  private static func residual(_ sum: Double, _ target: Double) -> Double {
    abs(sum - target) / max(target, 1)
  }

  /// Whether a slice is farther from its target than another; one that is no number is farther than any.
  private static func isFarther(_ sum: Double, _ target: Double, than residual: Double) -> Bool {
    !(Self.residual(sum, target) <= residual)
  }
}
