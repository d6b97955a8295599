/// One change of an exchange: a dwelling receives an edge, or is left empty.
struct Exchange: BitwiseCopyable {
  let dwelling: Int32
  /// The edge, or `Auction.none`.
  let edge: Int32
}

/// An allocation under repair or improvement, with what each change of it costs.
///
/// Costs come from the final prices: with reduced cost `rc = profit + price - reduced weight ≥ 0`, the loss of value of
/// any set of exchanges is, exactly, the sum over its dwellings of (rc new - rc old) + (penalty old - penalty new), plus
/// the prices of households that leave, less those of households that enter. Small costs thus lead the searches to
/// exchanges that lose little.
final class WorkingAllocation {
  static let none = Auction.none

  let graph: PricedGraph
  let rows: PricedRows
  let prices: Auction
  /// Edge of each dwelling, or `none`.
  let edgeOf: FixedColumn<Int32>
  /// Dwelling of each household, or `none`.
  let dwellingOf: FixedColumn<Int32>
  let activity: RowActivity
  /// The row that a repair is lowering, or -1.
  var loweredRow = -1

  init(_ prices: Auction, rows: PricedRows, activity: RowActivity) {
    graph = prices.graph
    self.rows = rows
    self.prices = prices
    self.activity = activity
    edgeOf = FixedColumn(repeating: Self.none, count: graph.dwellingCount)
    dwellingOf = FixedColumn(repeating: Self.none, count: graph.householdCount)
  }

  /// Starts from the edges of another allocation.
  func load(_ edges: [Int32]) {
    edgeOf.copy(from: edges)
    dwellingOf.fill(Self.none)
    for dwelling in 0..<graph.dwellingCount where edges[dwelling] >= 0 {
      dwellingOf[graph.edges[edges[dwelling]].household] = Int32(dwelling)
    }
    activity.recount(edgeOf)
  }

  /// Total weight, in units of weight.
  var value: Int {
    var sum = 0
    for dwelling in 0..<graph.dwellingCount where edgeOf[dwelling] >= 0 {
      sum += Int(graph.edges[edgeOf[dwelling]].weight)
    }
    return sum / Int(graph.scale.unitsPerWeight)
  }

  /// Number of rows, as given, that are broken.
  var brokenRows: Int {
    (0..<rows.count).count { activity.given[$0] > rows.givenLimit[$0] }
  }

  /// Household of a dwelling, or `none`.
  @inline(__always)
  func tenant(_ dwelling: Int32) -> Int32 {
    let edge = edgeOf[dwelling]
    return edge < 0 ? Self.none : graph.edges[edge].household
  }

  // MARK: - Costs, in price units

  @inline(__always)
  func category(_ edge: Int32) -> Int { Int(graph.classOf[graph.edges[edge].household]) }

  @inline(__always)
  func penalty(_ dwelling: Int32, _ edge: Int32) -> Int {
    edge < 0 ? 0 : Int(prices.penalty[Int(dwelling) * graph.classCount + category(edge)])
  }

  /// profit + price - reduced weight of an edge.
  @inline(__always)
  func reducedCost(_ edge: Int32) -> Int {
    let dwelling = graph.dwellingOf[edge]
    let entry = graph.edges[edge]
    return Int(prices.profit[dwelling]) + Int(prices.price[entry.household]) - Int(entry.weight)
      + penalty(dwelling, edge)
  }

  /// Reduced cost of what a dwelling receives now; empty, it forgoes its profit.
  @inline(__always)
  func presentCost(_ dwelling: Int32) -> Int {
    let edge = edgeOf[dwelling]
    return edge < 0 ? Int(prices.profit[dwelling]) : reducedCost(edge)
  }

  /// What it costs that a dwelling receives another edge, or `none`, apart from households that leave or enter.
  @inline(__always)
  func cost(_ dwelling: Int32, receives edge: Int32) -> Int {
    let after = edge < 0 ? Int(prices.profit[dwelling]) : reducedCost(edge)
    return after - presentCost(dwelling) + penalty(dwelling, edgeOf[dwelling]) - penalty(dwelling, edge)
  }

  // MARK: - Rows

  /// What an edge adds to the left side of a row as given.
  @inline(__always)
  func term(_ row: Int, _ edge: Int32) -> Int {
    edge < 0 ? 0 : Int(rows.given[row * rows.classCount + category(edge)])
  }

  /// Whether a left side is not to be accepted: a row that holds may not break, a broken one may not get worse, and
  /// the row under repair must get better.
  @inline(__always)
  private func isRefused(_ row: Int, _ total: Int) -> Bool {
    let present = row == loweredRow ? activity.given[row] - 1 : activity.given[row]
    return total > max(rows.givenLimit[row], present)
  }

  /// Number of rows that an exchange breaks on top of others.
  func rowsBroken(_ dwelling: Int32, _ edge: Int32, onTopOf others: [Exchange]) -> Int {
    let present = edgeOf[dwelling]
    if present >= 0, edge >= 0, category(present) == category(edge) { return 0 }
    var broken = 0
    for place in rows.rows(ofDwelling: Int(dwelling)) {
      let row = Int(rows.rowsOfDwelling[place])
      let change = term(row, edge) - term(row, present)
      if change <= 0 { continue }
      let total = activity.given[row] + change + self.change(row, others)
      if isRefused(row, total) { broken += 1 }
    }
    return broken
  }

  /// Whether exchanges can be made together: distinct dwellings, and every row accepted.
  func accepts(_ exchanges: [Exchange]) -> Bool {
    for (place, exchange) in exchanges.enumerated() {
      for other in exchanges[(place + 1)...] where other.dwelling == exchange.dwelling { return false }
    }
    for exchange in exchanges {
      for place in rows.rows(ofDwelling: Int(exchange.dwelling)) {
        let row = Int(rows.rowsOfDwelling[place])
        if isRefused(row, activity.given[row] + change(row, exchanges)) { return false }
      }
    }
    return true
  }

  private func change(_ row: Int, _ exchanges: [Exchange]) -> Int {
    var sum = 0
    for exchange in exchanges where rows.contains(row, dwelling: Int(exchange.dwelling)) {
      sum += term(row, exchange.edge) - term(row, edgeOf[exchange.dwelling])
    }
    return sum
  }

  /// Makes exchanges together.
  func apply(_ exchanges: [Exchange]) {
    for exchange in exchanges {
      let present = edgeOf[exchange.dwelling]
      if present < 0 { continue }
      dwellingOf[graph.edges[present].household] = Self.none
      count(exchange.dwelling, present, times: -1)
      edgeOf[exchange.dwelling] = Self.none
    }
    for exchange in exchanges where exchange.edge >= 0 {
      dwellingOf[graph.edges[exchange.edge].household] = exchange.dwelling
      edgeOf[exchange.dwelling] = exchange.edge
      count(exchange.dwelling, exchange.edge, times: 1)
    }
  }

  private func count(_ dwelling: Int32, _ edge: Int32, times: Int) {
    for place in rows.rows(ofDwelling: Int(dwelling)) {
      let row = Int(rows.rowsOfDwelling[place])
      activity.given[row] += times * term(row, edge)
    }
  }
}
