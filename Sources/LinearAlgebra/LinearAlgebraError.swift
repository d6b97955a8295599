/// Why a factorisation does not exist.
public enum LinearAlgebraError: Error, Sendable, Hashable {
  /// The matrix is not symmetric, or holds a value that is no number.
  case notSymmetric
  /// The leading minor of this order, counted from 1, is not positive.
  case notPositiveDefinite(minor: Int)
  /// The iteration for the eigenvalues stopped short.
  case notConverged
}

extension LinearAlgebraError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .notSymmetric:
      "the matrix is not symmetric, or holds a value that is no number; make entry (i, j) equal to (j, i)"
    case .notPositiveDefinite(let minor):
      "the matrix is not positive definite: its leading minor of order \(minor) is not positive; "
        + "row \(minor) contradicts the rows before it"
    case .notConverged:
      "the eigenvalues of the matrix were not found; its entries may differ too much in size: scale it"
    }
  }
}
