/// The bound that prices prove, in price units: no allocation that meets the rows is worth more.
///
/// For row prices λ ≥ 0 (of rows in whole-number form, and of share rows as given) and household prices p ≥ 0, with reduced weights w' = w - Σ λ a,
///
///     U = Σ p + Σ over dwellings of max(0, greatest (w' - p)) + Σ λ · limit.
///
/// Proof: any allocation x that meets the rows has w·x ≤ w·x + Σ λ (limit - a·x) = w'·x + Σ λ · limit; each dwelling
/// gives at most p of its household plus its own maximum; each p is used once. Whatever the prices, the bound holds:
/// tolerances, warm starts and early stops only change how low it is. All terms are whole, the sum is 64-bit: exact.
enum DualBound {
  /// U in price units.
  ///
  /// - Complexity: O(households + edges), less by the early stop of each segment.
  static func value(_ auction: Auction, rows: PricedRows, prices: RowPrices) -> Int {
    var sum = 0
    for household in 0..<auction.graph.householdCount { sum += Int(auction.price[household]) }
    for dwelling in 0..<auction.graph.dwellingCount { sum += Int(auction.bid(of: dwelling).best) }
    for row in 0..<rows.count {
      sum += Int(prices.caps[row]) * rows.pricedLimit[row] + Int(prices.shares[row]) * rows.givenLimit[row]
    }
    return sum
  }
}

/// The lowest bound found, with the prices that prove it.
struct BestBound {
  /// The bound in price units.
  private(set) var units: Int = .max
  /// Row prices that prove it.
  private(set) var rowPrices: RowPrices
  /// Household prices that prove it, in the graph's numbering.
  private(set) var householdPrices: [Int32] = []

  init(rowPrices: RowPrices) {
    self.rowPrices = rowPrices
  }

  /// Keeps the present prices where they prove a lower bound.
  mutating func consider(_ auction: Auction, rows: PricedRows, prices: RowPrices) {
    let value = DualBound.value(auction, rows: rows, prices: prices)
    if value < units {
      units = value
      rowPrices = prices
      householdPrices = auction.price.array()
    }
  }

  /// The bound in units of weight, rounded down: values are whole numbers.
  func whole(_ scale: PriceScale) -> Int {
    units == .max ? .max : units >> scale.unitsPerWeight.trailingZeroBitCount
  }
}
