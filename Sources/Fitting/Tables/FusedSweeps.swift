/// The state of a fit between two iterations: the cells as rows, tile by tile, and what each row adds up to.
struct FusedSweeps {
  /// The slice that is farthest from its target.
  struct Worst {
    /// Difference over the target, or over 1 where the target is smaller.
    var residual = 0.0
    var control = 0
    var slice = 0
    var sum = 0.0
    var target = 0.0
    /// Whether a slice with a positive target was met that holds nothing.
    var metEmptySlice = false

    static func residual(_ sum: Double, _ target: Double) -> Double {
      abs(sum - target) / max(target, 1)
    }

    /// Whether a slice is farther from its target than another; one that is no number is farther than any.
    static func isFarther(_ sum: Double, _ target: Double, than residual: Double) -> Bool {
      !(Self.residual(sum, target) <= residual)
    }
  }

  private let plan: SweepPlan
  private var tiles: [TileSweeps]
  /// Sum of each row over all tiles.
  private var rowSums: [Double]
  /// What the controls of `plan.across` multiply each row by.
  private var rowFactors: [Double]

  init(_ plan: SweepPlan, prior: CellTable) {
    self.plan = plan
    tiles = plan.tiles.indices.map { TileSweeps(plan, tile: $0, prior: prior) }
    rowSums = Array(repeating: 0, count: plan.firstCells.count)
    rowFactors = rowSums
    for tile in tiles { SweepKernels.addSums(of: tile.rows, width: tile.width, to: &rowSums) }
  }

  /// Scales the slices of every control to their targets, one control after the other: first those without the
  /// innermost axis, then the others, stage by stage.
  ///
  /// Controls with the innermost axis do not see from one of its categories to the other: each tile goes through
  /// all stages while it stands in the cache.
  ///
  /// - Returns: the slice that was farthest from its target just before its control was scaled.
  mutating func iterate() -> Worst {
    var worst = Worst()
    for row in rowFactors.indices { rowFactors[row] = 1 }
    for control in plan.across { fitRows(control, &worst) }
    if plan.stages.isEmpty {
      for tile in tiles.indices { tiles[tile].scale(by: rowFactors) }
      return worst
    }
    for row in rowSums.indices { rowSums[row] = 0 }
    for tile in tiles.indices {
      tiles[tile].sweep(plan.stages, rowFactors: rowFactors, addingTo: &rowSums, &worst)
    }
    return worst
  }

  /// Fits the sums of the rows to one control without the innermost axis.
  private mutating func fitRows(_ control: SweepPlan.Across, _ worst: inout Worst) {
    var sums = Array(repeating: 0.0, count: control.targets.count)
    for row in rowSums.indices { sums[Int(control.slices[row])] += rowSums[row] }
    for (slice, target) in control.targets.enumerated() {
      let sum = sums[slice]
      if Worst.isFarther(sum, target, than: worst.residual) {
        worst = Worst(
          residual: Worst.residual(sum, target), control: control.control, slice: slice, sum: sum,
          target: target, metEmptySlice: worst.metEmptySlice)
      }
      if target > 0, !(sum > 0) { worst.metEmptySlice = true }
      sums[slice] = sum > 0 ? target / sum : 0
    }
    for row in rowSums.indices {
      let factor = sums[Int(control.slices[row])]
      rowSums[row] *= factor
      rowFactors[row] *= factor
    }
  }

  /// The table as it stands.
  func table(like prior: CellTable) -> CellTable {
    var table = CellTable(prior.dimensions)
    for tile in tiles { tile.write(to: &table.values, plan) }
    return table
  }
}
