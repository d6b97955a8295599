/// An allocation with its proof: its value, a bound that no allocation exceeds, and where every row stands.
public struct CertifiedAssignment: Sendable {
  /// What the optimiser did, for tables of figures.
  ///
  /// Times are processor seconds; they alone vary between runs.
  public struct Statistics: Sendable, Hashable {
    /// Rounds of row pricing and sampling.
    public var rounds = 0
    /// Bids of the auctions.
    public var bids = 0
    /// Chains that the repairs made.
    public var repairs = 0
    /// Allocations that the repair had to give up.
    public var dropped = 0
    /// Chains that raised the value.
    public var improvements = 0
    /// Nodes of the exact search.
    public var closingNodes = 0
    /// Laying out the edges and the rows.
    public var layoutSeconds = 0.0
    /// Prices: the bound.
    public var pricingSeconds = 0.0
    /// Repair, improvement and exact search: the allocation.
    public var allocationSeconds = 0.0
  }

  /// Household of each dwelling, as a position in the problem, or -1.
  ///
  /// Shape: `problem.dwellings.count`.
  public let householdOf: [Int32]
  /// Total weight.
  public let value: Int
  /// No allocation that meets the rows is worth more.
  public let bound: Int
  /// Whether an exhaustive search proved what the prices alone leave open: `bound` is then the optimum itself, below
  /// that of the certificate, or no allocation meets the rows.
  public let isExhausted: Bool
  /// The rows.
  public let rows: [RowOutcome]
  /// The prices that prove the bound.
  public let certificate: Certificate
  /// What the optimiser did.
  public let statistics: Statistics

  /// Number of rows that do not hold: floors that could not be met, if any.
  public var violatedRows: Int { rows.count { $0.violated } }
  /// Number of allocations.
  public var assigned: Int { householdOf.count { $0 >= 0 } }
  /// (bound - value) / bound, 0 to 1: the part of the best value that may be missing.
  ///
  /// Nil where a row does not hold, since the value then says nothing.
  public var gap: Double? {
    if violatedRows > 0 { return nil }
    return bound <= 0 ? 0 : Double(bound - value) / Double(bound)
  }
  /// Whether the allocation is proved best.
  public var isProvedOptimal: Bool { violatedRows == 0 && value == bound }
  /// Whether it is proved that no allocation meets the rows.
  public var isProvedInfeasible: Bool { violatedRows > 0 && isExhausted }

  /// What an independent look at an answer finds.
  public struct Verification: Sendable, Hashable {
    /// Allocations that are not eligible pairs.
    public let ineligible: Int
    /// Households allocated more than once.
    public let doubled: Int
    /// Total weight, computed again.
    public let value: Int
    /// Bound, computed again from the certificate's prices.
    public let bound: Int
    /// Rows that do not hold, computed again.
    public let violatedRows: Int
  }

  /// Computes everything again from the problem.
  ///
  /// - Complexity: O(pairs · rows over a dwelling).
  public func verification(for problem: AssignmentProblem) -> Verification {
    var value = 0
    var ineligible = 0
    var seen: Set<Int32> = []
    var doubled = 0
    for (dwelling, household) in householdOf.enumerated() where household >= 0 {
      if !seen.insert(household).inserted { doubled += 1 }
      if let pair = problem.pairs.number(household: Int(household), dwelling: dwelling) {
        value += Int(problem.pairs.weight[pair])
      } else {
        ineligible += 1
      }
    }
    let units = certificate.recomputedBoundUnits(for: problem)
    return Verification(
      ineligible: ineligible, doubled: doubled, value: value,
      bound: units >> certificate.unitsPerWeight.trailingZeroBitCount,
      violatedRows: problem.outcomes(householdOf: householdOf).count { $0.violated })
  }

  /// Whether the answer is what it says: eligible, distinct, same value, same bound, same rows, value within bound.
  public func verify(_ problem: AssignmentProblem) -> Bool {
    verification(for: problem)
      == Verification(
        ineligible: 0, doubled: 0, value: value, bound: certificate.bound, violatedRows: violatedRows)
      && bound <= certificate.bound && (violatedRows > 0 || value <= bound)
  }
}
