/// How the cells of a table are laid out and swept so that a fit passes over them as seldom as it can.
///
/// One axis becomes the innermost: its cells lie side by side and are scaled together. Controls without that axis
/// see only sums of rows, so that they are fitted on a table smaller by that axis, and reach the cells as one
/// factor a row. The others are met in stages (`SweepStage`), each of which costs one pass: it scales by the factors
/// of the stage before and adds up for the next.
struct SweepPlan {
  /// A control that does not keep the innermost axis.
  struct Across {
    /// Place among the controls of the fit.
    let control: Int
    let targets: [Double]
    /// Slice of each row.
    let slices: [Int32]
  }

  /// The innermost axis.
  let axis: Int
  /// Number of its categories.
  let length: Int
  /// The categories in parts that are swept one after the other, each small enough to stay in the cache.
  let tiles: [Range<Int>]
  /// Distance, in the table, between two neighbours along the innermost axis.
  let stride: Int
  /// First cell, in the table, of each row that has a cell that can be filled.
  let firstCells: [Int]
  let across: [Across]
  /// What the controls with the innermost axis are fitted in, in the order of the passes.
  let stages: [SweepStage]

  /// Cost of entering a row, in cells: the loop's head and tail.
  private static let rowCost = 8

  /// A plan for a table and its controls.
  ///
  /// - Complexity: O(cells + controls · rows).
  init(prior: CellTable, controls: [ProportionalFit.Control]) {
    let axis = Self.innermostAxis(of: prior, controls: controls)
    let length = prior.dimensions.isEmpty ? 1 : prior.dimensions[axis].categories.count
    let stride = prior.dimensions.isEmpty ? 1 : prior.strides[axis]
    var outer = prior.dimensions
    if !outer.isEmpty { outer.remove(at: axis) }
    let profiles = CellTable(outer)
    var kept: [Int] = []
    var firstCells: [Int] = []
    for profile in profiles.values.indices {
      let first = profile / stride * stride * length + profile % stride
      guard (0..<length).contains(where: { prior.values[first + $0 * stride] > 0 }) else { continue }
      kept.append(profile)
      firstCells.append(first)
    }
    self.axis = axis
    self.length = length
    self.stride = stride
    self.firstCells = firstCells
    let tiles = Self.tiles(of: length, rows: kept.count)
    self.tiles = tiles
    var across: [Across] = []
    for (index, control) in controls.enumerated() where !control.axes.contains(axis) {
      let slices = profiles.sliceOfCell(control.axes.map { $0 > axis ? $0 - 1 : $0 })
      across.append(Across(control: index, targets: control.targets, slices: kept.map { slices[$0] }))
    }
    self.across = across
    stages = SweepStage.stages(
      of: prior, controls: controls, innermost: axis, tiles: tiles, profiles: profiles, kept: kept)
  }

  /// The axis that makes a fit cheapest: few controls keep it, and it is long; ties to the last.
  private static func innermostAxis(of prior: CellTable, controls: [ProportionalFit.Control]) -> Int {
    var best = (axis: 0, cost: Double.infinity)
    let cells = Double(prior.values.count)
    for (axis, dimension) in prior.dimensions.enumerated() {
      let length = Double(dimension.categories.count)
      let keeping = controls.count { $0.axes.contains(axis) }
      let rows = cells / max(1, length)
      let passes = rows * (length + Double(rowCost)) * Double(1 + keeping)
      let cost = passes + rows * Double(controls.count - keeping)
      if cost <= best.cost { best = (axis, cost) }
    }
    return best.axis
  }

  /// Doubles of a tile: half a mebibyte.
  ///
  /// Assumed, after the second-level cache of processors of 2017 and later; bits of results depend on it, so that
  /// it is no matter of the machine at hand.
  private static let tileSize = 65_536
  /// Categories of a tile at least: below, the loops' heads cost more than the cache saves.
  private static let leastTile = 16

  /// The innermost axis cut into equal parts of whole lanes, the last one shorter.
  private static func tiles(of length: Int, rows: Int) -> [Range<Int>] {
    let parts = max(1, (rows * length + tileSize - 1) / tileSize)
    let size = SweepKernels.wholeLanes(max(leastTile, (length + parts - 1) / parts))
    return Swift.stride(from: 0, to: length, by: size).map { $0..<min(length, $0 + size) }
  }
}
