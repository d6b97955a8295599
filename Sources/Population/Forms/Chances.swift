/// Eight chances in 65 536ths out of a block of four words: enough for rates of a few in a thousand.
struct Chances {
  private let words: SIMD4<UInt32>

  init(_ words: SIMD4<UInt32>) { self.words = words }

  /// Whether the event of a place, 0 to 7, happens with a probability.
  @inline(__always)
  func happens(_ place: Int, _ probability: Double) -> Bool {
    Double(half(place)) < probability * 65_536
  }

  /// The chance of a place as a word, for a choice among categories.
  @inline(__always)
  func word(_ place: Int) -> UInt32 { UInt32(half(place)) << 16 | 0x8000 }

  /// The chance of a place in (0, 1).
  @inline(__always)
  func uniform(_ place: Int) -> Double { (Double(half(place)) + 0.5) / 65_536 }

  @inline(__always)
  private func half(_ place: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: words[place >> 1] >> UInt32(16 * (place & 1)))
  }
}
