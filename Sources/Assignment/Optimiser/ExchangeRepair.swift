/// Makes a relaxed allocation meet the rows as given, by chains of exchanges that lose little.
struct ExchangeRepair {
  /// What a repair did.
  struct Outcome {
    var chains = 0
    /// Allocations given up because no chain was found: a last resort.
    var dropped = 0
    /// Whether every row holds.
    ///
    /// False only where floors cannot be met by what was found.
    var meetsRows = false
  }

  /// First and last price that a chain may cost, in steps of weight; multiplied by four until a chain is found.
  private static let costs = (first: 2.0, last: 512.0)
  private static let passes = 10
  /// Searches for a place that one chain search may make.
  private static let placements = 40

  let effort: Int

  /// Repairs `allocation` in place.
  func run(_ allocation: WorkingAllocation, _ search: inout ChainSearch) -> Outcome {
    var outcome = Outcome()
    let rows = allocation.rows
    for _ in 0..<Self.passes {
      var repaired = false
      for row in 0..<rows.count {
        while allocation.activity.given[row] > rows.givenLimit[row],
          let chain = cheapestChain(lowering: row, allocation, &search)
        {
          allocation.apply(chain)
          outcome.chains += 1
          repaired = true
        }
      }
      if !repaired { break }
    }
    allocation.loweredRow = -1
    outcome.dropped = dropUntilMet(allocation)
    outcome.meetsRows = allocation.brokenRows == 0
    return outcome
  }

  private func cheapestChain(
    lowering row: Int, _ allocation: WorkingAllocation, _ search: inout ChainSearch
  ) -> [Exchange]? {
    allocation.loweredRow = row
    var cost = Self.costs.first
    while cost <= Self.costs.last {
      let goal = ChainSearch.Goal(
        below: Int(allocation.graph.scale.tolerance(cost)), prune: 0, effort: effort * 20,
        placements: Self.placements)
      if let chain = search.cheapest(from: allocation.rows.dwellings[row], goal: goal) { return chain }
      cost *= 4
    }
    return nil
  }

  /// Gives up the least weight of each broken row until it holds.
  ///
  /// The empty allocation meets every share and every ceiling; a floor that no chain could meet stays broken
  /// and is reported.
  private func dropUntilMet(_ allocation: WorkingAllocation) -> Int {
    let rows = allocation.rows
    var dropped = 0
    var changed = true
    while changed {
      changed = false
      for row in 0..<rows.count {
        while allocation.activity.given[row] > rows.givenLimit[row] {
          var least: (dwelling: Int32, weight: Int32)?
          for dwelling in rows.dwellings[row] {
            let edge = allocation.edgeOf[dwelling]
            guard edge >= 0, allocation.term(row, edge) > 0 else { continue }
            let weight = allocation.graph.edges[edge].weight
            if least.map({ weight < $0.weight }) ?? true { least = (dwelling, weight) }
          }
          guard let least else { break }
          allocation.apply([Exchange(dwelling: least.dwelling, edge: Auction.none)])
          dropped += 1
          changed = true
        }
      }
    }
    return dropped
  }
}
