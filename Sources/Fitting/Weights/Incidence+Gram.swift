internal import LinearAlgebra

extension Incidence {
  /// The weighted cross-products of the controls, Xᵀ · diag(weights) · X.
  ///
  /// Only pairs of controls in which a unit counts are touched, so that a unit with k entries costs k² / 2
  /// and not the square of the number of controls.
  ///
  /// Order: units from the first, so that the sums are the same on every machine.
  /// - Parameter weights: one a unit.
  /// - Returns: controls × controls, the lower triangle filled; zeros above the diagonal.
  func gram(_ weights: [Double]) -> Matrix {
    precondition(weights.count == rows, "one weight for each unit")
    var gram = Matrix(zeros: columns, columns)
    let side = columns
    unsafe gram.entries.withUnsafeMutableBufferPointer { gram in
      unsafe starts.withUnsafeBufferPointer { starts in
        unsafe controls.withUnsafeBufferPointer { controls in
          unsafe values.withUnsafeBufferPointer { values in
            unsafe weights.withUnsafeBufferPointer { weights in
              unsafe Self.accumulate(starts, controls, values, weights, side: side, into: gram)
            }
          }
        }
      }
    }
    return gram
  }

  /// The kernel of `gram`: every index was checked when the matrix was built.
  private static func accumulate(
    _ starts: UnsafeBufferPointer<Int32>, _ controls: UnsafeBufferPointer<Int32>,
    _ values: UnsafeBufferPointer<Double>, _ weights: UnsafeBufferPointer<Double>, side: Int,
    into gram: UnsafeMutableBufferPointer<Double>
  ) {
    for row in 0..<weights.count {
      let weight = unsafe weights[row]
      if weight == 0 { continue }
      let end = unsafe Int(starts[row + 1])
      for left in unsafe Int(starts[row])..<end {
        let share = unsafe weight * values[left]
        let base = unsafe Int(controls[left]) &* side
        for right in left..<end {
          unsafe gram[base &+ Int(controls[right])] += share * values[right]
        }
      }
    }
  }
}
