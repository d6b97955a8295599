internal import COpenBLAS

/// The factorisation Pᵀ · A · P = L · Lᵀ of a symmetric positive semidefinite matrix with complete pivoting,
/// which reveals the rank, by LAPACK's `dpstrf`.
///
/// Rows that are combinations of others come last; they are *dropped*, the others *kept*. The greatest
/// remaining diagonal entry leads each step, so that what is kept is as independent as can be.
///
/// Source: Higham, "Cholesky factorization", WIREs Computational Statistics 1 (2009), doi:10.1002/wics.18;
/// Lucas, "LAPACK-style codes for level 2 and 3 pivoted Cholesky factorizations", LAPACK working note 161
/// (2004).
public struct PivotedCholesky: Sendable {
  /// The lower factor.
  ///
  /// Shape: n × n, of which the first `rank` columns hold the factor of the permuted matrix. What stands
  /// above the diagonal, and in the other columns, has no meaning.
  public let factor: Matrix
  /// The row of the matrix that stands at each place of the factor.
  ///
  /// Shape: n.
  public let order: [Int]
  /// Number of independent rows.
  public let rank: Int

  /// The rows that are kept, in the order of their pivots.
  public var kept: ArraySlice<Int> { order[..<rank] }
  /// The rows that depend on the kept ones.
  public var dropped: ArraySlice<Int> { order[rank...] }

  /// The factorisation of a matrix.
  ///
  /// - Parameters:
  ///   - matrix: n × n; only its lower triangle is read.
  ///   - tolerance: a pivot at most this large ends the factorisation. An absolute number: scale the matrix
  ///     to a unit diagonal
  ///     first, where it is then the share of a row's square length that the kept rows leave unexplained.
  /// - Throws: `notSymmetric` for a matrix that is not square or holds what is no number.
  /// - Complexity: O(n · rank²).
  public init(_ matrix: Matrix, tolerance: Double) throws(LinearAlgebraError) {
    guard matrix.rows == matrix.columns, matrix.entries.allSatisfy(\.isFinite) else { throw .notSymmetric }
    LinearAlgebraThreads.one
    let size = matrix.rows
    var factor = matrix
    var order = Int32(size)
    var leading = Int32(max(1, size))
    var pivots = Array(repeating: Int32(0), count: size)
    var work = Array(repeating: 0.0, count: 2 * size)
    var found: Int32 = 0
    var info: Int32 = 0
    var limit = tolerance
    var triangle = CChar(UInt8(ascii: "L"))
    if size > 0 {
      unsafe factor.entries.withUnsafeMutableBufferPointer { entries in
        if let base = entries.baseAddress {
          unsafe dpstrf_(&triangle, &order, base, &leading, &pivots, &found, &limit, &work, &info, 1)
        }
      }
    }
    precondition(info >= 0, "dpstrf refused argument \(-info)")
    self.factor = factor
    self.order = pivots.map { Int($0) - 1 }
    rank = Int(found)
  }

  /// A solution of A · x = b whose dropped entries are 0.
  ///
  /// Where b lies in the range of A it is a solution; else it solves the kept rows.
  ///
  /// - Parameter right: b. Shape: n.
  /// - Returns: x. Shape: n.
  /// - Complexity: O(rank²).
  public func solve(_ right: [Double]) -> [Double] {
    precondition(right.count == order.count, "one right-hand side for each row")
    var values = kept.map { right[$0] }
    TriangularSolve.apply(factor, order: rank, .lower, to: &values)
    TriangularSolve.apply(factor, order: rank, .transposed, to: &values)
    var solution = Array(repeating: 0.0, count: order.count)
    for (place, row) in kept.enumerated() { solution[row] = values[place] }
    return solution
  }

  /// How each dropped row is combined from the kept ones.
  ///
  /// - Returns: for each of `dropped`, the coefficients over `kept`, in their order.
  /// - Complexity: O(dropped · rank²).
  public func combinations() -> [[Double]] {
    (rank..<order.count).map { place in
      // Row = kept rows · c, where L₁₁ᵀ c is the row's own part of the factor.
      var coefficients = (0..<rank).map { factor[place, $0] }
      TriangularSolve.apply(factor, order: rank, .transposed, to: &coefficients)
      return coefficients
    }
  }
}
