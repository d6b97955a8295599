internal import Housing
internal import Randomness
internal import Regulation

/// Which applicants hold a priority label, and which of them are recognised under the enforceable right.
///
/// What shows on a form is computed: the categories of article L.441-1 and the grounds of L.441-2-3 (`DaloRules`). What
/// is made of it is a decision, and drawn: far more households show a category than hold the label. Those without a
/// dwelling and those in a structure or hostel hold it by definition; the others hold it with a chance that falls with
/// resources, set so that the share of the list is the wanted one; recognition likewise, among label holders with a
/// ground. A household that holds the label holds every category that it shows.
struct PriorityLaw: Sendable {
  private let lowIncome: Double
  private let lowRatio: Double
  private let highIncome: Double
  private let highRatio: Double
  private let daloShare: Double
  /// Chance of a household of middle resources that shows a category without holding one by definition.
  private(set) var base = 0.0
  /// Chance of recognition of a label holder with a ground.
  private(set) var recognition = 0.0

  /// Steps of the search for the chances, which halve an interval.
  private static let steps = 50
  /// Greatest chance that is searched, so that the poorest ratio reaches certainty.
  private static let greatest = 100.0

  /// What a household's form shows: categories and grounds, as raw values of `PriorityCategories` and `DaloGrounds`.
  struct Shown: Sendable {
    var categories: UInt32
    var grounds: UInt8
  }

  init(_ settings: PopulationSettings) {
    lowIncome = Double(settings.priorityLowIncome)
    lowRatio = settings.priorityLowIncomeRatio
    highIncome = Double(settings.priorityHighIncome)
    highRatio = settings.priorityHighIncomeRatio
    daloShare = settings.daloShareOfPriority
  }

  /// Sets the chances so that a share of some households holds the label, and a share of those is recognised, on
  /// average; as near as those who show a category or a ground allow.
  ///
  /// - Parameters:
  ///   - share: the share wanted, of all members. Where those by definition already exceed it, no other is drawn.
  ///   - members: their indices.
  ///   - shown: what the form of each member shows, in the same order.
  mutating func calibrate(
    share: Double, members: some Sequence<Int>, shown: [Shown], of households: Households
  ) {
    // Households by resources (low, middle, high): all that show a category, and those of them with a ground.
    var total = 0.0
    var definite = (all: 0.0, grounded: 0.0)
    var counts = SIMD3<Double>()
    var grounded = SIMD3<Double>()
    for (row, index) in members.enumerated() {
      total += 1
      let hasGround = shown[row].grounds != 0
      if Self.isByDefinition(households.situation[index]) {
        definite.all += 1
        if hasGround { definite.grounded += 1 }
      } else if shown[row].categories != 0 {
        let place = band(perUnit(of: households, at: index))
        counts[place] += 1
        if hasGround { grounded[place] += 1 }
      }
    }
    let ratios = SIMD3(lowRatio, 1, highRatio)
    func expected(_ base: Double, _ counts: SIMD3<Double>) -> Double {
      var sum = 0.0
      for place in 0..<3 { sum += counts[place] * min(1, base * ratios[place]) }
      return sum
    }
    var low = 0.0
    var high = Self.greatest
    for _ in 0..<Self.steps {
      let middle = (low + high) / 2
      if expected(middle, counts) < share * total - definite.all { low = middle } else { high = middle }
    }
    base = low
    let labels = definite.all + expected(base, counts)
    let withGround = definite.grounded + expected(base, grounded)
    recognition = withGround > 0 ? min(1, daloShare * labels / withGround) : 0
  }

  /// Categories that a household holds: none without the label.
  @inline(__always)
  func categories(
    of households: Households, at index: Int, shown: Shown, key: HouseholdKey, draws: KeyedDraws
  ) -> PriorityCategories {
    let byDefinition = Self.isByDefinition(households.situation[index])
    guard byDefinition || shown.categories != 0 else { return [] }
    let words = draws.block(
      DrawPurpose.applicantPriority.rawValue, entity: key.entity, other: key.other, time: key.time)
    if !byDefinition {
      let place = band(perUnit(of: households, at: index))
      let chance = base * (place == 0 ? lowRatio : place == 1 ? 1 : highRatio)
      guard Uniform.isBelow(chance, words[0]) else { return [] }
    }
    var result = PriorityCategories(rawValue: shown.categories)
    if shown.grounds != 0, Uniform.isBelow(recognition, words[2]) { result.insert(.dalo) }
    return result
  }

  /// Whether a situation holds the label by definition: without a dwelling, or hosted by a structure.
  private static func isByDefinition(_ situation: UInt8) -> Bool {
    situation == HousingSituation.homeless.rawValue || situation == HousingSituation.hostel.rawValue
  }

  private func perUnit(of households: Households, at index: Int) -> Double {
    Double(households.verifiedIncome[index]) * 100 / Double(households.consumptionUnits[index])
  }

  private func band(_ perUnit: Double) -> Int { perUnit < lowIncome ? 0 : perUnit > highIncome ? 2 : 1 }
}
