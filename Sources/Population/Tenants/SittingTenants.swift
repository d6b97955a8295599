internal import Fitting
internal import Housing
internal import Randomness

/// Draws the tenant of every occupied dwelling, given the dwelling: persons by rooms, composition by persons, then
/// age, resources and length of stay joined by a copula, then employment by age.
///
/// Every draw is keyed by the dwelling's rank in its commune and the commune's code: the tenants of a commune do
/// not change when the figures of another do.
struct SittingTenants {
  /// The households, in the order of their dwellings.
  private(set) var households = Households()

  /// Age of the reference person by composition: mean and standard deviation, years.
  ///
  /// Assumed around the median of 53 years (INSEE).
  private static let age: [(mean: Double, deviation: Double)] = [
    (61, 17), (65, 14), (47, 11), (48, 11), (62, 15),
  ]
  private static let ages = 19.0...95.0
  /// Age from which a tenant may have signed a lease.
  private static let leaseAge = 18.0

  /// Draws the tenants and writes them into `stock.dwellings.tenant`.
  init(
    of stock: inout StockExpansion, territory: Territory, settings: PopulationSettings,
    reference: CalendarMonth, draws: KeyedDraws
  ) throws(PopulationError) {
    let copula = try GaussianCopula(settings.tenantCorrelations)
    let occupied = stock.vacant.indices.filter { !stock.vacant[$0] }
    var roomCounts = Array(repeating: 0, count: 5)
    for dwelling in occupied { roomCounts[Int(stock.dwellings.rooms[dwelling]) - 1] += 1 }
    let occupancy = OccupancyLaw(roomCounts: roomCounts, mean: settings.personsPerTenancy)
    let buildingAge = Self.yearsSinceConstruction(reference)
    var periodCounts = Array(repeating: 0, count: buildingAge.count)
    for dwelling in occupied { periodCounts[Int(stock.dwellings.period[dwelling])] += 1 }
    let tenure = TenureLaw(
      overTenYears: settings.tenancyOverTenYears, underOneYear: settings.tenancyUnderOneYear,
      limits: buildingAge, weights: periodCounts)
    let level = Self.incomeLevel(territory, settings)
    households.append(blank: occupied.count)
    for (tenant, dwelling) in occupied.enumerated() {
      let commune = Int(stock.dwellings.commune[dwelling])
      let rank = Int(stock.rank[dwelling])
      let number = stock.communeNumber[commune]
      func block(_ purpose: DrawPurpose) -> Philox.Block {
        draws.block(purpose.rawValue, entity: rank, other: number)
      }
      let normals = copula.normals(block(.tenantContinuous))
      let words = block(.tenantClasses)
      let persons = occupancy.personsClass(rooms: Int(stock.dwellings.rooms[dwelling]), words[0])
      let composition = occupancy.composition(personsClass: persons, words[1])
      let law = Self.age[composition]
      let drawnAge = law.mean + law.deviation * normals[0]
      let limit = buildingAge[Int(stock.dwellings.period[dwelling])]
      let years = tenure.years(rank: NormalDistribution.cumulative(normals[2]), limit: limit)
      let age = min(max(drawnAge, years + Self.leaseAge + 1, Self.ages.lowerBound), Self.ages.upperBound)
      households.age[tenant] = UInt8(age)
      HouseholdMakeup.fill(
        &households, at: tenant, composition: HouseholdComposition(rawValue: UInt8(composition)) ?? .other,
        personsClass: persons, age: Int(age), block(.tenantMakeup))
      let inQPV = Int(stock.dwellings.inQPV[dwelling])
      let perUnit = ReproducibleMath.exp(
        level[2 * commune + inQPV] + settings.tenantIncomeSigma * normals[1])
      households.verifiedIncome[tenant] = Int32(
        (perUnit * Double(households.consumptionUnits[tenant]) / 100).rounded(.toNearestOrAwayFromZero))
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

  /// Logarithm of the median resources per consumption unit, by commune outside and inside priority
  /// neighbourhoods.
  ///
  /// Shape: 2 × communes.
  private static func incomeLevel(_ territory: Territory, _ settings: PopulationSettings) -> [Double] {
    var households = 0.0
    var sum = 0.0
    for commune in territory.communes {
      households += Double(commune.households)
      sum += Double(commune.households) * ReproducibleMath.log(commune.medianIncome)
    }
    let mean = households > 0 ? sum / households : 0
    let base = ReproducibleMath.log(settings.tenantIncomeMedian)
    let inside = ReproducibleMath.log(settings.priorityNeighbourhoodIncomeRatio)
    return territory.communes.flatMap { commune in
      let richer = ReproducibleMath.log(commune.medianIncome) - mean
      let level = base + settings.communeIncomeElasticity * richer
      return [level, level + inside]
    }
  }
}
