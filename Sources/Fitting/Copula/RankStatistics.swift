/// Ranks, rank correlations and quantiles of whole columns.
public enum RankStatistics {
  /// Mid-ranks of some values.
  ///
  /// Ties share the mean of their ranks.
  public static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = Array(repeating: 0.0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      let rank = Double(start + end - 1) / 2
      for place in start..<end { ranks[order[place]] = rank }
      start = end
    }
    return ranks
  }

  /// Spearman's rank correlation; 0 where a column does not vary.
  public static func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let first = ranks(left)
    let second = ranks(right)
    let mean = Double(max(0, left.count - 1)) / 2
    var product = 0.0
    var firstSquares = 0.0
    var secondSquares = 0.0
    for index in first.indices {
      let x = first[index] - mean
      let y = second[index] - mean
      product += x * y
      firstSquares += x * x
      secondSquares += y * y
    }
    let scale = (firstSquares * secondSquares).squareRoot()
    return scale > 0 ? product / scale : 0
  }

  /// The value below which a share of the values lies: an order statistic, never interpolated; 0 of none.
  public static func quantile(_ share: Double, ofSorted values: [Int]) -> Int {
    guard !values.isEmpty else { return 0 }
    let place = Int((share * Double(values.count)).rounded(.up)) - 1
    return values[min(max(place, 0), values.count - 1)]
  }
}
