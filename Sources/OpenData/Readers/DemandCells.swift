import Housing

/// The cells of one perimeter of a demand table while they are read.
struct DemandCells {
  /// Whether the values are counts; else shares.
  let isCounted: Bool
  /// Applicants, where a row of its own gives them.
  var total: Double?
  /// Value of each cell: nil where withheld; the outer nil where no row gives it.
  private var values: [DemandDimension: [Int: Double?]] = [:]
  private var lastRows: [DemandDimension: Int] = [:]

  init(isCounted: Bool) { self.isCounted = isCounted }

  /// Keeps a cell; false where it was given already.
  mutating func set(_ dimension: DemandDimension, _ category: Int, _ value: Double?, row: Int) -> Bool {
    lastRows[dimension] = row
    return values[dimension, default: [:]].updateValue(value, forKey: category) == nil
  }

  /// Sum of the cells that a dimension tells, or nil where no row gives it or one is withheld.
  func sum(of dimension: DemandDimension) -> Double? {
    guard let cells = values[dimension] else { return nil }
    var sum = 0.0
    for category in dimension.categories.indices {
      guard let cell = cells[category] else { continue }
      guard let value = cell else { return nil }
      sum += value
    }
    return sum
  }

  func lastRow(of dimension: DemandDimension) -> Int { lastRows[dimension] ?? 0 }

  /// Two dimensions that count different numbers of applicants, or nil.
  var differingTotals: ((String, Int), (String, Int))? {
    guard isCounted else { return nil }
    let sums = DemandDimension.allCases.compactMap { dimension in
      sum(of: dimension).map { (dimension.rawValue, Int($0)) }
    }
    guard let first = sums.first, let other = sums.first(where: { $0.1 != first.1 }) else { return nil }
    return (first, other)
  }

  /// The demand of the cells, small ones masked.
  func demand(code: String?, minimumCell: Int) -> OpenDemand {
    let least = max(1, minimumCell)
    var demand = OpenDemand(code: code, minimumCell: least)
    let sums = DemandDimension.allCases.compactMap { isCounted ? sum(of: $0) : nil }
    let applicants = (total ?? sums.max()).map { Int($0) }
    if isCounted || total != nil {
      guard let applicants, applicants >= least else { return demand }
      demand.applicants = applicants
    }
    for dimension in DemandDimension.allCases where values[dimension] != nil {
      let margin =
        isCounted
        ? countedMargin(dimension, applicants: applicants ?? 0, least: least) : sharedMargin(dimension)
      if let margin { demand.margins.append(margin) }
    }
    demand.transfers = demand.margin(.situation)?.counts[Int(HousingSituation.socialTenant.rawValue)]
    return demand
  }

  /// A cell: its value, 0 where no row gives it, and whether the source withholds it.
  private func cell(_ dimension: DemandDimension, _ category: Int) -> (value: Double, isWithheld: Bool) {
    guard let given = values[dimension]?[category] else { return (0, false) }
    return given.map { ($0, false) } ?? (0, true)
  }

  private func countedMargin(
    _ dimension: DemandDimension, applicants: Int, least: Int
  ) -> OpenDemand.Margin? {
    let cells = dimension.categories.indices.map { cell(dimension, $0) }
    var counts = cells.map { Int($0.value) } + [0]
    // What the source withholds shares what is left of the total; one applicant each keeps the cells in the pool.
    let withheld = cells.indices.filter { cells[$0].isWithheld }
    if !withheld.isEmpty {
      let rest = max(withheld.count, applicants - counts.reduce(0, +))
      for (place, category) in withheld.enumerated() {
        counts[category] = rest / withheld.count + (place < rest % withheld.count ? 1 : 0)
      }
      return OpenDemand.Margin(
        dimension: dimension, counts: counts, minimum: least, withheld: Set(withheld))
    }
    return OpenDemand.Margin(dimension: dimension, counts: counts, minimum: least)
  }

  private func sharedMargin(_ dimension: DemandDimension) -> OpenDemand.Margin? {
    let cells = dimension.categories.indices.map { cell(dimension, $0) }
    let isWithheld = cells.map(\.isWithheld)
    let withheld = cells.filter(\.isWithheld).count
    let rest = max(0.0, 1 - cells.reduce(0.0) { $0 + $1.value })
    let filled = cells.map { $0.isWithheld ? rest / Double(withheld) : $0.value }
    let sum = filled.reduce(0, +)
    guard sum > 0 else { return nil }
    return OpenDemand.Margin(dimension: dimension, shares: filled.map { $0 / sum }, isPooled: isWithheld)
  }
}
