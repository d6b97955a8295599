/// A dense matrix of doubles.
///
/// Shape: `rows × columns`. Order: column-major, entry (i, j) at `entries[i + j * rows]`, as LAPACK reads it.
public struct Matrix: Sendable, Hashable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// The entries, column by column.
  ///
  /// Shape: `rows * columns`.
  public var entries: [Double]

  /// A matrix from its entries, column by column.
  ///
  /// - Precondition: `entries` has `rows * columns` values.
  public init(rows: Int, columns: Int, entries: [Double]) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative side")
    precondition(entries.count == rows * columns, "a matrix has rows × columns entries")
    self.rows = rows
    self.columns = columns
    self.entries = entries
  }

  /// A matrix of zeros.
  public init(zeros rows: Int, _ columns: Int) {
    self.init(rows: rows, columns: columns, entries: Array(repeating: 0, count: rows * columns))
  }

  /// The identity matrix of a size.
  public init(identity size: Int) {
    self.init(zeros: size, size)
    for i in 0..<size { self[i, i] = 1 }
  }

  /// A matrix written row by row, as people read it.
  ///
  /// - Precondition: every row has the same length.
  public init(rowByRow lines: [[Double]]) {
    self.init(zeros: lines.count, lines.first?.count ?? 0)
    for (i, line) in lines.enumerated() {
      precondition(line.count == columns, "the rows of a matrix are equally long")
      for (j, entry) in line.enumerated() { self[i, j] = entry }
    }
  }

  /// Entry of a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { entries[row + column * rows] }
    set { entries[row + column * rows] = newValue }
  }

  /// Whether it is square and equal to its transpose, to an absolute tolerance.
  public func isSymmetric(tolerance: Double) -> Bool {
    guard rows == columns else { return false }
    for j in 0..<columns {
      for i in 0..<j where !(abs(self[i, j] - self[j, i]) <= tolerance) { return false }
    }
    return true
  }

  /// The product of the matrix with the transpose of itself.
  ///
  /// Shape: `rows × rows`.
  ///
  /// Order: each sum runs over the columns from the first, so that the result is the same on every machine.
  /// - Complexity: O(rows² · columns).
  public func timesOwnTranspose() -> Matrix {
    var product = Matrix(zeros: rows, rows)
    for i in 0..<rows {
      for j in 0...i {
        var sum = 0.0
        for k in 0..<columns { sum += self[i, k] * self[j, k] }
        product[i, j] = sum
        product[j, i] = sum
      }
    }
    return product
  }
}
