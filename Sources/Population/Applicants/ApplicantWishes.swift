internal import Housing
internal import Randomness

/// Where the applicants ask.
enum ApplicantWishes {
  /// Fills the wishes of some applicants.
  static func fill(
    _ households: inout Households, members: [Int], choice: CommuneChoice, keys: [HouseholdKey],
    draws: KeyedDraws
  ) {
    var wanted = households.wantedCommunes
    households.wantedCommunes = []
    for index in members {
      let key = keys[index]
      let perUnit =
        Double(households.verifiedIncome[index]) * 100 / Double(households.consumptionUnits[index])
      let resourceClass = choice.resourceClass(perUnit)
      choice.fillWishes(
        resourceClass: resourceClass, home: households.homeCommune[index], key: key, draws: draws,
        into: &wanted, row: index * Households.wishes)
    }
    households.wantedCommunes = wanted
  }
}
