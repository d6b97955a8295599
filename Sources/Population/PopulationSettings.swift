/// Every parameter of the generation of a population, each with its unit, range, default and source.
///
/// "Model notes" are the estimates that reproduce the published figures of the Métropole de Lille together;
/// what no publication gives is marked *assumed*.
public struct PopulationSettings: Sendable, Hashable, Codable {
  // MARK: - Size and chance

  /// Part of the territory that is kept, of dwellings and of applicants alike. Range: above 0, up to 1.
  public var sample = 1.0
  /// Seed of every draw of the generation.
  public var seed: UInt64 = 20_190_101

  // MARK: - Priority (article L.441-1)

  /// Share of the list that holds a priority category at the start. Range: 0 to 1. Source: model notes 9,
  /// trap 14: absolute priority on the State's share drains the list to 13 % for 24 % of arrivals.
  public var listPriorityShare = 0.13
  /// Mean share of arrivals that hold a priority category. Range: 0 to 1. Source: model notes 2 (assumed there).
  public var arrivalPriorityShare = 0.24
  /// Income per consumption unit below which priority is more frequent, €/year. Source: model notes 2.
  public var priorityLowIncome = 8_300
  /// Relative frequency of priority below `priorityLowIncome`. Source: model notes 2.
  public var priorityLowIncomeRatio = 1.55
  /// Income per consumption unit above which priority is less frequent, €/year. Source: model notes 2.
  public var priorityHighIncome = 11_000
  /// Relative frequency of priority above `priorityHighIncome`. Source: model notes 2.
  public var priorityHighIncomeRatio = 0.65
  /// Part of the priority households recognised under the enforceable right to housing. Range: 0 to 1.
  /// Source: 7 924 recognised and waiting (2022) for 223 000 applications (end of 2023) in Hauts-de-France,
  /// 3.6 % of the list (domain 2.4), over `listPriorityShare`.
  public var daloShareOfPriority = 0.27

  // MARK: - Applicants' resources

  /// Median resources of applicants per consumption unit, €/year of the price date. Source: model notes 2.
  public var incomeMedian = 11_600.0
  /// Standard deviation of the logarithm of those resources. Source: model notes 2.
  public var incomeSigma = 0.40
  /// Reference tax income of two years ago over the resources of today. Range: above 0. Source: model notes 2
  /// (assumed there); it joins the ceilings, on tax income, to the quartiles, on resources.
  public var referenceTaxIncomeRatio = 0.88
  /// Share of files with zero or missing resources. Range: 0 to 1. Source: model notes 2, set B (set A: 0.06);
  /// the strongest unknown of the model.
  public var missingIncomeShare = 0.02
  /// Part of those files where the household truly has no resources. Range: 0 to 1. Source: model notes 2.
  public var trulyWithoutIncomeShare = 0.30
  /// Part of the other such files that leave the amount blank rather than write 0. Range: 0 to 1. Assumed.
  public var blankIncomeShare = 0.5
  /// Standard deviation of the logarithm of declared over verified resources. Range: 0 or more. Assumed.
  public var declaredIncomeNoise = 0.1

  // MARK: - Where applicants live and ask

  /// Probability that the commune of residence is among the wishes, the first of them. Source: model notes 1.
  public var homeCommuneWish = 0.6
  /// Exponent of a commune's stock in the odds that it is wanted. Source: model notes 1.
  public var stockExponent = 0.85
  /// Income sorting β: how much the odds of living and asking in a commune grow with its median income for a
  /// richer household, per standard deviation of each. Source: model notes 4 (assumed there, 0 to 1).
  public var incomeSorting = 0.5
  /// Share of the first-time applicants who live outside the territory. Range: 0 to 1. Assumed.
  public var outsideTerritoryShare = 0.10
  /// Shares of the files with one, two… wished communes, mean 3.05. Shape: `Households.wishes`; sums to 1.
  /// Assumed.
  public var wishCountShares = [0.15, 0.20, 0.27, 0.21, 0.17]

  // MARK: - Applicants' needs

  /// Share of households under 60 that need an accessible dwelling. Range: 0 to 1. Assumed.
  public var accessibleNeedUnder60 = 0.03
  /// Share of households of 60 and more that need an accessible dwelling. Range: 0 to 1. Assumed.
  public var accessibleNeedFrom60 = 0.14
  /// Rank correlations of age, resources and seniority of applicants. Assumed.
  public var applicantCorrelations = RankCorrelations(
    ageIncome: 0.10, ageDuration: 0.20, incomeDuration: -0.05)

  // MARK: - Dwellings

  /// Financing of the stock by period of construction: shares of PLAI, PLUS and PLS.
  /// Source: assumed, around 7 % of PLS in the national stock; PLAI exists since 1990, PLS since 2001.
  public var financingByPeriod = FinancingByPeriod()
  /// Rent per m² by class and place, relative to the territory's mean. Assumed but for the order: domain 2.2.
  public var rentRatios = RentRatios()
  /// Mean living area of a flat by rooms, m², before it is scaled to the territory's mean. Shape: 5.
  /// Source: assumed around the usual areas of HLM flats (model notes 4c: T2 48, T3 65, T4 80).
  public var surfaceByRooms = [30.0, 48.0, 65.0, 80.0, 98.0]
  /// Area of a house over that of a flat of as many rooms. Assumed.
  public var houseSurfaceRatio = 1.08
  /// Standard deviation of area around the mean of its rooms, as a share. Range: 0 to 0.3. Assumed.
  public var surfaceSpread = 0.10
  /// Standard deviation of rent per m² around the mean of its class, as a share. Range: 0 to 0.3. Assumed.
  public var rentSpread = 0.08
  /// Service charges of a flat, euro cents per m² and month. Source: model notes 2 (assumed there, 1.55 €).
  public var serviceChargeCents = 155.0
  /// Charges of a house over those of a flat, per m². Source: model notes 2.
  public var houseChargeRatio = 0.55
  /// Mean time between two tenants of a dwelling, days. Source: model notes 2: 76 to 81 days, works included.
  public var frictionalVacancyDays = 78.0
  /// Share of dwellings adapted to reduced mobility, built before 1990. Range: 0 to 1. Assumed.
  public var accessibleStockBefore1990 = 0.04
  /// Share of dwellings adapted to reduced mobility, built since. Range: 0 to 1. Assumed.
  public var accessibleStockSince1990 = 0.18

  // MARK: - Sitting tenants

  /// Mean persons of a sitting household. Source: 10.5 M persons in 4.6 M social households (INSEE 2022).
  public var personsPerTenancy = 2.28
  /// Share of tenants in place for more than ten years. Range: 0 to 1. Source: 31 % (INSEE, domain 2.7).
  public var tenancyOverTenYears = 0.31
  /// Median resources of sitting tenants per consumption unit, €/year of the price date. Calibrated so that
  /// about 61 % are under 60 % of the ceilings (domain 2.7).
  public var tenantIncomeMedian = 12_900.0
  /// Standard deviation of the logarithm of those resources. Assumed.
  public var tenantIncomeSigma = 0.45
  /// Elasticity of tenants' resources to the median of their commune (FiLoSoFi). Range: 0 to 1. Assumed.
  public var communeIncomeElasticity = 0.5
  /// Resources of tenants in priority neighbourhoods over those of the others of the commune. Assumed.
  public var priorityNeighbourhoodIncomeRatio = 0.86
  /// Rank correlations of age, resources and length of stay of tenants. Assumed.
  public var tenantCorrelations = RankCorrelations(ageIncome: 0.05, ageDuration: 0.55, incomeDuration: 0.10)

  /// The defaults: parameter set B.
  public init() {}
}

/// Rank correlations (Spearman) of three continuous fields: age, resources, and time on the list or in the
/// dwelling. Range: −1 to 1 each.
public struct RankCorrelations: Sendable, Hashable, Codable {
  /// Between age and resources per consumption unit.
  public var ageIncome: Double
  /// Between age and duration.
  public var ageDuration: Double
  /// Between resources per consumption unit and duration.
  public var incomeDuration: Double

  /// Three correlations.
  public init(ageIncome: Double, ageDuration: Double, incomeDuration: Double) {
    self.ageIncome = ageIncome
    self.ageDuration = ageDuration
    self.incomeDuration = incomeDuration
  }
}

/// Shares of the financing classes in the stock, by period of construction.
public struct FinancingByPeriod: Sendable, Hashable, Codable {
  /// Share of PLAI. Shape: `ConstructionPeriod.allCases`.
  public var plai = [0.01, 0.01, 0.01, 0.01, 0.02, 0.06, 0.10, 0.26]
  /// Share of PLS. Shape: `ConstructionPeriod.allCases`. The others are PLUS.
  public var pls = [0.03, 0.02, 0.02, 0.02, 0.03, 0.05, 0.13, 0.20]

  /// The defaults.
  public init() {}
}

/// Rent per m² of a class of dwellings over that of the reference class (PLUS of the 1970s, a flat of three
/// rooms outside priority neighbourhoods); the whole is then scaled to the territory's mean.
public struct RentRatios: Sendable, Hashable, Codable {
  /// By financing: PLAI, PLUS, PLS. Source: rents of new dwellings by class (domain 2.2), the order of size.
  public var financing = [0.94, 1.0, 1.36]
  /// By period of construction. Shape: `ConstructionPeriod.allCases`. Source: MEL: 5.99 €/m² for dwellings
  /// under five years, 5.65 for all (domain 2.3); the steps between are assumed.
  public var period = [1.04, 0.94, 0.93, 0.95, 1.02, 1.06, 1.08, 1.06]
  /// By rooms: small dwellings cost more per m². Shape: 5. Assumed.
  public var rooms = [1.16, 1.05, 1.0, 0.95, 0.90]
  /// In priority neighbourhoods. Assumed.
  public var priorityNeighbourhood = 0.95
  /// Of a house. Assumed.
  public var house = 1.04

  /// The defaults.
  public init() {}
}
