/// How weights and prices become 32-bit integers: one unit of weight is `unitsPerWeight` price units.
///
/// Every price of the optimiser is a whole number of price units, every sum of them a 64-bit one, so that the bound
/// is exact. The ranges make overflow impossible: with weights at most 2^28 price units and row penalties 2^29, reduced
/// values, prices and profits stay below 2^30, and what the auctions make of them below 2^31.
struct PriceScale {
  /// Largest weight, in price units.
  static let ceiling: Int = 1 << 28
  /// Largest penalty of all the rows over a dwelling together, in price units.
  static let largestPenalty: Int = 1 << 29

  /// Price units in one unit of weight: a power of two, 65 536 for weights up to 4 096, less above.
  let unitsPerWeight: Int32

  /// What counts as one step of weight: 1 for weights up to 512, then in proportion of the largest weight, so that
  /// tolerances and steps follow the weights of the instance.
  let magnitude: Double

  init(largestWeight: Int) {
    var units = 65_536
    while units > 1, units * largestWeight > Self.ceiling { units /= 2 }
    unitsPerWeight = Int32(units)
    magnitude = max(1, Double(largestWeight) / 512)
  }

  /// A number of weight steps in price units, at least 1.
  func tolerance(_ steps: Double) -> Int32 {
    Int32(max(1, min(Double(Self.ceiling), steps * magnitude * Double(unitsPerWeight))))
  }
}
