extension ForeignTable {
  /// Whether a cell holds exactly these bytes.
  func holds(_ row: Int, _ column: Int, _ expected: [UInt8]) -> Bool {
    let (start, end) = bounds(row, column)
    guard end - start == expected.count else { return false }
    for place in 0..<expected.count where bytes[start + place] != expected[place] { return false }
    return true
  }

  /// A column of texts.
  ///
  /// Shape: `count`.
  public func texts(_ column: Int) -> [String] {
    (0..<count).map { text($0, column) }
  }

  /// A column of names out of a list.
  ///
  /// Shape: `count`; each value is the index of the name in `known`.
  /// - Throws: `DataProblem` for any other name, with the nearest known one.
  public func choices(_ column: Int, among known: [String]) throws(DataProblem) -> [UInt8] {
    precondition(known.count <= 256, "the index of a choice fits in a byte")
    let names = known.map { Array($0.utf8) }
    var values: [UInt8] = []
    values.reserveCapacity(count)
    var last = 0
    for row in 0..<count {
      if !holds(row, column, names[last]) {
        guard let place = names.firstIndex(where: { holds(row, column, $0) }) else {
          throw DataProblem.unknownName(
            text(row, column), among: known, file: file, line: line(of: row), field: columns[column])
        }
        last = place
      }
      values.append(UInt8(last))
    }
    return values
  }

  /// The different texts of a column in the order in which they first stand, and the one of each row.
  ///
  /// Shape: `index` has `count` values, places in `names`.
  /// - Complexity: one search a run of equal cells: quick where a file is sorted by the column.
  public func labels(_ column: Int) -> (names: [String], index: [Int32]) {
    var names: [String] = []
    var places: [String: Int32] = [:]
    var index: [Int32] = []
    index.reserveCapacity(count)
    var last: [UInt8]?
    var lastPlace: Int32 = 0
    for row in 0..<count {
      if let last, holds(row, column, last) {
        index.append(lastPlace)
        continue
      }
      let name = text(row, column)
      lastPlace = places[name] ?? Int32(names.count)
      if Int(lastPlace) == names.count {
        names.append(name)
        places[name] = lastPlace
      }
      last = Array(name.utf8)
      index.append(lastPlace)
    }
    return (names, index)
  }
}
