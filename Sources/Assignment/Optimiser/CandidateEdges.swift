/// The edges that exchanges use: those of small reduced cost, cheapest first.
final class CandidateEdges {
  private let start: FixedColumn<Int32>
  let edges: FixedColumn<Int32>

  /// Most edges kept of a dwelling.
  private static let most = 60
  /// Largest reduced cost kept, in steps of weight.
  private static let largestCost = 8.0

  /// - Complexity: O(edges), less by the early stop in each segment.
  init(_ allocation: WorkingAllocation) {
    let graph = allocation.graph
    let largest = Int(graph.scale.tolerance(Self.largestCost))
    var start: [Int32] = [0]
    var edges: [Int32] = []
    var kept: [(cost: Int, edge: Int32)] = []
    for dwelling in 0..<graph.dwellingCount {
      kept.removeAll(keepingCapacity: true)
      for category in 0..<graph.classCount {
        let least =
          Int(allocation.prices.profit[dwelling])
          + Int(allocation.prices.penalty[dwelling * graph.classCount + category]) - largest
        for edge in graph.segment(dwelling, category) {
          if Int(graph.edges[edge].weight) < least { break }
          let cost = allocation.reducedCost(Int32(edge))
          if cost <= largest { kept.append((cost, Int32(edge))) }
        }
      }
      kept.sort { ($0.cost, $0.edge) < ($1.cost, $1.edge) }
      edges += kept.prefix(Self.most).map(\.edge)
      start.append(Int32(edges.count))
    }
    self.start = FixedColumn(start)
    self.edges = FixedColumn(edges)
  }

  /// Places in `edges` of a dwelling.
  @inline(__always)
  func range(_ dwelling: Int) -> Range<Int> { Int(start[dwelling])..<Int(start[dwelling + 1]) }
}
