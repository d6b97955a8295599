internal import Foundation

/// A band of ages, years or persons, from its code in a margin: `25-34`, `0-1`, `65+`, `6+`, `3`.
struct CategoryBand: Sendable, Hashable {
  /// First value of the band.
  let low: Int
  /// Last value written, or nil for an open band.
  let high: Int?

  /// The band of a code, or nil where the code is none.
  init?(_ code: String) {
    if code.hasSuffix("+"), let low = Int(code.dropLast()), low >= 0 {
      self.low = low
      high = nil
      return
    }
    let parts = code.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = parts.first, let low = first, low >= 0, parts.count <= 2 else { return nil }
    guard let last = parts.last, let high = last, high >= low else { return nil }
    self.low = low
    self.high = high
  }
}
