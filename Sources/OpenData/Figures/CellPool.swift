/// The cells of a table's line that are masked together, so that none of them can be told.
///
/// Every cell from 1 to the least less one is masked. Where the masked cells are but one, or sum to less than the
/// least, the smallest of the others that is not empty joins them: the line's total may be known, and what remains of
/// it must not be a small cell again. Empty cells are shown: nobody is in them.
struct CellPool {
  /// Masked cells.
  let cells: Set<Int>
  /// Their sum, at least the least; 0 where none is masked.
  let sum: Int

  /// - Returns: nil where even all cells together are under the least, or one cell alone is small and nothing can join it.
  ///
  /// - Parameters:
  ///   - counts: the cells of the line.
  ///   - minimum: least number that a cell may show.
  ///   - withheld: cells that are masked whatever they are.
  init?(counts: [Int], minimum: Int, withheld: Set<Int> = []) {
    var cells = Set(counts.indices.filter { counts[$0] > 0 && counts[$0] < minimum }).union(withheld)
    var sum = cells.reduce(0) { $0 + counts[$1] }
    var others = counts.indices.filter { counts[$0] >= minimum && counts[$0] > 0 && !withheld.contains($0) }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    while !cells.isEmpty, (cells.count == 1 && withheld.isEmpty) || sum < minimum {
      guard !others.isEmpty else { return nil }
      let next = others.removeFirst()
      cells.insert(next)
      sum += counts[next]
    }
    self.cells = cells
    self.sum = sum
  }
}
