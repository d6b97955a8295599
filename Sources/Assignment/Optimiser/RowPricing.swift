/// Prices of the rows, moved by sign steps: up where the relaxed allocation breaks a row, down where it leaves slack.
///
/// Each row has its own step, longer while the sign repeats and halved when it flips; all rows move together. Prices
/// are kept as reals and used as whole numbers of price units, so that the bound stays exact whatever they are.
struct RowPricing {
  /// Price of each row per allocation of its priced form, in price units.
  ///
  /// What the auction and the bound use.
  private(set) var prices: [Int32]

  private var exact: [Double]
  private var step: [Double]
  private var lastSign: [Int]
  private let rows: PricedRows
  private let scale: PriceScale
  private let largestPrice: Double

  /// Growth of a step while its sign repeats; shares and lengths of steps were chosen on seeds 11 to 13 of the
  /// reference instances, and the bound moves little around them.
  private static let growth = 1.25
  /// First length of a step, in steps of weight.
  private static let firstStep = 6.0

  init(_ rows: PricedRows, scale: PriceScale, start: [Int: Double], ids: [Int]) {
    self.rows = rows
    self.scale = scale
    // All rows over a dwelling together stay within the ceiling of penalties.
    largestPrice =
      Double(PriceScale.ceiling) / Double(scale.unitsPerWeight) / Double(max(1, rows.deepest))
    let largest = largestPrice
    exact = ids.map { max(0, min(largest, start[$0] ?? 0)) }
    step = Array(repeating: Self.firstStep * scale.magnitude, count: rows.count)
    lastSign = Array(repeating: 0, count: rows.count)
    prices = []
    prices = (0..<rows.count).map { wholePrice(exact[$0]) }
  }

  private func wholePrice(_ price: Double) -> Int32 {
    Int32(price * Double(scale.unitsPerWeight))
  }

  /// Moves every price once.
  ///
  /// - Parameters:
  ///   - activity: left sides of the priced rows in the relaxed allocation.
  ///   - shrink: what a step becomes where the sign flips.
  ///   - longest: longest step, in steps of weight.
  mutating func move(activity: borrowing FixedColumn<Int>, shrink: Double, longest: Double) {
    for row in 0..<rows.count {
      let excess = activity[row] - rows.pricedLimit[row]
      let sign = excess.signum()
      if sign * lastSign[row] < 0 {
        step[row] *= shrink
      } else if sign * lastSign[row] > 0, sign > 0 || exact[row] > 0 {
        step[row] = min(longest * scale.magnitude, step[row] * Self.growth)
      }
      if sign != 0 { lastSign[row] = sign }
      exact[row] = min(largestPrice, max(0, exact[row] + Double(sign) * step[row]))
      if exact[row] == 0, sign < 0 { step[row] = min(step[row], Self.firstStep * scale.magnitude) }
      prices[row] = wholePrice(exact[row])
    }
  }

  /// Goes back to known prices, with short steps: the start of sampling.
  mutating func restart(at known: [Int32], longest: Double) {
    prices = known
    for row in 0..<rows.count {
      exact[row] = Double(known[row]) / Double(scale.unitsPerWeight)
      step[row] = min(step[row], longest * scale.magnitude)
      lastSign[row] = 0
    }
  }

  /// Puts the prices into the auction's penalties, and says which dwellings moved.
  func apply(to auction: Auction) {
    let classes = rows.classCount
    let sum = FixedColumn<Int32>(repeating: 0, count: classes)
    for dwelling in 0..<auction.graph.dwellingCount {
      sum.fill(0)
      for place in rows.rows(ofDwelling: dwelling) {
        let row = Int(rows.rowsOfDwelling[place])
        let price = prices[row]
        if price == 0 { continue }
        for category in 0..<classes {
          sum[category] &+= price &* rows.priced[row * classes + category]
        }
      }
      var moved = false
      for category in 0..<classes {
        let place = dwelling * classes + category
        if auction.penalty[place] != sum[category] {
          auction.penalty[place] = sum[category]
          moved = true
        }
      }
      if moved { auction.touch(dwelling) }
    }
  }
}
