import Fitting
import Testing

@testable import Population

@Suite("Correlations of age, resources and duration")
struct RankCorrelationsTests {
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
