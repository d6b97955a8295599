internal import Fitting
internal import Housing
internal import Randomness

/// The places of the list, one a household of the integer table, transfers first: what each applicant must be.
///
/// Shape: every column has `count` values.
struct ApplicantSlots {
  private(set) var situation: [UInt8] = []
  private(set) var composition: [UInt8] = []
  /// Class of persons, 1 to 6 (six or more).
  private(set) var persons: [UInt8] = []
  private(set) var band: [UInt8] = []
  private(set) var seniority: [UInt8] = []
  private(set) var rooms: [UInt8] = []
  /// Age band and occupation, given by `matchAges`.
  private(set) var ageBand: [UInt8] = []
  private(set) var employment: [UInt8] = []
  /// Transfers: the first slots.
  private(set) var transferCount = 0

  var count: Int { situation.count }

  /// The places of a table.
  init(_ table: ApplicantTable) {
    let main = table.main.table
    func category(_ cell: Int, _ axis: ApplicantTable.Axis) -> UInt8 {
      UInt8(main.category(of: cell, along: axis.rawValue))
    }
    for (cell, households) in table.mainCounts.enumerated() where households > 0 {
      situation.append(contentsOf: repeatElement(category(cell, .situation), count: households))
      composition.append(contentsOf: repeatElement(category(cell, .composition), count: households))
      persons.append(contentsOf: repeatElement(category(cell, .persons) + 1, count: households))
      band.append(contentsOf: repeatElement(category(cell, .income), count: households))
      seniority.append(contentsOf: repeatElement(category(cell, .seniority), count: households))
      rooms.append(contentsOf: repeatElement(category(cell, .rooms) + 1, count: households))
      if category(cell, .situation) == HousingSituation.socialTenant.rawValue { transferCount += households }
    }
    ageBand = Array(repeating: 0, count: count)
    employment = Array(repeating: 0, count: count)
  }

  /// Group of a slot for ages: composition × band of resources.
  private func ageGroup(_ slot: Int) -> Int {
    Int(composition[slot]) * IncomeBands.codes.count + Int(band[slot])
  }

  /// Gives each slot an age band and an occupation from the second table: inside a composition and a band of
  /// resources, the older latent rank gets the older place (`RankReordering`), so that the counts stay exact.
  ///
  /// - Parameter latent: latent age of each slot, in standard deviations. Shape: `count`. Ties: the first slot.
  mutating func matchAges(_ table: ApplicantTable, latent: [Double], draws: KeyedDraws) {
    let ages = table.ages.table
    let length = ages.values.count / ages.sliceCount([0, 1])
    var order: [UInt64] = []
    var groups: [Int] = []
    var cells: [Int] = []
    for (cell, households) in table.ageCounts.enumerated() where households > 0 {
      let age = UInt64(ages.category(of: cell, along: 3))
      for number in 0..<households {
        let word = draws.word(DrawPurpose.applicantMatch.rawValue, entity: cell, other: number)
        order.append(age << 32 | UInt64(word))
        groups.append(cell / length)
        cells.append(cell)
      }
    }
    let places = RankReordering.order(
      of: order, in: groups, by: latent, in: (0..<count).map { ageGroup($0) })
    for slot in 0..<count {
      let cell = cells[places[slot]]
      ageBand[slot] = UInt8(ages.category(of: cell, along: 3))
      employment[slot] = UInt8(ages.category(of: cell, along: 2))
    }
  }

  /// The first-time slots in the order of their ranks: shuffled by keyed words, so that a rank tells nothing.
  func firstTimeOrder(_ draws: KeyedDraws) -> [Int] {
    let keyed = (transferCount..<count).map { slot in
      UInt64(draws.word(DrawPurpose.applicantSlot.rawValue, entity: slot)) << 32 | UInt64(slot)
    }
    return keyed.sorted().map { Int($0 & 0xFFFF_FFFF) }
  }
}
