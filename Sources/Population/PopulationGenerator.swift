internal import DataFiles
internal import Fitting
public import Housing
internal import Randomness
public import Regulation

/// Makes the synthetic population of a territory: its dwellings, their tenants, its applicants.
///
/// Made EPCI by EPCI, for demand, thresholds and quotas belong to one: a household is the same whether its EPCI is
/// made alone or with others, and whatever the number of threads. The steps in each, each a type of its own: expand the
/// stock, draw the tenants of the dwellings, fit the applicants' table to its margins, make whole households of it,
/// choose the tenants who ask for a transfer, join the continuous fields, choose communes, fill forms and records, let
/// the rules of law read them, declare, report.
public struct PopulationGenerator: Sendable {
  private let territory: Territory
  private let parts: [Territory]
  private let law: LawBook
  /// The settings of each EPCI.
  private let settings: @Sendable (Territory) -> PopulationSettings

  /// A generator with one set of settings, whatever the EPCI.
  ///
  /// - Parameters:
  ///   - territory: stock, margins of the demand, figures.
  ///   - law: ceilings; those in force on the territory's price date are used.
  ///   - settings: `PopulationSettings(territory:)`, or a change of it.
  public init(territory: Territory, law: LawBook, settings: PopulationSettings) {
    self.init(territory: territory, law: law) { _ in settings }
  }

  /// A generator whose settings follow the figures of each EPCI.
  ///
  /// - Parameters:
  ///   - territory: one EPCI, or several.
  ///   - law: ceilings; those in force on the territory's price date are used.
  ///   - settings: the settings of an EPCI, which is given as a territory of its own.
  public init(
    territory: Territory, law: LawBook, settings: @escaping @Sendable (Territory) -> PopulationSettings
  ) {
    self.init(territory: territory, parts: territory.intercommunalities, law: law, settings: settings)
  }

  /// A generator of some EPCI, which together are the territory.
  init(
    territory: Territory, parts: [Territory], law: LawBook,
    settings: @escaping @Sendable (Territory) -> PopulationSettings
  ) {
    self.territory = territory
    self.parts = parts
    self.law = law
    self.settings = settings
  }

  /// Month in which the population stands: the reference date's.
  ///
  /// Applications are of earlier months.
  public static func referenceMonth(of territory: Territory) -> CalendarMonth {
    CalendarMonth(year: territory.referenceDate.year, month: territory.referenceDate.month)
  }

  /// Generates the population, its EPCI merged into one where there are several.
  ///
  /// - Parameter threads: workers, 1 or more; the result does not depend on it.
  /// - Throws: `PopulationError` where a figure is missing, margins contradict each other, a setting is out of
  ///   range, or the territory is too large for one set of columns.
  /// - Complexity: O(dwellings + applicants · communes).
  public func generate(threads: Int = 1) throws(PopulationError) -> SyntheticPopulation {
    if parts.count == 1 { return try generate(parts[0], isAlone: true) }
    var merger = try PopulationMerger(territory)
    var rounds = BlockRounds(count: parts.count, threads: threads)
    while let round = rounds.next() {
      for (index, result) in zip(round, made(round, by: rounds)) {
        try merger.add(
          PopulationBlock(
            number: index, count: parts.count, territory: parts[index], population: try result.get()))
      }
    }
    return merger.population
  }

  /// Generates the EPCI of the territory and hands them on one after the other, in the order of their codes.
  ///
  /// Memory: that of `BlockRounds.blocksPerThread` EPCI a thread.
  ///
  /// - Parameters:
  ///   - threads: workers, 1 or more; what is handed on does not depend on it.
  ///   - body: takes the next EPCI.
  /// - Throws: `PopulationError` as `generate`, of the first EPCI in the order, and what `body` throws.
  public func forEachBlock(threads: Int, _ body: (PopulationBlock) throws -> Void) throws {
    var rounds = BlockRounds(count: parts.count, threads: threads)
    while let round = rounds.next() {
      for (index, result) in zip(round, made(round, by: rounds)) {
        try body(
          PopulationBlock(
            number: index, count: parts.count, territory: parts[index], population: try result.get()))
      }
    }
  }

  private func made(
    _ round: Range<Int>, by rounds: BlockRounds
  ) -> [Result<SyntheticPopulation, PopulationError>] {
    rounds.results(of: round) { index in
      Result { () throws(PopulationError) in try generate(parts[index], isAlone: parts.count == 1) }
    }
  }

  /// Generates one EPCI.
  ///
  /// - Parameter isAlone: whether there is no other; a small one among many may have no first-time applicant.
  private func generate(
    _ territory: Territory, isAlone: Bool
  ) throws(PopulationError) -> SyntheticPopulation {
    let settings = settings(territory)
    try settings.check()
    let draws = KeyedDraws(seed: settings.seed, replication: 0)
    let reference = Self.referenceMonth(of: territory)
    let margins = try DemandMargins(territory)
    let ceilings = law.ceilings(on: territory.priceDate)
    let bands = IncomeBands(
      ceilings: ceilings, zone: IncomeBands.zone(of: territory),
      referenceTaxIncomeRatio: settings.referenceTaxIncomeRatio)
    let incomes = CommuneIncomes(territory, settings)
    let place = incomes.applicants(median: settings.incomeMedian, sigma: settings.incomeSigma)
    var residence = ResidenceChoice(
      territory, settings, laws: incomes.laws(shift: place.shift, spread: place.spread), bands: bands)
    let aid = HousingAidTable(law.housingAid(on: territory.priceDate))
    let epci = HouseholdKey.number(ofEPCI: territory.epci)

    var stock = try StockExpansion(territory, settings, draws)
    var households = try SittingTenants(
      of: &stock, territory: territory, settings: settings, incomes: incomes, aid: aid, reference: reference,
      draws: draws
    ).households
    let tenants = 0..<households.count
    var keys = tenants.map { index in
      let dwelling = Int(households.dwelling[index])
      return HouseholdKey(
        entity: Int(stock.identity[dwelling]),
        other: stock.communeNumber[Int(stock.dwellings.commune[dwelling])])
    }

    let total = Int((margins.applicants * settings.sample).rounded(.toNearestOrAwayFromZero))
    // The cells of a table have no address of their own: two EPCI would be rounded alike, and their errors add up.
    let listDraws = KeyedDraws(seed: settings.seed ^ UInt64(epci) << 32, replication: 0)
    var bearable = margins
    let deniedTransfers = bearable.limitTransfers(to: tenants.count, of: total)
    let table = try ApplicantTable(bearable, total: total, draws: listDraws)
    var slots = ApplicantSlots(table)
    guard !isAlone || slots.count > slots.transferCount else {
      throw .sampleTooSmall(applicants: slots.count)
    }
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
      &slots, table: table, listDraws: listDraws, link: link, margins: margins, bands: bands,
      residence: &residence, disability: DisabilityLaw(settings),
      copula: try GaussianCopula(settings.applicantCorrelations), reference: reference,
      epci: epci, households: &households, keys: &keys, draws: draws)

    let members = households.applicationMonth.indices.filter {
      households.applicationMonth[$0] != Households.noApplication
    }
    ApplicantWishes.fill(
      &households, members: members, choice: CommuneChoice(territory, settings), keys: keys, draws: draws)
    let resources = households.verifiedIncome
    let affordability = law.affordability(on: territory.priceDate)
    let dalo = law.dalo(on: territory.priceDate)
    let tenancies = TenancyWriter(
      territory: territory, settings: settings, bands: bands, aid: aid, affordability: affordability,
      dalo: dalo, reference: reference
    ).records(
      of: households, stock.dwellings, tenants: tenants, resources: resources, keys: keys, draws: draws)
    let writer = FormWriter(
      territory: territory, settings: settings, bands: bands, aid: aid, affordability: affordability,
      dalo: dalo, reference: reference)
    var forms = writer.forms(
      of: households, stock.dwellings, members: members, tenants: tenants, records: tenancies,
      incomes: incomes, keys: keys, draws: draws)
    let shown = forms.shown
    var priority = PriorityLaw(settings)
    priority.calibrate(share: settings.listPriorityShare, members: members, shown: shown, of: households)
    let declaration = Declaration.Law(settings)
    for (row, index) in members.enumerated() {
      households.priority[index] =
        priority.categories(
          of: households, at: index, shown: shown[row], key: keys[index], draws: draws
        ).rawValue
      let amounts = Declaration.amounts(
        resources[index], key: keys[index], law: declaration, draws: draws)
      households.verifiedIncome[index] = amounts.verified
      households.declaredIncome[index] = amounts.declared
    }
    writer.fillResources(&forms, of: households)
    let register = DwellingRecordWriter.records(
      of: stock, households: households, reference: reference, draws: draws)

    let fit = FitMeasure(
      territory: territory, settings: settings, margins: margins, bands: bands, reference: reference
    ).report(
      households: households, dwellings: stock.dwellings, tenants: tenants, members: members,
      firstTime: list.firstTime, resources: resources, tenancies: tenancies, forms: forms,
      register: register, communes: incomes, table: table, link: link, list: list,
      deniedTransfers: deniedTransfers)
    return SyntheticPopulation(
      households: households, dwellings: stock.dwellings, forms: forms, tenancies: tenancies,
      register: register, sittingTenants: tenants,
      firstTimeApplicants: list.firstTime, fit: fit,
      digest: ColumnDigest.hex(households, stock.dwellings, forms, tenancies, register), resources: resources,
      keyEntity: keys.map { Int32(truncatingIfNeeded: $0.entity) },
      keyOther: keys.map { Int32(truncatingIfNeeded: $0.other) })
  }
}
