public import Randomness

/// Puts the values of a column in another order, so that their ranks follow those of a score: the values, and
/// so their distribution and every count of them, stay as they are.
///
/// Inside cells, only values of one cell change places, so that a table of cells keeps its counts to the
/// unit.
///
/// Source: Iman, Conover, "A distribution-free approach to inducing rank correlation among input variables",
/// Communications in Statistics B11 (1982), doi:10.1080/03610918208812265.
public enum RankReordering {
  /// Gives the least value to the least score, and so on, inside each cell.
  ///
  /// - Parameters:
  ///   - values: the column, changed in place.
  ///   - scores: what the ranks are to follow. Shape: as `values`. Ties: the earlier place first.
  ///   - cell: cell of each place, from 0. Shape: as `values`.
  /// - Complexity: O(n log n).
  public static func reorder(_ values: inout [Double], by scores: [Double], inside cell: [Int32]) {
    precondition(scores.count == values.count && cell.count == values.count, "one of each a place")
    let byScore = values.indices.sorted { (cell[$0], scores[$0], $0) < (cell[$1], scores[$1], $1) }
    let old = values
    let byValue = values.indices.sorted { (cell[$0], old[$0], $0) < (cell[$1], old[$1], $1) }
    for (place, source) in zip(byScore, byValue) { values[place] = old[source] }
  }

  /// Reorders columns inside cells so that their rank correlations come near to those of a copula.
  ///
  /// Each place draws correlated normal scores at its own address; each column then follows its score. With
  /// many places a cell the rank correlations inside the cell are those asked for; with one place nothing can
  /// change.
  ///
  /// - Parameters:
  ///   - columns: up to as many as the copula joins, changed in place; equally long.
  ///   - cell: cell of each place.
  ///   - copula: the rank correlations.
  ///   - draws: the chance.
  ///   - purpose: the purpose that the caller numbers it with.
  public static func correlate(
    _ columns: inout [[Double]], inside cell: [Int32], copula: GaussianCopula, draws: KeyedDraws,
    purpose: UInt16
  ) {
    precondition(columns.count <= copula.fields, "the copula joins the columns")
    var scores = Array(repeating: Array(repeating: 0.0, count: cell.count), count: columns.count)
    for place in cell.indices {
      let normals = copula.normals(draws, purpose, entity: place)
      for field in columns.indices { scores[field][place] = normals[field] }
    }
    for field in columns.indices { reorder(&columns[field], by: scores[field], inside: cell) }
  }
}
