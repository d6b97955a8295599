public import DataFiles

/// The greatest total weight under the rows, with its proof.
///
/// A counterfactual: the law makes scoring an aid to the committee, never an automatic order. Everyone is taken to
/// accept what is allocated.
public struct OptimalMechanism: Mechanism {
  /// `optimal`.
  public let name = "optimal"
  /// The optimiser.
  public var optimiser: Optimiser

  /// The mechanism.
  public init(_ optimiser: Optimiser = Optimiser()) {
    self.optimiser = optimiser
  }

  /// Solves the problem; needs no column.
  public func allocate(
    _ problem: AssignmentProblem, columns: MechanismColumns
  ) throws(DataProblem) -> MechanismOutcome {
    MechanismOutcome(optimiser.solve(problem))
  }
}
