internal import LinearAlgebra

/// The scaling that brings a symmetric matrix to a unit diagonal.
struct UnitDiagonal {
  /// Factor of each row and column; 0 where the diagonal is 0.
  let factors: [Double]

  /// Scales the lower triangle of a matrix in place.
  init(_ matrix: inout Matrix) {
    let side = matrix.rows
    factors = (0..<side).map { matrix[$0, $0] > 0 ? 1 / matrix[$0, $0].squareRoot() : 0 }
    for column in 0..<side {
      let base = column * side
      for row in column..<side { matrix.entries[base + row] *= factors[row] * factors[column] }
    }
  }

  func apply(to values: [Double]) -> [Double] {
    var scaled = values
    for row in scaled.indices { scaled[row] *= factors[row] }
    return scaled
  }
}
