/// How weights and prices become 32-bit integers: one unit of weight is `unitsPerWeight` price units.
///
/// Every price of the optimiser is a whole number of price units, every sum of them a 64-bit one, so that the bound
/// is exact. The ranges make overflow impossible: with weights and row penalties at most 2^28 price units each,
/// reduced values stay below 2^29, prices and profits below 2^29, and their sums below 2^31.
struct PriceScale {
  /// Largest weight and largest penalty, in price units.
  static let ceiling: Int = 1 << 28

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
