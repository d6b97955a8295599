internal import Foundation
public import LinearAlgebra
public import Randomness

/// Joins the chances of up to four fields: correlated standard normal values, whose ranks each field then
/// maps through its own distribution.
///
/// A rank correlation ρ (Spearman) becomes the latent correlation 2 sin(πρ/6). The factor of the correlation
/// matrix is rounded to 1e-9 before use, so that no last bit of the numerical library reaches a household.
///
/// Source: Pearson, "On further methods of determining correlation" (1907); Iman, Conover, "A
/// distribution-free approach to inducing rank correlation among input variables", Communications in
/// Statistics B11 (1982), doi:10.1080/03610918208812265.
public struct GaussianCopula: Sendable {
  /// Greatest number of fields.
  ///
  /// As many as one block of chance gives words.
  public static let mostFields = 4
  /// What the factor is rounded to.
  private static let step = 1e-9

  /// Columns of the lower factor; zeros beyond the fields in use.
  @usableFromInline let columns: [SIMD4<Double>]

  /// The copula of a matrix of rank correlations.
  ///
  /// - Parameter rankCorrelations: n × n, n up to 4, ones on the diagonal.
  /// - Throws: `LinearAlgebraError` where the correlations contradict each other.
  public init(rankCorrelations: Matrix) throws(LinearAlgebraError) {
    precondition(rankCorrelations.rows <= Self.mostFields, "a copula joins up to \(Self.mostFields) fields")
    let factor = try Cholesky(Self.latent(of: rankCorrelations)).rounded(to: Self.step)
    columns = (0..<factor.columns).map { j in
      var column = SIMD4<Double>()
      for i in 0..<factor.rows { column[i] = factor[i, j] }
      return column
    }
  }

  /// The latent correlations of rank correlations: 2 sin(πρ/6), rounded.
  static func latent(of rankCorrelations: Matrix) -> Matrix {
    mapped(rankCorrelations) { 2 * sin(.pi * $0 / 6) }
  }

  /// The rank correlations of latent ones, rounded.
  static func ranks(ofLatent correlations: Matrix) -> Matrix {
    mapped(correlations) { 6 / .pi * asin($0 / 2) }
  }

  private static func mapped(_ matrix: Matrix, _ map: (Double) -> Double) -> Matrix {
    var result = matrix
    for j in 0..<matrix.columns {
      for i in 0..<matrix.rows where i != j {
        result[i, j] = (map(matrix[i, j]) / step).rounded(.toNearestOrAwayFromZero) * step
      }
    }
    return result
  }

  /// Correlated standard normal values from four words of chance; 0 beyond the fields in use.
  @inlinable
  public func normals(_ words: SIMD4<UInt32>) -> SIMD4<Double> {
    var result = SIMD4<Double>()
    for field in columns.indices {
      result += columns[field] * Inversion.normal(Uniform.open(words[field]))
    }
    return result
  }
}
