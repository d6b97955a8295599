import Randomness

/// Pearson's chi-square statistic of equally likely cells, and the bound that it passes by chance at a given rate.
enum ChiSquare {
  /// Normal quantile of a false alarm in ten thousand, the rate of every test here: with fixed seeds a test that
  /// passes passes always, and a generator without flaw fails one test in ten thousand when written.
  static let quantile = 3.719

  static func statistic(_ counts: [Int]) -> Double {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
  }

  /// Upper bound of the statistic with this many degrees of freedom (Wilson and Hilferty, 1931).
  static func bound(degrees: Int) -> Double {
    let spread = 2 / (9 * Double(degrees))
    let root = 1 - spread + quantile * spread.squareRoot()
    return Double(degrees) * root * root * root
  }

  /// Whether pairs of words fall evenly on a square of 16 by 16 cells, by their highest bits.
  static func pairsAreEven(_ pairs: some Sequence<(UInt32, UInt32)>) -> Bool {
    var counts = [Int](repeating: 0, count: 256)
    for (left, right) in pairs { counts[Int((left >> 28) * 16 + (right >> 28))] += 1 }
    return statistic(counts) < bound(degrees: 255)
  }
}
