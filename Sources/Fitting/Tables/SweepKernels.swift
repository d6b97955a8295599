/// The inner loops of the fused fit: rows of doubles, scaled and added up in one pass.
///
/// A row is a profile: the cells that differ along the innermost axis only, `width` of them, a multiple of
/// `lanes`, the last ones zeros where the axis is shorter. Every loop runs in one stated order and adds in one
/// fixed pattern, so that the bits of a result depend neither on machine nor on threads.
enum SweepKernels {
  /// Doubles that row sums are gathered in before they are added to each other.
  static let lanes = 4

  /// A number of places filled up to whole lanes.
  static func wholeLanes(_ count: Int) -> Int { (count + lanes - 1) / lanes * lanes }

  /// Adds each row's sum to a column.
  ///
  /// - Parameters:
  ///   - values: the rows. Shape: `sums.count · width`.
  ///   - sums: one a row.
  static func addSums(of values: [Double], width: Int, to sums: inout [Double]) {
    precondition(values.count == sums.count * width && width % lanes == 0, "whole rows of whole lanes")
    unsafe values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      for row in sums.indices { unsafe sums[row] += sum(base + row * width, width: width) }
    }
  }

  /// Scales each row by its own factor.
  ///
  /// - Parameters:
  ///   - factors: one a row.
  ///   - values: the rows. Shape: `factors.count · width`.
  static func scaleRows(_ values: inout [Double], by factors: [Double], width: Int) {
    precondition(values.count == factors.count * width, "whole rows")
    for row in factors.indices {
      let factor = factors[row]
      for place in row * width..<(row + 1) * width { values[place] *= factor }
    }
  }

  /// Scales each row by its own factor and adds it to the sums of its slice.
  ///
  /// - Parameters:
  ///   - factors: one a row.
  ///   - values: the rows. Shape: `factors.count · width`.
  ///   - slices: slice of each row. Shape: `factors.count`, below `sums.count / width`.
  ///   - sums: sums of the slices, replaced. Shape: slices · `width`.
  static func scaleRows(
    _ values: inout [Double], by factors: [Double], width: Int, adding slices: [Int32],
    into sums: inout [Double]
  ) {
    precondition(values.count == factors.count * width && slices.count == factors.count, "whole rows")
    clear(&sums)
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        guard let base = values.baseAddress, let target = sums.baseAddress else { return }
        for row in factors.indices {
          let factor = factors[row]
          let cells = unsafe base + row * width
          let place = Int(slices[row]) * width
          precondition(place >= 0 && place + width <= sums.count, "a slice of the table")
          let total = unsafe target + place
          for lane in 0..<width {
            let value = unsafe cells[lane] * factor
            unsafe cells[lane] = value
            unsafe total[lane] += value
          }
        }
      }
    }
  }

  /// Scales the rows by the factors of their slices and adds them to the sums of the next control's slices.
  ///
  /// - Parameters:
  ///   - factors: factors of the slices of one control. Shape: slices · `width`.
  ///   - factorSlices: slice of each row among them.
  ///   - slices: slice of each row of the next control.
  ///   - sums: sums of that control's slices, replaced. Shape: slices · `width`.
  static func scaleSlices(
    _ values: inout [Double], by factors: [Double], _ factorSlices: [Int32], width: Int,
    adding slices: [Int32], into sums: inout [Double]
  ) {
    precondition(
      values.count == factorSlices.count * width && slices.count == factorSlices.count, "whole rows")
    clear(&sums)
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        unsafe factors.withUnsafeBufferPointer { factors in
          guard let base = values.baseAddress, let target = sums.baseAddress, let scale = factors.baseAddress
          else { return }
          for row in slices.indices {
            let cells = unsafe base + row * width
            let from = Int(factorSlices[row]) * width
            let place = Int(slices[row]) * width
            precondition(from >= 0 && from + width <= factors.count, "a slice of the table")
            precondition(place >= 0 && place + width <= sums.count, "a slice of the table")
            let factor = unsafe scale + from
            let total = unsafe target + place
            for lane in 0..<width {
              let value = unsafe cells[lane] * factor[lane]
              unsafe cells[lane] = value
              unsafe total[lane] += value
            }
          }
        }
      }
    }
  }

  /// Scales the rows by the factors of their slices, and adds each row's sum to a column.
  ///
  /// - Parameters:
  ///   - factors: factors of the slices of one control. Shape: slices · `width`.
  ///   - slices: slice of each row among them.
  ///   - sums: one a row.
  static func scaleSlices(
    _ values: inout [Double], by factors: [Double], _ slices: [Int32], width: Int,
    addingSumsTo sums: inout [Double]
  ) {
    precondition(values.count == slices.count * width && sums.count == slices.count, "whole rows")
    precondition(width % lanes == 0, "whole lanes")
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe factors.withUnsafeBufferPointer { factors in
        guard let base = values.baseAddress, let scale = factors.baseAddress else { return }
        for row in slices.indices {
          let cells = unsafe base + row * width
          let from = Int(slices[row]) * width
          precondition(from >= 0 && from + width <= factors.count, "a slice of the table")
          let factor = unsafe scale + from
          for lane in 0..<width { unsafe cells[lane] *= factor[lane] }
          unsafe sums[row] += sum(cells, width: width)
        }
      }
    }
  }

  /// Adds the rows to the sums of their slices.
  ///
  /// - Parameters:
  ///   - slices: slice of each row.
  ///   - sums: sums of the slices, replaced. Shape: slices · `width`.
  static func addRows(_ values: [Double], width: Int, _ slices: [Int32], into sums: inout [Double]) {
    precondition(values.count == slices.count * width, "whole rows")
    clear(&sums)
    for row in slices.indices {
      let place = Int(slices[row]) * width
      for lane in 0..<width { sums[place + lane] += values[row * width + lane] }
    }
  }

  /// Multiplies the rows by the factors of their slices, or makes them those factors.
  ///
  /// - Parameters:
  ///   - slices: slice of each row among the factors.
  ///   - anew: whether what the rows hold is forgotten.
  static func multiply(
    _ values: inout [Double], by factors: [Double], _ slices: [Int32], width: Int, anew: Bool
  ) {
    precondition(values.count == slices.count * width, "whole rows")
    for row in slices.indices {
      let place = Int(slices[row]) * width
      if anew {
        for lane in 0..<width { values[row * width + lane] = factors[place + lane] }
      } else {
        for lane in 0..<width { values[row * width + lane] *= factors[place + lane] }
      }
    }
  }

  private static func clear(_ sums: inout [Double]) {
    for index in sums.indices { sums[index] = 0 }
  }

  /// The sum of a row, gathered in four lanes.
  @inline(__always)
  private static func sum(_ cells: UnsafePointer<Double>, width: Int) -> Double {
    var first = 0.0
    var second = 0.0
    var third = 0.0
    var fourth = 0.0
    for group in 0..<width / lanes {
      let place = group * lanes
      unsafe first += cells[place]
      unsafe second += cells[place + 1]
      unsafe third += cells[place + 2]
      unsafe fourth += cells[place + 3]
    }
    return (first + third) + (second + fourth)
  }
}
