import LinearAlgebra
import Testing

@Suite("Pivoted Cholesky factorisation")
struct PivotedCholeskyTests {
  /// Two rows and their sum: one is dropped, and its combination of the others is found.
  @Test func aSumOfRowsIsDropped() throws {
    let matrix = Matrix(rowByRow: [[1, 0, 1], [0, 1, 1], [1, 1, 2]])
    let factor = try PivotedCholesky(matrix, tolerance: 1e-10)
    #expect(factor.rank == 2)
    #expect(factor.order.sorted() == [0, 1, 2])
    let dropped = try #require(factor.dropped.first)
    let coefficients = factor.combinations()[0]
    for column in 0..<3 {
      var sum = 0.0
      for (place, row) in factor.kept.enumerated() { sum += coefficients[place] * matrix[row, column] }
      #expect(abs(sum - matrix[dropped, column]) < 1e-14)
    }
  }

  /// Random matrices B·Bᵀ, B n × r: the rank is r, the factor gives the matrix back, dropped rows are the
  /// combinations named, and a right-hand side in the range is solved.
  @Test(arguments: 1...10) func rankAndReconstruction(size: Int) throws {
    var state = RandomEntries(seed: UInt64(size))
    for rank in 1...size {
      let base = Matrix(rows: size, columns: rank, entries: (0..<(size * rank)).map { _ in state.next() })
      let matrix = base.timesOwnTranspose()
      let factor = try PivotedCholesky(matrix, tolerance: 1e-9)
      #expect(factor.rank == rank)
      for i in 0..<size {
        for j in 0...i {
          var sum = 0.0
          for k in 0..<min(rank, j + 1) { sum += factor.factor[i, k] * factor.factor[j, k] }
          #expect(abs(sum - matrix[factor.order[i], factor.order[j]]) < 1e-8)
        }
      }
      let right = (0..<size).map { row in (0..<size).reduce(0.0) { $0 + matrix[row, $1] } }
      let solution = factor.solve(right)
      for row in 0..<size {
        let product = (0..<size).reduce(0.0) { $0 + matrix[row, $1] * solution[$1] }
        #expect(abs(product - right[row]) < 1e-6)
      }
      for row in factor.dropped { #expect(solution[row] == 0) }
    }
  }

  /// Nothing is kept of a matrix of zeros; an empty matrix is factored; a rectangle and NaN are refused.
  @Test func edges() throws {
    #expect(try PivotedCholesky(Matrix(zeros: 3, 3), tolerance: 1e-12).rank == 0)
    #expect(try PivotedCholesky(Matrix(zeros: 0, 0), tolerance: 1e-12).rank == 0)
    #expect(throws: LinearAlgebraError.notSymmetric) {
      try PivotedCholesky(Matrix(zeros: 2, 3), tolerance: 0)
    }
    #expect(throws: LinearAlgebraError.notSymmetric) {
      try PivotedCholesky(Matrix(rowByRow: [[.nan]]), tolerance: 0)
    }
  }

  /// Both triangular systems, against values by hand.
  @Test func triangularSystems() {
    let lower = Matrix(rowByRow: [[2, 99], [1, 4]])
    var values = [4.0, 10]
    TriangularSolve.apply(lower, order: 2, .lower, to: &values)
    #expect(values == [2, 2])
    values = [4, 8]
    TriangularSolve.apply(lower, order: 2, .transposed, to: &values)
    #expect(values == [1, 2])
  }
}

/// Entries of random matrices, between −½ and ½, the same at each run.
struct RandomEntries {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53 - 0.5
  }
}
