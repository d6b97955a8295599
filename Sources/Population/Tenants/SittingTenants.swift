internal import Fitting
internal import Housing
internal import Randomness
internal import Regulation

/// Draws the tenant of every occupied dwelling, given the dwelling: persons by rooms, composition by persons, then
/// age, resources and length of stay joined by a copula, then employment by age.
///
/// Every draw is keyed by the dwelling's identity and the commune's code, and every law depends on the commune or on
/// the country: the tenants of a commune do not change when the figures of another do, nor those of a kind of
/// dwellings when there is one more.
///
/// Resources follow from disposable income: it is drawn in the law of the commune, then the housing aid that it holds
/// is taken out (at the greatest rent that counts, which most social rents reach) and direct taxes are added.
struct SittingTenants {
  /// The households, in the order of their dwellings.
  private(set) var households = Households()

  /// Age of the reference person by composition: mean and standard deviation, years.
  ///
  /// Assumed around the median of 53 years (INSEE).
  private static let age: [(mean: Double, deviation: Double)] = [
    (59, 17), (64, 14), (47, 11), (48, 11), (62, 15),
  ]
  private static let ageRange = 19.0...95.0
  /// Age from which a tenant may have signed a lease.
  private static let leaseAge = 18.0

  /// Draws the tenants and writes them into `stock.dwellings.tenant`.
  init(
    of stock: inout StockExpansion, territory: Territory, settings: PopulationSettings,
    incomes: CommuneIncomes,
    aid: HousingAidTable, reference: CalendarMonth, draws: KeyedDraws
  ) throws(PopulationError) {
    let copula = try GaussianCopula(settings.tenantCorrelations)
    let occupied = stock.vacant.indices.filter { !stock.vacant[$0] }
    let occupancy = OccupancyLaw(roomShares: NationalStock.byRooms, mean: settings.personsPerTenancy)
    let buildingAge = Self.yearsSinceConstruction(reference)
    let tenure = TenureLaw(
      overTenYears: settings.tenancyOverTenYears, underOneYear: settings.tenancyUnderOneYear,
      limits: buildingAge, weights: NationalStock.byPeriod)
    let laws = [0, settings.neighbourhoodIncomeShift].map {
      incomes.laws(shift: settings.tenantIncomeShift + $0, spread: settings.tenantIncomeSpread)
    }
    let disability = DisabilityLaw(settings)
    let aidZones = territory.communes.map(\.aidZone)
    households.append(blank: occupied.count)
    for (tenant, dwelling) in occupied.enumerated() {
      let commune = Int(stock.dwellings.commune[dwelling])
      let identity = Int(stock.identity[dwelling])
      let number = stock.communeNumber[commune]
      func block(_ purpose: DrawPurpose) -> Philox.Block {
        draws.block(purpose.rawValue, entity: identity, other: number)
      }
      let normals = copula.normals(block(.tenantContinuous))
      let words = block(.tenantClasses)
      let persons = occupancy.personsClass(rooms: Int(stock.dwellings.rooms[dwelling]), words[0])
      let composition = occupancy.composition(personsClass: persons, words[1])
      let ages = Self.age[composition]
      let drawnAge = ages.mean + ages.deviation * normals[0]
      let limit = buildingAge[Int(stock.dwellings.period[dwelling])]
      let years = tenure.years(rank: NormalDistribution.cumulative(normals[2]), limit: limit)
      let age = min(
        max(drawnAge, years + Self.leaseAge + 1, Self.ageRange.lowerBound), Self.ageRange.upperBound)
      households.age[tenant] = UInt8(age)
      disability.fill(
        &households, at: tenant, key: HouseholdKey(entity: identity, other: number), draws: draws)
      HouseholdMakeup.fill(
        &households, at: tenant, composition: HouseholdComposition(rawValue: UInt8(composition)) ?? .other,
        personsClass: persons, age: Int(age), block(.tenantMakeup))
      let law = laws[Int(stock.dwellings.inQPV[dwelling])][commune]
      households.verifiedIncome[tenant] = Self.resources(
        disposable: law.value(normal: normals[1]), of: households, at: tenant,
        aid.family(
          couple: households.adults[tenant] >= 2,
          dependants: Int(households.persons[tenant] - households.adults[tenant]), zone: aidZones[commune]),
        settings)
      households.declaredIncome[tenant] = households.verifiedIncome[tenant]
      households.employment[tenant] = EmploymentByAge.employment(age: Int(age), words[2]).rawValue
      households.situation[tenant] = HousingSituation.socialTenant.rawValue
      households.homeCommune[tenant] = Int16(commune)
      households.dwelling[tenant] = Int32(dwelling)
      households.leaseMonth[tenant] = Int16(reference.number - 1 - Int(years * 12))
      stock.dwellings.tenant[dwelling] = Int32(tenant)
    }
  }

  /// Years since the first year of each period of construction, the longest possible stay.
  private static func yearsSinceConstruction(_ reference: CalendarMonth) -> [Double] {
    ConstructionPeriod.allCases.map { period in
      let first = period == .before1950 ? 0 : 1940 + 10 * Int(period.rawValue)
      return min(TenureLaw.longest, max(0.5, Double(reference.year - first)))
    }
  }

  /// Resources of a household from its disposable income per unit: without the housing aid, before direct taxes.
  @inline(__always)
  private static func resources(
    disposable perUnit: Double, of households: Households, at tenant: Int, _ aid: FamilyHousingAid,
    _ settings: PopulationSettings
  ) -> Int32 {
    let units = Double(households.consumptionUnits[tenant]) / 100
    let taxes = settings.directTaxRatio * max(0, perUnit - settings.directTaxThreshold) * units
    let beforeAid = aid.annualResources(disposable: perUnit * units, rentCents: aid.rentCeilingCents)
    return Int32(min((beforeAid + taxes).rounded(.toNearestOrAwayFromZero), 1e7))
  }
}
