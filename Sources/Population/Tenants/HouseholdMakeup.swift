internal import Housing
internal import Randomness
internal import Regulation

/// Who is in a household of a composition and a class of persons: adults, children under 14, consumption units.
enum HouseholdMakeup {
  /// Chance of seven, then of eight persons or more, among the households of six or more.
  ///
  /// Assumed.
  private static let largest = CategoryThresholds([0.70, 0.20, 0.10])

  /// Chance that a child is under 14, in 256ths, by age of the reference person: below 35, 45, 55, and above.
  ///
  /// Assumed: children of a young parent are young.
  private static let youngChild: [(below: Int, of256: UInt8)] = [(35, 243), (45, 179), (55, 90), (200, 38)]

  /// Persons of a class 1 to 6, six or more drawn.
  static func persons(ofClass persons: Int, _ word: UInt32) -> Int {
    persons < OccupancyLaw.classes ? persons : persons + largest.category(word)
  }

  /// Class 1 to 6 of a number of persons.
  static func personsClass(_ persons: UInt8) -> Int { min(Int(persons), OccupancyLaw.classes) }

  /// Adults of a household.
  static func adults(_ composition: HouseholdComposition, persons: Int) -> Int {
    switch composition {
    case .single, .singleParent: 1
    case .couple, .coupleWithChildren: 2
    case .other: persons
    }
  }

  /// Fills persons, adults, children under 14 and consumption units of a household.
  ///
  /// - Parameters:
  ///   - words: the first decides the persons of a household of six or more, the others the age of each child.
  static func fill(
    _ households: inout Households, at index: Int, composition: HouseholdComposition, personsClass: Int,
    age: Int, _ words: Philox.Block
  ) {
    let persons = persons(ofClass: personsClass, words[0])
    let adults = adults(composition, persons: persons)
    let chance = youngChild.first { age < $0.below }?.of256 ?? 0
    var under14 = 0
    for child in 0..<max(0, persons - adults) {
      let byte = UInt8(truncatingIfNeeded: words[1 + child / 4] >> UInt32(8 * (child % 4)))
      if byte < chance { under14 += 1 }
    }
    households.persons[index] = UInt8(persons)
    households.adults[index] = UInt8(adults)
    households.childrenUnder14[index] = UInt8(under14)
    households.composition[index] = composition.rawValue
    households.consumptionUnits[index] =
      Int16(ConsumptionUnits.hundredths(persons: persons, childrenUnder14: under14))
  }
}
