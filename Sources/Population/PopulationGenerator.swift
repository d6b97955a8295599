internal import DataFiles
internal import Fitting
public import Housing
internal import Randomness
public import Regulation

/// Makes the synthetic population of a territory: its dwellings, their tenants, its applicants.
///
/// The steps, each a type of its own: expand the stock, draw the tenants of the dwellings, fit the applicants' table
/// to its margins, make whole households of it, choose the tenants who ask for a transfer, join the continuous
/// fields, choose communes, priority, declarations, report.
public struct PopulationGenerator: Sendable {
  private let territory: Territory
  private let law: LawBook
  private let settings: PopulationSettings

  /// A generator.
  ///
  /// - Parameters:
  ///   - territory: stock, margins of the demand, figures.
  ///   - law: ceilings; those in force on the territory's price date are used.
  ///   - settings: `PopulationSettings(territory:)`, or a change of it.
  public init(territory: Territory, law: LawBook, settings: PopulationSettings) {
    self.territory = territory
    self.law = law
    self.settings = settings
  }

  /// Month in which the population stands: the reference date's.
  ///
  /// Applications are of earlier months.
  public static func referenceMonth(of territory: Territory) -> CalendarMonth {
    CalendarMonth(year: territory.referenceDate.year, month: territory.referenceDate.month)
  }

  /// Generates the population.
  ///
  /// - Throws: `PopulationError` where a figure is missing, margins contradict each other, or a setting is out of
  ///   range.
  /// - Complexity: O(dwellings + applicants · communes).
  public func generate() throws(PopulationError) -> SyntheticPopulation {
    try settings.check()
    let draws = KeyedDraws(seed: settings.seed, replication: 0)
    let reference = Self.referenceMonth(of: territory)
    let margins = try DemandMargins(territory)
    let ceilings = law.ceilings(on: territory.priceDate)
    let bands = IncomeBands(
      ceilings: ceilings, zone: IncomeBands.zone(of: territory),
      referenceTaxIncomeRatio: settings.referenceTaxIncomeRatio)
    let incomeLaw = TruncatedLogNormal(median: settings.incomeMedian, sigma: settings.incomeSigma)

    var stock = try StockExpansion(territory, settings, draws)
    var households = try SittingTenants(
      of: &stock, territory: territory, settings: settings, reference: reference, draws: draws
    ).households
    let tenants = 0..<households.count
    var keys = tenants.map { index in
      let dwelling = Int(households.dwelling[index])
      return HouseholdKey(
        entity: Int(stock.rank[dwelling]),
        other: stock.communeNumber[Int(stock.dwellings.commune[dwelling])])
    }

    let total = Int((margins.applicants * settings.sample).rounded(.toNearestOrAwayFromZero))
    let table = try ApplicantTable(margins, total: total, draws: draws)
    var slots = ApplicantSlots(table)
    guard slots.count > slots.transferCount else { throw .sampleTooSmall(applicants: slots.count) }
    let link = try TransferLink(
      slots, tenants: households,
      band: tenants.map { index in
        UInt8(bands.band(households.verifiedIncome[index], IncomeBands.category(of: households, at: index)))
      },
      hash: keys.map {
        draws.word(DrawPurpose.transferChoice.rawValue, entity: $0.entity, other: $0.other)
      },
      monthsInPlace: households.leaseMonth.map { reference.number - 1 - Int($0) },
      leastMonths: margins.seniorityBands.map { 12 * $0.low })
    let list = ApplicantList(
      &slots, table: table, link: link, margins: margins, bands: bands, law: incomeLaw,
      copula: try GaussianCopula(settings.applicantCorrelations), reference: reference,
      households: &households, keys: &keys, draws: draws)

    let members = households.applicationMonth.indices.filter {
      households.applicationMonth[$0] != Households.noApplication
    }
    ApplicantWishes.fill(
      &households, members: members, firstTime: list.firstTime,
      choice: CommuneChoice(territory, settings, law: incomeLaw), settings: settings, keys: keys, draws: draws
    )
    var priority = PriorityLaw(settings)
    priority.calibrate(share: settings.listPriorityShare, members: members, of: households)
    let declaration = Declaration.Law(settings)
    let resources = households.verifiedIncome
    for index in members {
      households.priority[index] =
        priority.categories(of: households, at: index, key: keys[index], draws: draws).rawValue
      let amounts = Declaration.amounts(
        resources[index], key: keys[index], law: declaration, draws: draws)
      households.verifiedIncome[index] = amounts.verified
      households.declaredIncome[index] = amounts.declared
    }

    let fit = FitMeasure(
      territory: territory, settings: settings, margins: margins, bands: bands, ceilings: ceilings,
      reference: reference
    ).report(
      households: households, dwellings: stock.dwellings, tenants: tenants, members: members,
      firstTime: list.firstTime, resources: resources, table: table, link: link, list: list)
    return SyntheticPopulation(
      households: households, dwellings: stock.dwellings, sittingTenants: tenants,
      firstTimeApplicants: list.firstTime, fit: fit,
      digest: ColumnDigest.hex(households, stock.dwellings), resources: resources,
      keyEntity: keys.map { Int32(truncatingIfNeeded: $0.entity) },
      keyOther: keys.map { Int32(truncatingIfNeeded: $0.other) })
  }
}
