/// Raises the value of an allocation that meets the rows, by chains of exchanges of negative cost.
///
/// A gain can only start where complementary slackness fails: an allocation of positive reduced cost, an empty
/// dwelling, unused capacity of a priced row, a household without dwelling that has a price. A cycle of negative total
/// has a rotation whose partial sums are all negative, so partial chains of positive cost are dropped.
struct Improvement {
  /// Labels that one search closes.
  let effort: Int
  private static let passes = 10
  private static let placements = 6

  /// Costs below this are taken for zero: a sixteenth of a weight unit, below any gain of whole weights.
  static func threshold(_ scale: PriceScale) -> Int { max(1, Int(scale.unitsPerWeight) / 16) }

  /// Improves `allocation` in place until nothing is found or the value reaches the bound.
  ///
  /// - Returns: number of chains made.
  func run(
    _ allocation: WorkingAllocation, _ search: inout ChainSearch, _ candidates: CandidateEdges,
    rowPrices: RowPrices, bound: Int
  ) -> Int {
    allocation.loweredRow = -1
    let scale = allocation.graph.scale
    let goal = ChainSearch.Goal(
      below: -max(1, Int(scale.unitsPerWeight) / 2), prune: 0, effort: effort, placements: Self.placements)
    var chains = 0
    for _ in 0..<Self.passes where allocation.value < bound {
      allocation.activity.recount(allocation.edgeOf)
      let slack = (0..<allocation.rows.count).map {
        rowPrices.caps[$0] > 0 && allocation.activity.priced[$0] < allocation.rows.pricedLimit[$0]
          || rowPrices.shares[$0] > 0 && allocation.activity.given[$0] < allocation.rows.givenLimit[$0]
      }
      var improved = false
      for dwelling in 0..<Int32(allocation.graph.dwellingCount)
      where canGain(allocation, dwelling, slack, candidates) {
        guard let chain = search.cheapest(from: [dwelling], goal: goal) else { continue }
        allocation.apply(chain)
        chains += 1
        improved = true
      }
      if !improved { break }
    }
    return chains
  }

  private func canGain(
    _ allocation: WorkingAllocation, _ dwelling: Int32, _ slack: [Bool], _ candidates: CandidateEdges
  ) -> Bool {
    let threshold = Self.threshold(allocation.graph.scale)
    if allocation.edgeOf[dwelling] < 0 || allocation.presentCost(dwelling) > threshold { return true }
    let rows = allocation.rows
    for place in rows.rows(ofDwelling: Int(dwelling)) where slack[Int(rows.rowsOfDwelling[place])] {
      return true
    }
    for place in candidates.range(Int(dwelling)) {
      let household = allocation.graph.edges[candidates.edges[place]].household
      if allocation.dwellingOf[household] < 0, Int(allocation.prices.price[household]) > threshold {
        return true
      }
    }
    return false
  }
}
