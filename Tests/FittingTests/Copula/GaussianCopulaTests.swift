import LinearAlgebra
import Randomness
import Testing

@testable import Fitting

@Suite("Gaussian copula")
struct GaussianCopulaTests {
  /// 40 000 draws: each field is standard normal, and the rank correlations are those asked for.
  ///
  /// The bounds are four standard errors (0.005 each), a false alarm in 3 000.
  @Test func rankCorrelations() throws {
    let asked = Matrix(rowByRow: [[1, 0.3, -0.5], [0.3, 1, 0.1], [-0.5, 0.1, 1]])
    let copula = try GaussianCopula(rankCorrelations: asked)
    let draws = KeyedDraws(seed: 8, replication: 0)
    var columns: [[Double]] = [[], [], []]
    for entity in 0..<40_000 {
      let normals = copula.normals(draws.block(1, entity: entity))
      for field in 0..<3 { columns[field].append(normals[field]) }
    }
    for column in columns {
      let mean = column.reduce(0, +) / 40_000
      let variance = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40_000
      #expect(abs(mean) < 0.02)
      #expect(abs(variance - 1) < 0.03)
    }
    #expect(abs(RankStatistics.correlation(columns[0], columns[1]) - 0.3) < 0.02)
    #expect(abs(RankStatistics.correlation(columns[0], columns[2]) + 0.5) < 0.02)
    #expect(abs(RankStatistics.correlation(columns[1], columns[2]) - 0.1) < 0.02)
  }
}
