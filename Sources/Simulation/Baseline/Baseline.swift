public import Housing
public import Policy
public import Population
import Randomness
public import Regulation

/// What all the variants of one replication share, and none of them changes: territory, law, every household that
/// will ever apply, and the chance of the replication.
public struct Baseline: Sendable {
  /// Territory.
  public let territory: Territory
  /// Law.
  public let law: LawBook
  /// Months of the simulation.
  public let clock: SimulationClock
  /// The population at the reference date, then the first-time applicants of each month.
  public let households: Households
  /// Dwellings at the reference date.
  public let dwellings: Dwellings
  /// Replication.
  public let replication: Int
  /// Seed.
  public let seed: UInt64

  let draws: KeyedDraws
  let traits: HouseholdTraits
  /// First household of each month's first-time applicants.
  ///
  /// Shape: months of the clock + 1.
  let arrivalOffsets: [Int]
  /// Most households that can be active at once: for the sizes of work arrays.
  let initialHouseholds: Int
  let aid: [FamilyHousingAid]
  let aidZones: [Int]
  /// Share of the stock by rooms.
  ///
  /// Shape: 5.
  let roomShares: [Double]
  /// Recent dwellings, models of those that are delivered: outside QPV, then in QPV.
  let deliveryModels: [[Int32]]
  /// Rent per m² of each financing class to the PLUS.
  let rentRatios: [Double]
  /// Dwellings delivered in each month.
  ///
  /// Shape: months of the clock.
  let deliveries: [Int]
  /// Quantiles of the standard normal at the midpoints of 4 096 equal steps.
  let normalQuantiles: [Float]
  /// Each dwelling's own appeal is drawn for those of the reference date and those that will be delivered.
  let appeal: [Float]

  /// Share of the territory that is simulated, from the dwellings at hand.
  let sampleRatio: Double

  /// Dependants beyond which the table of the housing aid stops.
  static let mostDependants = 9

  /// The baseline of a replication.
  ///
  /// - Parameters:
  ///   - population: the population at the reference date.
  ///   - settings: how it was generated; arrivals follow the same settings.
  ///   - values: values of the flows and parameters, which act from the start.
  ///   - clock: months to prepare for.
  ///   - seed: seed of the study.
  ///   - replication: number of the replication, from 0.
  /// - Complexity: one pass over all households, about 0.4 µs each.
  public init(
    territory: Territory, law: LawBook, population: SyntheticPopulation, settings: PopulationSettings,
    values: LeverValues, clock: SimulationClock, seed: UInt64, replication: Int
  ) {
    self.territory = territory
    self.law = law
    self.clock = clock
    self.seed = seed
    self.replication = replication
    let draws = KeyedDraws(seed: seed, replication: replication)
    self.draws = draws
    dwellings = population.dwellings
    sampleRatio = Double(population.dwellings.count) / Double(max(1, territory.stock.total))
    var households = population.households
    initialHouseholds = households.count

    let sample = settings.sample
    let generator = ArrivalGenerator(population: population, territory: territory, settings: settings)
    var offsets = [households.count]
    for month in 0..<clock.totalMonths {
      let growth = ReproducibleMath.power(1 + values[.demandGrowth], Double(month) / 12)
      let mean = values[.firstTimeArrivals] * sample / 12 * growth
      let u = draws.uniform(Purpose.arrivals.rawValue, entity: month)
      generator.append(
        month: CalendarMonth(number: clock.start.number + month), count: Inversion.poisson(mean: mean, u),
        draws: draws, to: &households)
      offsets.append(households.count)
    }
    arrivalOffsets = offsets

    let priceDate = territory.priceDate
    traits = HouseholdTraits(
      of: households, communes: territory.communes, ceilings: law.ceilings(on: priceDate),
      taxIncomeRatio: values[.taxIncomeRatio])
    self.households = households

    let housingAid = law.housingAid(on: priceDate)
    var aid: [FamilyHousingAid] = []
    for zone in HousingAid.zones {
      for couple in [false, true] {
        for dependants in 0...Self.mostDependants {
          aid.append(housingAid.family(couple: couple, dependants: dependants, zone: zone))
        }
      }
    }
    self.aid = aid
    aidZones = territory.communes.map(\.aidZone)

    var byRooms = [Double](repeating: 0, count: 5)
    var models: [[Int32]] = [[], []]
    for dwelling in 0..<dwellings.count {
      byRooms[Int(dwellings.rooms[dwelling]) - 1] += 1
      if dwellings.period[dwelling] == ConstructionPeriod.since2010.rawValue {
        models[Int(dwellings.inQPV[dwelling])].append(Int32(dwelling))
      }
    }
    roomShares = byRooms.map { $0 / Double(max(1, population.dwellings.count)) }
    // A territory without recent dwellings on one side builds there like its older ones.
    for side in models.indices where models[side].isEmpty {
      let stands = population.dwellings.inQPV
      models[side] = stands.indices.filter { Int(stands[$0]) == side }.map { Int32($0) }
    }
    if models[0].isEmpty { models[0] = models[1] }
    if models[1].isEmpty { models[1] = models[0] }
    deliveryModels = models
    rentRatios = settings.rentRatios.financing
    let deliveriesMean = values[.deliveriesPerYear] * sample / 12
    deliveries = (0..<clock.totalMonths).map { month in
      Inversion.poisson(mean: deliveriesMean, draws.uniform(Purpose.deliveries.rawValue, entity: month))
    }
    normalQuantiles = (0..<4096).map { Float(Inversion.normal((Double($0) + 0.5) / 4096)) }
    let everyDwelling = dwellings.count + deliveries.reduce(0, +)
    let quantiles = normalQuantiles
    appeal = (0..<everyDwelling).map { dwelling in
      quantiles[Int(draws.word(Purpose.appeal.rawValue, entity: dwelling) >> 20)]
    }
  }

  /// The housing aid of a family in an aid zone.
  func aid(couple: Bool, dependants: Int, zone: Int) -> FamilyHousingAid {
    let row = (zone - HousingAid.zones.lowerBound) * 2 + (couple ? 1 : 0)
    return aid[row * (Self.mostDependants + 1) + min(dependants, Self.mostDependants)]
  }
}
