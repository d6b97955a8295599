/// The relaxed allocation and its household prices, for given row prices: a warm forward and reverse auction.
///
/// Invariant after `settle(tolerance:)` (ε-complementary slackness): `profit + price ≥ reduced weight - ε` on every
/// edge, with equality within ε on allocated ones; a household without dwelling has price 0, an empty dwelling
/// profit 0. The relaxed allocation is then within ε per dwelling of the best for these row prices.
/// Nothing here can spoil the bound, which `DualBound` recomputes from the prices alone.
///
/// Source: Bertsekas, "Auction algorithms for network flow problems: a tutorial introduction", Computational
/// Optimization and Applications 1 (1992); Bertsekas, Castañón, "A forward/reverse auction algorithm for asymmetric
/// assignment problems", ibid.
final class Auction {
  static let none: Int32 = -1

  let graph: PricedGraph
  /// Price of each household, at least 0.
  ///
  /// Price units.
  let price: FixedColumn<Int32>
  /// Profit of each dwelling, at least 0.
  ///
  /// Price units.
  let profit: FixedColumn<Int32>
  /// What the rows take off an allocation.
  ///
  /// Shape: dwellings × classes. Price units, negative where floors pay.
  let penalty: FixedColumn<Int32>
  /// Dwelling of each household, or `none`.
  let dwellingOf: FixedColumn<Int32>
  /// Edge of each dwelling, or `none`.
  let edgeOf: FixedColumn<Int32>
  /// Bids so far, for statistics.
  private(set) var bids = 0

  private let favouredClass: FixedColumn<Int32>
  private let isStale: FixedColumn<Bool>
  private let stale: FixedColumn<Int32>
  private var staleCount = 0
  /// Dwellings about to bid: a ring, since a dwelling stands in it at most once.
  private let bidders: FixedColumn<Int32>
  private var displaced: [Int32] = []

  /// Dwellings settled together, so that their edges and households stay in the cache.
  private static let block = 1000

  init(_ graph: PricedGraph) {
    self.graph = graph
    price = FixedColumn(repeating: 0, count: graph.householdCount)
    profit = FixedColumn(repeating: 0, count: graph.dwellingCount)
    penalty = FixedColumn(repeating: 0, count: graph.dwellingCount * graph.classCount)
    dwellingOf = FixedColumn(repeating: Self.none, count: graph.householdCount)
    edgeOf = FixedColumn(repeating: Self.none, count: graph.dwellingCount)
    favouredClass = FixedColumn(repeating: 0, count: graph.dwellingCount)
    isStale = FixedColumn(repeating: false, count: graph.dwellingCount)
    stale = FixedColumn(repeating: 0, count: graph.dwellingCount)
    bidders = FixedColumn(repeating: 0, count: graph.dwellingCount + 1)
  }

  /// Best and second best reduced value of a dwelling; staying empty counts for 0.
  struct Bid {
    var best: Int32 = 0
    var second: Int32 = 0
    var edge: Int32 = Auction.none
  }

  /// Looks at the edges of a dwelling, the class of the last winner first.
  ///
  /// - Complexity: O(edges) at worst; in practice an eighth of them, by the early stop in each segment.
  @inline(__always)
  func bid(of dwelling: Int) -> Bid {
    let classes = graph.classCount
    let table = dwelling * classes
    let favoured = Int(favouredClass[dwelling])
    var bid = Bid()
    look(at: dwelling, favoured, &bid)
    for category in 0..<classes
    where category != favoured
      && graph.segmentBest[table + category] &- penalty[table + category] > bid.second
    {
      look(at: dwelling, category, &bid)
    }
    if bid.edge >= 0 {
      favouredClass[dwelling] = graph.classOf[graph.edges[bid.edge].household]
    }
    return bid
  }

  @inline(__always)
  private func look(at dwelling: Int, _ category: Int, _ bid: inout Bid) {
    let taken = penalty[dwelling * graph.classCount + category]
    let segment = graph.segment(dwelling, category)
    var place = segment.lowerBound
    while place < segment.upperBound {
      let edge = graph.edges[place]
      var value = edge.weight &- taken
      if value <= bid.second { return }
      value &-= price[edge.household]
      if value > bid.best {
        bid.second = bid.best
        bid.best = value
        bid.edge = Int32(truncatingIfNeeded: place)
      } else if value > bid.second {
        bid.second = value
      }
      place &+= 1
    }
  }

  // MARK: - What changed

  /// Says that the penalties of a dwelling moved.
  func touch(_ dwelling: Int) {
    if isStale[dwelling] { return }
    isStale[dwelling] = true
    stale[staleCount] = Int32(dwelling)
    staleCount += 1
  }

  /// Says that every dwelling is to be looked at again: the tolerance shrank.
  func touchAll() {
    for dwelling in 0..<graph.dwellingCount { touch(dwelling) }
  }

  /// Restores ε-complementary slackness, from where the last call left.
  func settle(tolerance: Int32) {
    var first = 0
    while first < staleCount {
      let end = min(first + Self.block, staleCount)
      var waiting = 0
      for place in first..<end where review(Int(stale[place]), tolerance) {
        bidders[waiting] = stale[place]
        waiting += 1
      }
      forward(waiting, tolerance)
      reverse(tolerance)
      first = end
    }
    staleCount = 0
  }

  /// Looks again at a dwelling; true where it has to bid.
  private func review(_ dwelling: Int, _ tolerance: Int32) -> Bool {
    isStale[dwelling] = false
    let bid = bid(of: dwelling)
    let edge = edgeOf[dwelling]
    guard edge >= 0 else {
      if bid.best > tolerance { return true }
      profit[dwelling] = 0
      return false
    }
    let current = reducedValue(ofEdge: Int(edge), dwelling)
    if current >= bid.best &- tolerance {
      profit[dwelling] = current
      return false
    }
    let household = graph.edges[edge].household
    dwellingOf[household] = Self.none
    edgeOf[dwelling] = Self.none
    displaced.append(household)
    return true
  }

  /// Weight of an edge less its penalty and its household's price.
  @inline(__always)
  func reducedValue(ofEdge edge: Int, _ dwelling: Int) -> Int32 {
    let entry = graph.edges[edge]
    let category = Int(graph.classOf[entry.household])
    return entry.weight &- penalty[dwelling &* graph.classCount &+ category] &- price[entry.household]
  }

  // MARK: - The two auctions

  /// Dwellings bid: each takes its best household and raises its price to what the second best is worth.
  private func forward(_ waiting: Int, _ tolerance: Int32) {
    let capacity = bidders.count
    var head = 0
    var tail = waiting == capacity ? 0 : waiting
    var made = 0
    while head != tail {
      let dwelling = Int(bidders[head])
      head = head + 1 == capacity ? 0 : head + 1
      made += 1
      let bid = bid(of: dwelling)
      guard bid.edge >= 0 else {
        edgeOf[dwelling] = Self.none
        profit[dwelling] = 0
        continue
      }
      let household = graph.edges[bid.edge].household
      price[household] &+= min(bid.best, bid.best &- bid.second &+ tolerance)
      profit[dwelling] = max(0, bid.second &- tolerance)
      let previous = dwellingOf[household]
      dwellingOf[household] = Int32(truncatingIfNeeded: dwelling)
      edgeOf[dwelling] = bid.edge
      if previous >= 0 {
        edgeOf[previous] = Self.none
        bidders[tail] = previous
        tail = tail + 1 == capacity ? 0 : tail + 1
      }
    }
    bids += made
  }

  /// Households that nobody holds and that have a price look for a dwelling, or fall to price 0.
  ///
  /// Without this phase the prices of abandoned households would stay up and spoil a warm start.
  private func reverse(_ tolerance: Int32) {
    var waiting = displaced
    displaced = []
    while let household = waiting.popLast() {
      if dwellingOf[household] >= 0 || price[household] == 0 { continue }
      let category = Int(graph.classOf[household])
      var best: Int32 = 0
      var second: Int32 = 0
      var bestLink = -1
      for place in graph.links(ofHousehold: Int(household)) {
        let link = graph.links[place]
        let dwelling = Int(link.dwelling)
        let value =
          link.weight &- penalty[dwelling &* graph.classCount &+ category] &- profit[dwelling]
        if value > best {
          second = best
          best = value
          bestLink = place
        } else if value > second {
          second = value
        }
      }
      bids += 1
      guard best > tolerance else {
        price[household] = 0
        continue
      }
      let link = graph.links[bestLink]
      let dwelling = Int(link.dwelling)
      price[household] = max(0, second &- tolerance)
      profit[dwelling] =
        link.weight &- penalty[dwelling &* graph.classCount &+ category] &- price[household]
      let previous = edgeOf[dwelling]
      dwellingOf[household] = link.dwelling
      edgeOf[dwelling] = link.number
      if previous >= 0 {
        let tenant = graph.edges[previous].household
        dwellingOf[tenant] = Self.none
        waiting.append(tenant)
      }
    }
    displaced = waiting
  }
}
