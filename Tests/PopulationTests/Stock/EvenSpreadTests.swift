import Housing
import Randomness
import Testing

@testable import Population

@Suite("Even spread")
struct EvenSpreadTests {
  private static let kind = DwellingKind(
    rooms: 3, building: .collective, inQPV: false, period: .seventies, energy: .d)
  private static let fields: [EvenSpread.Field] = [.financing, .landlord, .holder, .vacancy]

  /// Any run of neighbours holds its share of a category to within three dwellings and a half, whatever the start;
  /// chance alone strays by twenty in a thousand.
  @Test(arguments: fields) func runs(field: EvenSpread.Field) {
    let draws = KeyedDraws(seed: 4, replication: 0)
    let threshold = Uniform.threshold(0.07)
    for commune in 59_000..<59_040 {
      let spread = EvenSpread(field, .financing, kind: Self.kind, commune: commune, draws: draws)
      var count = 0
      var farthest = 0.0
      for rank in 0..<1_000 {
        if spread.word(rank: rank) < threshold { count += 1 }
        farthest = max(farthest, abs(Double(count) - 0.07 * Double(rank + 1)))
      }
      #expect(farthest < 3.5)
    }
  }

  /// A start of its own for each commune and each kind of dwellings in it.
  @Test func starts() {
    let draws = KeyedDraws(seed: 4, replication: 0)
    let words = (0..<50).flatMap { commune in
      (1..<5).map { rooms in
        let kind = DwellingKind(
          rooms: rooms, building: .collective, inQPV: true, period: .sixties, energy: .e)
        return EvenSpread(.holder, .holder, kind: kind, commune: commune, draws: draws).word(rank: 0)
      }
    }
    #expect(Set(words).count == words.count)
  }

  /// Two fields of the same dwellings are as good as independent: each quarter of one holds its share of the other.
  @Test func independence() {
    let draws = KeyedDraws(seed: 9, replication: 0)
    for first in Self.fields {
      for second in Self.fields where second != first {
        let left = EvenSpread(first, .financing, kind: Self.kind, commune: 1, draws: draws)
        let right = EvenSpread(second, .landlord, kind: Self.kind, commune: 1, draws: draws)
        var both = 0
        for rank in 0..<4_000 where left.word(rank: rank) < 1 << 30 && right.word(rank: rank) < 1 << 30 {
          both += 1
        }
        #expect(abs(Double(both) / 4_000 - 0.0625) < 0.01)
      }
    }
  }
}

@Suite("Category thresholds")
struct CategoryThresholdsTests {
  /// Every word falls in one category, in proportion to the shares; a share of zero is never chosen.
  @Test func proportions() {
    let thresholds = CategoryThresholds([2, 0, 1, 1])
    var counts = [0, 0, 0, 0]
    for step in 0..<4_000 { counts[thresholds.category(UInt32(step) &* (UInt32.max / 4_000))] += 1 }
    #expect(abs(counts[0] - 2_000) <= 2)
    #expect(counts[1] == 0)
    #expect(abs(counts[2] - 1_000) <= 2)
    #expect(thresholds.category(0) == 0)
    #expect(thresholds.category(.max) == 3)
  }
}
