internal import Housing
internal import Randomness
internal import Regulation

/// Writes the records of the sitting tenants: what a survey of occupancy asks, and what rules make of it.
struct TenancyWriter {
  let territory: Territory
  let settings: PopulationSettings
  let bands: IncomeBands
  let aid: HousingAidTable
  let affordability: AffordabilityRule
  let dalo: DaloRules
  let reference: CalendarMonth

  /// Months under which a lease is recent.
  ///
  /// Source: OPS counts those who moved in since the survey before, three years earlier.
  private static let recent = 36
  /// Greatest share of the ceiling that is kept, per cent.
  private static let greatestShare = 999
  /// Rates among social dwellings, assumed: not decent, unfit, eviction without rehousing, renewal in QPV.
  private static let rates = (notDecent: 0.015, unfit: 0.004, eviction: 0.008, renewal: 0.008)

  /// The records, in the order of the tenants.
  ///
  /// - Parameter resources: true resources of each household, euros a year.
  func records(
    of households: Households, _ dwellings: Dwellings, tenants: Range<Int>, resources: [Int32],
    keys: [HouseholdKey], draws: KeyedDraws
  ) -> TenancyRecords {
    var records = TenancyRecords()
    records.append(blank: tenants.count)
    let zones = territory.communes.map(\.aidZone)
    let delays = dalo.abnormalDelays(department: territory.department)
    for row in 0..<tenants.count {
      let index = tenants.lowerBound + row
      let key = keys[index]
      let dwelling = Int(households.dwelling[index])
      let personal = PersonalAnswers(of: households, at: index, key: key, draws: draws)
      var answers = personal.answers
      let chances = Chances(
        draws.block(DrawPurpose.presentHousing.rawValue, entity: key.entity, other: key.other))
      answers.insert(.notDecent, if: chances.happens(0, Self.rates.notDecent))
      answers.insert(.unfit, if: chances.happens(1, Self.rates.unfit))
      answers.insert(.evictionThreat, if: chances.happens(2, Self.rates.eviction))
      answers.insert(
        .renewalRehousing, if: dwellings.inQPV[dwelling] == 1 && chances.happens(3, Self.rates.renewal))
      answers.insert(
        .unadapted, if: households.needsAccessible[index] == 1 && dwellings.accessible[dwelling] == 0)
      let persons = Int(households.persons[index])
      let adults = Int(households.adults[index])
      let family = aid.family(
        couple: adults >= 2, dependants: persons - adults, zone: zones[Int(dwellings.commune[dwelling])])
      let outlay = HousingOutlay(
        family, affordability, rentCents: Int(dwellings.rent[dwelling]),
        chargesCents: Int(dwellings.serviceCharge[dwelling]), resources: Int(resources[index]),
        units: Int(households.consumptionUnits[index]))
      answers.insert(.hardship, if: outlay.isHard)
      answers.insert(
        .underOccupied, if: UnderOccupation.holds(rooms: Int(dwellings.rooms[dwelling]), persons: persons))
      var facts = HousingFacts()
      facts.monthsThere = reference.number - 1 - Int(households.leaseMonth[index])
      facts.personsThere = persons
      facts.surface = Int(dwellings.surface[dwelling])
      facts.roomsWanted = Int(dwellings.rooms[dwelling])
      facts.hasMinorChild = persons > adults
      facts.read(answers)
      answers.insert(.overcrowded, if: dalo.isOvercrowded(facts))
      let category = IncomeBands.category(of: households, at: index)
      records.occupation[row] = personal.occupation
      records.secondAge[row] = personal.secondAge
      records.answers[row] = answers.rawValue
      records.shareOfCeiling[row] = Int16(
        min(
          bands.shareOfCeiling(
            Int32(Double(resources[index]) * (1 - settings.untaxedShareOfTenants)), category),
          Self.greatestShare))
      records.housingAid[row] = Int32(outlay.aid)
      records.disposableIncome[row] = disposable(
        resources[index], aid: outlay.aid, units: households.consumptionUnits[index])
      records.rentBurden[row] = outlay.burden
      records.residualIncome[row] = outlay.residual
      records.isRecent[row] = facts.monthsThere < Self.recent ? 1 : 0
      records.grounds[row] = dalo.grounds(of: facts, delays: delays).rawValue
      records.categories[row] = dalo.categories(of: facts).rawValue
    }
    return records
  }

  /// Disposable income of resources, housing aid added and direct taxes taken away, euros a year.
  @inline(__always)
  private func disposable(_ resources: Int32, aid: Int, units: Int16) -> Int32 {
    let gross = Double(resources) + Double(aid * 12) / 100
    let threshold = settings.directTaxThreshold * Double(units) / 100
    let taxed = max(0, gross - threshold) / (1 + settings.directTaxRatio)
    return Int32((min(gross, threshold) + taxed).rounded(.toNearestOrAwayFromZero))
  }
}

extension HousingFacts {
  /// Takes over the answers of a form.
  @inline(__always)
  mutating func read(_ answers: FormAnswers) {
    disabledPerson = answers.contains(.disabledPerson)
    unadapted = answers.contains(.unadapted)
    notDecent = answers.contains(.notDecent)
    unfit = answers.contains(.unfit)
    evictionThreat = answers.contains(.evictionThreat)
    violence = answers.contains(.violence)
    backFromUnemployment = answers.contains(.backFromUnemployment)
    hardship = answers.contains(.hardship)
  }
}
