/// Round places along an axis, and a range that holds the data between two of them.
struct AxisTicks: Sendable {
  /// The places, ascending.
  var values: [Double]
  /// From the first to the last place.
  var range: ClosedRange<Double>

  /// Ticks at a step of 1, 2 or 5 times a power of ten, about `count` of them.
  init(holding low: Double, _ high: Double, count: Int = 4) {
    let span = high > low ? high - low : max(abs(high), 1)
    let raw = span / Double(count)
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= raw * 0.999 } ?? power * 10
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    values = stride(from: first, through: last, by: 1).map { $0 * step }
    range = (first * step)...(last * step)
  }
}
