import Randomness
import Testing

@testable import Fitting

@Suite("Rank reordering inside cells")
struct RankReorderingTests {
  /// Values keep their cell; inside it the order is that of the scores.
  @Test func valuesStayInTheirCells() {
    let values = [5.0, 1, 3, 10, 20]
    let order = RankReordering.order(
      of: values, in: [0, 0, 0, 1, 1], by: [9, 1, 2, 3, 8], in: [1, 0, 0, 0, 1])
    #expect(order.map { values[$0] } == [20, 1, 3, 5, 10])
  }

  /// Ties go by place, the earlier first.
  @Test func ties() {
    #expect(
      RankReordering.order(of: [7, 7, 7], in: [0, 0, 0], by: [1, 1, 0], in: [0, 0, 0]) == [1, 2, 0])
  }

  /// Random cells against brute force: as many values of each cell below a place's value as scores below its score.
  @Test func ranksFollow() {
    let draws = KeyedDraws(seed: 5, replication: 0)
    for round in 0..<20 {
      let count = 3 + round
      let cells = (0..<count).map { Int(draws.uniform(1, entity: $0, other: round) * 3) }
      let values = (0..<count).map { draws.uniform(2, entity: $0, other: round) }
      let scores = (0..<count).map { draws.uniform(3, entity: $0, other: round) }
      let order = RankReordering.order(of: values, in: cells, by: scores, in: cells)
      #expect(order.sorted() == Array(0..<count))
      for place in 0..<count {
        let value = order[place]
        #expect(cells[value] == cells[place])
        let below = (0..<count).filter { cells[$0] == cells[place] }
        #expect(
          below.count { values[$0] < values[value] } == below.count { scores[$0] < scores[place] })
      }
    }
  }
}
