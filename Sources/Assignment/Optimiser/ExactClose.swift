/// Searches what the bound leaves open, dwelling by dwelling, on instances small enough for it to end.
///
/// With final prices of bound U, the value of any allocation that meets the rows is U less losses that are all at least
/// 0: the reduced cost of each pair, the profit of each empty dwelling, the prices of households without dwelling, the
/// priced slack of rows. To beat a value v, the losses together stay within U - (v + 1): most pairs are out at once.
/// A branch ends where its losses pass that, or where a row can no longer be met whatever follows.
struct ExactClose {
  /// What a search did.
  struct Outcome {
    /// Whether the search ended: the best allocation found is then the best there is, and none means there is none.
    var isComplete = false
    var nodes = 0
  }

  /// Instances beyond these sizes are left to the bound: dwellings, and (rows × dwellings) of the table of what rows
  /// may still receive.
  private static let mostDwellings = 60
  private static let largestTable = 1_000_000

  private let allocation: WorkingAllocation
  private let bound: Int
  private let nodeLimit: Int
  private let units: Int
  /// Edges that a dwelling may receive, `Auction.none` among them, cheapest first.
  private var options: [[(loss: Int, edge: Int32)]] = []
  /// Least that the dwellings from a depth on can add to each row.
  ///
  /// Shape: rows × (dwellings + 1).
  private var leastToCome: [[Int]] = []
  private var activity: [Int] = []
  private var chosen: [Int32] = []
  private var isTaken: [Bool] = []
  private var weight = 0
  private var bestWeight = -1
  private var best: [Int32]?
  private var nodes = 0

  /// - Parameters:
  ///   - allocation: the best so far, whose rows need not hold; replaced by a better one.
  ///   - boundUnits: U of the prices that `allocation` holds, in price units.
  ///   - nodeLimit: nodes after which the search gives up.
  init(_ allocation: WorkingAllocation, boundUnits: Int, nodeLimit: Int) {
    self.allocation = allocation
    bound = boundUnits
    self.nodeLimit = nodeLimit
    units = Int(allocation.graph.scale.unitsPerWeight)
  }

  /// Searches, and loads what is better.
  mutating func run() -> Outcome {
    let graph = allocation.graph
    let rows = allocation.rows
    guard nodeLimit > 0, graph.dwellingCount <= Self.mostDwellings,
      rows.count * (graph.dwellingCount + 1) <= Self.largestTable
    else { return Outcome() }
    if allocation.brokenRows == 0 { bestWeight = allocation.value }
    prepare()
    let ended = descend(0, loss: 0)
    if let best { allocation.load(best) }
    return Outcome(isComplete: ended, nodes: nodes)
  }

  private var budget: Int { bound - (bestWeight + 1) * units }

  private mutating func prepare() {
    let graph = allocation.graph
    let rows = allocation.rows
    options = (0..<Int32(graph.dwellingCount)).map { dwelling in
      var list = graph.edges(ofDwelling: Int(dwelling)).map {
        (loss: allocation.reducedCost(Int32($0)), edge: Int32($0))
      }
      list.append((Int(allocation.prices.profit[dwelling]), Auction.none))
      let budget = budget
      return list.filter { $0.loss <= budget }.sorted { ($0.loss, $0.edge) < ($1.loss, $1.edge) }
    }
    leastToCome = (0..<rows.count).map { row in
      var least = [Int](repeating: 0, count: graph.dwellingCount + 1)
      for dwelling in (0..<graph.dwellingCount).reversed() {
        var term = 0
        if rows.contains(row, dwelling: dwelling) {
          term = options[dwelling].map { allocation.term(row, $0.edge) }.min() ?? 0
        }
        least[dwelling] = least[dwelling + 1] + term
      }
      return least
    }
    activity = Array(repeating: 0, count: rows.count)
    chosen = Array(repeating: Auction.none, count: graph.dwellingCount)
    isTaken = Array(repeating: false, count: graph.householdCount)
  }

  /// Tries the options of a dwelling and of all after it; false where the nodes ran out.
  private mutating func descend(_ dwelling: Int, loss: Int) -> Bool {
    nodes += 1
    if nodes > nodeLimit { return false }
    if dwelling == options.count {
      if weight > bestWeight {
        bestWeight = weight
        best = chosen
      }
      return true
    }
    for option in options[dwelling] {
      if loss + option.loss > budget { break }
      let household = option.edge < 0 ? -1 : Int(allocation.graph.edges[option.edge].household)
      if household >= 0, isTaken[household] { continue }
      let gain = option.edge < 0 ? 0 : Int(allocation.graph.edges[option.edge].weight) / units
      count(dwelling, option.edge, times: 1)
      if mayHold(dwelling) {
        chosen[dwelling] = option.edge
        weight += gain
        if household >= 0 { isTaken[household] = true }
        let ended = descend(dwelling + 1, loss: loss + option.loss)
        weight -= gain
        chosen[dwelling] = Auction.none
        if household >= 0 { isTaken[household] = false }
        if !ended { return false }
      }
      count(dwelling, option.edge, times: -1)
    }
    return true
  }

  private mutating func count(_ dwelling: Int, _ edge: Int32, times: Int) {
    let rows = allocation.rows
    for place in rows.rows(ofDwelling: dwelling) {
      let row = Int(rows.rowsOfDwelling[place])
      activity[row] += times * allocation.term(row, edge)
    }
  }

  /// Whether every row over a dwelling can still be met by what follows it.
  private func mayHold(_ dwelling: Int) -> Bool {
    let rows = allocation.rows
    for place in rows.rows(ofDwelling: dwelling) {
      let row = Int(rows.rowsOfDwelling[place])
      if activity[row] + leastToCome[row][dwelling + 1] > rows.givenLimit[row] { return false }
    }
    return true
  }
}
