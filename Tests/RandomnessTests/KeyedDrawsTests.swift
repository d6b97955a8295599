import Randomness
import Testing

@Suite("Keyed draws")
struct KeyedDrawsTests {
  static let draws = KeyedDraws(seed: 20_210_119, replication: 0)
  static let count = 50_000

  @Test("Words are even on 256 cells, for each of the four words and for high and low bits")
  func uniformity() {
    for place in 0..<4 {
      for shift: UInt32 in [0, 12, 24] {
        var counts = [Int](repeating: 0, count: 256)
        for entity in 0..<Self.count {
          counts[Int(Self.draws.block(7, entity: entity)[place] >> shift & 0xff)] += 1
        }
        #expect(ChiSquare.statistic(counts) < ChiSquare.bound(degrees: 255), "word \(place), bit \(shift)")
      }
    }
  }

  @Test(
    "Neighbouring entities, months and second entities meet chances that have nothing to do with each other")
  func neighbours() {
    let draws = Self.draws
    let entities = (0..<Self.count).lazy
    #expect(
      ChiSquare.pairsAreEven(entities.map { (draws.word(1, entity: $0), draws.word(1, entity: $0 + 1)) }))
    #expect(
      ChiSquare.pairsAreEven(
        entities.map { (draws.word(1, entity: $0, time: 24_240), draws.word(1, entity: $0, time: 24_241)) }))
    #expect(
      ChiSquare.pairsAreEven(
        entities.map { (draws.word(1, entity: $0, other: 5), draws.word(1, entity: $0, other: 6)) }))
    #expect(
      ChiSquare.pairsAreEven(
        entities.map { (draws.word(1, entity: $0, other: 9), draws.word(1, entity: 9, other: $0 + 10)) }))
    #expect(
      ChiSquare.pairsAreEven(
        entities.map { (draws.block(1, entity: $0)[0], draws.block(1, entity: $0, index: 1)[0]) }))
  }

  @Test("Purposes, replications and seeds are independent", arguments: [1, 2, 3, 255, 40_000] as [UInt16])
  func streams(purpose: UInt16) {
    let draws = Self.draws
    let entities = (0..<Self.count).lazy
    #expect(
      ChiSquare.pairsAreEven(
        entities.map { (draws.word(0, entity: $0), draws.word(purpose, entity: $0)) }))
    let replication = KeyedDraws(seed: 20_210_119, replication: Int(purpose))
    #expect(
      ChiSquare.pairsAreEven(entities.map { (draws.word(0, entity: $0), replication.word(0, entity: $0)) }))
    let seed = KeyedDraws(seed: 20_210_119 + UInt64(purpose), replication: 0)
    #expect(ChiSquare.pairsAreEven(entities.map { (draws.word(0, entity: $0), seed.word(0, entity: $0)) }))
  }

  @Test("The test itself sees a dependence: a word and its sum with a small number")
  func power() {
    let draws = Self.draws
    let dependent = (0..<Self.count).lazy.map { entity in
      let word = draws.word(1, entity: entity)
      return (word, word &+ draws.word(2, entity: entity) >> 1)
    }
    #expect(!ChiSquare.pairsAreEven(dependent))
  }

  @Test("Every part of the address moves the draw; the same address never does")
  func address() {
    let draws = KeyedDraws(seed: 1 << 40, replication: 3)
    let base = draws.block(5, entity: 10, other: 20, time: 30, index: 2)
    #expect(draws.block(5, entity: 10, other: 20, time: 30, index: 2) == base)
    let others = [
      draws.block(6, entity: 10, other: 20, time: 30, index: 2),
      draws.block(5, entity: 11, other: 20, time: 30, index: 2),
      draws.block(5, entity: 10, other: 21, time: 30, index: 2),
      draws.block(5, entity: 10, other: 20, time: 31, index: 2),
      draws.block(5, entity: 10, other: 20, time: 30, index: 3),
      KeyedDraws(seed: 1 << 41, replication: 3).block(5, entity: 10, other: 20, time: 30, index: 2),
      KeyedDraws(seed: 1 << 40, replication: 4).block(5, entity: 10, other: 20, time: 30, index: 2),
    ]
    #expect(!others.contains(base))
    #expect(Set(others).count == others.count)
  }

  @Test("The address is laid out as documented, so that other programs can repeat a draw")
  func layout() {
    let draws = KeyedDraws(seed: 0x1234_5678_9abc_def0, replication: 2)
    #expect(draws.key == (0x9abc_def0, 0x1234_5678 ^ (0x9E37_79B9 &* 2)))
    #expect(
      draws.block(3, entity: 4, other: 5, time: 6, index: 7)
        == Philox.block(key: draws.key, counter: Philox.Block(4, 5, 6, 3 << 16 | 7)))
    #expect(draws.word(3, entity: 4, other: 5, time: 6) == draws.block(3, entity: 4, other: 5, time: 6)[0])
  }

  @Test("Frequencies follow probabilities", arguments: [0.001, 0.1, 0.5, 0.9, 0.999])
  func frequencies(probability: Double) {
    let happened = (0..<Self.count).count { Self.draws.happens(probability, 9, entity: $0) }
    let expected = Double(Self.count) * probability
    let deviation = (expected * (1 - probability)).squareRoot()
    // Two-sided, one false alarm in ten thousand: 3.891 standard deviations, and half a count of rounding.
    #expect(abs(Double(happened) - expected) <= 3.891 * deviation + 0.5)
  }

  @Test("A greater probability keeps every event of a smaller one")
  func monotone() {
    for entity in 0..<10_000 where Self.draws.happens(0.3, 9, entity: entity) {
      #expect(Self.draws.happens(0.300_001, 9, entity: entity))
    }
  }
}
