/// Which cells of a list are hidden so that no household count under a threshold can be read, nor recomputed from
/// the total and the others.
///
/// Primary: a count from 1 to the threshold less 1; an empty cell says nothing of anybody and stays. Secondary: where
/// one cell alone is hidden, or all the hidden together are under the threshold, the smallest other cell that is not
/// empty is hidden too. Source: INSEE, "Guide du secret statistique", on primary and secondary secrecy; the
/// threshold of 11 households is that of its open files by commune.
enum SmallCells {
  /// Households under which a cell is hidden unless asked otherwise.
  static let usualThreshold = 11

  /// Whether a count is hidden by itself.
  static func isSmall(_ count: Int, under threshold: Int) -> Bool { count > 0 && count < threshold }

  /// Whether each cell is hidden.
  ///
  /// - Parameters:
  ///   - counts: counts of the cells, whose total people know.
  ///   - forced: cells that must be hidden whatever their count, because another list shows them.
  static func hidden(_ counts: [Int], under threshold: Int, forced: Set<Int> = []) -> [Bool] {
    var hidden = counts.indices.map { isSmall(counts[$0], under: threshold) || forced.contains($0) }
    guard hidden.contains(true) else { return hidden }
    while true {
      let cells = hidden.indices.filter { hidden[$0] && counts[$0] > 0 }
      let sum = cells.reduce(0) { $0 + counts[$1] }
      if cells.count >= 2, sum >= threshold { return hidden }
      let open = hidden.indices.filter { !hidden[$0] && counts[$0] > 0 }
      guard let next = open.min(by: { (counts[$0], $0) < (counts[$1], $1) }) else {
        // Nothing is left to hide behind: the whole list goes, empty cells with it.
        return Array(repeating: true, count: counts.count)
      }
      hidden[next] = true
    }
  }
}
