internal import Fitting

extension FitReport {
  /// A fitted table.
  public struct Table: Sendable, Codable, Hashable {
    /// Its dimensions, joined by ` × `.
    public let name: String
    /// Cells, and cells that can be filled.
    public let cells: Int
    /// Cells whose prior is not zero.
    public let possibleCells: Int
    /// Iterations of the fit; the most of any EPCI.
    public let iterations: Int
    /// Largest difference of a control at the end, over the total; the largest of any EPCI.
    public let residual: Double
    /// The same after each iteration; the longest history of any EPCI.
    public let residuals: [Double]
    /// Total absolute error of the whole households against all controls, in households.
    public let totalAbsoluteError: Double
    /// Largest absolute error of a category, in households.
    public let largestError: Double
    /// Root mean square error of the categories over their mean target.
    public let standardisedError: Double
    /// All measures over all controls.
    public let measures: ErrorMeasures
    /// The controls, each with its categories; those of a crossed control are joined by ` × `.
    public let controls: [Margin]
    /// What the fit did to the prior.
    public let odds: Odds

    /// A table from its parts.
    init(
      name: String, cells: Int, possibleCells: Int, iterations: Int, residual: Double, residuals: [Double],
      controls: [Margin], odds: Odds
    ) {
      self.name = name
      self.cells = cells
      self.possibleCells = possibleCells
      self.iterations = iterations
      self.residual = residual
      self.residuals = residuals
      self.controls = controls
      self.odds = odds
      measures = ErrorMeasures(of: controls.flatMap(\.categories))
      totalAbsoluteError = measures.totalAbsoluteError
      largestError = measures.largestError
      standardisedError = measures.standardisedError
    }

    /// The table with other controls.
    func with(controls: [Margin]) -> Table {
      Table(
        name: name, cells: cells, possibleCells: possibleCells, iterations: iterations, residual: residual,
        residuals: residuals, controls: controls, odds: odds)
    }
  }

  /// What a fit did to its prior: each cell's share after over its share before, over the cells that can be filled.
  ///
  /// Ratios far from 1 say that the prior spoke of another population.
  public struct Odds: Sendable, Codable, Hashable {
    /// Smallest ratio.
    public let least: Double
    /// Largest ratio.
    public let greatest: Double
    /// Deciles 1 to 9 of the ratios.
    ///
    /// Shape: 9; empty over several EPCI.
    public let deciles: [Double]
    /// Cells that are impossible, and stay empty.
    public let structuralZeros: Int
  }
}

extension FitReport.Table {
  /// A fitted table and the whole households made of it.
  ///
  /// - Parameter prior: the table that the fit started from. Shape: as the fitted one.
  init(_ fit: ProportionalFit, prior: CellTable, counts: [Int]) {
    var whole = fit.table
    for cell in counts.indices { whole.values[cell] = Double(counts[cell]) }
    let controls = fit.controls.map { control in
      let sums = whole.margin(control.axes)
      return FitReport.Margin(
        dimension: control.axes.map { fit.table.dimensions[$0].name }.joined(separator: " × "),
        categories: sums.indices.map { slice in
          FitReport.Category(
            category: fit.table.codes(ofSlice: slice, over: control.axes), target: control.targets[slice],
            fit: Int(sums[slice]))
        })
    }
    self.init(
      name: fit.table.dimensions.map(\.name).joined(separator: " × "), cells: counts.count,
      possibleCells: prior.values.count { $0 > 0 }, iterations: fit.iterations, residual: fit.residual,
      residuals: fit.residuals, controls: controls, odds: FitReport.Odds(fit.table, prior: prior))
  }
}

extension FitReport.Odds {
  init(_ fitted: CellTable, prior: CellTable) {
    let before = prior.values.reduce(0, +)
    let after = fitted.values.reduce(0, +)
    let scale = after > 0 ? before / after : 0
    let possible = prior.values.indices.filter { prior.values[$0] > 0 }
    let ratios = possible.map { fitted.values[$0] / prior.values[$0] * scale }.sorted()
    least = ratios.first ?? 0
    greatest = ratios.last ?? 0
    deciles =
      ratios.isEmpty
      ? []
      : (1...9).map { ratios[min(ratios.count - 1, max(0, ($0 * ratios.count + 9) / 10 - 1))] }
    structuralZeros = prior.values.count - possible.count
  }
}

extension CellTable {
  /// Codes of a slice, joined by ` × `.
  fileprivate func codes(ofSlice slice: Int, over axes: [Int]) -> String {
    var rest = slice
    var parts: [String] = []
    for axis in axes.reversed() {
      let categories = dimensions[axis].categories
      parts.append(categories[rest % categories.count])
      rest /= categories.count
    }
    return parts.reversed().joined(separator: " × ")
  }
}
