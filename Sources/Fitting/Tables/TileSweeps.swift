/// The cells of some categories of the innermost axis, as rows, and the passes over them.
struct TileSweeps {
  private let tile: Int
  private let categories: Range<Int>
  /// Places of a row: the categories, filled up to whole lanes with zeros.
  let width: Int
  /// Shape: rows · `width`.
  private(set) var rows: [Double]
  /// Sums of the rows of each stage, then the factors made of them.
  private var stageSums: [[Double]]
  /// Sums of the slices of each member of each stage of several, then the factors made of them.
  private var memberSums: [[[Double]]]

  init(_ plan: SweepPlan, tile: Int, prior: CellTable) {
    let categories = plan.tiles[tile]
    let width = SweepKernels.wholeLanes(categories.count)
    self.tile = tile
    self.categories = categories
    self.width = width
    var rows = Array(repeating: 0.0, count: plan.firstCells.count * width)
    for (row, first) in plan.firstCells.enumerated() {
      for (place, category) in categories.enumerated() {
        rows[row * width + place] = prior.values[first + category * plan.stride]
      }
    }
    self.rows = rows
    stageSums = plan.stages.map { Array(repeating: 0, count: $0.rowCount * width) }
    memberSums = plan.stages.map { stage in
      stage.members.count == 1
        ? [] : stage.members.map { Array(repeating: 0, count: $0.targets[tile].count) }
    }
  }

  /// Scales each row by its own factor.
  mutating func scale(by rowFactors: [Double]) {
    SweepKernels.scaleRows(&rows, by: rowFactors, width: width)
  }

  /// Scales each row by its own factor, then goes through the stages, and adds up the rows in the last pass.
  mutating func sweep(
    _ stages: [SweepStage], rowFactors: [Double], addingTo rowSums: inout [Double],
    _ worst: inout FusedSweeps.Worst
  ) {
    guard let first = stages.first else { return }
    SweepKernels.scaleRows(
      &rows, by: rowFactors, width: width, adding: first.slices, into: &stageSums[0])
    for (place, stage) in stages.enumerated() {
      fit(stage, at: place, &worst)
      let next = place + 1
      if next < stages.count {
        let factors = stageSums[place]
        SweepKernels.scaleSlices(
          &rows, by: factors, stage.slices, width: width, adding: stages[next].slices,
          into: &stageSums[next])
      } else {
        SweepKernels.scaleSlices(
          &rows, by: stageSums[place], stage.slices, width: width, addingSumsTo: &rowSums)
      }
    }
  }

  /// Fits the sums of a stage to its controls, and leaves in their place the factors that do it.
  private mutating func fit(_ stage: SweepStage, at place: Int, _ worst: inout FusedSweeps.Worst) {
    guard stage.members.count > 1, let first = stage.members.first else {
      if let only = stage.members.first { makeFactors(&stageSums[place], only, tile, &worst) }
      return
    }
    // Taken out, so that both lists are changed in place.
    var values: [Double] = []
    var sums: [[Double]] = []
    swap(&values, &stageSums[place])
    swap(&sums, &memberSums[place])
    SweepKernels.addRows(values, width: width, first.slices, into: &sums[0])
    for (index, member) in stage.members.enumerated() {
      makeFactors(&sums[index], member, tile, &worst)
      guard index + 1 < stage.members.count else { break }
      let factors = sums[index]
      SweepKernels.scaleSlices(
        &values, by: factors, member.slices, width: width, adding: stage.members[index + 1].slices,
        into: &sums[index + 1])
    }
    for (index, member) in stage.members.enumerated() {
      SweepKernels.multiply(&values, by: sums[index], member.slices, width: width, anew: index == 0)
    }
    swap(&values, &stageSums[place])
    swap(&sums, &memberSums[place])
  }

  /// Writes the rows to the cells of the table.
  func write(to cells: inout [Double], _ plan: SweepPlan) {
    for (row, first) in plan.firstCells.enumerated() {
      for (place, category) in categories.enumerated() {
        cells[first + category * plan.stride] = rows[row * width + place]
      }
    }
  }
}

/// Turns the sums of a control's slices in a tile into the factors that bring them to their targets.
private func makeFactors(
  _ sums: inout [Double], _ control: SweepStage.Member, _ tile: Int, _ worst: inout FusedSweeps.Worst
) {
  let targets = control.targets[tile]
  precondition(sums.count == targets.count, "one sum a target")
  var farthest = (place: -1, residual: worst.residual, sum: 0.0)
  for index in targets.indices {
    let target = targets[index]
    let sum = sums[index]
    if FusedSweeps.Worst.isFarther(sum, target, than: farthest.residual) {
      farthest = (index, FusedSweeps.Worst.residual(sum, target), sum)
    }
    if target > 0, !(sum > 0) { worst.metEmptySlice = true }
    sums[index] = sum > 0 ? target / sum : 0
  }
  guard farthest.place >= 0 else { return }
  worst = FusedSweeps.Worst(
    residual: farthest.residual, control: control.control,
    slice: control.slice(ofPlace: farthest.place, tile: tile), sum: farthest.sum,
    target: targets[farthest.place], metEmptySlice: worst.metEmptySlice)
}
