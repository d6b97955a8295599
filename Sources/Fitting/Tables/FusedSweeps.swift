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
  /// Sums of the rows of each stage, then the factors made of them.
  private var stageSums: [[Double]]
  /// Sums of the slices of each member of each stage of several, then the factors made of them.
  private var memberSums: [[[Double]]]

  init(_ plan: SweepPlan, prior: CellTable) {
    self.plan = plan
    rows = plan.rows(of: prior)
    rowSums = Array(repeating: 0, count: plan.firstCells.count)
    rowFactors = rowSums
    stageSums = plan.stages.map { Array(repeating: 0, count: $0.rowCount * plan.width) }
    memberSums = plan.stages.map { stage in
      stage.members.count == 1 ? [] : stage.members.map { Array(repeating: 0, count: $0.targets.count) }
    }
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
    guard let first = plan.stages.first else {
      SweepKernels.scaleRows(&rows, by: rowFactors, width: plan.width)
      return worst
    }
    SweepKernels.scaleRows(
      &rows, by: rowFactors, width: plan.width, adding: first.slices, into: &stageSums[0])
    for (place, stage) in plan.stages.enumerated() {
      fit(stage, at: place, &worst)
      let next = place + 1
      if next < plan.stages.count {
        let factors = stageSums[place]
        SweepKernels.scaleSlices(
          &rows, by: factors, stage.slices, width: plan.width, adding: plan.stages[next].slices,
          into: &stageSums[next])
      } else {
        SweepKernels.scaleSlices(
          &rows, by: stageSums[place], stage.slices, width: plan.width, summing: &rowSums)
      }
    }
    return worst
  }

  /// Fits the sums of a stage to its controls, and leaves in their place the factors that do it.
  private mutating func fit(_ stage: SweepStage, at place: Int, _ worst: inout Worst) {
    guard stage.members.count > 1, let first = stage.members.first else {
      if let only = stage.members.first, Self.makeFactors(&stageSums[place], only, &worst) {
        metEmptySlice = true
      }
      return
    }
    // Taken out, so that both lists are changed in place.
    var values: [Double] = []
    var sums: [[Double]] = []
    swap(&values, &stageSums[place])
    swap(&sums, &memberSums[place])
    SweepKernels.addRows(values, width: plan.width, first.slices, into: &sums[0])
    for (index, member) in stage.members.enumerated() {
      if Self.makeFactors(&sums[index], member, &worst) { metEmptySlice = true }
      guard index + 1 < stage.members.count else { break }
      let factors = sums[index]
      SweepKernels.scaleSlices(
        &values, by: factors, member.slices, width: plan.width, adding: stage.members[index + 1].slices,
        into: &sums[index + 1])
    }
    for (index, member) in stage.members.enumerated() {
      SweepKernels.multiply(&values, by: sums[index], member.slices, width: plan.width, anew: index == 0)
    }
    swap(&values, &stageSums[place])
    swap(&sums, &memberSums[place])
  }

  /// Fits the sums of the rows to one control without the innermost axis.
  private mutating func fitRows(_ place: Int, _ worst: inout Worst) {
    let control = plan.across[place]
    var sums = Array(repeating: 0.0, count: control.targets.count)
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
  ///
  /// - Returns: whether a slice with a positive target holds nothing.
  private static func makeFactors(
    _ sums: inout [Double], _ control: SweepStage.Member, _ worst: inout Worst
  ) -> Bool {
    precondition(sums.count == control.targets.count, "one sum a target")
    var farthest = (place: -1, residual: worst.residual, sum: 0.0)
    var metEmpty = false
    for index in control.targets.indices {
      let target = control.targets[index]
      let sum = sums[index]
      if isFarther(sum, target, than: farthest.residual) {
        farthest = (index, residual(sum, target), sum)
      }
      if target > 0, !(sum > 0) { metEmpty = true }
      sums[index] = sum > 0 ? target / sum : 0
    }
    if farthest.place >= 0 {
      worst = Worst(
        residual: farthest.residual, control: control.control,
        slice: control.slice(ofPlace: farthest.place), sum: farthest.sum,
        target: control.targets[farthest.place])
    }
    return metEmpty
  }

  private static func residual(_ sum: Double, _ target: Double) -> Double {
    abs(sum - target) / max(target, 1)
  }

  /// Whether a slice is farther from its target than another; one that is no number is farther than any.
  private static func isFarther(_ sum: Double, _ target: Double, than residual: Double) -> Bool {
    !(Self.residual(sum, target) <= residual)
  }
}
