/// Finds the cheapest chain of exchanges that starts at one of some dwellings.
///
/// The first dwelling receives another household; that household's dwelling is the new hole, which receives another
/// household, and so on. A chain ends with a household that had no place, with the household that the first exchange
/// displaced (a cycle), or with a dwelling left empty; the displaced household may itself look for a place. Chains are
/// grown best first on their cost so far; on the way they may break a few rows, a complete chain may break none.
struct ChainSearch: ~Copyable {
  /// Rows that an unfinished chain may break at a time.
  static let mostBroken = 2
  /// Times that one hole may be reached in one search.
  private static let mostVisits: Int32 = 3
  /// Longest chain.
  private static let deepest = 6

  /// What to look for.
  struct Goal {
    /// Chains must cost less than this, in price units: negative to improve.
    var below: Int
    /// Partial chains that cost more than this are dropped, unless a complete one so far costs more.
    var prune: Int
    /// Most labels that the search closes.
    var effort: Int
    /// Most searches for a place.
    var placements: Int
  }

  /// A hole at `dwelling`; `edge` fills the hole of the parent.
  private struct Label {
    let dwelling: Int32
    let edge: Int32
    let parent: Int
    let depth: Int
    let cost: Int
  }

  private let allocation: WorkingAllocation
  private let candidates: CandidateEdges
  private var placement: PlacementSearch
  private let stamp: FixedColumn<Int32>
  private let visits: FixedColumn<Int32>
  private var clock: Int32 = 0
  private var labels: [Label] = []
  private var queue = SearchQueue()
  private var exchanges: [Exchange] = []
  private var best = 0
  private var found: [Exchange]?
  private var placementsLeft = 0

  init(_ allocation: WorkingAllocation, candidates: CandidateEdges) {
    self.allocation = allocation
    self.candidates = candidates
    placement = PlacementSearch(allocation)
    stamp = FixedColumn(repeating: 0, count: 2 * allocation.graph.dwellingCount)
    visits = FixedColumn(repeating: 0, count: 2 * allocation.graph.dwellingCount)
  }

  /// The cheapest chain found, or nil.
  ///
  /// While `allocation.loweredRow` is set, the first exchange lowers that row and may use any edge of its
  /// dwelling; otherwise only candidate edges are used.
  mutating func cheapest(from roots: [Int32], goal: Goal) -> [Exchange]? {
    best = goal.below
    found = nil
    placementsLeft = goal.placements
    placement.effort = allocation.loweredRow >= 0 ? goal.effort / 20 : goal.effort / 2
    clock += 1
    labels.removeAll(keepingCapacity: true)
    queue.removeAll()
    for root in roots {
      queue.push(.min / 2, labels.count)
      labels.append(Label(dwelling: root, edge: -1, parent: -1, depth: 0, cost: 0))
    }
    var closed = 0
    while let current = queue.pop() {
      let label = labels[current]
      if label.cost > max(best, goal.prune) { break }
      if label.parent >= 0 {
        closed += 1
        if closed > goal.effort { break }
      }
      extend(current, label, goal)
    }
    return found
  }

  private mutating func extend(_ current: Int, _ label: Label, _ goal: Goal) {
    exchanges.removeAll(keepingCapacity: true)
    var step = current
    while labels[step].parent >= 0 {
      let parent = labels[step].parent
      exchanges.append(Exchange(dwelling: labels[parent].dwelling, edge: labels[step].edge))
      step = parent
    }
    let root = labels[step].dwelling
    let displaced = allocation.tenant(root)
    if allocation.edgeOf[label.dwelling] >= 0 {
      let cost = label.cost + allocation.cost(label.dwelling, receives: Auction.none)
      finish(label.dwelling, Auction.none, cost, displaced: displaced, closes: false)
    }
    if label.parent < 0, allocation.loweredRow >= 0 {
      let present = allocation.term(allocation.loweredRow, allocation.edgeOf[root])
      for edge in allocation.graph.edges(ofDwelling: Int(root))
      where allocation.term(allocation.loweredRow, Int32(edge)) < present {
        follow(Int32(edge), current, label, root, displaced, goal)
      }
    } else {
      for place in candidates.range(Int(label.dwelling)) {
        follow(candidates.edges[place], current, label, root, displaced, goal)
      }
    }
  }

  /// Fills the hole of a label with an edge, and either finishes the chain or moves the hole.
  private mutating func follow(
    _ edge: Int32, _ current: Int, _ label: Label, _ root: Int32, _ displaced: Int32, _ goal: Goal
  ) {
    let household = allocation.graph.edges[edge].household
    if household == allocation.tenant(label.dwelling) { return }
    let cost = label.cost + allocation.cost(label.dwelling, receives: edge)
    if cost > max(best, goal.prune) { return }
    if household == displaced {
      finish(label.dwelling, edge, cost, displaced: displaced, closes: true)
      return
    }
    let hole = allocation.dwellingOf[household]
    if hole < 0 {
      let entering = Int(allocation.prices.price[household])
      finish(label.dwelling, edge, cost - entering, displaced: displaced, closes: false)
      return
    }
    if label.depth >= Self.deepest || hole == root || hole == label.dwelling { return }
    if allocation.loweredRow < 0, label.parent < 0, cost > -Improvement.threshold(allocation.graph.scale) {
      return
    }
    if exchanges.contains(where: { $0.dwelling == hole }) { return }
    let broken = allocation.rowsBroken(label.dwelling, edge, onTopOf: exchanges)
    if broken > Self.mostBroken { return }
    let key = Int(hole) * 2 + (broken > 0 ? 1 : 0)
    if stamp[key] != clock {
      stamp[key] = clock
      visits[key] = 0
    }
    visits[key] += 1
    if visits[key] > Self.mostVisits { return }
    queue.push(cost, labels.count)
    labels.append(Label(dwelling: hole, edge: edge, parent: current, depth: label.depth + 1, cost: cost))
  }

  /// Ends the chain with an exchange: keeps it where it is the cheapest so far and no row refuses it.
  private mutating func finish(
    _ dwelling: Int32, _ edge: Int32, _ cost: Int, displaced: Int32, closes: Bool
  ) {
    if cost >= best { return }
    exchanges.append(Exchange(dwelling: dwelling, edge: edge))
    defer { exchanges.removeLast() }
    if closes || displaced < 0 {
      if allocation.accepts(exchanges) {
        best = cost
        found = exchanges
      }
      return
    }
    let price = Int(allocation.prices.price[displaced])
    if cost + price < best, allocation.accepts(exchanges) {
      best = cost + price
      found = exchanges
    }
    if placementsLeft > 0, price > 0 {
      placementsLeft -= 1
      if let placed = placement.place(displaced, after: exchanges, below: best - cost) {
        best = cost + placed.cost
        found = placed.exchanges
      }
    }
  }
}
