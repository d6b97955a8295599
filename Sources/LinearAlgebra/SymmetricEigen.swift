internal import COpenBLAS

/// The eigenvalues and eigenvectors of a symmetric matrix, by LAPACK's `dsyev`.
///
/// The last bits depend on the processor's kernels, and an eigenvector's sign is the library's choice: round,
/// and use products in which the sign falls out.
public struct SymmetricEigen: Sendable {
  /// The eigenvalues, the least first.
  public let values: [Double]
  /// The eigenvectors: column j, of length 1, belongs to `values[j]`.
  ///
  /// Shape: n × n.
  public let vectors: Matrix

  /// The decomposition of a matrix.
  ///
  /// - Parameter matrix: n × n; symmetric to 1e-12.
  /// - Throws: `notSymmetric`, or `notConverged` where the iteration of the library stopped short.
  /// - Complexity: O(n³).
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    guard matrix.isSymmetric(tolerance: 1e-12), matrix.entries.allSatisfy(\.isFinite) else {
      throw .notSymmetric
    }
    LinearAlgebraThreads.one
    let size = matrix.rows
    var vectors = matrix
    var values = Array(repeating: 0.0, count: size)
    var order = Int32(size)
    var leading = Int32(max(1, size))
    // The least work space that the routine accepts is 3n − 1.
    var work = Array(repeating: 0.0, count: max(1, 3 * size))
    var workLength = Int32(work.count)
    var info: Int32 = 0
    var job = CChar(UInt8(ascii: "V"))
    var triangle = CChar(UInt8(ascii: "L"))
    if size > 0 {
      unsafe vectors.entries.withUnsafeMutableBufferPointer { entries in
        if let base = entries.baseAddress {
          unsafe dsyev_(
            &job, &triangle, &order, base, &leading, &values, &work, &workLength, &info, 1, 1)
        }
      }
    }
    precondition(info >= 0, "dsyev refused argument \(-info)")
    if info > 0 { throw .notConverged }
    self.values = values
    self.vectors = vectors
  }

  /// The matrix of the same eigenvectors with other eigenvalues: V · diag(f(λ)) · Vᵀ.
  ///
  /// - Complexity: O(n³).
  public func mapValues(_ transform: (Double) -> Double) -> Matrix {
    let size = values.count
    let mapped = values.map(transform)
    var result = Matrix(zeros: size, size)
    for i in 0..<size {
      for j in 0...i {
        var sum = 0.0
        for k in 0..<size { sum += vectors[i, k] * mapped[k] * vectors[j, k] }
        result[i, j] = sum
        result[j, i] = sum
      }
    }
    return result
  }
}
