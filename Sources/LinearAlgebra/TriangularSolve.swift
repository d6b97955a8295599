internal import COpenBLAS

/// Solves systems whose matrix is a lower triangle, by BLAS's `dtrsv`.
public enum TriangularSolve {
  /// Which system is meant.
  public enum System: Sendable {
    /// L · x = b.
    case lower
    /// Lᵀ · x = b.
    case transposed
  }

  /// Solves in place with the leading part of a lower triangle; what stands above its diagonal is not read.
  ///
  /// - Parameters:
  ///   - factor: the triangle; its first `order` diagonal entries are not 0.
  ///   - order: rows and columns in use, from the first.
  ///   - system: the triangle itself, or its transpose.
  ///   - values: b before, x after. Shape: `order` at least; what lies beyond is left alone.
  /// - Complexity: O(order²).
  public static func apply(_ factor: Matrix, order: Int, _ system: System, to values: inout [Double]) {
    precondition(order <= factor.rows && order <= factor.columns, "the triangle has so many rows")
    precondition(order <= values.count, "one value for each row of the triangle")
    guard order > 0 else { return }
    LinearAlgebraThreads.one
    var size = Int32(order)
    var leading = Int32(factor.rows)
    var step: Int32 = 1
    var triangle = CChar(UInt8(ascii: "L"))
    var direction = CChar(UInt8(ascii: system == .lower ? "N" : "T"))
    var diagonal = CChar(UInt8(ascii: "N"))
    unsafe factor.entries.withUnsafeBufferPointer { entries in
      unsafe values.withUnsafeMutableBufferPointer { values in
        if let base = entries.baseAddress, let right = values.baseAddress {
          unsafe dtrsv_(
            &triangle, &direction, &diagonal, &size, base, &leading, right, &step, 1, 1, 1)
        }
      }
    }
  }
}
