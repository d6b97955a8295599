import Randomness
import Testing

@Suite("Words as uniform numbers")
struct UniformTests {
  @Test("Uniform numbers are midpoints of 2^32 steps, strictly inside (0, 1)")
  func open() {
    #expect(Uniform.open(0) == 0x1p-33)
    #expect(Uniform.open(.max) == 1 - 0x1p-33)
    #expect(Uniform.open(1 << 31) == 0.5 + 0x1p-33)
  }

  @Test(
    "Thresholds at the edges",
    arguments: [
      // (probability, threshold)
      (0.0, 0), (-1.0, 0), (-Double.infinity, 0), (Double.nan, 0),
      (0x1p-33, 0), (0x1p-32, 1), (0.5, 1 << 31), (1 - 0x1p-32, .max),
      (1 - 0x1p-53, .max), (1.0, .max), (7.0, .max), (Double.infinity, .max),
    ] as [(Double, UInt32)])
  func thresholds(probability: Double, expected: UInt32) {
    #expect(Uniform.threshold(probability) == expected)
  }

  @Test("A certain event happens on every word, an impossible one on none")
  func certainty() {
    for word: UInt32 in [0, 1, 1 << 31, .max - 1, .max] {
      #expect(Uniform.isBelow(1, word))
      #expect(Uniform.isBelow(1.5, word))
      #expect(!Uniform.isBelow(0, word))
      #expect(!Uniform.isBelow(-0.1, word))
      #expect(!Uniform.isBelow(.nan, word))
    }
    #expect(Uniform.isBelow(0.5, (1 << 31) - 1))
    #expect(!Uniform.isBelow(0.5, 1 << 31))
  }

  @Test("A number below a bound: the ends, and even shares")
  func below() {
    for bound in [1, 2, 3, 7, 1_000, 1 << 32] {
      #expect(Uniform.below(bound, 0) == 0)
      #expect(Uniform.below(bound, .max) == bound - 1)
    }
    var counts = [Int](repeating: 0, count: 7)
    let draws = KeyedDraws(seed: 3, replication: 0)
    for entity in 0..<70_000 { counts[Uniform.below(7, draws.word(1, entity: entity))] += 1 }
    #expect(ChiSquare.statistic(counts) < ChiSquare.bound(degrees: 6))
  }
}
