/// How far a table is from one of its controls.
public struct ControlError: Sendable, Hashable {
  /// Total absolute error: the sum of the differences to the targets, households.
  public let total: Double
  /// Standardised root mean square error: the root of the mean squared difference over the mean target; 0 where all
  /// targets are 0.
  public let standardised: Double
  /// Largest difference, households.
  public let largest: Double

  /// The distance of a table of values from a control.
  public init(of table: CellTable, to control: ProportionalFit.Control) {
    self.init(sums: table.margin(control.axes), control: control)
  }

  /// The distances of two tables of one shape from a control: cheaper than one after the other.
  public static func both(
    _ first: CellTable, _ second: CellTable, to control: ProportionalFit.Control
  ) -> (first: ControlError, second: ControlError) {
    precondition(first.values.count == second.values.count, "tables of one shape")
    let slices = first.sliceOfCell(control.axes)
    var sums = Array(repeating: 0.0, count: control.targets.count)
    var others = sums
    for cell in slices.indices {
      let slice = Int(slices[cell])
      sums[slice] += first.values[cell]
      others[slice] += second.values[cell]
    }
    return (ControlError(sums: sums, control: control), ControlError(sums: others, control: control))
  }

  private init(sums: [Double], control: ProportionalFit.Control) {
    var total = 0.0
    var squares = 0.0
    var largest = 0.0
    var targets = 0.0
    for (sum, target) in zip(sums, control.targets) {
      let error = abs(sum - target)
      total += error
      squares += error * error
      largest = max(largest, error)
      targets += target
    }
    let slices = Double(max(1, control.targets.count))
    self.total = total
    self.largest = largest
    standardised = targets > 0 ? (squares / slices).squareRoot() / (targets / slices) : 0
  }
}
