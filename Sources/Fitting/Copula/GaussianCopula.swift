internal import Foundation
public import LinearAlgebra
public import Randomness

/// Joins the chances of up to four fields: correlated standard normal values, whose ranks each field then maps
/// through its own distribution.
///
/// A rank correlation ρ (Spearman) becomes the latent correlation 2 sin(πρ/6). The factor of the correlation
/// matrix is rounded to 1e-9 before use, so that no last bit of the numerical library reaches a household.
///
/// Source: Pearson, "On further methods of determining correlation" (1907); Iman, Conover, "A distribution-free
/// approach to inducing rank correlation among input variables", Communications in Statistics B11 (1982),
/// doi:10.1080/03610918208812265.
public struct GaussianCopula: Sendable {
  /// Greatest number of fields.
  public static let fields = 4
  /// What the factor is rounded to.
  private static let step = 1e-9

  /// Columns of the lower factor, zeros beyond the fields in use.
  @usableFromInline let columns: [SIMD4<Double>]

  /// The copula of a matrix of rank correlations.
  ///
  /// - Parameter rankCorrelations: n × n, n up to 4, ones on the diagonal.
  /// - Throws: `LinearAlgebraError` where the correlations contradict each other.
  public init(rankCorrelations: Matrix) throws(LinearAlgebraError) {
    precondition(rankCorrelations.rows <= Self.fields, "a copula joins up to \(Self.fields) fields")
    var latent = rankCorrelations
    for j in 0..<latent.columns {
      for i in 0..<latent.rows where i != j {
        let exact = 2 * sin(.pi * latent[i, j] / 6)
        latent[i, j] = (exact / Self.step).rounded(.toNearestOrAwayFromZero) * Self.step
      }
    }
    let factor = try Cholesky(latent).rounded(to: Self.step)
    columns = (0..<factor.columns).map { j in
      var column = SIMD4<Double>()
      for i in 0..<factor.rows { column[i] = factor[i, j] }
      return column
    }
  }

  /// Correlated standard normal values from four words of chance.
  @inlinable
  public func normals(_ words: SIMD4<UInt32>) -> SIMD4<Double> {
    var result = SIMD4<Double>()
    for field in columns.indices {
      result += columns[field] * Inversion.normal(Uniform.open(words[field]))
    }
    return result
  }
}
