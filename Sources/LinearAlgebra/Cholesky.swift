internal import COpenBLAS

/// The Cholesky factorisation A = L · Lᵀ of a symmetric positive definite matrix, by LAPACK's `dpotrf`.
///
/// The last bits of the factor depend on the processor's kernels: round it before it decides anything
/// (`rounded(to:)`).
public struct Cholesky: Sendable {
  /// The lower factor L.
  ///
  /// Shape: n × n, zeros above the diagonal.
  public let lower: Matrix

  /// The factorisation of a matrix.
  ///
  /// - Parameter matrix: n × n; symmetric to 1e-12.
  /// - Throws: `notSymmetric`, or `notPositiveDefinite` with the first minor that is not positive.
  /// - Complexity: n³/3 operations.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    guard matrix.isSymmetric(tolerance: 1e-12), matrix.entries.allSatisfy(\.isFinite) else {
      throw .notSymmetric
    }
    LinearAlgebraThreads.one
    let size = matrix.rows
    var factor = matrix
    var order = Int32(size)
    var leading = Int32(max(1, size))
    var info: Int32 = 0
    var lowerTriangle = CChar(UInt8(ascii: "L"))
    unsafe factor.entries.withUnsafeMutableBufferPointer { entries in
      if let base = entries.baseAddress {
        unsafe dpotrf_(&lowerTriangle, &order, base, &leading, &info, 1)
      }
    }
    precondition(info >= 0, "dpotrf refused argument \(-info)")
    if info > 0 { throw .notPositiveDefinite(minor: Int(info)) }
    for j in 0..<size {
      for i in 0..<j { factor[i, j] = 0 }
    }
    lower = factor
  }

  /// The lower factor with every entry rounded to a multiple of `step`, so that no last bit of the library
  /// reaches a decision.
  ///
  /// Rounding: halves away from zero.
  public func rounded(to step: Double) -> Matrix {
    var factor = lower
    for index in factor.entries.indices {
      factor.entries[index] = (factor.entries[index] / step).rounded(.toNearestOrAwayFromZero) * step
    }
    return factor
  }
}
