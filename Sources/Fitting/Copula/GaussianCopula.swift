internal import Foundation
public import LinearAlgebra
public import Randomness

/// Joins the chances of up to eight fields: correlated standard normal values, whose ranks each field then
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
  public static let mostFields = 8
  /// Fields whose values one block of chance gives at once.
  private static let fieldsOfBlock = 4
  /// What the factor is rounded to.
  private static let step = 1e-9

  /// Number of fields that it joins.
  public let fields: Int
  /// Columns of the lower factor, its first four rows; zeros beyond the fields in use.
  @usableFromInline let columns: [SIMD4<Double>]
  /// The other rows of the same columns; none for up to four fields.
  private let lowerRows: [SIMD4<Double>]

  /// The copula of a matrix of rank correlations.
  ///
  /// - Parameter rankCorrelations: n × n, n up to 8, ones on the diagonal.
  /// - Throws: `LinearAlgebraError` where the correlations contradict each other.
  public init(rankCorrelations: Matrix) throws(LinearAlgebraError) {
    precondition(rankCorrelations.rows <= Self.mostFields, "a copula joins up to \(Self.mostFields) fields")
    var latent = rankCorrelations
    for j in 0..<latent.columns {
      for i in 0..<latent.rows where i != j {
        let exact = 2 * sin(.pi * latent[i, j] / 6)
        latent[i, j] = (exact / Self.step).rounded(.toNearestOrAwayFromZero) * Self.step
      }
    }
    let factor = try Cholesky(latent).rounded(to: Self.step)
    func rows(_ rows: Range<Int>) -> [SIMD4<Double>] {
      (0..<factor.columns).map { j in
        var column = SIMD4<Double>()
        for i in rows { column[i - rows.lowerBound] = factor[i, j] }
        return column
      }
    }
    fields = factor.rows
    columns = rows(0..<min(fields, Self.fieldsOfBlock))
    lowerRows = fields > Self.fieldsOfBlock ? rows(Self.fieldsOfBlock..<fields) : []
  }

  /// Correlated standard normal values from four words of chance, for a copula of up to four fields.
  @inlinable
  public func normals(_ words: SIMD4<UInt32>) -> SIMD4<Double> {
    var result = SIMD4<Double>()
    for field in columns.indices {
      result += columns[field] * Inversion.normal(Uniform.open(words[field]))
    }
    return result
  }

  /// Correlated standard normal values at an address, for any number of fields; 0 beyond those in use.
  ///
  /// The first four are those of the block at the address; the others take the block of index 1.
  public func normals(
    _ draws: KeyedDraws, _ purpose: UInt16, entity: Int, other: Int = 0, time: Int = 0
  ) -> SIMD8<Double> {
    var result = SIMD8<Double>()
    let block = draws.block(purpose, entity: entity, other: other, time: time)
    guard !lowerRows.isEmpty else {
      result.lowHalf = normals(block)
      return result
    }
    let next = draws.block(purpose, entity: entity, other: other, time: time, index: 1)
    for field in columns.indices {
      let word = field < Self.fieldsOfBlock ? block[field] : next[field - Self.fieldsOfBlock]
      let normal = Inversion.normal(Uniform.open(word))
      result.lowHalf += columns[field] * normal
      result.highHalf += lowerRows[field] * normal
    }
    return result
  }
}
