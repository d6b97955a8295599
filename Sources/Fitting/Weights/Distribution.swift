/// How some numbers are spread: order statistics, never interpolated.
public struct Distribution: Sendable, Hashable, Encodable {
  /// The least.
  public let min: Double
  /// The value below which one in a hundred lies.
  public let p1: Double
  /// One in ten.
  public let p10: Double
  /// One in four.
  public let p25: Double
  /// Half of them.
  public let median: Double
  /// Three in four.
  public let p75: Double
  /// Nine in ten.
  public let p90: Double
  /// Ninety-nine in a hundred.
  public let p99: Double
  /// The greatest.
  public let max: Double

  /// The distribution of some values, each counted once; zeros where there are none.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    func quantile(_ share: Double) -> Double {
      guard !sorted.isEmpty else { return 0 }
      let place = Int((share * Double(sorted.count)).rounded(.up)) - 1
      return sorted[Swift.min(Swift.max(place, 0), sorted.count - 1)]
    }
    min = sorted.first ?? 0
    p1 = quantile(0.01)
    p10 = quantile(0.1)
    p25 = quantile(0.25)
    median = quantile(0.5)
    p75 = quantile(0.75)
    p90 = quantile(0.9)
    p99 = quantile(0.99)
    max = sorted.last ?? 0
  }
}
