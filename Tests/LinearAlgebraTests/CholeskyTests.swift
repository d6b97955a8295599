import LinearAlgebra
import Testing

@Suite("Cholesky factorisation")
struct CholeskyTests {
  /// The factor of a matrix whose factor is known by hand.
  @Test func knownFactor() throws {
    let matrix = Matrix(rowByRow: [[4, 12, -16], [12, 37, -43], [-16, -43, 98]])
    let factor = try Cholesky(matrix).lower
    #expect(factor == Matrix(rowByRow: [[2, 0, 0], [6, 1, 0], [-8, 5, 3]]))
  }

  /// Many random matrices B·Bᵀ + I of sizes 0 to 12: the factor is lower triangular and gives the matrix back.
  @Test(arguments: 0...12) func roundTrip(size: Int) throws {
    var state: UInt64 = 7 &+ UInt64(size)
    for _ in 0..<20 {
      let entries = (0..<(size * size)).map { _ in Self.uniform(&state) - 0.5 }
      var matrix = Matrix(rows: size, columns: size, entries: entries).timesOwnTranspose()
      for i in 0..<size { matrix[i, i] += 1 }
      let factor = try Cholesky(matrix).lower
      let product = factor.timesOwnTranspose()
      for (left, right) in zip(product.entries, matrix.entries) { #expect(abs(left - right) < 1e-12) }
      for j in 0..<size { for i in 0..<j { #expect(factor[i, j] == 0) } }
    }
  }

  /// An indefinite matrix names the first leading minor that is not positive.
  @Test(arguments: [
    (Matrix(rowByRow: [[1, 2], [2, 1]]), 2),
    (Matrix(rowByRow: [[-1, 0], [0, 1]]), 1),
    (Matrix(rowByRow: [[1, 0, 0.9], [0, 1, 0.9], [0.9, 0.9, 1]]), 3),
  ])
  func indefinite(matrix: Matrix, minor: Int) {
    #expect(throws: LinearAlgebraError.notPositiveDefinite(minor: minor)) { try Cholesky(matrix) }
  }

  /// What is not symmetric, not square, or no number is refused before the library sees it.
  @Test(arguments: [
    Matrix(rowByRow: [[1, 0.5], [0.4, 1]]), Matrix(rowByRow: [[1, 0, 0], [0, 1, 0]]),
    Matrix(rowByRow: [[1, .nan], [.nan, 1]]), Matrix(rowByRow: [[.infinity]]),
  ])
  func notSymmetric(matrix: Matrix) {
    #expect(throws: LinearAlgebraError.notSymmetric) { try Cholesky(matrix) }
  }

  /// Rounding leaves multiples of the step, at most half a step away.
  @Test func rounding() throws {
    let cholesky = try Cholesky(Matrix(rowByRow: [[1, 0.3], [0.3, 1]]))
    let rounded = cholesky.rounded(to: 1e-9)
    for (exact, coarse) in zip(cholesky.lower.entries, rounded.entries) {
      #expect(abs(exact - coarse) <= 0.5e-9)
    }
    #expect(rounded[1, 1] == (rounded[1, 1] * 1e9).rounded() * 1e-9)
  }

  /// The library says what it is, for the manifest of a run.
  @Test func libraryName() {
    #expect(LinearAlgebraThreads.library.contains("OpenBLAS"))
  }

  private static func uniform(_ state: inout UInt64) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}
