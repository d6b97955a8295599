/// The largest number of dwellings of a set that can be allocated at the same time: a maximum matching between the set
/// and the households.
///
/// Method: one augmenting path a dwelling, depth first, looking first for a free household. What a failed search has
/// visited can never lead to a free household again, and is left out of later searches of the same set.
/// Source: Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2 (1955).
final class BipartiteMatching {
  private let graph: PricedGraph
  private let holder: FixedColumn<Int32>
  private let mark: FixedColumn<Int32>
  private var clock: Int32 = 0
  private static let free: Int32 = -1

  init(_ graph: PricedGraph) {
    self.graph = graph
    holder = FixedColumn(repeating: Self.free, count: graph.householdCount)
    mark = FixedColumn(repeating: 0, count: graph.householdCount)
  }

  /// Size of a maximum matching of the dwellings.
  ///
  /// - Complexity: O(paths · edges) at worst, near O(edges) where most dwellings find a free household at once.
  func size(of dwellings: [Int32]) -> Int {
    clock += 1
    let dead = clock
    var matched: [Int32] = []
    var stack: [(dwelling: Int32, next: Int)] = []
    var path: [Int32] = []
    for dwelling in dwellings {
      clock += 1
      if augment(from: dwelling, dead: dead, stack: &stack, path: &path) {
        for (step, household) in zip(stack, path) { holder[household] = step.dwelling }
        if let last = path.last { matched.append(last) }
      } else {
        for household in visited { mark[household] = dead }
      }
      visited.removeAll(keepingCapacity: true)
    }
    for household in matched { holder[household] = Self.free }
    return matched.count
  }

  private var visited: [Int32] = []

  /// Finds a path from a dwelling to a free household; on success `path[i]` is what `stack[i].dwelling` takes.
  private func augment(
    from root: Int32, dead: Int32, stack: inout [(dwelling: Int32, next: Int)], path: inout [Int32]
  ) -> Bool {
    stack.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    if enter(root, stack: &stack, path: &path) { return true }
    while let top = stack.last {
      let range = graph.edges(ofDwelling: Int(top.dwelling))
      var next = top.next
      var child: Int32?
      while child == nil, next < range.upperBound {
        let household = graph.edges[next].household
        next += 1
        if mark[household] == clock || mark[household] == dead { continue }
        mark[household] = clock
        visited.append(household)
        child = household
      }
      stack[stack.count - 1].next = next
      guard let child else {
        stack.removeLast()
        if !path.isEmpty { path.removeLast() }
        continue
      }
      path.append(child)
      if enter(holder[child], stack: &stack, path: &path) { return true }
    }
    return false
  }

  /// Puts a dwelling on the path; true where it has a free household, which ends the path.
  private func enter(
    _ dwelling: Int32, stack: inout [(dwelling: Int32, next: Int)], path: inout [Int32]
  ) -> Bool {
    let range = graph.edges(ofDwelling: Int(dwelling))
    stack.append((dwelling, range.lowerBound))
    for edge in range where holder[graph.edges[edge].household] == Self.free {
      path.append(graph.edges[edge].household)
      return true
    }
    return false
  }
}
