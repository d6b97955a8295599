import LinearAlgebra
import Randomness
import Testing

@testable import Fitting

@Suite("Rank reordering and quantiles through deciles")
struct RankReorderingTests {
  /// Values keep their cell; inside it the order is that of the scores.
  @Test func valuesStayInTheirCells() {
    var values = [5.0, 1, 3, 10, 20]
    RankReordering.reorder(&values, by: [1, 2, 3, 9, 8], inside: [0, 0, 0, 1, 1])
    #expect(values == [1, 3, 5, 20, 10])
  }

  /// Inside two large cells the rank correlations are those asked for (four standard errors: 0.03); the cells
  /// keep their values.
  @Test func correlationsInsideCells() throws {
    let copula = try GaussianCopula(rankCorrelations: Matrix(rowByRow: [[1, 0.6], [0.6, 1]]))
    let draws = KeyedDraws(seed: 5, replication: 0)
    let count = 40_000
    let cell = (0..<count).map { Int32($0 % 2) }
    var columns = (0..<2).map { field in
      (0..<count).map { draws.uniform(3, entity: $0, other: field) + Double($0 % 2) }
    }
    let before = columns
    RankReordering.correlate(&columns, inside: cell, copula: copula, draws: draws, purpose: 4)
    for wanted in 0..<2 {
      let places = (0..<count).filter { $0 % 2 == wanted }
      let pair = columns.map { column in places.map { column[$0] } }
      #expect(abs(RankStatistics.correlation(pair[0], pair[1]) - 0.6) < 0.03)
      for field in 0..<2 { #expect(pair[field].sorted() == places.map { before[field][$0] }.sorted()) }
    }
  }

  /// Eight fields: the correlations asked for, and the first four fields as the fast path gives them.
  @Test func eightFields() throws {
    var asked = Matrix(identity: 8)
    for (i, j, value) in [(1, 0, 0.4), (5, 0, -0.3), (7, 6, 0.5), (4, 2, 0.2)] {
      asked[i, j] = value
      asked[j, i] = value
    }
    let copula = try GaussianCopula(rankCorrelations: asked)
    let draws = KeyedDraws(seed: 11, replication: 0)
    var columns: [[Double]] = Array(repeating: [], count: 8)
    for entity in 0..<20_000 {
      let normals = copula.normals(draws, 1, entity: entity)
      for field in 0..<8 { columns[field].append(normals[field]) }
    }
    for (i, j, value) in [(1, 0, 0.4), (5, 0, -0.3), (7, 6, 0.5), (4, 2, 0.2), (7, 0, 0)] {
      #expect(abs(RankStatistics.correlation(columns[i], columns[j]) - value) < 0.03)
    }
    let four = try GaussianCopula(rankCorrelations: Matrix(identity: 4))
    #expect(four.normals(draws, 1, entity: 9).lowHalf == four.normals(draws.block(1, entity: 9)))
  }

  /// The quantiles pass through the deciles, never turn back, and have the tails that were declared.
  @Test func quantilesThroughDeciles() throws {
    let deciles = [9.0, 11, 12, 12.5, 15, 19, 26, 27, 40]
    let law = try #require(DecileQuantiles(deciles: deciles, floor: 2, tailExponent: 2.5))
    for (place, decile) in deciles.enumerated() {
      #expect(abs(law.value(at: Double(place + 1) / 10) - decile) < 1e-9)
    }
    var previous = law.value(at: 0.0005)
    for step in 2..<2_000 {
      let value = law.value(at: Double(step) / 2_000)
      #expect(value >= previous)
      previous = value
    }
    #expect(abs(law.value(at: 0.05) - 5.5) < 1e-12)
    #expect(abs(law.value(at: 0.99) - 40 * 2.511886431509580) < 1e-6)
    #expect(DecileQuantiles(deciles: [1, 2, 3], floor: 0, tailExponent: 2) == nil)
    #expect(DecileQuantiles(deciles: [9, 8, 12, 13, 15, 19, 26, 27, 40], floor: 2, tailExponent: 2) == nil)
  }
}
