internal import Housing
internal import Randomness
internal import Regulation

/// Writes the application forms: what applicants say, drawn; what rules make of it, computed.
///
/// A transfer applicant's persons and dwelling are those of its record as a tenant; a first-time applicant's are drawn
/// here. Order of the cascade: persons → present housing → answers on it → housing aid and hardship → crowding,
/// grounds, categories → reasons → refusals.
struct FormWriter {
  let territory: Territory
  let settings: PopulationSettings
  let bands: IncomeBands
  let aid: HousingAidTable
  let affordability: AffordabilityRule
  let dalo: DaloRules
  let reference: CalendarMonth

  /// Rates of the answers on the present dwelling by situation: not decent, unfit, eviction.
  ///
  /// Shape: `HousingSituation.allCases`. Assumed.
  private static let rates: [(notDecent: Double, unfit: Double, eviction: Double)] = [
    (0.015, 0.004, 0.008), (0.09, 0.025, 0.05), (0.03, 0.008, 0.01), (0, 0, 0.02), (0, 0, 0),
    (0.05, 0.02, 0.03),
  ]
  /// Part of the applicants who would take other communes than those listed, and who hold a priority of the
  /// departmental plan.
  ///
  /// Assumed.
  private static let wider = 0.35
  private static let localPriority = 0.04
  /// Part of first-time applicants in need of an adapted dwelling whose present one does not suit them.
  ///
  /// Assumed.
  private static let unadapted = 0.7
  /// Offers refused in a year of waiting, mean.
  ///
  /// Source: about one allocation for six applications a year and 47 % of offers refused (Adeus 2017), derived.
  private static let refusalsAYear = 0.12
  /// Elasticity of private rents to the commune's median income.
  ///
  /// Assumed.
  private static let rentElasticity = 0.4

  /// The forms of the applicants, those that need no declared resources.
  ///
  /// - Parameters:
  ///   - members: the applicants, as indices of `households`, increasing.
  ///   - records: the tenants' records.
  func forms(
    of households: Households, _ dwellings: Dwellings, members: [Int], tenants: Range<Int>,
    records: TenancyRecords, incomes: CommuneIncomes, keys: [HouseholdKey], draws: KeyedDraws
  ) -> ApplicationForms {
    var forms = ApplicationForms()
    forms.append(blank: members.count)
    let rents = rentLevels(incomes)
    let zones = territory.communes.map(\.aidZone)
    let delays = dalo.abnormalDelays(department: territory.department)
    for (row, index) in members.enumerated() {
      forms.household[row] = Int32(index)
      let key = keys[index]
      var answers: FormAnswers
      if tenants.contains(index) {
        answers = copyTenant(
          index, row: index - tenants.lowerBound, of: households, dwellings, records, to: &forms, at: row)
      } else {
        answers = fillFirstTime(
          index, key, of: households, rents: rents, zones: zones, to: &forms, at: row, draws)
      }
      let chances = Chances(
        draws.block(DrawPurpose.refusals.rawValue, entity: key.entity, other: key.other, time: key.time))
      answers.insert(.widerArea, if: chances.happens(0, Self.wider))
      answers.insert(.localPriority, if: chances.happens(1, Self.localPriority))
      let waited = reference.number - 1 - Int(households.applicationMonth[index])
      var facts = HousingFacts()
      facts.lodging = HousingFacts.Lodging(HousingMode(rawValue: forms.mode[row]) ?? .privateTenant)
      facts.monthsThere = Int(forms.monthsThere[row])
      facts.personsThere = Int(forms.personsThere[row])
      facts.surface = Int(forms.surface[row])
      facts.hasMinorChild = households.persons[index] > households.adults[index]
      facts.monthsOnList = waited
      facts.roomsWanted = Int(households.roomsWanted[index])
      facts.read(answers)
      answers.insert(.overcrowded, if: dalo.isOvercrowded(facts))
      forms.grounds[row] = dalo.grounds(of: facts, delays: delays).rawValue
      forms.categories[row] = dalo.categories(of: facts).rawValue
      forms.answers[row] = answers.rawValue
      ReasonLaw.fill(
        &forms.reasons, row: row, situation: households.situation[index], answers: answers, key: key,
        draws: draws)
      let category = IncomeBands.category(of: households, at: index)
      forms.ceilingCategory[row] = UInt8(category.number)
      forms.incomeBand[row] = UInt8(bands.band(households.verifiedIncome[index], category))
      forms.referenceTaxIncome[row] = bands.taxIncome(households.verifiedIncome[index])
      forms.renewals[row] = UInt8(min(waited / 12, 255))
      forms.renewalMonth[row] = households.applicationMonth[index] + Int16(12 * (waited / 12))
      let refusals = Inversion.poisson(
        mean: Self.refusalsAYear * Double(waited) / 12, chances.uniform(2))
      forms.refusals[row] = UInt8(min(refusals, 255))
    }
    return forms
  }

  /// Writes what the list as a whole decides: declared monthly resources and their quartile.
  func fillResources(_ forms: inout ApplicationForms, of households: Households) {
    var perUnit: [Int32] = []
    perUnit.reserveCapacity(forms.count)
    for row in 0..<forms.count {
      let index = Int(forms.household[row])
      let declared = households.declaredIncome[index]
      forms.monthlyResources[row] = declared < 0 ? -1 : declared / 12
      perUnit.append(
        FirstQuartile.incomePerUnit(
          annualIncome: max(0, declared), consumptionUnits: households.consumptionUnits[index]))
    }
    let bounds = FirstQuartile.bounds(of: perUnit)
    for row in 0..<forms.count {
      let income = perUnit[row]
      forms.quartile[row] =
        income <= bounds[0] ? 1 : income <= bounds[1] ? 2 : income <= bounds[2] ? 3 : 4
    }
  }

  /// Rent per m² of each commune, then outside, euro cents a month.
  private func rentLevels(_ incomes: CommuneIncomes) -> [Double] {
    (incomes.laws + [incomes.outside]).map { law in
      100 * settings.privateRent
        * ReproducibleMath.exp(Self.rentElasticity * (law.logMedian - incomes.logReference))
    }
  }

  private func copyTenant(
    _ index: Int, row tenant: Int, of households: Households, _ dwellings: Dwellings,
    _ records: TenancyRecords,
    to forms: inout ApplicationForms, at row: Int
  ) -> FormAnswers {
    let dwelling = Int(households.dwelling[index])
    forms.occupation[row] = records.occupation[tenant]
    forms.secondAge[row] = records.secondAge[tenant]
    forms.mode[row] = HousingMode.socialTenant.rawValue
    forms.monthsThere[row] = Int16(reference.number - 1 - Int(households.leaseMonth[index]))
    forms.personsThere[row] = households.persons[index]
    forms.roomsThere[row] = dwellings.rooms[dwelling]
    forms.surface[row] = dwellings.surface[dwelling]
    forms.rent[row] = dwellings.rent[dwelling]
    forms.landlord[row] = dwellings.landlord[dwelling]
    forms.housingAid[row] = records.housingAid[tenant]
    forms.rentBurden[row] = records.rentBurden[tenant]
    forms.residualIncome[row] = records.residualIncome[tenant]
    return FormAnswers(rawValue: records.answers[tenant])
  }

  private func fillFirstTime(
    _ index: Int, _ key: HouseholdKey, of households: Households, rents: [Double], zones: [Int],
    to forms: inout ApplicationForms, at row: Int, _ draws: KeyedDraws
  ) -> FormAnswers {
    let personal = PersonalAnswers(of: households, at: index, key: key, draws: draws)
    let home = Int(households.homeCommune[index])
    let housing = PresentHousing(
      of: households, at: index, key: key, rentLevel: rents[home < 0 ? rents.count - 1 : home], settings,
      draws: draws)
    forms.occupation[row] = personal.occupation
    forms.secondAge[row] = personal.secondAge
    forms.mode[row] = housing.mode.rawValue
    forms.monthsThere[row] = Int16(housing.monthsThere)
    forms.personsThere[row] = UInt8(min(housing.personsThere, 255))
    forms.roomsThere[row] = UInt8(housing.rooms)
    forms.surface[row] = UInt8(min(housing.surface, 255))
    forms.rent[row] = Int32(housing.rent)
    var answers = personal.answers
    let chances = Chances(
      draws.block(DrawPurpose.hostDwelling.rawValue, entity: key.entity, other: key.other))
    let rates = Self.rates[Int(households.situation[index])]
    answers.insert(.notDecent, if: housing.surface > 0 && chances.happens(0, rates.notDecent))
    answers.insert(.unfit, if: housing.surface > 0 && chances.happens(1, rates.unfit))
    answers.insert(.evictionThreat, if: chances.happens(2, rates.eviction))
    answers.insert(
      .unadapted, if: households.needsAccessible[index] == 1 && chances.happens(3, Self.unadapted))
    guard housing.rent > 0 else {
      forms.residualIncome[row] = HousingOutlay.residual(
        resources: Int(households.verifiedIncome[index]), units: Int(households.consumptionUnits[index]))
      return answers
    }
    let adults = Int(households.adults[index])
    let family = aid.family(
      couple: adults >= 2, dependants: Int(households.persons[index]) - adults,
      zone: home < 0 ? settings.outsideAidZone : zones[home])
    let outlay = HousingOutlay(
      family, affordability, rentCents: housing.rent,
      chargesCents: Int(settings.serviceChargeCents) * housing.surface,
      resources: Int(households.verifiedIncome[index]), units: Int(households.consumptionUnits[index]))
    forms.housingAid[row] = Int32(outlay.aid)
    forms.rentBurden[row] = outlay.burden
    forms.residualIncome[row] = outlay.residual
    answers.insert(.hardship, if: outlay.isHard)
    return answers
  }
}

extension ApplicationForms {
  /// Categories and grounds of each form, in order.
  var shown: [PriorityLaw.Shown] {
    categories.indices.map { PriorityLaw.Shown(categories: categories[$0], grounds: grounds[$0]) }
  }
}

extension TenancyRecords {
  /// Categories and grounds of each record, in order.
  var shown: [PriorityLaw.Shown] {
    categories.indices.map { PriorityLaw.Shown(categories: categories[$0], grounds: grounds[$0]) }
  }
}
