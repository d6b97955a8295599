/// Quantiles of the few values that replications give.
public enum Quantile {
  /// The quantile of sorted values by linear interpolation of order statistics (Hyndman and Fan, type 7).
  public static func of(sorted values: [Double], _ share: Double) -> Double? {
    guard let first = values.first, let last = values.last else { return nil }
    let position = share * Double(values.count - 1)
    if position <= 0 { return first }
    if position >= Double(values.count - 1) { return last }
    let low = Int(position)
    return values[low] + (position - Double(low)) * (values[low + 1] - values[low])
  }
}
