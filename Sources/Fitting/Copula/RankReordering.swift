/// Deals values out to places so that the ranks of the values follow those of a score: the values, and so every count
/// of them, stay as they are.
///
/// Inside cells, only values of one cell are dealt to its places, so that a table of cells keeps its counts to the
/// unit.
///
/// Source: Iman, Conover, "A distribution-free approach to inducing rank correlation among input variables",
/// Communications in Statistics B11 (1982), doi:10.1080/03610918208812265.
public enum RankReordering {
  /// For each place, the value that it receives: inside each cell the least to the least score, and so on.
  ///
  /// - Parameters:
  ///   - values: what is dealt out. Ties: the earlier value first.
  ///   - valueCells: cell of each value. Shape: as `values`.
  ///   - scores: what the ranks are to follow, of each place. Ties: the earlier place first.
  ///   - scoreCells: cell of each place. Shape: as `scores`.
  /// - Returns: an index of `values` for each place. Shape: as `scores`.
  /// - Precondition: every cell has as many values as places.
  /// - Complexity: O(n log n).
  public static func order<Value: Comparable>(
    of values: [Value], in valueCells: [Int], by scores: [Double], in scoreCells: [Int]
  ) -> [Int] {
    precondition(values.count == scores.count, "a value for each place")
    let byValue = values.indices.sorted {
      (valueCells[$0], values[$0], $0) < (valueCells[$1], values[$1], $1)
    }
    let byScore = scores.indices.sorted {
      (scoreCells[$0], scores[$0], $0) < (scoreCells[$1], scores[$1], $1)
    }
    var result = Array(repeating: 0, count: scores.count)
    for (value, place) in zip(byValue, byScore) {
      precondition(valueCells[value] == scoreCells[place], "every cell has as many values as places")
      result[place] = value
    }
    return result
  }
}
