/// Every parameter of the generation of a population, each with its unit, range, default and source.
///
/// "Model notes" are the estimates that reproduce the published figures of the Métropole de Lille together;
/// what no publication gives is marked *assumed*.
public struct PopulationSettings: Sendable, Hashable, Codable {
  // MARK: - Size and chance

  /// Part of the territory that is kept, of dwellings and of applicants alike.
  ///
  /// Range: above 0, up to 1.
  public var sample = 1.0
  /// Seed of every draw of the generation.
  public var seed: UInt64 = 20_190_101

  // MARK: - Priority (article L.441-1)

  /// Share of the list that holds a priority category at the start.
  ///
  /// Range: 0 to 1. Source: docs/model.md#population: absolute priority on the State's share drains the list to
  /// 13 % for 24 % of arrivals.
  public var listPriorityShare = 0.13
  /// Mean share of arrivals that hold a priority category.
  ///
  /// Range: 0 to 1. Source: docs/model.md#population (assumed there).
  public var arrivalPriorityShare = 0.24
  /// Income per consumption unit below which priority is more frequent, €/year.
  ///
  /// Source: docs/model.md#population.
  public var priorityLowIncome = 8_300
  /// Relative frequency of priority below `priorityLowIncome`.
  ///
  /// Source: docs/model.md#population.
  public var priorityLowIncomeRatio = 1.55
  /// Income per consumption unit above which priority is less frequent, €/year.
  ///
  /// Source: docs/model.md#population.
  public var priorityHighIncome = 11_000
  /// Relative frequency of priority above `priorityHighIncome`.
  ///
  /// Source: docs/model.md#population.
  public var priorityHighIncomeRatio = 0.65
  /// Part of the priority households recognised under the enforceable right to housing.
  ///
  /// Range: 0 to 1. Source: 7 924 recognised and waiting (2022) for 223 000 applications (end of 2023) in
  /// Hauts-de-France, 3.6 % of the list, over `listPriorityShare`.
  public var daloShareOfPriority = 0.27

  // MARK: - Applicants' resources

  /// Median resources of applicants per consumption unit, €/year of the price date.
  ///
  /// Source: docs/model.md#population.
  public var incomeMedian = 11_600.0
  /// Standard deviation of the logarithm of those resources.
  ///
  /// Source: docs/model.md#population.
  public var incomeSigma = 0.40
  /// Reference tax income of two years ago over the resources of today.
  ///
  /// Range: above 0. Source: docs/model.md#population (assumed there); it joins the ceilings, on tax income, to the
  /// quartiles, on resources.
  public var referenceTaxIncomeRatio = 0.88
  /// Share of files with zero or missing resources.
  ///
  /// Range: 0 to 1. Source: docs/model.md#population, set B (set A: 0.06); the strongest unknown of the model.
  public var missingIncomeShare = 0.02
  /// Part of those files where the household truly has no resources.
  ///
  /// Range: 0 to 1. Source: docs/model.md#population.
  public var trulyWithoutIncomeShare = 0.30
  /// Part of the other such files that leave the amount blank rather than write 0.
  ///
  /// Range: 0 to 1. Assumed.
  public var blankIncomeShare = 0.5
  /// Standard deviation of the logarithm of declared over verified resources.
  ///
  /// Range: 0 or more. Assumed.
  public var declaredIncomeNoise = 0.1

  // MARK: - Where applicants live and ask

  /// Probability that the commune of residence is among the wishes, the first of them.
  ///
  /// Source: docs/model.md#population.
  public var homeCommuneWish = 0.6
  /// Exponent of a commune's stock in the odds that it is wanted.
  ///
  /// Source: docs/model.md#population.
  public var stockExponent = 0.85
  /// Income sorting β: how much the odds of living and asking in a commune grow with its median income for a
  /// richer household, per standard deviation of each.
  ///
  /// Source: docs/model.md#population (assumed there, 0 to 1).
  public var incomeSorting = 0.5
  /// Share of the first-time applicants who live outside the territory.
  ///
  /// Range: 0 to 1. Assumed.
  public var outsideTerritoryShare = 0.10
  /// Zone of the housing aid of those who live outside the territory.
  ///
  /// Assumed.
  public var outsideAidZone = 2
  /// Private rent per m² and month, without charges, of 45 m² in a commune of the national median income, euros.
  ///
  /// Assumed, around the rents of the price date outside Île-de-France.
  public var privateRent = 10.5
  /// Shares of the files with one, two… wished communes, mean 3.05.
  ///
  /// Shape: `Households.wishes`; sums to 1. Assumed.
  public var wishCountShares = [0.15, 0.20, 0.27, 0.21, 0.17]

  // MARK: - Applicants' needs

  /// Share of households under 60 with a disabled person.
  ///
  /// Range: 0 to 1. Assumed; not below `accessibleNeedUnder60`.
  public var disabledUnder60 = 0.07
  /// Share of households of 60 and more with a disabled person.
  ///
  /// Range: 0 to 1. Assumed; not below `accessibleNeedFrom60`.
  public var disabledFrom60 = 0.18
  /// Share of households under 60 that need an accessible dwelling.
  ///
  /// Range: 0 to 1. Assumed.
  public var accessibleNeedUnder60 = 0.03
  /// Share of households of 60 and more that need an accessible dwelling.
  ///
  /// Range: 0 to 1. Assumed.
  public var accessibleNeedFrom60 = 0.14
  /// Rank correlations of age, resources and seniority of applicants.
  ///
  /// Assumed.
  public var applicantCorrelations = RankCorrelations(
    ageIncome: 0.10, ageDuration: 0.20, incomeDuration: -0.05)

  // MARK: - Dwellings

  /// Financing of the stock by period of construction: shares of PLAI, PLUS and PLS.
  ///
  /// Source: assumed, around 7 % of PLS in the national stock; PLAI exists since 1990, PLS since 2001.
  public var financingByPeriod = FinancingByPeriod()
  /// Rent per m² by class and place, relative to the territory's mean.
  ///
  /// Assumed but for the order.
  public var rentRatios = RentRatios()
  /// Mean living area of a flat by rooms, m², before it is scaled to the territory's mean.
  ///
  /// Shape: 5. Source: assumed around the usual areas of HLM flats (docs/model.md#population: T2 48, T3 65, T4 80).
  public var surfaceByRooms = [30.0, 48.0, 65.0, 80.0, 98.0]
  /// Area of a house over that of a flat of as many rooms.
  ///
  /// Assumed.
  public var houseSurfaceRatio = 1.08
  /// Standard deviation of area around the mean of its rooms, as a share.
  ///
  /// Range: 0 to 0.3. Assumed.
  public var surfaceSpread = 0.10
  /// Standard deviation of rent per m² around the mean of its class, as a share.
  ///
  /// Range: 0 to 0.3. Assumed.
  public var rentSpread = 0.08
  /// Service charges of a flat, euro cents per m² and month.
  ///
  /// Source: docs/model.md#population (assumed there, 1.55 €).
  public var serviceChargeCents = 155.0
  /// Charges of a house over those of a flat, per m².
  ///
  /// Source: docs/model.md#population.
  public var houseChargeRatio = 0.55
  /// Share of dwellings without a tenant at the start, all reasons.
  ///
  /// Range: 0 to 1. Source: Hauts-de-France, 2.0 % (1/1/2022), which 80 days between two tenants
  /// at 9.5 % of mobility also give.
  public var vacancyRate = 0.02
  /// Share of dwellings adapted to reduced mobility.
  ///
  /// Range: 0 to 1. Assumed.
  public var accessibleShare = 0.06
  /// How much more often a dwelling built since 1990 is adapted than an older one.
  ///
  /// Assumed.
  public var accessibleRatioSince1990 = 3.0

  // MARK: - Sitting tenants

  /// Mean persons of a sitting household.
  ///
  /// Source: 10.5 M persons in 4.6 M social households (INSEE 2022).
  public var personsPerTenancy = 2.28
  /// Share of tenants in place for more than ten years.
  ///
  /// Range: 0 to 1. Source: 31 % (INSEE).
  public var tenancyOverTenYears = 0.31
  /// Share of dwellings let anew in a year, the tenancies of under a year.
  ///
  /// Range: 0 to 1. Source: RPLS 2019, France, 9.29 %.
  public var tenancyUnderOneYear = 0.0929
  /// How much lower than their commune's households tenants stand in its income law, standard deviations.
  ///
  /// Range: −3 to 4. Calibrated so that about 61 % of tenants are under 60 % of the ceilings (USH).
  public var tenantIncomeShift = 0.53
  /// Spread of tenants' places in the income law of their commune, over that of all its households.
  ///
  /// Range: above 0, up to 3. Assumed: tenants are chosen under one ceiling, and so more alike than the commune is.
  public var tenantIncomeSpread = 0.80
  /// Part of tenants' resources that no tax counts, and so no reference tax income: family benefits, minima.
  ///
  /// Range: 0 to 1. Assumed; with it, and not without, the published 61 % under 60 % of the ceilings and the published
  /// 34 % in poverty hold together.
  public var untaxedShareOfTenants = 0.28
  /// How much lower still tenants in priority neighbourhoods stand, standard deviations.
  ///
  /// Range: −3 to 4. Assumed, about 14 % of income.
  public var neighbourhoodIncomeShift = 0.30
  /// Elasticity of tenants' and applicants' incomes to the median of their commune (FiLoSoFi); the rest follows the
  /// national median.
  ///
  /// Range: 0 to 1. Assumed.
  public var communeIncomeElasticity = 0.5
  /// Disposable incomes at the price date over those of the FiLoSoFi year of the communes.
  ///
  /// Range: 0.5 to 3. Source: INSEE, metropolitan France, median standard of living of 25 760 € in 2023 (Insee Première
  /// 2063, 2025) over 20 520 € in 2016 ("Les niveaux de vie en 2016", 2018), both read, their ratio 1.255 derived; 2 % for
  /// 2024, the growth of prices, is assumed to hold for incomes. The ratio of that survey is applied to FiLoSoFi.
  public var communeIncomeAgeing = 1.28
  /// Disposable income per consumption unit from which direct taxes count, €/year.
  ///
  /// Assumed: near what a single employee earns where income tax begins.
  public var directTaxThreshold = 17_000.0
  /// Direct taxes over disposable income beyond that threshold.
  ///
  /// Range: 0 to 1. Assumed.
  public var directTaxRatio = 0.10
  /// Rank correlations of age, resources and length of stay of tenants.
  ///
  /// Assumed.
  public var tenantCorrelations = RankCorrelations(ageIncome: 0.05, ageDuration: 0.55, incomeDuration: 0.10)

  /// Distance between the rank correlations that were asked for and those above; 0 where they are the same.
  public var correlationRepair = 0.0

  /// The defaults: parameter set B, national figures.
  public init() {}
}
