/// The rows in the two forms that the optimiser uses: as given, for feasibility, and as priced, for the bound.
///
/// Both read `Σ a(class) · x ≤ limit` over the allocations of the row's dwellings. Count rows are priced as they stand.
/// A share row `a · outside - b · inside ≤ 0` (here "outside" is the side that the row limits) is priced as a whole
/// number cap that it implies:
///
///     limited ≤ ⌊ b · m / (a + b) ⌋,   m = most dwellings of the row that can be allocated at the same time.
///
/// Proof: with n allocations, a · limited ≤ b · (n - limited), so (a + b) · limited ≤ b · n ≤ b · m, and the number
/// is whole. It is a Chvátal–Gomory cut; priced in place of the share row it puts the bound below that of the linear
/// relaxation, and the relaxed allocation nearly meets the rows. Being implied, it keeps every bound valid. Where the best
/// allocation leaves empty many dwellings that could be let, the cut alone says too little, and `RowPricing` prices the
/// share row as given beside it.
/// Source: Chvátal, "Edmonds polytopes and a hierarchy of combinatorial problems", Discrete Mathematics 4 (1973).
struct IntegerShareForm {
  /// Coefficient of each class.
  ///
  /// Shape: classes.
  let coefficients: [Int32]
  /// Right side.
  let limit: Int

  /// A row as given.
  static func given(_ row: QuotaRow, insideClasses: [Bool]) -> IntegerShareForm {
    let form = row.lessOrEqualForm
    return IntegerShareForm(
      coefficients: insideClasses.map { Int32($0 ? form.inside : form.outside) }, limit: form.limit)
  }

  /// The form that is priced.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - insideClasses: whether each class is in the row's household filter.
  ///   - dwellings: number of dwellings of the row. A count bound beyond it says no more than one just beyond it.
  ///   - capacity: m, asked for where the row is a share.
  static func priced(
    _ row: QuotaRow, insideClasses: [Bool], dwellings: Int, capacity: () -> Int
  ) -> IntegerShareForm {
    let form = row.lessOrEqualForm
    guard case .share = row.measure else {
      let count = given(row, insideClasses: insideClasses)
      let limit = min(dwellings, max(-dwellings - 1, count.limit))
      return IntegerShareForm(coefficients: count.coefficients, limit: limit)
    }
    let limited = max(form.inside, form.outside)
    let favoured = -min(form.inside, form.outside)
    return IntegerShareForm(
      coefficients: insideClasses.map { ($0 ? form.inside : form.outside) > 0 ? 1 : 0 },
      limit: favoured * capacity() / (limited + favoured))
  }
}

/// All the rows, laid out for the inner loops.
final class PricedRows {
  let count: Int
  let classCount: Int
  /// Coefficients of the rows as given.
  ///
  /// Shape: rows × classes.
  let given: FixedColumn<Int32>
  /// Right sides of the rows as given.
  let givenLimit: FixedColumn<Int>
  /// Coefficients of the rows as priced.
  ///
  /// Shape: rows × classes.
  let priced: FixedColumn<Int32>
  /// Right sides of the rows as priced.
  let pricedLimit: FixedColumn<Int>
  /// What one allocation in place of another changes in a share row as given, a + b; 0 for count rows.
  let shareUnit: FixedColumn<Int>
  /// Dwellings of each row.
  let dwellings: [[Int32]]
  /// First of `rowsOfDwelling` of each dwelling, and the end.
  let dwellingStart: FixedColumn<Int32>
  /// Rows by dwelling, increasing.
  let rowsOfDwelling: FixedColumn<Int32>

  init(_ problem: AssignmentProblem, classes: HouseholdClasses, graph: PricedGraph) {
    count = problem.rows.count
    classCount = classes.count
    dwellings = problem.rowDwellings
    var given: [Int32] = []
    var givenLimit: [Int] = []
    var priced: [Int32] = []
    var pricedLimit: [Int] = []
    var shareUnit: [Int] = []
    let matching = BipartiteMatching(graph)
    var capacities: [AttributeFilter: Int] = [:]
    for (number, row) in problem.rows.enumerated() {
      let inside = classes.isInside[problem.rowGroup[number]]
      let asGiven = IntegerShareForm.given(row, insideClasses: inside)
      let asPriced = IntegerShareForm.priced(
        row, insideClasses: inside, dwellings: problem.rowDwellings[number].count
      ) {
        if let known = capacities[row.dwellings] { return known }
        let size = matching.size(of: problem.rowDwellings[number])
        capacities[row.dwellings] = size
        return size
      }
      let form = row.lessOrEqualForm
      shareUnit.append(row.isShare ? abs(form.inside - form.outside) : 0)
      given += asGiven.coefficients
      givenLimit.append(asGiven.limit)
      priced += asPriced.coefficients
      pricedLimit.append(asPriced.limit)
    }
    self.given = FixedColumn(given)
    self.givenLimit = FixedColumn(givenLimit)
    self.priced = FixedColumn(priced)
    self.pricedLimit = FixedColumn(pricedLimit)
    self.shareUnit = FixedColumn(shareUnit)

    var starts = [Int32](repeating: 0, count: problem.dwellings.count + 1)
    for list in problem.rowDwellings { for dwelling in list { starts[Int(dwelling) + 1] += 1 } }
    for dwelling in 0..<problem.dwellings.count { starts[dwelling + 1] += starts[dwelling] }
    var next = starts
    var members = [Int32](repeating: 0, count: Int(starts.last ?? 0))
    for (row, list) in problem.rowDwellings.enumerated() {
      for dwelling in list {
        members[Int(next[Int(dwelling)])] = Int32(row)
        next[Int(dwelling)] += 1
      }
    }
    dwellingStart = FixedColumn(starts)
    rowsOfDwelling = FixedColumn(members)
  }

  /// Places in `rowsOfDwelling` of a dwelling.
  @inline(__always)
  func rows(ofDwelling dwelling: Int) -> Range<Int> {
    Int(dwellingStart[dwelling])..<Int(dwellingStart[dwelling + 1])
  }

  /// Whether a dwelling counts in a row.
  @inline(__always)
  func contains(_ row: Int, dwelling: Int) -> Bool {
    for place in rows(ofDwelling: dwelling) where Int(rowsOfDwelling[place]) == row { return true }
    return false
  }
}
