/// One side of an allocation problem, the dwellings or the households: their ids and their integer attributes.
///
/// Shape: every column has `count` values, in the order of `ids`. A row filter or a mechanism asks for a column
/// by its name; columns that hold text are known by name only, so that a filter on one is refused plainly.
public struct AttributeColumns: Sendable {
  /// Identifiers as the user wrote them, distinct and not negative.
  ///
  /// Ties are broken by them.
  public let ids: [Int]
  /// Names of the integer columns, in the order they came.
  public private(set) var names: [String] = []
  /// Names of columns of the source that do not hold integers.
  public let textNames: [String]
  private var values: [[Int32]] = []

  /// A side without attributes yet.
  ///
  /// - Precondition: `ids` are distinct; `AssignmentProblem` checks it and says which one is not.
  public init(ids: [Int], textNames: [String] = []) {
    self.ids = ids
    self.textNames = textNames
  }

  /// A side whose ids are 0, 1, …, `count` - 1, with its columns.
  public init(count: Int, columns: KeyValuePairs<String, [Int32]> = [:]) {
    self.init(ids: Array(0..<count))
    for (name, column) in columns { add(name, column) }
  }

  /// Number of dwellings or households.
  public var count: Int { ids.count }

  /// Adds a column.
  ///
  /// - Precondition: `column.count == count`, and the name is new.
  public mutating func add(_ name: String, _ column: [Int32]) {
    precondition(column.count == count, "column \(name) has \(column.count) values for \(count)")
    precondition(!names.contains(name), "column \(name) was added twice")
    names.append(name)
    values.append(column)
  }

  /// The column of a name, or nil.
  ///
  /// Shape: `count`.
  public subscript(name: String) -> [Int32]? {
    names.firstIndex(of: name).map { values[$0] }
  }

  /// Positions 0..<`count` in increasing order of id.
  ///
  /// - Complexity: O(n log n); O(n) where ids already increase.
  public func positionsByID() -> [Int32] {
    let positions = (0..<Int32(count)).map { $0 }
    let increasing = zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
    return increasing ? positions : positions.sorted { ids[Int($0)] < ids[Int($1)] }
  }
}
