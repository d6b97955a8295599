/// Finds row prices that bring the bound down: rounds of auction and sign steps, with a shrinking tolerance.
struct DualAscent {
  let auction: Auction
  let rows: PricedRows
  let activity: RowActivity
  let settings: OptimiserSettings

  /// Longest step of a row price, in steps of weight.
  private static let longestStep = 30.0
  /// Every dwelling is looked at again each so many rounds, since the tolerance shrinks.
  private static let reviewPeriod = 5

  /// Moves row prices and keeps the lowest bound.
  func run(_ pricing: inout RowPricing, _ bound: inout BestBound, rounds: Int) {
    let rounds = max(1, rounds)
    let ratio = Self.ratio(settings.lastTolerance / settings.firstTolerance, steps: rounds - 1)
    var tolerance = settings.firstTolerance
    for round in 0..<rounds {
      let last = round == rounds - 1
      if round % Self.reviewPeriod == 0 || last { auction.touchAll() }
      auction.settle(tolerance: auction.graph.scale.tolerance(tolerance))
      if round > rounds * 2 / 3 || last { bound.consider(auction, rows: rows, prices: pricing.prices) }
      activity.recount(auction.edgeOf)
      pricing.move(activity, shrink: 0.5, longest: Self.longestStep)
      pricing.apply(to: auction)
      tolerance *= ratio
    }
  }

  /// Finer household prices at the best row prices; leaves each dwelling its exact profit.
  func refine(_ pricing: inout RowPricing, _ bound: inout BestBound) {
    pricing.restart(at: bound.rowPrices, longest: Self.longestStep)
    pricing.apply(to: auction)
    for divisor in [3.0, 6.0, 9.0] {
      auction.touchAll()
      auction.settle(tolerance: auction.graph.scale.tolerance(settings.lastTolerance / divisor))
    }
    bound.consider(auction, rows: rows, prices: pricing.prices)
    takeExactProfits()
  }

  /// Without rows: shrinks the tolerance until the allocation is proved best.
  ///
  /// With ε-complementary slackness the value is within ε per dwelling of the bound; values are whole, so ε below one
  /// unit of weight over the number of dwellings is enough.
  func closeWithoutRows(_ bound: inout BestBound) {
    let scale = auction.graph.scale
    let finest = max(1, Int(scale.unitsPerWeight) / (auction.graph.dwellingCount + 1))
    var tolerance = Int(scale.tolerance(settings.firstTolerance))
    while true {
      auction.touchAll()
      auction.settle(tolerance: Int32(tolerance))
      if tolerance <= finest { break }
      tolerance = max(finest, tolerance / 4)
    }
    bound.consider(auction, rows: rows, prices: RowPrices(caps: [], shares: []))
    takeExactProfits()
  }

  private func takeExactProfits() {
    for dwelling in 0..<auction.graph.dwellingCount {
      auction.profit[dwelling] = auction.bid(of: dwelling).best
    }
  }

  /// The factor that, multiplied `steps` times, makes `total`: by bisection on products, since a power of the system's
  /// library may differ between machines in its last bit.
  static func ratio(_ total: Double, steps: Int) -> Double {
    guard steps > 0 else { return 1 }
    var low = min(1, total)
    var high = max(1, total)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      var product = 1.0
      for _ in 0..<steps { product *= middle }
      if product < total { low = middle } else { high = middle }
    }
    return low
  }
}
