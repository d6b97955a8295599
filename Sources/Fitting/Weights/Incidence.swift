/// How much each unit counts in each control: a sparse matrix, row by row.
///
/// A household that lives in zone 17 counts 1 in `zone=17`, and 3 in a total of persons when it has three.
/// Most entries are 0 and are not stored.
public struct Incidence: Sendable {
  /// Number of controls.
  public let columns: Int
  /// Where the entries of each unit begin, and where the last ends.
  ///
  /// Shape: units + 1.
  public private(set) var starts: [Int32] = [0]
  /// Control of each entry, ascending inside a unit.
  public private(set) var controls: [Int32] = []
  /// Value of each entry, not 0.
  ///
  /// Shape: `controls.count`.
  public private(set) var values: [Double] = []

  /// Number of units.
  public var rows: Int { starts.count - 1 }

  /// A matrix without units yet.
  ///
  /// - Parameters:
  ///   - columns: number of controls.
  ///   - rows: how many units will be added; only room is made.
  ///   - entries: how many entries; only room is made.
  public init(columns: Int, reservingRows rows: Int = 0, entries: Int = 0) {
    self.columns = columns
    starts.reserveCapacity(rows + 1)
    controls.reserveCapacity(entries)
    values.reserveCapacity(entries)
  }

  /// A matrix written row by row, as people read it.
  public init(rowByRow lines: [[Double]]) {
    self.init(columns: lines.first?.count ?? 0)
    for line in lines {
      for (control, value) in line.enumerated() { add(value, control: control) }
      endRow()
    }
  }

  /// Adds an entry to the unit under way; a 0 is not stored.
  ///
  /// - Precondition: the controls of a unit come in ascending order.
  public mutating func add(_ value: Double, control: Int) {
    guard value != 0 else { return }
    precondition(control < columns, "a control of the matrix")
    precondition(
      controls.count == starts[starts.count - 1] || controls[controls.count - 1] < control,
      "the controls of a unit ascend")
    controls.append(Int32(control))
    values.append(value)
  }

  /// Ends the unit under way.
  public mutating func endRow() { starts.append(Int32(controls.count)) }

  /// Sums over units, each times its weight.
  ///
  /// - Parameter weights: one a unit.
  /// - Returns: one sum a control.
  public func totals(_ weights: [Double]) -> [Double] {
    precondition(weights.count == rows, "one weight for each unit")
    var sums = Array(repeating: 0.0, count: columns)
    for row in 0..<rows {
      let weight = weights[row]
      for place in Int(starts[row])..<Int(starts[row + 1]) {
        sums[Int(controls[place])] += weight * values[place]
      }
    }
    return sums
  }

  /// Sums over controls, each times its multiplier.
  ///
  /// - Parameter multipliers: one a control.
  /// - Returns: one sum a unit.
  public func scores(_ multipliers: [Double]) -> [Double] {
    precondition(multipliers.count == columns, "one multiplier for each control")
    var scores = Array(repeating: 0.0, count: rows)
    for row in 0..<rows {
      var sum = 0.0
      for place in Int(starts[row])..<Int(starts[row + 1]) {
        sum += multipliers[Int(controls[place])] * values[place]
      }
      scores[row] = sum
    }
    return scores
  }
}
