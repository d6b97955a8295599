import Foundation

/// Allocates for the greatest total weight under the rows, and proves how near it came.
///
/// Method: (1) share rows in whole-number form (`IntegerShareForm`); (2) prices on the rows, moved by sign steps, and on
/// the households, by warm auctions (`RowPricing`, `Auction`): a bound (`DualBound`); (3) relaxed allocations near the
/// best prices (`RelaxedSampling`); (4) repair by chains of exchanges (`ExchangeRepair`), then improvement
/// (`Improvement`); (5) where the gap is small, an exact search over what the bound leaves open (`ExactClose`).
/// Everything that decides is a whole number: the same problem gives the same answer on every machine.
public struct Optimiser: Sendable {
  /// How long to work.
  public var settings: OptimiserSettings
  /// Known prices of rows in units of weight, by row number: those of the month before.
  public var knownRowPrices: [Int: Double]

  /// A pass of pricing that lowers the bound by less than this part of it (1/10 000) is the last.
  private static let worthAPass = 10_000
  /// Most passes, below a thousand dwellings and from there: each is longer than the one before.
  private static let mostPasses = (small: 10, large: 4)

  /// An optimiser.
  public init(settings: OptimiserSettings = OptimiserSettings(), knownRowPrices: [Int: Double] = [:]) {
    self.settings = settings
    self.knownRowPrices = knownRowPrices
  }

  /// Solves a problem.
  ///
  /// - Returns: an allocation that meets every row, or, where floors cannot be met by what was found, one with the rows
  ///   it breaks in `violatedRows`.
  /// - Complexity: near linear in pairs × rounds; 24 bytes a pair.
  public func solve(_ problem: AssignmentProblem) -> CertifiedAssignment {
    var statistics = CertifiedAssignment.Statistics()
    let start = ProcessorTime.seconds
    let classes = problem.classes
    let graph = PricedGraph(problem, classes: classes)
    let rows = PricedRows(problem, classes: classes, graph: graph)
    let auction = Auction(graph)
    let activity = RowActivity(rows, graph: graph)
    var pricing = RowPricing(
      rows, scale: graph.scale, start: knownRowPrices, ids: problem.rows.map(\.id))
    var bound = BestBound(rowPrices: pricing.prices)
    let ascent = DualAscent(auction: auction, rows: rows, activity: activity, settings: settings)
    let laidOut = ProcessorTime.seconds

    var starts: [[Int32]]
    if problem.rows.isEmpty {
      ascent.closeWithoutRows(&bound)
      starts = [auction.edgeOf.array()]
    } else {
      starts = price(ascent, &pricing, &bound, &statistics)
    }
    statistics.bids = auction.bids
    let priced = ProcessorTime.seconds

    let allocation = WorkingAllocation(auction, rows: rows, activity: activity)
    allocate(from: starts, allocation, rowPrices: pricing.prices, bound, &statistics)
    let close = close(allocation, rowPrices: pricing.prices, bound)
    statistics.closingNodes = close.nodes
    statistics.layoutSeconds = laidOut - start
    statistics.pricingSeconds = priced - laidOut
    statistics.allocationSeconds = ProcessorTime.seconds - priced
    return answer(problem, allocation, bound, isExhausted: close.isComplete, statistics)
  }

  /// Prices rows and households, and samples relaxed allocations.
  ///
  /// Where every sample breaks a share row although it meets its whole-number form, the row is priced as given too, and
  /// the prices are sought again, longer each time, until the bound no longer falls.
  private func price(
    _ ascent: DualAscent, _ pricing: inout RowPricing, _ bound: inout BestBound,
    _ statistics: inout CertifiedAssignment.Statistics
  ) -> [[Int32]] {
    let auction = ascent.auction
    let mostPasses = auction.graph.dwellingCount < 1000 ? Self.mostPasses.small : Self.mostPasses.large
    var passes = 0
    while true {
      let before = bound.units
      pricing.apply(to: auction)
      passes += 1
      ascent.run(&pricing, &bound, rounds: settings.rounds * passes)
      var sampling = RelaxedSampling(keep: settings.repairs(dwellings: auction.graph.dwellingCount))
      sampling.run(
        auction, rows: ascent.rows, pricing: &pricing, bound: &bound, activity: ascent.activity,
        rounds: settings.samplingRounds, tolerance: auction.graph.scale.tolerance(settings.lastTolerance))
      statistics.rounds += settings.rounds * passes + sampling.rounds
      let isNew = pricing.activateShares(sampling.sharesAlwaysBroken)
      let stillFalls = pricing.hasActiveShares && bound.units < before - abs(before / Self.worthAPass)
      if isNew || stillFalls, passes < mostPasses {
        pricing.restart(at: bound.rowPrices, longest: .infinity)
        pricing.lengthenSteps()
        continue
      }
      ascent.refine(&pricing, &bound)
      return sampling.samples.map(\.edges)
    }
  }

  /// Repairs the samples, keeps the best, improves it, and closes the gap where that is cheap.
  private func allocate(
    from starts: [[Int32]], _ allocation: WorkingAllocation, rowPrices: RowPrices, _ bound: BestBound,
    _ statistics: inout CertifiedAssignment.Statistics
  ) {
    let limit = bound.whole(allocation.graph.scale)
    let candidates = CandidateEdges(allocation)
    var search = ChainSearch(allocation, candidates: candidates)
    var best: (broken: Int, value: Int, edges: [Int32])?
    for edges in starts {
      allocation.load(edges)
      let outcome = ExchangeRepair(effort: settings.repairEffort).run(allocation, &search)
      statistics.repairs += outcome.chains
      let broken = allocation.brokenRows
      let value = allocation.value
      if best.map({ (broken, -value) < ($0.broken, -$0.value) }) ?? true {
        best = (broken, value, allocation.edgeOf.array())
        statistics.dropped = outcome.dropped
      }
      if broken == 0, value >= limit { break }
    }
    if let best { allocation.load(best.edges) }
    if allocation.brokenRows == 0, allocation.value < limit {
      statistics.improvements = Improvement(effort: settings.improvementEffort).run(
        allocation, &search, candidates, rowPrices: rowPrices, bound: limit)
    }
  }

  /// Searches exhaustively what the bound leaves open, where that is cheap.
  private func close(
    _ allocation: WorkingAllocation, rowPrices: RowPrices, _ bound: BestBound
  ) -> ExactClose.Outcome {
    let isProved =
      allocation.brokenRows == 0 && allocation.value >= bound.whole(allocation.graph.scale)
    if isProved { return ExactClose.Outcome() }
    let units = DualBound.value(allocation.prices, rows: allocation.rows, prices: rowPrices)
    var search = ExactClose(allocation, boundUnits: units, nodeLimit: settings.closingNodes)
    return search.run()
  }

  private func answer(
    _ problem: AssignmentProblem, _ allocation: WorkingAllocation, _ bound: BestBound, isExhausted: Bool,
    _ statistics: CertifiedAssignment.Statistics
  ) -> CertifiedAssignment {
    let graph = allocation.graph
    var householdOf = [Int32](repeating: -1, count: graph.dwellingCount)
    for dwelling in 0..<graph.dwellingCount {
      let household = allocation.tenant(Int32(dwelling))
      if household >= 0 { householdOf[dwelling] = graph.originalHousehold[Int(household)] }
    }
    var householdPrices = [Int32](repeating: 0, count: graph.householdCount)
    for (household, price) in bound.householdPrices.enumerated() {
      householdPrices[Int(graph.originalHousehold[household])] = price
    }
    let certificate = Certificate(
      unitsPerWeight: Int(graph.scale.unitsPerWeight), rowPrices: bound.rowPrices.caps,
      sharePrices: bound.rowPrices.shares, rowLimits: allocation.rows.pricedLimit.array(),
      householdPrices: householdPrices,
      boundUnits: bound.units)
    let prices = problem.rows.enumerated().map { certificate.price($0.offset, of: $0.element) }
    return CertifiedAssignment(
      householdOf: householdOf, value: allocation.value,
      bound: isExhausted && allocation.brokenRows == 0 ? allocation.value : certificate.bound,
      isExhausted: isExhausted,
      rows: problem.outcomes(householdOf: householdOf, prices: prices), certificate: certificate,
      statistics: statistics)
  }
}

/// Processor time of this process, for figures only: nothing is decided by it.
enum ProcessorTime {
  static var seconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
