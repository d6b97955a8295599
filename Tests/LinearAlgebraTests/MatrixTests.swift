import LinearAlgebra
import Testing

@Suite("Matrices")
struct MatrixTests {
  /// Entries stand column by column, whichever way the matrix was written.
  @Test func columnMajor() {
    let matrix = Matrix(rowByRow: [[1, 2, 3], [4, 5, 6]])
    #expect(matrix.rows == 2 && matrix.columns == 3)
    #expect(matrix.entries == [1, 4, 2, 5, 3, 6])
    #expect(matrix[1, 2] == 6)
    #expect(matrix == Matrix(rows: 2, columns: 3, entries: [1, 4, 2, 5, 3, 6]))
  }

  /// The product with its own transpose, against sums by hand.
  @Test func ownTranspose() {
    let product = Matrix(rowByRow: [[1, 2], [3, 4], [5, 6]]).timesOwnTranspose()
    #expect(product == Matrix(rowByRow: [[5, 11, 17], [11, 25, 39], [17, 39, 61]]))
  }

  /// Symmetry is judged to the tolerance, and a rectangle is never symmetric.
  @Test func symmetry() {
    #expect(Matrix(identity: 4).isSymmetric(tolerance: 0))
    #expect(!Matrix(rowByRow: [[1, 0.1], [0.2, 1]]).isSymmetric(tolerance: 0.05))
    #expect(Matrix(rowByRow: [[1, 0.1], [0.2, 1]]).isSymmetric(tolerance: 0.11))
    #expect(!Matrix(zeros: 2, 3).isSymmetric(tolerance: 1))
  }
}
