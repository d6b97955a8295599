/// Prices of constraints `activity ≤ limit`, moved by sign steps: up where the relaxed allocation breaks one, down where
/// it leaves slack.
///
/// Each price has its own step, longer while the sign repeats and halved when it flips. Prices are kept as reals, in
/// units of weight for one allocation, and used as whole numbers of price units, so that the bound is exact.
struct SignSteps {
  /// Growth of a step while its sign repeats.
  ///
  /// This and the first step were chosen on seeds 11 to 13 of the reference instances; the bound moves little
  /// around them.
  private static let growth = 1.25
  /// First length of a step, in steps of weight.
  private static let firstStep = 6.0

  /// Each price in price units for one unit of the constraint's left side.
  private(set) var prices: [Int32]
  private var exact: [Double]
  private var step: [Double]
  private var lastSign: [Int]
  /// What one allocation changes in each left side.
  private let unit: [Int]
  private let scale: PriceScale
  /// Largest price, in units of weight for one allocation.
  private let largest: Double

  init(start: [Double], unit: [Int], scale: PriceScale, largest: Double) {
    self.unit = unit
    self.scale = scale
    self.largest = largest
    exact = start.map { max(0, min(largest, $0)) }
    step = Array(repeating: Self.firstStep * scale.magnitude, count: start.count)
    lastSign = Array(repeating: 0, count: start.count)
    prices = []
    prices = start.indices.map { whole($0) }
  }

  private func whole(_ index: Int) -> Int32 {
    Int32(exact[index] * Double(scale.unitsPerWeight) / Double(unit[index]))
  }

  /// Moves one price.
  ///
  /// - Parameters:
  ///   - index: the constraint.
  ///   - excess: its left side less its limit, in the relaxed allocation.
  ///   - shrink: what the step becomes where the sign flips.
  ///   - longest: longest step, in steps of weight.
  mutating func move(_ index: Int, excess: Int, shrink: Double, longest: Double) {
    let sign = excess.signum()
    if sign * lastSign[index] < 0 {
      step[index] *= shrink
    } else if sign * lastSign[index] > 0, sign > 0 || exact[index] > 0 {
      step[index] = min(longest * scale.magnitude, step[index] * Self.growth)
    }
    if sign != 0 { lastSign[index] = sign }
    exact[index] = min(largest, max(0, exact[index] + Double(sign) * step[index]))
    if exact[index] == 0, sign < 0 { step[index] = min(step[index], Self.firstStep * scale.magnitude) }
    prices[index] = whole(index)
  }

  /// Goes back to known prices, with short steps.
  mutating func restart(at known: [Int32], longest: Double) {
    prices = known
    for index in known.indices {
      exact[index] = Double(known[index]) * Double(unit[index]) / Double(scale.unitsPerWeight)
      step[index] = min(step[index], longest * scale.magnitude)
      lastSign[index] = 0
    }
  }

  /// Halves every price.
  mutating func halve() {
    for index in prices.indices {
      exact[index] /= 2
      prices[index] = whole(index)
    }
  }

  /// Makes steps long again, at least the first length: after the constraints changed.
  mutating func lengthenSteps() {
    for index in step.indices { step[index] = max(step[index], Self.firstStep * scale.magnitude) }
  }
}
