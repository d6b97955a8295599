public import LinearAlgebra

/// The correlation matrix nearest to one that is not positive definite.
///
/// Alternating projections with Dykstra's correction, between the matrices whose eigenvalues are at least `leastAllowed` and those with
/// a unit diagonal; the limit is the nearest in the Frobenius norm. It is then scaled to an exact unit
/// diagonal and rounded to 1e-9.
///
/// Source: Higham, "Computing the nearest correlation matrix: a problem from finance", IMA Journal of
/// Numerical Analysis 22 (2002), doi:10.1093/imanum/22.3.329.
public struct CorrelationRepair: Sendable, Hashable {
  /// An entry below the diagonal.
  public struct Entry: Sendable, Hashable {
    /// Row, counted from 0.
    public let row: Int
    /// Column, counted from 0.
    public let column: Int
  }

  /// The repaired matrix: positive definite, ones on the diagonal.
  public let matrix: Matrix
  /// Least eigenvalue of the matrix as given; of rank correlations, that of their latent matrix.
  public let leastEigenvalue: Double
  /// The entry that changed most; the first of equals.
  public let mostChanged: Entry
  /// By how much it changed.
  public let largestChange: Double
  /// Frobenius norm of the change.
  public let distance: Double

  /// Eigenvalues below this are raised to it.
  ///
  /// Assumed: small enough to change no correlation that matters, large enough for a Cholesky factor whose
  /// last bits do not.
  public static let leastAllowed = 1e-6

  private static let precision = 1e-12
  private static let limit = 2_000

  /// The repair of a matrix; nil where it needs none.
  ///
  /// - Precondition: symmetric, ones on the diagonal, finite.
  /// - Complexity: O(iterations · n³).
  public init?(_ given: Matrix) {
    guard let eigen = try? SymmetricEigen(given), let least = eigen.values.first else { return nil }
    guard least < Self.leastAllowed * (1 - 1e-3) else { return nil }
    let size = given.rows
    var correction = Matrix(zeros: size, size)
    var current = given
    for _ in 0..<Self.limit {
      var shifted = current
      for index in shifted.entries.indices { shifted.entries[index] -= correction.entries[index] }
      guard let eigen = try? SymmetricEigen(shifted) else { break }
      let projected = eigen.mapValues { max($0, Self.leastAllowed) }
      for index in correction.entries.indices {
        correction.entries[index] = projected.entries[index] - shifted.entries[index]
      }
      var next = projected
      for i in 0..<size { next[i, i] = 1 }
      let step = zip(next.entries, current.entries).reduce(0) { max($0, abs($1.0 - $1.1)) }
      current = next
      if step <= Self.precision { break }
    }
    // The last projection once more, then a scaling that keeps the eigenvalues positive.
    if let eigen = try? SymmetricEigen(current) {
      current = eigen.mapValues { max($0, Self.leastAllowed) }
    }
    var repaired = current
    for i in 0..<size {
      for j in 0..<size {
        let entry = current[i, j] / (current[i, i] * current[j, j]).squareRoot()
        repaired[i, j] = i == j ? 1 : (entry / 1e-9).rounded() * 1e-9
      }
    }
    self.init(repaired, of: given, leastEigenvalue: least)
  }

  /// The repair of rank correlations that the normal values of a copula cannot have: the latent matrix 2 sin(πρ/6) is
  /// judged and repaired, and brought back to ranks; nil where it needs none.
  ///
  /// The latent matrix can be indefinite where that of the ranks is not.
  ///
  /// - Precondition: symmetric, ones on the diagonal, entries from −1 to 1.
  public init?(ofRankCorrelations given: Matrix) {
    guard let latent = CorrelationRepair(GaussianCopula.latent(of: given)) else { return nil }
    self.init(
      GaussianCopula.ranks(ofLatent: latent.matrix), of: given, leastEigenvalue: latent.leastEigenvalue)
  }

  private init(_ repaired: Matrix, of given: Matrix, leastEigenvalue least: Double) {
    var most = Entry(row: 0, column: 0)
    var largest = 0.0
    var squares = 0.0
    for i in 0..<given.rows {
      for j in 0..<given.columns {
        let change = abs(repaired[i, j] - given[i, j])
        squares += change * change
        if j < i, change > largest + 1e-9 { (most, largest) = (Entry(row: i, column: j), change) }
      }
    }
    matrix = repaired
    leastEigenvalue = (least / 1e-9).rounded() * 1e-9
    mostChanged = most
    largestChange = largest
    distance = squares.squareRoot()
  }
}
