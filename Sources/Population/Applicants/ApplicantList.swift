internal import Fitting
internal import Housing
internal import Randomness

/// Puts the applicants into the columns: transfers onto their tenants, first-time applicants after them.
struct ApplicantList {
  /// Range of the first-time applicants.
  let firstTime: Range<Int>
  /// Tenants whose lease had to be older than drawn, so that it precedes the application.
  private(set) var olderLeases = 0
  /// Tenants whose resources were drawn again, to fit the band of their request.
  private(set) var redrawnIncomes = 0
  /// Tenants whose age was moved into the band of their request.
  private(set) var movedAges = 0
  /// Tenants whose employment became that of their request.
  private(set) var changedEmployments = 0

  /// Longest seniority of an open band beyond its start, months, and the mean there.
  ///
  /// Assumed.
  private static let openBandMean = 36.0
  private static let openBandLongest = 240.0
  /// Width of an open age band, years.
  ///
  /// Assumed.
  private static let openAgeWidth = 22
  /// Age and its spread that a tenant's latent age is counted from, years: the mean of `SittingTenants`.
  private static let tenantAge = (mean: 52.0, deviation: 16.0)
  /// Longest time between a lease and a request that no drawn lease precedes, months.
  ///
  /// Assumed.
  private static let leaseLead = 24

  /// Fills the applicants.
  ///
  /// - Parameters:
  ///   - slots: what each applicant must be; ages are matched here.
  ///   - listDraws: chance of the EPCI's table, keyed by cells and slots.
  ///   - link: tenant of each transfer.
  ///   - residence: where first-time applicants live, and in which law incomes are drawn.
  ///   - epci: number of the EPCI, second part of the keys of first-time applicants.
  ///   - households: the sitting tenants; first-time applicants are added.
  ///   - key: address of each household, one added for each first-time applicant.
  ///   - list: number of the EPCI that the list belongs to.
  init(
    _ slots: inout ApplicantSlots, table: ApplicantTable, listDraws: KeyedDraws, link: TransferLink,
    margins: DemandMargins,
    bands: IncomeBands, residence: inout ResidenceChoice, disability: DisabilityLaw, copula: GaussianCopula,
    reference: CalendarMonth,
    epci: Int, households: inout Households, keys: inout [HouseholdKey], draws: KeyedDraws
  ) {
    let tenants = households.count
    let order = slots.firstTimeOrder(listDraws)
    firstTime = tenants..<(tenants + order.count)
    households.append(blank: order.count)
    for rank in order.indices { keys.append(HouseholdKey(entity: rank, other: epci)) }
    var household = link.tenant.map { Int($0) }
    household.append(contentsOf: repeatElement(0, count: order.count))
    for (rank, slot) in order.enumerated() { household[slot] = tenants + rank }

    let normals = household.map { index in
      copula.normals(
        draws.block(
          DrawPurpose.applicantContinuous.rawValue, entity: keys[index].entity, other: keys[index].other))
    }
    let latent = household.indices.map { slot in
      let shift = ApplicantPrior.ageShift[Int(slots.situation[slot])]
      guard slot < slots.transferCount else { return normals[slot][0] + shift }
      let age = Double(households.age[household[slot]])
      return (age - Self.tenantAge.mean) / Self.tenantAge.deviation + shift
    }
    slots.matchAges(table, latent: latent, draws: listDraws)
    for slot in household.indices {
      let index = household[slot]
      let key = keys[index]
      let words = draws.block(DrawPurpose.applicantMakeup.rawValue, entity: key.entity, other: key.other)
      let agePlace = draws.word(DrawPurpose.applicantAge.rawValue, entity: key.entity, other: key.other)
      let isTransfer = slot < slots.transferCount
      let age = Self.age(
        margins.ageBands[Int(slots.ageBand[slot])], word: agePlace,
        drawn: isTransfer ? Int(households.age[index]) : nil)
      if isTransfer {
        if Int(households.age[index]) != age { movedAges += 1 }
        if households.employment[index] != slots.employment[slot] { changedEmployments += 1 }
      }
      households.age[index] = UInt8(age)
      if !isTransfer { disability.fill(&households, at: index, key: key, draws: draws) }
      let composition = HouseholdComposition(rawValue: slots.composition[slot]) ?? .other
      let persons = Int(slots.persons[slot])
      if !isTransfer || households.composition[index] != composition.rawValue
        || HouseholdMakeup.personsClass(households.persons[index]) != persons
      {
        HouseholdMakeup.fill(
          &households, at: index, composition: composition, personsClass: persons, age: age, words)
      }
      households.employment[index] = slots.employment[slot]
      households.situation[index] = slots.situation[slot]
      households.roomsWanted[index] = slots.rooms[slot]
      fillIncome(
        &households, at: index, band: Int(slots.band[slot]), bands: bands, residence: &residence,
        normal: normals[slot][1], key: key, keep: isTransfer, draws)
      fillMonth(
        &households, at: index, band: margins.seniorityBands[Int(slots.seniority[slot])],
        rank: NormalDistribution.cumulative(normals[slot][2]), reference: reference,
        lead: 1 + Uniform.below(Self.leaseLead, words[0]))
    }
  }

  private static func age(_ band: CategoryBand, word: UInt32, drawn: Int?) -> Int {
    let high = band.high ?? band.low + openAgeWidth
    if let drawn { return min(max(drawn, max(band.low, 18)), high) }
    return max(18, band.low + Uniform.below(high - band.low + 1, word))
  }

  /// Resources inside their band, and the commune where a first-time applicant lives.
  private mutating func fillIncome(
    _ households: inout Households, at index: Int, band: Int, bands: IncomeBands,
    residence: inout ResidenceChoice, normal: Double, key: HouseholdKey, keep: Bool, _ draws: KeyedDraws
  ) {
    let category = IncomeBands.category(of: households, at: index)
    let units = households.consumptionUnits[index]
    if keep {
      if bands.band(households.verifiedIncome[index], category) == band { return }
      redrawnIncomes += 1
    } else {
      households.homeCommune[index] = residence.home(
        band: band, category, units: units, key: key, draws: draws)
    }
    households.verifiedIncome[index] = bands.resources(
      residence.law(of: households.homeCommune[index]), normal: normal, band: band, category, units: units)
  }

  /// Month of the application inside its band, after the lease of a tenant where the band allows it.
  private mutating func fillMonth(
    _ households: inout Households, at index: Int, band: CategoryBand, rank: Double,
    reference: CalendarMonth, lead: Int
  ) {
    let low = Double(12 * band.low)
    let lease = households.leaseMonth[index]
    let last = reference.number - 1
    var months: Double
    if let high = band.high {
      let limit = Double(12 * high)
      let inPlace = lease == Households.noApplication ? limit : Double(last - Int(lease))
      months = low + rank * (max(low, min(limit, inPlace)) - low)
      months = min(months, limit - 1)
    } else {
      months =
        low + min(Self.openBandMean * Inversion.exponential(min(rank, 1 - 1e-12)), Self.openBandLongest)
    }
    let month = last - Int(months)
    households.applicationMonth[index] = Int16(month)
    if lease != Households.noApplication, Int(lease) >= month {
      households.leaseMonth[index] = Int16(month - lead)
      olderLeases += 1
    }
  }
}
