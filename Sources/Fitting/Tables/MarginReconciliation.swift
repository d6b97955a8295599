/// Controls that contradict each other, made to agree before a table is fitted to them.
///
/// Sources rarely agree to the household: two tables of one office may have been rounded or masked apart. What is
/// done about it is a choice, which is named and whose effect on every table is kept.
public struct MarginReconciliation: Sendable {
  /// How controls are made to agree.
  public enum Policy: Sendable, Hashable {
    /// Every control scaled to one total: that of a control, or the largest where none is named.
    case scale(to: Int?)
    /// The nearest controls that agree on totals and on all axes they share, each change weighed by the inverse
    /// of the count: the least sum of (after − before)² / before. A target of 0 stays 0.
    case relax
  }

  /// What became of a control.
  public struct Change: Sendable, Hashable {
    /// Its name.
    public let control: String
    /// Its total before.
    public let before: Double
    /// Its total after.
    public let after: Double
    /// Largest change of one of its targets.
    public let largest: Double
    /// The slice of that target; empty where nothing changed.
    public let slice: String
  }

  /// The controls as they agree.
  public let controls: [ProportionalFit.Control]
  /// What became of each control, in their order.
  public let changes: [Change]

  /// Makes controls agree.
  ///
  /// - Parameters:
  ///   - controls: controls of `table`, with as many targets as slices each, none negative.
  ///   - table: gives the dimensions.
  ///   - total: what every control adds up to in the end; where nil, what the policy leads to.
  public init(
    _ controls: [ProportionalFit.Control], of table: CellTable, policy: Policy, total: Double? = nil
  ) {
    let given = controls.map(\.targets)
    var targets = given
    switch policy {
    case .scale(let chosen):
      let totals = given.map { $0.reduce(0, +) }
      targets = Self.scaled(given, to: chosen.map { totals[$0] } ?? totals.max() ?? 0)
    case .relax: targets = Self.relaxed(given, MarginConsistency.pairs(controls, of: table))
    }
    if let total { targets = Self.scaled(targets, to: total) }
    self.controls = zip(controls, targets).map {
      ProportionalFit.Control(name: $0.name, axes: $0.axes, targets: $1)
    }
    changes = zip(controls, targets).map { control, after in
      var largest = (slice: -1, change: 0.0)
      for (slice, target) in after.enumerated() where abs(target - control.targets[slice]) > largest.change {
        largest = (slice, abs(target - control.targets[slice]))
      }
      return Change(
        control: control.name, before: control.targets.reduce(0, +), after: after.reduce(0, +),
        largest: largest.change,
        slice: largest.slice < 0 ? "" : table.name(ofSlice: largest.slice, over: control.axes))
    }
  }

  private static func scaled(_ targets: [[Double]], to total: Double) -> [[Double]] {
    targets.map { targets in
      let own = targets.reduce(0, +)
      return own > 0 && own != total ? targets.map { $0 * (total / own) } : targets
    }
  }

  /// Difference that is left between two controls, over the total.
  private static let accuracy = 1e-12
  /// Rounds after which the projections stop; they halve the differences long before.
  private static let rounds = 10_000

  /// Projections, in turn, on what each pair must agree on: for affine sets they lead to the projection on all.
  ///
  /// Source: von Neumann, "Functional Operators II" (1950); Halperin, "The product of projection operators",
  /// Acta Scientiarum Mathematicarum 23 (1962).
  private static func relaxed(_ given: [[Double]], _ pairs: [MarginConsistency.Pair]) -> [[Double]] {
    let allowed = accuracy * max(1, given.map { $0.reduce(0, +) }.max() ?? 0)
    var weights = given
    while true {
      // A target that would fall below 0 is held at 0, and the search begins anew.
      var targets = zip(given, weights).map { zip($0, $1).map { $1 > 0 ? $0 : 0 } }
      for _ in 0..<rounds {
        var worst = 0.0
        for pair in pairs { worst = max(worst, project(&targets, on: pair, weights)) }
        if worst <= allowed { break }
      }
      var negative = false
      for (control, own) in targets.enumerated() {
        for slice in own.indices where own[slice] < 0 {
          weights[control][slice] = 0
          negative = true
        }
      }
      if !negative { return targets }
    }
  }

  /// Makes two controls agree with the least weighed change, and gives by how much they differed.
  private static func project(
    _ targets: inout [[Double]], on pair: MarginConsistency.Pair, _ weights: [[Double]]
  ) -> Double {
    let sums = pair.sums(targets)
    let masses = pair.sums(weights)
    var worst = 0.0
    let steps = (0..<pair.slices).map { slice -> Double in
      let difference = sums.second[slice] - sums.first[slice]
      worst = max(worst, abs(difference))
      let mass = masses.first[slice] + masses.second[slice]
      return mass > 0 ? difference / mass : 0
    }
    for (slice, shared) in pair.ofFirst.enumerated() {
      targets[pair.first][slice] += weights[pair.first][slice] * steps[Int(shared)]
    }
    for (slice, shared) in pair.ofSecond.enumerated() {
      targets[pair.second][slice] -= weights[pair.second][slice] * steps[Int(shared)]
    }
    return worst
  }
}
