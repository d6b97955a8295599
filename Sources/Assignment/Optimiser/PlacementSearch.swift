/// Finds the cheapest place for a household that an exchange displaced: it takes a dwelling, whose tenant takes
/// another, and so on, until one finds an empty dwelling or leaves without.
struct PlacementSearch: ~Copyable {
  /// A household has lost its place to the exchange `dwelling ← edge`.
  private struct Label {
    let dwelling: Int32
    let edge: Int32
    let parent: Int
    let depth: Int
    let cost: Int
  }

  private let allocation: WorkingAllocation
  private let stamp: FixedColumn<Int32>
  private let reached: FixedColumn<Int>
  private var clock: Int32 = 0
  private var labels: [Label] = []
  private var queue = SearchQueue()
  private var exchanges: [Exchange] = []

  /// Most labels that one search closes.
  var effort = 0
  /// Longest chain.
  private static let deepest = 4

  init(_ allocation: WorkingAllocation) {
    self.allocation = allocation
    stamp = FixedColumn(repeating: 0, count: 2 * allocation.graph.dwellingCount)
    reached = FixedColumn(repeating: 0, count: 2 * allocation.graph.dwellingCount)
  }

  /// The cheapest complete set of exchanges that contains `base` and gives or denies `household` a place.
  ///
  /// - Parameters:
  ///   - household: who lost its place.
  ///   - base: the exchanges that displaced it.
  ///   - limit: costs from here on are of no use.
  /// - Returns: the exchanges and the cost added to that of `base`, or nil.
  mutating func place(
    _ household: Int32, after base: [Exchange], below limit: Int
  ) -> (exchanges: [Exchange], cost: Int)? {
    var found: (exchanges: [Exchange], cost: Int)?
    var best = limit
    clock += 1
    labels.removeAll(keepingCapacity: true)
    queue.removeAll()
    labels.append(Label(dwelling: -1, edge: -1, parent: -1, depth: 0, cost: 0))
    queue.push(0, 0)
    var closed = 0
    while closed < effort, let current = queue.pop() {
      closed += 1
      let label = labels[current]
      if label.cost >= best { break }
      let homeless = current == 0 ? household : allocation.tenant(label.dwelling)
      exchanges.removeAll(keepingCapacity: true)
      exchanges.append(contentsOf: base)
      var step = current
      while step > 0 {
        exchanges.append(Exchange(dwelling: labels[step].dwelling, edge: labels[step].edge))
        step = labels[step].parent
      }
      let leaving = label.cost + Int(allocation.prices.price[homeless])
      if leaving < best, allocation.accepts(exchanges) {
        best = leaving
        found = (exchanges, leaving)
      }
      if label.depth >= Self.deepest { continue }
      for place in allocation.graph.links(ofHousehold: Int(homeless)) {
        let link = allocation.graph.links[place]
        let present = allocation.tenant(link.dwelling)
        if present == homeless { continue }
        let cost = label.cost + allocation.cost(link.dwelling, receives: link.number)
        if cost >= best || exchanges.contains(where: { $0.dwelling == link.dwelling }) { continue }
        let broken = allocation.rowsBroken(link.dwelling, link.number, onTopOf: exchanges)
        if broken > ChainSearch.mostBroken { continue }
        if present < 0 {
          exchanges.append(Exchange(dwelling: link.dwelling, edge: link.number))
          if allocation.accepts(exchanges) {
            best = cost
            found = (exchanges, cost)
          }
          exchanges.removeLast()
          continue
        }
        let key = Int(link.dwelling) * 2 + (broken > 0 ? 1 : 0)
        if stamp[key] == clock, reached[key] <= cost { continue }
        stamp[key] = clock
        reached[key] = cost
        queue.push(cost, labels.count)
        labels.append(
          Label(
            dwelling: link.dwelling, edge: link.number, parent: current, depth: label.depth + 1, cost: cost))
      }
    }
    return found
  }
}
