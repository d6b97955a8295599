import LinearAlgebra
import Randomness
import Testing

@testable import Population

@Suite("Gaussian copula")
struct GaussianCopulaTests {
  /// 40 000 draws: each field is standard normal, and the rank correlations are those asked for.
  ///
  /// The bounds are four standard errors (0.005 each), a false alarm in 3 000.
  @Test func rankCorrelations() throws {
    let asked = RankCorrelations(ageIncome: 0.3, ageDuration: -0.5, incomeDuration: 0.1)
    let copula = try GaussianCopula(asked)
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

  /// Correlations that contradict each other are refused, with the minor.
  @Test func contradiction() {
    let asked = RankCorrelations(ageIncome: 0.9, ageDuration: 0.9, incomeDuration: -0.9)
    #expect {
      _ = try GaussianCopula(asked)
    } throws: { error in
      guard case .correlations(let minor) = error as? PopulationError else { return false }
      return minor == 3 && "\(error)".contains("contradict")
    }
  }
}

@Suite("Lognormal resources in a band")
struct TruncatedLogNormalTests {
  private let law = TruncatedLogNormal(median: 11_600, sigma: 0.4)

  /// Median and quantiles of the whole distribution.
  @Test func quantiles() {
    #expect(abs(law.value(normal: 0) - 11_600) < 1e-6)
    #expect(abs(law.cumulative(11_600) - 0.5) < 1e-12)
    #expect(law.cumulative(0) == 0)
    #expect(law.cumulative(-5) == 0)
  }

  /// In a band: inside it, in the order of the ranks, and half of it below the conditional median.
  @Test(arguments: [(0.0, 9_000.0), (9_000.0, 15_000.0), (15_000.0, .infinity)])
  func band(low: Double, high: Double) {
    var previous = low
    for step in -40...40 {
      let value = law.value(normal: Double(step) / 10, above: low, upTo: high)
      #expect(value >= previous && value <= high)
      previous = value
    }
    let middle = law.value(normal: 0, above: low, upTo: high)
    let below = law.cumulative(middle) - law.cumulative(low)
    let all = (high.isFinite ? law.cumulative(high) : 1) - law.cumulative(low)
    #expect(abs(below / all - 0.5) < 1e-6)
  }

  /// A band that holds next to no probability still places the value inside it.
  @Test func emptyBand() {
    let value = law.value(normal: 0.3, above: 1e8, upTo: 2e8)
    #expect(value >= 1e8 && value <= 2e8)
    #expect(law.value(normal: 0.3, above: 1e9, upTo: .infinity) >= 1e9)
  }
}
