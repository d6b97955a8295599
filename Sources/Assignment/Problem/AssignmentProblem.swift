public import DataFiles

/// An allocation problem: dwellings, households, the eligible pairs with their weights, and the rows.
///
/// Choose pairs so that each household and each dwelling is in at most one, the rows hold, and the total weight is
/// greatest. No law and no chance is known here: eligibility arrives as the list of pairs, lottery numbers as a column.
///
/// ```swift
/// let problem = try AssignmentProblem(
///   dwellings: AttributeColumns(count: 2, columns: ["qpv": [0, 1]]),
///   households: AttributeColumns(count: 3, columns: ["quartile": [1, 2, 4]]), pairs: pairs, rows: rows)
/// let allocation = try Optimiser().solve(problem)
/// ```
public struct AssignmentProblem: Sendable {
  /// Names of the files, for messages; in memory, the names of the arguments.
  public struct Origin: Sendable {
    /// The dwellings.
    public let dwellings: String
    /// The households.
    public let households: String
    /// The rows.
    public let rows: String
    /// Line of each row in its file, where there is one.
    public let rowLines: [Int]

    /// Where a problem was read.
    public init(dwellings: String, households: String, rows: String, rowLines: [Int] = []) {
      self.dwellings = dwellings
      self.households = households
      self.rows = rows
      self.rowLines = rowLines
    }

    /// A problem made in memory.
    public static let memory = Origin(dwellings: "dwellings", households: "households", rows: "rows")
  }

  /// The dwellings.
  public let dwellings: AttributeColumns
  /// The households.
  public let households: AttributeColumns
  /// The eligible pairs.
  public let pairs: EligiblePairs
  /// The rows.
  public let rows: [QuotaRow]
  /// Dwellings of each row, increasing positions.
  ///
  /// Shape: `rows.count`.
  public let rowDwellings: [[Int32]]
  /// Filter of each row among `householdGroups`.
  ///
  /// Shape: `rows.count`.
  public let rowGroup: [Int]
  /// Membership of each household in each distinct household filter.
  ///
  /// Shape: filters × `households.count`.
  public let householdGroups: [[Bool]]
  /// Households that no row tells apart.
  let classes: HouseholdClasses

  /// Largest number of (row, dwelling) memberships, of (filter, household) ones, and of (dwelling, class) entries: beyond,
  /// the tables of the optimiser would pass some gigabytes.
  private static let largestTable = 100_000_000

  /// A problem from its columns.
  ///
  /// - Throws: `DataProblem` for ids that are negative or stand twice, a filter on an unknown or text column,
  ///   a row number that stands twice, a bound out of range, rows that contradict each other.
  /// - Complexity: O(ids + rows · (dwellings selected)).
  public init(
    dwellings: AttributeColumns, households: AttributeColumns, pairs: EligiblePairs, rows: [QuotaRow] = [],
    origin: Origin = .memory
  ) throws(DataProblem) {
    precondition(pairs.householdStart.count == households.count + 1, "pairs of other households")
    precondition(pairs.dwellingStart.count == dwellings.count + 1, "pairs of other dwellings")
    try RowValidation.checkIDs(dwellings, file: origin.dwellings)
    try RowValidation.checkIDs(households, file: origin.households)
    try RowValidation.check(rows, origin: origin)

    var dwellingIndex = FilterIndex(dwellings)
    var selections: [[Int32]] = []
    var groupOf: [AttributeFilter: Int] = [:]
    var groups: [[Bool]] = []
    var rowGroup: [Int] = []
    var householdIndex = FilterIndex(households)
    var memberships = 0
    for (number, row) in rows.enumerated() {
      let place = RowPlace(origin: origin, number: number, row: row)
      selections.append(
        try place.positions(row.dwellings, in: &dwellingIndex, side: dwellings, key: "dwellings"))
      memberships += selections[number].count
      guard max(memberships, (groups.count + 1) * households.count) <= Self.largestTable else {
        throw place.tooLarge()
      }
      if let group = groupOf[row.households] {
        rowGroup.append(group)
        continue
      }
      let members = try place.positions(
        row.households, in: &householdIndex, side: households, key: "households")
      var membership = [Bool](repeating: false, count: households.count)
      for member in members { membership[Int(member)] = true }
      groupOf[row.households] = groups.count
      rowGroup.append(groups.count)
      groups.append(membership)
    }
    classes = HouseholdClasses(groups: groups, households: households.count)
    if classes.count * dwellings.count > Self.largestTable, let last = rows.last {
      throw RowPlace(origin: origin, number: rows.count - 1, row: last).tooLarge()
    }
    self.dwellings = dwellings
    self.households = households
    self.pairs = pairs
    self.rows = rows
    self.rowGroup = rowGroup
    rowDwellings = selections
    householdGroups = groups
  }
}
