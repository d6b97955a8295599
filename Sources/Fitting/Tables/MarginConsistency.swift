/// What two controls say of the axes they share, and whether it is the same.
///
/// Both imply the sums over the shared axes; over none of them, the total. On a table without structural zeros,
/// controls that agree pair by pair on these need not all be met (three two-way tables may still exclude each
/// other), but no other linear relation binds them.
enum MarginConsistency {
  /// Difference at which two sums count as different, over the total: the rounding of shares that became counts.
  static let tolerance = 1e-9

  /// Two controls and the axes they share.
  struct Pair {
    let first: Int
    let second: Int
    /// The shared axes, ascending.
    let axes: [Int]
    let slices: Int
    /// Shared slice of each slice of the first, and of the second.
    let ofFirst: [Int32]
    let ofSecond: [Int32]

    /// What both say, one sum a shared slice.
    func sums(_ targets: [[Double]]) -> (first: [Double], second: [Double]) {
      (Self.sums(targets[first], ofFirst, slices), Self.sums(targets[second], ofSecond, slices))
    }

    private static func sums(_ targets: [Double], _ slices: [Int32], _ count: Int) -> [Double] {
      var sums = Array(repeating: 0.0, count: count)
      for (index, target) in targets.enumerated() { sums[Int(slices[index])] += target }
      return sums
    }
  }

  /// Every pair of controls: first those that share no axis, whose totals are compared, then the others.
  static func pairs(_ controls: [ProportionalFit.Control], of table: CellTable) -> [Pair] {
    var pairs: [Pair] = []
    for first in controls.indices {
      for second in controls.indices where second > first {
        let axes = controls[first].axes.filter(controls[second].axes.contains).sorted()
        pairs.append(
          Pair(
            first: first, second: second, axes: axes, slices: table.sliceCount(axes),
            ofFirst: sharedSlices(controls[first], axes, table),
            ofSecond: sharedSlices(controls[second], axes, table)))
      }
    }
    return pairs.filter(\.axes.isEmpty) + pairs.filter { !$0.axes.isEmpty }
  }

  private static func sharedSlices(
    _ control: ProportionalFit.Control, _ axes: [Int], _ table: CellTable
  ) -> [Int32] {
    let own = CellTable(control.axes.map { table.dimensions[$0] })
    return own.sliceOfCell(axes.compactMap(control.axes.firstIndex(of:)))
  }

  /// Refuses controls that contradict each other: their totals first, then what they share.
  ///
  /// - Throws: `FitProblem.totalsDiffer` or `.marginsDiffer`, at the largest difference of the first such pair.
  static func check(_ controls: [ProportionalFit.Control], of table: CellTable) throws(FitProblem) {
    let totals = controls.map { $0.targets.reduce(0, +) }
    let allowed = tolerance * max(1, totals.max() ?? 0)
    for (index, total) in totals.enumerated() where abs(total - totals[0]) > allowed {
      throw .totalsDiffer(
        first: controls[0].name, firstTotal: totals[0], second: controls[index].name, secondTotal: total)
    }
    let targets = controls.map(\.targets)
    for pair in pairs(controls, of: table) where !pair.axes.isEmpty {
      let sums = pair.sums(targets)
      var worst = (slice: -1, difference: allowed)
      for slice in 0..<pair.slices {
        let difference = abs(sums.first[slice] - sums.second[slice])
        if difference > worst.difference { worst = (slice, difference) }
      }
      guard worst.slice >= 0 else { continue }
      throw .marginsDiffer(
        first: controls[pair.first].name, second: controls[pair.second].name,
        slice: table.name(ofSlice: worst.slice, over: pair.axes), firstSum: sums.first[worst.slice],
        secondSum: sums.second[worst.slice])
    }
  }
}
