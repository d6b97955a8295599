import Fitting
import Randomness
import Testing

@Suite("Controls that contradict each other")
struct MarginReconciliationTests {
  /// Scaling brings every control to the largest total, or to that of the control that is named.
  @Test func scaling() {
    let table = ProportionalFitTests.table([2, 2]) { _ in 1 }
    let controls = [
      ProportionalFit.Control(name: "a", axes: [0], targets: [4, 6]),
      ProportionalFit.Control(name: "b", axes: [1], targets: [5, 15]),
    ]
    let largest = MarginReconciliation(controls, of: table, policy: .scale(to: nil))
    #expect(largest.controls.map(\.targets) == [[8, 12], [5, 15]])
    #expect(largest.changes[0].before == 10 && largest.changes[0].after == 20)
    #expect(largest.changes[0].largest == 6 && largest.changes[0].slice == "d0 = 1")
    #expect(largest.changes[1].largest == 0 && largest.changes[1].slice.isEmpty)
    let named = MarginReconciliation(controls, of: table, policy: .scale(to: 0))
    #expect(named.controls.map(\.targets) == [[4, 6], [2.5, 7.5]])
    let whole = MarginReconciliation(controls, of: table, policy: .scale(to: 0), total: 40)
    #expect(whole.controls.map(\.targets) == [[16, 24], [10, 30]])
  }

  /// Two totals meet in between, nearer to the larger one: 10 and 20 under weights 1/10 and 1/20 meet at 40/3.
  @Test func relaxedTotals() {
    let table = ProportionalFitTests.table([1, 1]) { _ in 1 }
    let controls = [
      ProportionalFit.Control(name: "a", axes: [0], targets: [10]),
      ProportionalFit.Control(name: "b", axes: [1], targets: [20]),
    ]
    let relaxed = MarginReconciliation(controls, of: table, policy: .relax)
    for control in relaxed.controls { #expect(abs(control.targets[0] - 40.0 / 3) < 1e-9) }
  }

  /// Random controls, each with its own noise: the relaxed ones can be fitted, targets of 0 stay, and no step along
  /// a direction in which the controls still agree comes nearer to those given.
  @Test(arguments: 0..<40) func nearest(seed: Int) throws {
    let draws = KeyedDraws(seed: 21, replication: seed)
    let table = ProportionalFitTests.table([2, 3, 3]) { _ in 1 }
    let hidden = table.values.indices.map { 5 + 20 * draws.uniform(1, entity: $0) }
    let exact = CellTable(table.dimensions, values: hidden)
    let axes = [[0, 1], [1, 2], [0, 2], [2]]
    let controls = axes.enumerated().map { index, axes in
      ProportionalFit.Control(
        name: "\(axes)", axes: axes,
        targets: exact.margin(axes).enumerated().map { slice, target in
          draws.happens(0.05, 3, entity: slice, other: index)
            ? 0 : target * (0.9 + 0.2 * draws.uniform(2, entity: slice, other: index))
        })
    }
    let relaxed = MarginReconciliation(controls, of: table, policy: .relax)
    for (given, after) in zip(controls, relaxed.controls) {
      for (before, now) in zip(given.targets, after.targets) {
        #expect(now >= 0)
        if before == 0 { #expect(now == 0) }
      }
    }
    for first in axes.indices {
      for second in axes.indices {
        let shared = axes[first].filter(axes[second].contains)
        let left = Self.margin(relaxed.controls[first], over: shared, of: table)
        let right = Self.margin(relaxed.controls[second], over: shared, of: table)
        for (one, other) in zip(left, right) { #expect(abs(one - other) < 1e-7) }
      }
    }
    // A change of the hidden table changes its margins in agreement: a direction that stays feasible.
    let base = Self.distance(relaxed.controls, controls)
    for attempt in 0..<20 {
      var step = exact
      for cell in hidden.indices { step.values[cell] = draws.uniform(5, entity: cell, other: attempt) - 0.5 }
      let moved = zip(relaxed.controls, axes).map { control, axes in
        ProportionalFit.Control(
          name: control.name, axes: axes,
          targets: zip(control.targets, step.margin(axes)).map { $0 > 0 ? $0 + 1e-3 * $1 : 0 })
      }
      #expect(Self.distance(moved, controls) >= base - 1e-9 || controls.contains { $0.targets.contains(0) })
    }
  }

  private static func margin(
    _ control: ProportionalFit.Control, over axes: [Int], of table: CellTable
  ) -> [Double] {
    CellTable(control.axes.map { table.dimensions[$0] }, values: control.targets)
      .margin(axes.compactMap(control.axes.firstIndex(of:)))
  }

  private static func distance(
    _ controls: [ProportionalFit.Control], _ given: [ProportionalFit.Control]
  ) -> Double {
    zip(controls, given).reduce(0) { sum, pair in
      zip(pair.0.targets, pair.1.targets).reduce(sum) {
        $1.1 > 0 ? $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / $1.1 : $0
      }
    }
  }
}
