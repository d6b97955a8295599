import DataFiles
import Fitting
import Randomness
import Testing

@Suite("Iterative proportional fitting")
struct ProportionalFitTests {
  /// A 2 × 2 table whose solution is known: an even prior gives the product of the margins.
  @Test func independence() throws {
    let prior = Self.table([2, 3]) { _ in 1 }
    let fit = try ProportionalFit(
      prior: prior,
      controls: [
        .init(name: "a", axes: [0], targets: [40, 60]), .init(name: "b", axes: [1], targets: [50, 30, 20]),
      ])
    for (value, expected) in zip(fit.table.values, [20.0, 12, 8, 30, 18, 12]) {
      #expect(abs(value - expected) < 1e-9)
    }
    #expect(fit.residual <= 1e-10)
  }

  /// Random small tables with structural zeros, one- and two-way controls made from a hidden table: every control is
  /// met, zeros stay, and no small move that keeps the margins comes nearer to the prior in relative entropy.
  @Test(arguments: 0..<60) func nearestToPrior(seed: Int) throws {
    let draws = KeyedDraws(seed: 11, replication: seed)
    let shape = (0..<3).map { 2 + Uniform.below(3, draws.word(1, entity: $0)) }
    let cells = shape.reduce(1, *)
    let possible = (0..<cells).map { !draws.happens(0.2, 2, entity: $0) }
    var cell = -1
    let prior = Self.table(shape) { _ in
      cell += 1
      return possible[cell] ? 0.1 + draws.uniform(3, entity: cell) : 0
    }
    var hidden = prior
    for cell in 0..<cells where possible[cell] {
      hidden.values[cell] = 1 + 9 * draws.uniform(4, entity: cell)
    }
    let axes = [[0], [1, 2], [0, 2]]
    let controls = axes.map {
      ProportionalFit.Control(name: "\($0)", axes: $0, targets: hidden.margin($0))
    }
    let fit = try ProportionalFit(prior: prior, controls: controls)
    let total = hidden.values.reduce(0, +)
    for control in controls {
      for (sum, target) in zip(fit.table.margin(control.axes), control.targets) {
        #expect(abs(sum - target) <= 1e-9 * total)
      }
    }
    for cell in 0..<cells where !possible[cell] { #expect(fit.table.values[cell] == 0) }
    Self.expectNoNearer(fit, prior: prior, controls: controls)
  }

  /// Moves along random cycles of cells that leave one-way margins as they are never lower the relative entropy.
  private static func expectNoNearer(
    _ fit: ProportionalFit, prior: CellTable, controls: [ProportionalFit.Control]
  ) {
    let table = fit.table
    let base = entropy(table.values, prior.values)
    let cells = table.values.indices
    for first in cells where table.values[first] > 1e-6 {
      for second in cells where second > first && table.values[second] > 1e-6 {
        for axis in table.dimensions.indices {
          // Exchange the category of one axis between two cells: the four cells of a cycle.
          let left = table.category(of: first, along: axis)
          let right = table.category(of: second, along: axis)
          let third = first + (right - left) * table.strides[axis]
          let fourth = second + (left - right) * table.strides[axis]
          guard left != right, third != second, prior.values[third] > 0, prior.values[fourth] > 0 else {
            continue
          }
          var moved = table
          let step = 1e-4 * min(table.values[first], table.values[second])
          moved.values[first] -= step
          moved.values[second] -= step
          moved.values[third] += step
          moved.values[fourth] += step
          let keeps = controls.allSatisfy { control in
            zip(moved.margin(control.axes), table.margin(control.axes)).allSatisfy { abs($0 - $1) < 1e-9 }
          }
          if keeps { #expect(entropy(moved.values, prior.values) >= base - 1e-9) }
        }
      }
    }
  }

  private static func entropy(_ values: [Double], _ prior: [Double]) -> Double {
    zip(values, prior).reduce(0) { sum, pair in
      pair.0 > 0 ? sum + pair.0 * (ReproducibleMath.log(pair.0 / pair.1) - 1) : sum
    }
  }

  /// Every fault names the control, the slice and the figures.
  @Test(arguments: [
    (
      [ProportionalFit.Control(name: "a", axes: [0], targets: [1, 2, 3])],
      FitProblem.wrongCount(control: "a", targets: 3, slices: 2)
    ),
    (
      [ProportionalFit.Control(name: "a", axes: [0], targets: [-1, 2])],
      FitProblem.invalidTarget(slice: "d0 = 0", value: -1)
    ),
    (
      [
        ProportionalFit.Control(name: "a", axes: [0], targets: [4, 6]),
        ProportionalFit.Control(name: "b", axes: [1], targets: [4, 7]),
      ],
      FitProblem.totalsDiffer(first: "a", firstTotal: 10, second: "b", secondTotal: 11)
    ),
    (
      [
        ProportionalFit.Control(name: "a", axes: [0], targets: [4, 6]),
        ProportionalFit.Control(name: "b", axes: [1, 0], targets: [2, 3, 3, 2]),
      ],
      FitProblem.marginsDiffer(first: "a", second: "b", slice: "d0 = 0", firstSum: 4, secondSum: 5)
    ),
  ])
  func faults(controls: [ProportionalFit.Control], expected: FitProblem) {
    let prior = Self.table([2, 2]) { _ in 1 }
    #expect(throws: expected) { try ProportionalFit(prior: prior, controls: controls) }
    #expect(expected.text.fr != expected.text.en)
  }

  /// A target that is no number is refused like a negative one.
  @Test func notANumber() {
    let prior = Self.table([2]) { _ in 1 }
    #expect(throws: FitProblem.self) {
      try ProportionalFit(prior: prior, controls: [.init(name: "a", axes: [0], targets: [.nan, 1])])
    }
  }

  /// A prior that is negative or no number is refused, with its cell.
  @Test func wrongPrior() {
    let prior = Self.table([2, 2]) { $0 == [1, 0] ? -1 : 1 }
    #expect(throws: FitProblem.invalidPrior(cell: "d0 = 1, d1 = 0", value: -1)) {
      try ProportionalFit(prior: prior, controls: [.init(name: "a", axes: [0], targets: [1, 1])])
    }
  }

  /// A positive target on a slice that the prior leaves empty names the slice.
  @Test func emptySlice() {
    let prior = Self.table([2, 2]) { $0[0] == 1 ? 0 : 1 }
    #expect(throws: FitProblem.emptySlice(slice: "d0 = 1", target: 3)) {
      try ProportionalFit(prior: prior, controls: [.init(name: "a", axes: [0], targets: [7, 3])])
    }
  }

  /// Margins that structural zeros make contradictory are found where the residual stops shrinking, long before
  /// the limit, with the slice and by how much.
  @Test func contradiction() {
    // The diagonal only: both margins would have to be equal.
    let prior = Self.table([2, 2]) { $0[0] == $0[1] ? 1 : 0 }
    let controls = [
      ProportionalFit.Control(name: "a", axes: [0], targets: [7, 3]),
      ProportionalFit.Control(name: "b", axes: [1], targets: [4, 6]),
    ]
    #expect(throws: FitProblem.notConverged(slice: "d0 = 1", target: 3, fit: 6, iterations: 51)) {
      try ProportionalFit(prior: prior, controls: controls)
    }
    #expect(throws: FitProblem.notConverged(slice: "d0 = 1", target: 3, fit: 6, iterations: 5)) {
      try ProportionalFit(prior: prior, controls: controls, limit: 5)
    }
  }

  /// A slice whose target is 0 empties for good; a zone without a household is no fault.
  @Test func emptyZone() throws {
    let fit = try ProportionalFit(
      prior: Self.table([2, 3]) { _ in 1 },
      controls: [
        .init(name: "a", axes: [0], targets: [6, 4]), .init(name: "b", axes: [1], targets: [5, 0, 5]),
      ])
    #expect(fit.table.margin([1])[1] == 0)
    #expect(fit.residual <= 1e-10)
  }

  /// Random tables of two to five axes, with zeros, under every kind of control at once: the same table as plain
  /// sweeps, one control after the other, give.
  @Test(arguments: 0..<60) func agreesWithPlainSweeps(seed: Int) throws {
    let draws = KeyedDraws(seed: 12, replication: seed)
    let axes = 2 + Uniform.below(4, draws.word(1, entity: 0))
    let shape = (0..<axes).map { 1 + Uniform.below(axes > 3 ? 4 : 9, draws.word(2, entity: $0)) }
    let (prior, hidden) = Self.trial(shape, draws)
    // A subset of axes a control, in any order; the empty one, the total, among them.
    let controls = (0..<1 + Uniform.below(5, draws.word(5, entity: 0))).map { index in
      var kept = (0..<axes).filter { draws.happens(0.5, 6, entity: $0, other: index) }
      if draws.happens(0.5, 7, entity: index) { kept.reverse() }
      return ProportionalFit.Control(name: "\(index)", axes: kept, targets: hidden.margin(kept))
    }
    let fit = try ProportionalFit(prior: prior, controls: controls, tolerance: 1e-12)
    let plain = Self.plainSweeps(prior, controls)
    for (value, expected) in zip(fit.table.values, plain.values) {
      #expect(abs(value - expected) <= 1e-7 * max(1, expected), "seed \(seed), shape \(shape)")
    }
    #expect(fit.residuals.last == fit.residual && fit.residual <= 1e-12)
  }

  /// Two fits of one problem are the same to the bit, and the residual of each iteration is kept.
  @Test func residualsAreKept() throws {
    let draws = KeyedDraws(seed: 13, replication: 0)
    let (prior, hidden) = Self.trial([3, 7, 2], draws)
    let controls = [[0, 1], [1, 2], [0, 2]].map {
      ProportionalFit.Control(name: "\($0)", axes: $0, targets: hidden.margin($0))
    }
    let fit = try ProportionalFit(prior: prior, controls: controls)
    let again = try ProportionalFit(prior: prior, controls: controls)
    #expect(fit.table.values == again.table.values && fit.residuals == again.residuals)
    #expect(fit.residuals.count == fit.iterations && fit.iterations > 2)
    for (earlier, later) in zip(fit.residuals, fit.residuals.dropFirst()) { #expect(later < earlier) }
  }

  /// A prior with zeros in places, and a table with the same zeros that controls are taken from.
  static func trial(_ shape: [Int], _ draws: KeyedDraws) -> (prior: CellTable, hidden: CellTable) {
    var prior = table(shape) { _ in 0 }
    var hidden = prior
    for cell in prior.values.indices where !draws.happens(0.15, 3, entity: cell) {
      prior.values[cell] = 0.1 + draws.uniform(4, entity: cell)
      hidden.values[cell] = 20 * draws.uniform(4, entity: cell, other: 1)
    }
    return (prior, hidden)
  }

  /// The method in its plainest form.
  private static func plainSweeps(_ prior: CellTable, _ controls: [ProportionalFit.Control]) -> CellTable {
    var table = prior
    for _ in 0..<3_000 {
      var worst = 0.0
      for control in controls {
        let sums = table.margin(control.axes)
        for (sum, target) in zip(sums, control.targets) {
          worst = max(worst, abs(sum - target) / max(1, target))
        }
        for (cell, slice) in table.sliceOfCell(control.axes).enumerated() where sums[Int(slice)] > 0 {
          table.values[cell] *= control.targets[Int(slice)] / sums[Int(slice)]
        }
      }
      if worst < 1e-12 { break }
    }
    return table
  }

  /// Totals of zero give an empty table, not a division by zero.
  @Test func nothing() throws {
    let fit = try ProportionalFit(
      prior: Self.table([2, 2]) { _ in 1 }, controls: [.init(name: "a", axes: [0], targets: [0, 0])])
    #expect(fit.table.values == [0, 0, 0, 0])
    #expect(fit.residual == 0)
  }

  static func table(_ shape: [Int], value: ([Int]) -> Double) -> CellTable {
    CellTable(
      shape.enumerated().map { axis, count in
        CellTable.Dimension(name: "d\(axis)", categories: (0..<count).map(String.init))
      }, value: value)
  }
}
