internal import Housing
internal import Randomness

/// Where the applicants live and ask, what they need, which priority they hold.
enum ApplicantWishes {
  /// Age from which a household counts as older in the need of an accessible dwelling, years.
  static let olderAge: UInt8 = 60

  /// Fills residence (of first-time applicants), wishes and accessibility of some applicants.
  static func fill(
    _ households: inout Households, members: [Int], firstTime: Range<Int>, choice: CommuneChoice,
    settings: PopulationSettings, keys: [HouseholdKey], draws: KeyedDraws
  ) {
    let younger = Uniform.threshold(settings.accessibleNeedUnder60)
    let older = Uniform.threshold(settings.accessibleNeedFrom60)
    var wanted = households.wantedCommunes
    households.wantedCommunes = []
    for index in members {
      let key = keys[index]
      let perUnit =
        Double(households.verifiedIncome[index]) * 100 / Double(households.consumptionUnits[index])
      let resourceClass = choice.resourceClass(perUnit)
      if firstTime.contains(index) {
        households.homeCommune[index] = choice.home(resourceClass: resourceClass, key: key, draws: draws)
      }
      choice.fillWishes(
        resourceClass: resourceClass, home: households.homeCommune[index], key: key, draws: draws,
        into: &wanted, row: index * Households.wishes)
      let word = draws.word(DrawPurpose.applicantNeeds.rawValue, entity: key.entity, other: key.other)
      let threshold = households.age[index] >= olderAge ? older : younger
      households.needsAccessible[index] = word < threshold ? 1 : 0
    }
    households.wantedCommunes = wanted
  }
}
