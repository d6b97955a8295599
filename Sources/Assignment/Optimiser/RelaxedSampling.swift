/// Relaxed allocations near the best row prices, kept by how nearly they meet the priced rows.
///
/// Around the best prices the relaxed allocation flips between many that are all almost best; some of them meet almost
/// every row. The nearest are the starting points of the repair.
struct RelaxedSampling {
  /// A relaxed allocation: the edge of each dwelling, or `Auction.none`.
  struct Sample {
    /// Weight lost to unused capacity of priced rows, plus `excessCost` for each allocation too many.
    let distance: Double
    let edges: [Int32]
  }

  /// Distance of one allocation in excess, in steps of weight: what repairing one costs on tight reference instances.
  private static let excessCost = 8.0
  /// Sampling stops after this many rounds without a nearer sample.
  private static let patience = 40
  /// A sample that breaks nothing and is this near ends the search, in steps of weight.
  private static let nearEnough = 0.5

  private(set) var samples: [Sample] = []
  /// Share rows that every round broke as given, by more than one allocation.
  private(set) var sharesAlwaysBroken: [Int] = []
  private(set) var rounds = 0
  private let keep: Int

  init(keep: Int) {
    self.keep = keep
  }

  /// Walks around the best prices with short steps.
  mutating func run(
    _ auction: Auction, rows: PricedRows, pricing: inout RowPricing, bound: inout BestBound,
    activity: RowActivity, rounds limit: Int, tolerance: Int32
  ) {
    pricing.restart(at: bound.rowPrices, longest: 0.5)
    pricing.apply(to: auction)
    auction.touchAll()
    let scale = auction.graph.scale
    sharesAlwaysBroken = (0..<rows.count).filter { rows.shareUnit[$0] > 0 }
    var idle = 0
    while rounds < max(1, limit), idle < Self.patience {
      auction.settle(tolerance: tolerance)
      if rounds % 3 == 0 { bound.consider(auction, rows: rows, prices: pricing.prices) }
      activity.recount(auction.edgeOf)
      sharesAlwaysBroken.removeAll {
        activity.given[$0] - rows.givenLimit[$0] <= rows.shareUnit[$0]
      }
      let (distance, broken) = distance(rows, pricing.prices, activity, scale)
      idle += 1
      rounds += 1
      if isWorthKeeping(distance) {
        let edges = auction.edgeOf.array()
        if !samples.contains(where: { $0.edges == edges }) {
          if samples.isEmpty || distance < samples[0].distance - 0.01 * scale.magnitude { idle = 0 }
          insert(Sample(distance: distance, edges: edges))
        }
      }
      if broken == 0, distance < Self.nearEnough * scale.magnitude { break }
      pricing.move(activity, shrink: 0.6, longest: 2)
      pricing.apply(to: auction)
    }
  }

  private func isWorthKeeping(_ distance: Double) -> Bool {
    guard samples.count >= keep, let farthest = samples.last else { return true }
    return distance < farthest.distance
  }

  private mutating func insert(_ sample: Sample) {
    let place = samples.firstIndex { $0.distance > sample.distance } ?? samples.count
    samples.insert(sample, at: place)
    if samples.count > keep { samples.removeLast() }
  }

  private func distance(
    _ rows: PricedRows, _ prices: RowPrices, _ activity: RowActivity, _ scale: PriceScale
  ) -> (distance: Double, broken: Int) {
    var distance = 0.0
    var broken = 0
    for row in 0..<rows.count {
      let excess = activity.priced[row] - rows.pricedLimit[row]
      if excess > 0 {
        broken += 1
        distance += Self.excessCost * scale.magnitude * Double(excess)
      } else {
        distance -= Double(excess) * Double(prices.caps[row]) / Double(scale.unitsPerWeight)
      }
      if prices.shares[row] > 0 {
        let excess = activity.given[row] - rows.givenLimit[row]
        distance +=
          excess > 0
          ? Self.excessCost * scale.magnitude * Double(excess) / Double(rows.shareUnit[row])
          : -Double(excess) * Double(prices.shares[row]) / Double(scale.unitsPerWeight)
      }
    }
    return (distance, broken)
  }
}

/// Left sides of all rows for an allocation, as given and as priced.
final class RowActivity {
  let given: FixedColumn<Int>
  let priced: FixedColumn<Int>
  private let rows: PricedRows
  private let graph: PricedGraph

  init(_ rows: PricedRows, graph: PricedGraph) {
    self.rows = rows
    self.graph = graph
    given = FixedColumn(repeating: 0, count: rows.count)
    priced = FixedColumn(repeating: 0, count: rows.count)
  }

  /// Counts again from the edges of the dwellings.
  func recount(_ edgeOf: borrowing FixedColumn<Int32>) {
    given.fill(0)
    priced.fill(0)
    let classes = rows.classCount
    for dwelling in 0..<graph.dwellingCount where edgeOf[dwelling] >= 0 {
      let category = Int(graph.classOf[graph.edges[edgeOf[dwelling]].household])
      for place in rows.rows(ofDwelling: dwelling) {
        let row = Int(rows.rowsOfDwelling[place])
        given[row] += Int(rows.given[row * classes + category])
        priced[row] += Int(rows.priced[row * classes + category])
      }
    }
  }
}
