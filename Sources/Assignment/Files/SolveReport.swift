/// What `attrilab solve --format json` prints: the contract of the design, with more keys beside.
///
/// `gap` is (bound - value) / bound, 0 to 1. A share row has `activity` and `limit` in percent, a count row in
/// allocations; `price` is in units of weight for one allocation. Keys without value are null.
public struct SolveReport: Codable, Sendable, Hashable {
  /// A row of the report.
  public struct Row: Codable, Sendable, Hashable {
    /// Number of the row.
    public let id: Int
    /// What the row stands for.
    public let family: String
    /// `>=` or `<=`.
    public let sense: QuotaRow.Sense
    /// `share` or `count`.
    public let kind: String
    /// What the allocation does: percent or allocations; null for a share without allocation.
    public let activity: Double?
    /// The bound: percent or allocations.
    public let limit: Double
    /// Price in units of weight for one allocation.
    public let price: Double
    /// Whether one allocation more on the limited side would break the row.
    public let binding: Bool
    /// Whether the row does not hold.
    public let violated: Bool
    /// Allocations of the row's dwellings to the row's households.
    public let allocatedInside: Int
    /// Allocations of the row's dwellings.
    public let allocated: Int

    /// Writes every key, null where there is no value.
    public func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode(id, forKey: .id)
      try keys.encode(family, forKey: .family)
      try keys.encode(sense, forKey: .sense)
      try keys.encode(kind, forKey: .kind)
      try keys.encode(activity, forKey: .activity)
      try keys.encode(limit, forKey: .limit)
      try keys.encode(price, forKey: .price)
      try keys.encode(binding, forKey: .binding)
      try keys.encode(violated, forKey: .violated)
      try keys.encode(allocatedInside, forKey: .allocatedInside)
      try keys.encode(allocated, forKey: .allocated)
    }
  }

  /// Name of the mechanism.
  public let mechanism: String
  /// Total weight.
  public let value: Int
  /// What no allocation that meets the rows exceeds; null for a mechanism without proof.
  public let bound: Int?
  /// (bound - value) / bound; null without proof, or where a row does not hold.
  public let gap: Double?
  /// Allocations.
  public let assigned: Int
  /// Households of the problem.
  public let households: Int
  /// Dwellings of the problem.
  public let dwellings: Int
  /// Rows that do not hold.
  public let violatedRows: Int
  /// Processor seconds.
  public let cpuSeconds: Double
  /// The rows, in the order of the file.
  public let rows: [Row]

  /// A report of a mechanism's outcome.
  public init(
    _ outcome: MechanismOutcome, of problem: AssignmentProblem, mechanism: String, cpuSeconds: Double
  ) {
    self.mechanism = mechanism
    value = outcome.value
    bound = outcome.proof?.bound
    gap = outcome.proof?.gap
    assigned = outcome.assigned
    households = problem.households.count
    dwellings = problem.dwellings.count
    violatedRows = outcome.rows.count { $0.violated }
    self.cpuSeconds = cpuSeconds
    rows = outcome.rows.map {
      Row(
        id: $0.id, family: $0.family, sense: $0.sense, kind: $0.isShare ? "share" : "count",
        activity: $0.activity, limit: $0.limit, price: $0.price, binding: $0.binding, violated: $0.violated,
        allocatedInside: $0.allocatedInside, allocated: $0.allocated)
    }
  }

  /// Writes every key, null where there is no value.
  public func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(mechanism, forKey: .mechanism)
    try keys.encode(value, forKey: .value)
    try keys.encode(bound, forKey: .bound)
    try keys.encode(gap, forKey: .gap)
    try keys.encode(assigned, forKey: .assigned)
    try keys.encode(households, forKey: .households)
    try keys.encode(dwellings, forKey: .dwellings)
    try keys.encode(violatedRows, forKey: .violatedRows)
    try keys.encode(cpuSeconds, forKey: .cpuSeconds)
    try keys.encode(rows, forKey: .rows)
  }
}
