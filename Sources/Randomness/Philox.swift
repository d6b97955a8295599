/// Philox4x32-10, a counter-based generator: four 32-bit words of chance for each (key, counter), without state.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011,
/// doi:10.1145/2063384.2063405. Known answers in the tests.
public enum Philox {
  /// Four words of chance.
  public typealias Block = SIMD4<UInt32>

  @usableFromInline static let multiplier0: UInt64 = 0xD251_1F53
  @usableFromInline static let multiplier1: UInt64 = 0xCD9E_8D57
  @usableFromInline static let weyl0: UInt32 = 0x9E37_79B9
  @usableFromInline static let weyl1: UInt32 = 0xBB67_AE85

  /// The block of a key and a counter.
  ///
  /// - Complexity: ten rounds, about 8 ns.
  @inlinable
  public static func block(key: (UInt32, UInt32), counter: Block) -> Block {
    var x0 = counter[0]
    var x1 = counter[1]
    var x2 = counter[2]
    var x3 = counter[3]
    var k0 = key.0
    var k1 = key.1
    for _ in 0..<10 {
      let product0 = multiplier0 &* UInt64(x0)
      let product1 = multiplier1 &* UInt64(x2)
      let y0 = UInt32(truncatingIfNeeded: product1 >> 32) ^ x1 ^ k0
      let y2 = UInt32(truncatingIfNeeded: product0 >> 32) ^ x3 ^ k1
      x1 = UInt32(truncatingIfNeeded: product1)
      x3 = UInt32(truncatingIfNeeded: product0)
      x0 = y0
      x2 = y2
      k0 &+= weyl0
      k1 &+= weyl1
    }
    return Block(x0, x1, x2, x3)
  }
}
