internal import Housing
internal import Randomness

/// Which applicants hold a priority category of article L.441-1, and which one.
///
/// Homeless and hosted-by-a-structure households hold theirs by definition (k and c of the article); the others are
/// drawn with a chance that falls with resources, set so that the overall share is the wanted one.
struct PriorityLaw: Sendable {
  /// Categories drawn for the other situations.
  private static let drawn: [PriorityCategories] = [
    .disability, .poorlyHoused, .longUnemployment, .unfitHousing, .violence, .overcrowdedMinor,
    .evictionThreat,
  ]
  /// Odds of those categories by situation.
  ///
  /// Shape: `HousingSituation.allCases` × `drawn`. Assumed.
  private static let odds: [[Double]] = [
    [4, 1, 1, 1, 2, 2, 1],
    [1, 2, 1, 2, 1, 1, 3],
    [1, 5, 1, 1, 2, 1, 0],
    [1, 1, 1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1, 1, 1],
    [3, 3, 1, 1, 1, 1, 2],
  ]
  private static let overcrowdedPlace = 5

  private let lowIncome: Double
  private let lowRatio: Double
  private let highIncome: Double
  private let highRatio: Double
  private let dalo: UInt32
  private let categories: [CategoryThresholds]
  private let categoriesWithoutChild: [CategoryThresholds]
  /// Chance of a household of middle resources without a category by definition.
  private(set) var base = 0.0

  init(_ settings: PopulationSettings) {
    lowIncome = Double(settings.priorityLowIncome)
    lowRatio = settings.priorityLowIncomeRatio
    highIncome = Double(settings.priorityHighIncome)
    highRatio = settings.priorityHighIncomeRatio
    dalo = Uniform.threshold(settings.daloShareOfPriority)
    categories = Self.odds.map { CategoryThresholds($0) }
    categoriesWithoutChild = Self.odds.map { row in
      CategoryThresholds(row.indices.map { $0 == Self.overcrowdedPlace ? 0 : row[$0] })
    }
  }

  /// Sets the chance so that a share of some households holds a category, on average.
  ///
  /// - Parameters:
  ///   - share: the share wanted, of all of `members`. Where the categories by definition already exceed it, no
  ///     other household is drawn.
  ///   - members: their indices.
  mutating func calibrate(share: Double, members: some Sequence<Int>, of households: Households) {
    var total = 0.0
    var byDefinition = 0.0
    var weights = 0.0
    for index in members {
      total += 1
      if categoryByDefinition(households.situation[index]) != nil {
        byDefinition += 1
      } else {
        weights += ratio(perUnit(of: households, at: index))
      }
    }
    base = weights > 0 ? max(0, share * total - byDefinition) / weights : 0
  }

  /// Categories of a household.
  func categories(of households: Households, at index: Int, key: HouseholdKey, draws: KeyedDraws)
    -> PriorityCategories
  {
    let words = draws.block(
      DrawPurpose.applicantPriority.rawValue, entity: key.entity, other: key.other, time: key.time)
    let situation = households.situation[index]
    var result: PriorityCategories = []
    if let certain = categoryByDefinition(situation) {
      result = certain
    } else {
      let chance = base * ratio(perUnit(of: households, at: index))
      guard words[0] < Uniform.threshold(chance) else { return [] }
      let thresholds =
        households.persons[index] > households.adults[index]
        ? categories : categoriesWithoutChild
      result = Self.drawn[thresholds[Int(situation)].category(words[1])]
      if households.needsAccessible[index] == 1 { result.insert(.disability) }
    }
    if words[2] < dalo { result.insert(.dalo) }
    return result
  }

  private func categoryByDefinition(_ situation: UInt8) -> PriorityCategories? {
    switch situation {
    case HousingSituation.homeless.rawValue: .homeless
    case HousingSituation.hostel.rawValue: .temporaryHosting
    default: nil
    }
  }

  private func perUnit(of households: Households, at index: Int) -> Double {
    Double(households.verifiedIncome[index]) * 100 / Double(households.consumptionUnits[index])
  }

  private func ratio(_ perUnit: Double) -> Double {
    perUnit < lowIncome ? lowRatio : perUnit > highIncome ? highRatio : 1
  }
}
