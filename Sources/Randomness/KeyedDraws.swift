/// Chance with an address: each draw is a pure function of (seed, replication, entity, second entity or month,
/// purpose, draw index).
///
/// Nothing is drawn "next": the same household in the same month for the same purpose meets the same chance in
/// every variant, in any order, on any number of threads. A purpose is numbered once and never renumbered.
public struct KeyedDraws: Sendable {
  /// The generator's key, from seed and replication.
  public let key: (UInt32, UInt32)

  /// The draws of a replication of a seed.
  @inlinable
  public init(seed: UInt64, replication: Int) {
    key = (
      UInt32(truncatingIfNeeded: seed),
      UInt32(truncatingIfNeeded: seed >> 32) ^ UInt32(truncatingIfNeeded: replication) &* 0x9E37_79B9
    )
  }

  /// Four words at an address.
  ///
  /// - Parameters:
  ///   - purpose: what the draw decides, from the caller's closed list.
  ///   - entity: number of the household, dwelling or cell.
  ///   - other: second entity (a dwelling, for a choice of a household), or 0.
  ///   - time: month or year of the draw, or 0.
  ///   - index: which block of four words, where one address needs several; below 65 536.
  @inlinable @inline(__always)
  public func block(
    _ purpose: UInt16, entity: Int, other: Int = 0, time: Int = 0, index: Int = 0
  ) -> Philox.Block {
    Philox.block(
      key: key,
      counter: Philox.Block(
        UInt32(truncatingIfNeeded: entity), UInt32(truncatingIfNeeded: other),
        UInt32(truncatingIfNeeded: time),
        UInt32(purpose) << 16 | UInt32(UInt16(truncatingIfNeeded: index))))
  }

  /// The first word at an address.
  @inlinable @inline(__always)
  public func word(_ purpose: UInt16, entity: Int, other: Int = 0, time: Int = 0) -> UInt32 {
    block(purpose, entity: entity, other: other, time: time)[0]
  }

  /// A uniform number in (0, 1) at an address: the midpoint of one of 2^32 equal steps, never 0 or 1.
  @inlinable @inline(__always)
  public func uniform(_ purpose: UInt16, entity: Int, other: Int = 0, time: Int = 0) -> Double {
    Uniform.open(word(purpose, entity: entity, other: other, time: time))
  }

  /// Whether an event of a probability happens at an address.
  @inlinable @inline(__always)
  public func happens(
    _ probability: Double, _ purpose: UInt16, entity: Int, other: Int = 0, time: Int = 0
  ) -> Bool {
    Uniform.isBelow(probability, word(purpose, entity: entity, other: other, time: time))
  }
}

/// Words of chance as uniform numbers.
public enum Uniform {
  /// A word as the midpoint of its step in (0, 1).
  @inlinable
  public static func open(_ word: UInt32) -> Double { (Double(word) + 0.5) * 0x1p-32 }

  /// The word below which an event of this probability happens; probabilities outside 0…1 are clamped, and
  /// NaN counts as 0.
  ///
  /// Rounding: a probability of 1 misses one word in 2^32; `isBelow` does not.
  @inlinable
  public static func threshold(_ probability: Double) -> UInt32 {
    guard probability > 0 else { return 0 }
    if probability >= 1 { return .max }
    return UInt32(probability * 0x1p32)
  }

  /// Whether an event of this probability happens on a word: always from 1 on, never from 0 down.
  @inlinable
  public static func isBelow(_ probability: Double, _ word: UInt32) -> Bool {
    word < threshold(probability) || probability >= 1
  }

  /// A whole number from 0 to below a bound, from a word.
  ///
  /// Bias: below `bound / 2^32`. The bound is at least 1 and at most 2^32.
  @inlinable
  public static func below(_ bound: Int, _ word: UInt32) -> Int {
    Int((UInt64(word) &* UInt64(bound)) >> 32)
  }
}
