/// Prices of the rows, as whole numbers of price units.
struct RowPrices: Sendable, Hashable {
  /// Price of each row in its whole-number form, for one allocation.
  var caps: [Int32]
  /// Price of each share row as given, for one unit of its left side; 0 for count rows.
  var shares: [Int32]
}

/// Moves the prices of the rows, and puts them into the auction.
///
/// Share rows are priced in their whole-number form; as given too, once they are seen to need it.
struct RowPricing {
  private var caps: SignSteps
  private var shares: SignSteps
  private var isShareActive: [Bool]
  private let rows: PricedRows

  init(_ rows: PricedRows, scale: PriceScale, start: [Int: Double], ids: [Int]) {
    self.rows = rows
    let largest = Double(PriceScale.largestPenalty) / Double(scale.unitsPerWeight)
    caps = SignSteps(
      start: ids.map { start[$0] ?? 0 }, unit: ids.map { _ in 1 }, scale: scale, largest: largest)
    shares = SignSteps(
      start: ids.map { _ in 0 }, unit: (0..<rows.count).map { max(1, rows.shareUnit[$0]) }, scale: scale,
      largest: largest)
    isShareActive = Array(repeating: false, count: rows.count)
  }

  /// The present prices.
  var prices: RowPrices { RowPrices(caps: caps.prices, shares: shares.prices) }

  /// Moves every price once, against the relaxed allocation.
  mutating func move(_ activity: RowActivity, shrink: Double, longest: Double) {
    for row in 0..<rows.count {
      caps.move(
        row, excess: activity.priced[row] - rows.pricedLimit[row], shrink: shrink, longest: longest)
      if isShareActive[row] {
        shares.move(
          row, excess: activity.given[row] - rows.givenLimit[row], shrink: shrink, longest: longest)
      }
    }
  }

  /// Goes back to known prices, with short steps.
  mutating func restart(at known: RowPrices, longest: Double) {
    caps.restart(at: known.caps, longest: longest)
    shares.restart(at: known.shares, longest: longest)
  }

  /// Prices share rows as given from now on.
  ///
  /// - Returns: whether any was not priced so already.
  mutating func activateShares(_ wanted: [Int]) -> Bool {
    var isNew = false
    for row in wanted where !isShareActive[row] && rows.shareUnit[row] > 0 {
      isShareActive[row] = true
      isNew = true
    }
    return isNew
  }

  /// Whether any share row is priced as given.
  var hasActiveShares: Bool { isShareActive.contains(true) }

  /// Makes the steps long again, for another pass.
  mutating func lengthenSteps() {
    caps.lengthenSteps()
    shares.lengthenSteps()
  }

  /// Puts the prices into the auction's penalties, and says which dwellings moved.
  ///
  /// Prices that together pass the largest penalty somewhere are first halved until they do not.
  mutating func apply(to auction: Auction) {
    while !fill(auction) {
      caps.halve()
      shares.halve()
    }
  }

  /// False where a penalty passes the largest one; the penalties are then to be filled again.
  private func fill(_ auction: Auction) -> Bool {
    let classes = rows.classCount
    let prices = prices
    let sum = FixedColumn<Int>(repeating: 0, count: classes)
    for dwelling in 0..<auction.graph.dwellingCount {
      sum.fill(0)
      for place in rows.rows(ofDwelling: dwelling) {
        let row = Int(rows.rowsOfDwelling[place])
        let cap = Int(prices.caps[row])
        let share = Int(prices.shares[row])
        if cap | share == 0 { continue }
        for category in 0..<classes {
          let entry = row * classes + category
          sum[category] &+= cap &* Int(rows.priced[entry]) &+ share &* Int(rows.given[entry])
        }
      }
      var moved = false
      for category in 0..<classes {
        let place = dwelling * classes + category
        if Int(auction.penalty[place]) == sum[category] { continue }
        if abs(sum[category]) > PriceScale.largestPenalty { return false }
        auction.penalty[place] = Int32(sum[category])
        moved = true
      }
      if moved { auction.touch(dwelling) }
    }
    return true
  }
}
