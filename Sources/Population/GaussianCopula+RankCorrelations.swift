internal import Fitting
internal import LinearAlgebra

extension GaussianCopula {
  /// The copula of age, resources and duration, in that order.
  init(_ correlations: RankCorrelations) throws(PopulationError) {
    var matrix = Matrix(identity: 3)
    let pairs = [
      (0, 1, correlations.ageIncome), (0, 2, correlations.ageDuration), (1, 2, correlations.incomeDuration),
    ]
    for (i, j, value) in pairs {
      matrix[i, j] = value
      matrix[j, i] = value
    }
    do { try self.init(rankCorrelations: matrix) } catch {
      if case .notPositiveDefinite(let minor) = error { throw .correlations(minor: minor) }
      throw .correlations(minor: 1)
    }
  }
}
