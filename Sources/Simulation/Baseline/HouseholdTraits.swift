import Housing
import Randomness
import Regulation

/// What the choice of candidates looks at first, in eight bytes that lie together.
struct HouseholdCard: Sendable {
  /// Verified resources per consumption unit, euros per year.
  var incomePerUnit: Int32
  /// Lowest financing class (raw value) whose ceiling the household respects; 3 where it is above all.
  var ceilingClass: UInt8
  /// Bits of `HouseholdTraits`.
  var flags: UInt8
  /// Fewest rooms that suit the household.
  var fewestRooms: UInt8
  /// Most rooms that suit the household.
  var mostRooms: UInt8
}

/// A household as it looks for a dwelling: who it is, and the lists on which it stands while it waits.
struct Seeker: Sendable {
  let household: Int32
  let card: HouseholdCard
  /// For each wanted commune, the cell of its lists with the fewest rooms that suit; cells of one commune follow
  /// one another by rooms.
  private(set) var cells = InlineArray<5, Int16>(repeating: 0)
  /// Wanted communes.
  private(set) var wishes: UInt8 = 0
  /// Numbers of rooms that suit.
  let span: UInt8

  /// - Parameter wanted: wanted communes of all households. Shape: `households * Households.wishes`.
  init(household: Int, card: HouseholdCard, wanted: [Int16]) {
    self.household = Int32(household)
    self.card = card
    span = card.mostRooms - card.fewestRooms + 1
    for place in 0..<Households.wishes {
      let commune = wanted[household * Households.wishes + place]
      if commune < 0 { break }
      cells[place] = commune * 5 + Int16(card.fewestRooms) - 1
      wishes += 1
    }
  }
}

/// What rules need to know of each household, worked out once for a replication and shared by all variants.
///
/// Shape: every column has one value a household, in the order of `Households`.
struct HouseholdTraits: Sendable {
  /// Bits of `HouseholdCard.flags`.
  static let priority: UInt8 = 1
  static let employed: UInt8 = 2
  static let homeless: UInt8 = 4
  static let couple: UInt8 = 8

  /// Households as they look for a dwelling.
  var seekers: [Seeker] = []
  /// Declared resources per consumption unit, euros per year; 0 where none are declared.
  var declaredPerUnit: [Int32] = []
  /// Dependants for the housing aid.
  var dependants: [UInt8] = []

  /// The traits of all households.
  ///
  /// - Parameters:
  ///   - ceilings: income ceilings at the price date.
  ///   - taxIncomeRatio: reference tax income over resources.
  init(
    of households: Households, communes: [Commune], ceilings: IncomeCeilings, taxIncomeRatio: Double
  ) {
    let count = households.count
    seekers.reserveCapacity(count)
    for household in 0..<count {
      let units = Int(households.consumptionUnits[household])
      let verified = Int(households.verifiedIncome[household])
      declaredPerUnit.append(Int32(max(0, Int(households.declaredIncome[household])) * 100 / units))
      let persons = Int(households.persons[household])
      let adults = Int(households.adults[household])
      let bits = PriorityCategories(rawValue: households.priority[household])
      let home = Int(households.homeCommune[household])
      let zone = CeilingZone(code: home >= 0 ? communes[home].ceilingZone : communes[0].ceilingZone) ?? .other
      let category = CeilingCategory(
        persons: persons, adults: adults, dependants: persons - adults,
        youngCouple: adults == 2 && households.age[household] <= 27,
        disabledPerson: households.disabledPerson[household] == 1)
      let taxIncome = Int(Double(verified) * taxIncomeRatio)
      var lowest: UInt8 = 3
      for financing in Financing.allCases.reversed()
      where taxIncome <= ceilings.euros(financing, zone: zone, category: category) {
        lowest = financing.rawValue
      }
      dependants.append(UInt8(persons - adults))
      let situation = HousingSituation(rawValue: households.situation[household]) ?? .other
      let employment = Employment(rawValue: households.employment[household]) ?? .inactive
      var flag: UInt8 = 0
      if !bits.isEmpty { flag |= Self.priority }
      if employment.isEmployed { flag |= Self.employed }
      if situation.countsAsHomeless { flag |= Self.homeless | Self.priority }
      if adults >= 2 { flag |= Self.couple }
      let norm = OccupancyNorm.rooms(persons: persons)
      let wanted = Int(households.roomsWanted[household])
      let card = HouseholdCard(
        incomePerUnit: Int32(verified * 100 / units), ceilingClass: lowest, flags: flag,
        fewestRooms: UInt8(min(norm.lowerBound, wanted)), mostRooms: UInt8(max(norm.upperBound, wanted)))
      seekers.append(Seeker(household: household, card: card, wanted: households.wantedCommunes))
    }
  }
}

/// Rooms that suit a household in practice, for a new lease.
///
/// Source: usual practice of allocation (no text sets it): one person T1 or T2, two T2 or T3, three T2 or T3, four
/// T3 or T4, five T4 or T5, more T4 and above. Existing leases are far wider; the norm binds new ones only.
enum OccupancyNorm {
  static func rooms(persons: Int) -> ClosedRange<Int> {
    switch persons {
    case ...1: 1...2
    case 2: 2...3
    case 3: 2...3
    case 4: 3...4
    case 5: 4...5
    default: 4...5
    }
  }
}
