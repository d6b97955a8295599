/// The prices that prove a bound: anyone can recompute it from them and the problem.
public struct Certificate: Sendable, Hashable {
  /// Price units in one unit of weight: a power of two.
  public let unitsPerWeight: Int
  /// Price of each row per allocation of its whole-number form, price units, 0 or more.
  ///
  /// Shape: `problem.rows.count`.
  public let rowPrices: [Int32]
  /// Price of each share row as given, per unit of its left side, price units, 0 or more; 0 for count rows.
  ///
  /// Shape: `problem.rows.count`.
  public let sharePrices: [Int32]
  /// Right side of the whole-number form of each row: for a share, ⌊b · m / (a + b)⌋.
  ///
  /// Shape: `problem.rows.count`.
  public let rowLimits: [Int]
  /// Price of each household, price units, 0 or more.
  ///
  /// Shape: `problem.households.count`.
  public let householdPrices: [Int32]
  /// The bound that they prove, in price units.
  public let boundUnits: Int

  /// The bound in units of weight: values are whole, so it is rounded down.
  public var bound: Int {
    boundUnits >> unitsPerWeight.trailingZeroBitCount
  }

  /// Prices of the rows in units of weight an allocation, by row number: a warm start for the next batch.
  public func rowPrices(of problem: AssignmentProblem) -> [Int: Double] {
    var prices: [Int: Double] = [:]
    for (number, row) in problem.rows.enumerated() where price(number, of: row) > 0 {
      prices[row.id] = price(number, of: row)
    }
    return prices
  }

  /// Price of one allocation more on the limited side of a row in place of another, in units of weight.
  func price(_ number: Int, of row: QuotaRow) -> Double {
    let form = row.lessOrEqualForm
    let units = Int(rowPrices[number]) + Int(sharePrices[number]) * abs(form.inside - form.outside)
    return Double(units) / Double(unitsPerWeight)
  }

  /// The bound computed again from the problem and the prices alone, in price units; the whole-number forms of the share
  /// rows are derived anew.
  ///
  /// - Complexity: O(pairs · rows over a dwelling), and one matching for each set of dwellings of a share row.
  public func recomputedBoundUnits(for problem: AssignmentProblem) -> Int {
    let classes = problem.classes
    let rows = PricedRows(problem, classes: classes, graph: PricedGraph(problem, classes: classes))
    var sum = householdPrices.reduce(0) { $0 + Int($1) }
    for (row, price) in rowPrices.enumerated() { sum += Int(price) * rows.pricedLimit[row] }
    for (row, price) in sharePrices.enumerated() { sum += Int(price) * rows.givenLimit[row] }
    for dwelling in 0..<problem.dwellings.count {
      var best = 0
      for pair in problem.pairs.pairs(ofDwelling: dwelling) {
        let household = problem.pairs.household[Int(pair)]
        let category = Int(classes.classOf[Int(household)])
        var reduced = Int(problem.pairs.weight[Int(pair)]) * unitsPerWeight
        reduced -= Int(householdPrices[Int(household)])
        for place in rows.rows(ofDwelling: dwelling) {
          let row = Int(rows.rowsOfDwelling[place])
          reduced -= Int(rowPrices[row]) * Int(rows.priced[row * classes.count + category])
          reduced -= Int(sharePrices[row]) * Int(rows.given[row * classes.count + category])
        }
        best = max(best, reduced)
      }
      sum += best
    }
    return sum
  }
}
