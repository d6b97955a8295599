/// The exact optimum of an assignment without rows, by shortest augmenting paths with potentials on a dense
/// matrix.
///
/// Written for the tests alone, so that the optimiser is compared with another method.
///
/// Source: Jonker, Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
/// Computing 38 (1987).
enum Hungarian {
  /// Greatest total of an assignment of rows to columns, where each row may stay alone at 0.
  static func greatestWeight(_ weights: [[Int]]) -> Int {
    let rows = weights.count
    guard let columns = weights.first?.count else { return 0 }
    let total = columns + rows
    // A column of its own lets each row stay alone.
    let cost = weights.map { $0.map { -$0 } + [Int](repeating: 0, count: rows) }
    var potentialOfRow = [Int](repeating: 0, count: rows + 1)
    var potentialOfColumn = [Int](repeating: 0, count: total + 1)
    var rowOf = [Int](repeating: 0, count: total + 1)
    for row in 1...rows {
      var least = [Int](repeating: .max, count: total + 1)
      var before = [Int](repeating: 0, count: total + 1)
      var isDone = [Bool](repeating: false, count: total + 1)
      rowOf[0] = row
      var column = 0
      while rowOf[column] != 0 {
        isDone[column] = true
        let current = rowOf[column]
        var step = Int.max
        var next = 0
        for candidate in 1...total where !isDone[candidate] {
          let reduced =
            cost[current - 1][candidate - 1] - potentialOfRow[current] - potentialOfColumn[candidate]
          if reduced < least[candidate] {
            least[candidate] = reduced
            before[candidate] = column
          }
          if least[candidate] < step {
            step = least[candidate]
            next = candidate
          }
        }
        for candidate in 0...total {
          if isDone[candidate] {
            potentialOfRow[rowOf[candidate]] += step
            potentialOfColumn[candidate] -= step
          } else if least[candidate] != .max {
            least[candidate] -= step
          }
        }
        column = next
      }
      while column != 0 {
        rowOf[column] = rowOf[before[column]]
        column = before[column]
      }
    }
    var weight = 0
    for column in 1...columns where rowOf[column] != 0 { weight += weights[rowOf[column] - 1][column - 1] }
    return weight
  }
}
