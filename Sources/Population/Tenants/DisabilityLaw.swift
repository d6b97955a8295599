internal import Housing
internal import Randomness

/// Disability of a person in a household, and its need of an accessible dwelling: one chance decides both, so that
/// those who need such a dwelling are among the disabled.
struct DisabilityLaw: Sendable {
  /// Age from which a household counts as older, years.
  private static let olderAge: UInt8 = 60

  private let disabled: (younger: UInt32, older: UInt32)
  private let needs: (younger: UInt32, older: UInt32)

  init(_ settings: PopulationSettings) {
    disabled = (
      Uniform.threshold(settings.disabledUnder60), Uniform.threshold(settings.disabledFrom60)
    )
    needs = (
      Uniform.threshold(settings.accessibleNeedUnder60), Uniform.threshold(settings.accessibleNeedFrom60)
    )
  }

  /// Fills both fields of a household whose age is known.
  @inline(__always)
  func fill(_ households: inout Households, at index: Int, key: HouseholdKey, draws: KeyedDraws) {
    let word = draws.word(
      DrawPurpose.applicantNeeds.rawValue, entity: key.entity, other: key.other, time: key.time)
    fill(&households, at: index, word)
  }

  /// Fills both fields from a word of chance.
  @inline(__always)
  func fill(_ households: inout Households, at index: Int, _ word: UInt32) {
    let older = households.age[index] >= Self.olderAge
    let needed = word < (older ? needs.older : needs.younger)
    households.needsAccessible[index] = needed ? 1 : 0
    households.disabledPerson[index] = needed || word < (older ? disabled.older : disabled.younger) ? 1 : 0
  }
}
