/// Whole numbers that add up to a total, by the method of the largest remainder (Hamilton).
enum LargestRemainder {
  /// The parts.
  ///
  /// Ties: the earlier part first. Complexity: O(*n* log *n*).
  ///
  /// - Parameters:
  ///   - total: what the parts add up to, 0 or more.
  ///   - weights: weight of each part, 0 or more; not all 0 where the total is not.
  /// - Returns: `weights.count` whole numbers.
  static func parts(of total: Int, weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    let exact = weights.map { $0 / sum * Double(total) }
    var parts = exact.map { Int($0.rounded(.down)) }
    let missing = total - parts.reduce(0, +)
    let order = exact.indices.sorted {
      (exact[$1] - exact[$1].rounded(.down), $0) < (exact[$0] - exact[$0].rounded(.down), $1)
    }
    for index in order.prefix(max(0, missing)) { parts[index] += 1 }
    return parts
  }
}
