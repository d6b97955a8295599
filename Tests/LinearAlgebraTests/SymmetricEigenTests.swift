import LinearAlgebra
import Testing

@Suite("Eigenvalues of symmetric matrices")
struct SymmetricEigenTests {
  /// Matrices whose eigenvalues are known by hand.
  @Test func knownValues() throws {
    let two = try SymmetricEigen(Matrix(rowByRow: [[1, 0.5], [0.5, 1]]))
    #expect(abs(two.values[0] - 0.5) < 1e-14 && abs(two.values[1] - 1.5) < 1e-14)
    let diagonal = try SymmetricEigen(Matrix(rowByRow: [[3, 0, 0], [0, -1, 0], [0, 0, 2]]))
    #expect(diagonal.values == [-1, 2, 3])
  }

  /// Random symmetric matrices: the decomposition gives them back, the vectors are orthonormal, the values
  /// ordered.
  @Test(arguments: 0...9) func reconstruction(size: Int) throws {
    var state = RandomEntries(seed: 90 + UInt64(size))
    var matrix = Matrix(zeros: size, size)
    for i in 0..<size {
      for j in 0...i {
        let entry = state.next()
        matrix[i, j] = entry
        matrix[j, i] = entry
      }
    }
    let eigen = try SymmetricEigen(matrix)
    #expect(eigen.values == eigen.values.sorted())
    let back = eigen.mapValues { $0 }
    for (left, right) in zip(back.entries, matrix.entries) { #expect(abs(left - right) < 1e-13) }
    for i in 0..<size {
      for j in 0..<size {
        let product = (0..<size).reduce(0.0) { $0 + eigen.vectors[$1, i] * eigen.vectors[$1, j] }
        #expect(abs(product - (i == j ? 1 : 0)) < 1e-13)
      }
    }
  }

  /// What is not symmetric, or no number, is refused.
  @Test(arguments: [Matrix(rowByRow: [[1, 0.5], [0.4, 1]]), Matrix(rowByRow: [[.infinity]])])
  func refused(matrix: Matrix) {
    #expect(throws: LinearAlgebraError.notSymmetric) { try SymmetricEigen(matrix) }
  }
}
