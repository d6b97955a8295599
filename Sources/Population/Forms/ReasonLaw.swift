internal import Housing
internal import Randomness

/// Why a household applies: one main reason and up to two others, drawn without repetition with odds that depend on
/// its situation and rise with what its form shows.
///
/// Odds by situation are set so that main reasons come near the published ones: transfers, dwelling too small 27 %,
/// health 15 %, surroundings 12 %; first-time applicants, temporary or hosted housing 32 %, rent 14 % (USH, 2019).
/// What a form shows multiplies them; those factors are assumed.
enum ReasonLaw {
  /// Odds of each reason by situation.
  ///
  /// Shape: `HousingSituation.allCases` × `ApplicationReason.allCases`.
  private static let odds: [[Double]] = [
    // none temporary rent small large unfit health separation family violence eviction renewal work surroundings own
    [0.0, 0.0, 5, 27, 3, 3, 10, 6, 8, 1, 1, 0.5, 5, 12, 3],
    [0.0, 1.0, 25, 8, 2, 7, 6, 9, 6, 1, 8, 0.0, 8, 5, 8],
    [12, 62, 0.0, 5, 0.0, 2, 3, 8, 8, 1, 2, 0.0, 6, 2, 26],
    [30, 60, 1.0, 2, 0.0, 1, 3, 3, 3, 2, 1, 0.0, 2, 1, 4],
    [80, 10, 0.0, 0, 0.0, 1, 2, 3, 2, 2, 3, 0.0, 1, 0, 2],
    [8, 8, 8, 5, 4, 5, 10, 22, 10, 1, 4, 0.0, 8, 5, 12],
  ]
  /// Chance of a second reason, and of a third after it.
  private static let further = (second: 0.6, third: 0.5)

  /// What an answer multiplies, and by how much.
  private static let factors: [(answer: FormAnswers, reason: ApplicationReason, factor: Double)] = [
    (.overcrowded, .tooSmall, 8), (.underOccupied, .tooLarge, 4), (.notDecent, .unfit, 8),
    (.unfit, .unfit, 12), (.disabledPerson, .health, 6), (.violence, .violence, 60),
    (.evictionThreat, .eviction, 30), (.hardship, .rentTooHigh, 3), (.renewalRehousing, .renewal, 400),
    (.unbornChild, .family, 4), (.alternateCustody, .separation, 4), (.backFromUnemployment, .work, 3),
  ]

  /// Writes the reasons of a household into its three places.
  @inline(__always)
  static func fill(
    _ reasons: inout [UInt8], row: Int, situation: UInt8, answers: FormAnswers, key: HouseholdKey,
    draws: KeyedDraws
  ) {
    let chances = Chances(
      draws.block(DrawPurpose.reasons.rawValue, entity: key.entity, other: key.other, time: key.time))
    var weights = InlineArray<15, Double>(repeating: 0)
    var total = 0.0
    let base = odds[Int(situation)]
    for reason in 0..<15 { weights[reason] = base[reason] }
    for factor in factors where answers.contains(factor.answer) {
      weights[Int(factor.reason.rawValue)] *= factor.factor
    }
    for reason in 0..<15 { total += weights[reason] }
    let number =
      !chances.happens(3, further.second) ? 1 : chances.happens(4, further.third) ? 3 : 2
    for place in 0..<number {
      var left = chances.uniform(place) * total
      var chosen = 0
      for reason in 0..<15 where weights[reason] > 0 {
        chosen = reason
        if left < weights[reason] { break }
        left -= weights[reason]
      }
      reasons[row * ApplicationForms.reasonsKept + place] = UInt8(chosen)
      total -= weights[chosen]
      weights[chosen] = 0
    }
  }
}
