internal import LinearAlgebra

/// What is done with totals that contradict each other.
public enum ReconcilePolicy: String, Sendable, CaseIterable {
  /// They are an error, which names the relation.
  case fail
  /// The first family of controls wins; the others are scaled to it.
  case scale
  /// All totals give way, the large ones more.
  case relax
}

/// Brings totals to agree with the relations that their controls obey, before anything is iterated.
///
/// The new totals t′ are the nearest to the given t in weighted least squares, Σ (t′ − t)² / v least under
/// C·t′ = 0, where each row of C is a relation: t′ = t − V·Cᵀ·(C·V·Cᵀ)⁻¹·C·t. The variance v of a total is
/// its own size, as for counts, so that the totals of a sum change in one proportion; under `scale` it is 0 for the first family, which then stays.
public struct Reconciliation: Sendable {
  /// A total that was moved.
  public struct Change: Sendable, Hashable {
    /// The control.
    public let control: Int
    /// Its total as given.
    public let before: Double
    /// Its total as used.
    public let after: Double
  }

  /// The totals to use.
  public let targets: [Double]
  /// Number of independent controls.
  public let rank: Int
  /// The redundant controls, ascending.
  public let dropped: [Int]
  /// One relation for each of `dropped`.
  public let relations: [TotalsRelation]
  /// The totals that were moved.
  public let changes: [Change]

  /// Largest difference between implied and given, over the size of the relation, that is rounding.
  static let agreement = 1e-9

  /// Reconciles totals.
  ///
  /// - Parameters:
  ///   - incidence: what counts in what.
  ///   - weights: initial weights, 0 or more; a unit of weight 0 says nothing.
  ///   - names: names of the controls.
  ///   - targets: the totals as given.
  ///   - policy: what is done with a contradiction.
  /// - Throws: `WeightProblem.contradiction` under `fail`, and where no total of a relation may move or one
  ///   would be
  ///   negative.
  /// - Complexity: O(units · entries² + controls³).
  public init(
    incidence: Incidence, weights: [Double], names: [String], targets: [Double], policy: ReconcilePolicy
  ) throws(WeightProblem) {
    let redundant = RedundantControls(gram: incidence.gram(weights))
    try self.init(redundant, names: names, targets: targets, policy: policy)
  }

  /// Reconciles totals whose relations are known.
  init(
    _ redundant: RedundantControls, names: [String], targets: [Double], policy: ReconcilePolicy
  ) throws(WeightProblem) {
    rank = redundant.rank
    dropped = redundant.dropped
    relations = redundant.relations
    let broken = Self.broken(relations, targets)
    guard let shortest = broken.min(by: { $0.size < $1.size }) else {
      self.targets = targets
      changes = []
      return
    }
    guard policy != .fail else {
      throw .contradiction(
        shortest.text(names), left: shortest.sum(shortest.left, targets),
        right: shortest.sum(shortest.right, targets), others: broken.count - 1)
    }
    let moved = Self.moved(targets, relations: relations, fixed: Self.fixed(names, policy))
    if let still = Self.broken(relations, moved).first {
      throw .contradiction(
        still.text(names), left: still.sum(still.left, moved), right: still.sum(still.right, moved),
        others: 0)
    }
    for control in moved.indices where moved[control] < 0 && targets[control] >= 0 {
      throw .negativeTarget(names[control], value: moved[control], control: control)
    }
    self.targets = moved
    changes = targets.indices.filter { moved[$0] != targets[$0] }.map {
      Change(control: $0, before: targets[$0], after: moved[$0])
    }
  }

  private static func broken(_ relations: [TotalsRelation], _ targets: [Double]) -> [TotalsRelation] {
    relations.filter { abs($0.difference(targets)) > agreement * $0.magnitude(targets) }
  }

  /// Whether each control belongs to the family that does not move.
  private static func fixed(_ names: [String], _ policy: ReconcilePolicy) -> [Bool] {
    guard policy == .scale, let first = names.first.map(ControlFamily.name) else {
      return Array(repeating: false, count: names.count)
    }
    return names.map { ControlFamily.name($0) == first }
  }

  private static func moved(
    _ targets: [Double], relations: [TotalsRelation], fixed: [Bool]
  ) -> [Double] {
    let variance = targets.indices.map { fixed[$0] ? 0 : abs(targets[$0]) }
    let rows = relations.map { relation in
      var row: [Int: Double] = [:]
      for term in relation.left { row[term.control, default: 0] += term.factor }
      for term in relation.right { row[term.control, default: 0] -= term.factor }
      return row
    }
    var matrix = Matrix(zeros: rows.count, rows.count)
    for i in rows.indices {
      for j in 0...i {
        var sum = 0.0
        for control in rows[i].keys.sorted() {
          sum += (rows[i][control] ?? 0) * variance[control] * (rows[j][control] ?? 0)
        }
        matrix[i, j] = sum
      }
    }
    let scale = UnitDiagonal(&matrix)
    guard let factor = try? PivotedCholesky(matrix, tolerance: DualNewton.dependence) else { return targets }
    let gaps = scale.apply(to: relations.map { $0.difference(targets) })
    let pressure = scale.apply(to: factor.solve(gaps))
    var moved = targets
    for (row, push) in zip(rows, pressure) {
      for (control, factor) in row { moved[control] -= variance[control] * factor * push }
    }
    // A total that the relations leave alone keeps its very digits.
    for control in moved.indices
    where abs(moved[control] - targets[control]) <= agreement * max(1, targets[control]) {
      moved[control] = targets[control]
    }
    return moved
  }
}

/// The family of a control: what it counts by, without the category.
public enum ControlFamily {
  /// `sector;size` for `sector=3;size=2`, `persons` for `persons:p2_F`.
  public static func name(_ control: String) -> String {
    if let colon = control.firstIndex(of: ":") { return String(control[..<colon]) }
    return control.split(separator: ";").map { part in
      String(part.prefix { $0 != "=" })
    }.joined(separator: ";")
  }
}
