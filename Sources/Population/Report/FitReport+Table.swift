internal import Fitting

extension FitReport.Table {
  /// A fitted table and the whole households made of it.
  init(_ fit: ProportionalFit, counts: [Int]) {
    var whole = fit.table
    for cell in counts.indices { whole.values[cell] = Double(counts[cell]) }
    var absolute = 0.0
    var largest = 0.0
    var squares = 0.0
    var categories = 0.0
    var targets = 0.0
    for control in fit.controls {
      for (count, target) in zip(whole.margin(control.axes), control.targets) {
        let error = abs(count - target)
        absolute += error
        largest = max(largest, error)
        squares += error * error
        categories += 1
        targets += target
      }
    }
    let meanTarget = categories > 0 ? targets / categories : 0
    self.init(
      name: fit.table.dimensions.map(\.name).joined(separator: " × "), cells: counts.count,
      possibleCells: fit.table.values.count { $0 > 0 }, iterations: fit.iterations, residual: fit.residual,
      residuals: fit.residuals, totalAbsoluteError: absolute, largestError: largest,
      standardisedError: meanTarget > 0 ? (squares / categories).squareRoot() / meanTarget : 0)
  }
}
