/// Where a row stands in an allocation.
public struct RowOutcome: Sendable, Hashable {
  /// Number of the row.
  public let id: Int
  /// What the row stands for.
  public let family: String
  /// Floor or ceiling.
  public let sense: QuotaRow.Sense
  /// Allocations of the row's dwellings to the row's households.
  public let allocatedInside: Int
  /// Allocations of the row's dwellings.
  public let allocated: Int
  /// Whether the row bounds a share.
  public let isShare: Bool
  /// The bound: percent for a share, allocations for a count.
  public let limit: Double
  /// What one allocation more on the limited side costs the objective at the margin, in units of weight, 0 or
  /// more; 0 where the allocation was not optimised.
  ///
  /// An order of magnitude at a point, not a forecast.
  public let price: Double
  /// Whether one allocation more on the limited side, in place of another, would break the row.
  public let binding: Bool
  /// Whether the row does not hold.
  public let violated: Bool

  /// The quantity that is bounded, in the unit of `limit`; nil for a share without allocation.
  public var activity: Double? {
    guard isShare else { return Double(allocatedInside) }
    return allocated == 0 ? nil : 100 * Double(allocatedInside) / Double(allocated)
  }
}

extension AssignmentProblem {
  /// Where every row stands in an allocation.
  ///
  /// - Parameters:
  ///   - householdOf: household of each dwelling, as a position, or -1. Shape: `dwellings.count`.
  ///   - prices: price of each row in units of weight; 0 where nil.
  /// - Complexity: O(rows · dwellings selected).
  func outcomes(householdOf: [Int32], prices: [Double]? = nil) -> [RowOutcome] {
    rows.indices.map { number in
      let row = rows[number]
      let group = householdGroups[rowGroup[number]]
      var inside = 0
      var allocated = 0
      for dwelling in rowDwellings[number] {
        let household = householdOf[Int(dwelling)]
        if household < 0 { continue }
        allocated += 1
        if group[Int(household)] { inside += 1 }
      }
      let form = row.lessOrEqualForm
      let activity = form.inside * inside + form.outside * (allocated - inside)
      let swap = abs(form.inside - form.outside)
      let isShare = if case .share = row.measure { true } else { false }
      return RowOutcome(
        id: row.id, family: row.family, sense: row.sense, allocatedInside: inside, allocated: allocated,
        isShare: isShare, limit: isShare ? Double(row.bound) / 100 : Double(row.bound),
        price: prices?[number] ?? 0, binding: activity + swap > form.limit && activity <= form.limit,
        violated: activity > form.limit)
    }
  }
}
