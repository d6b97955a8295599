internal import DataFiles
internal import Fitting
internal import Housing
internal import Regulation

/// Measures a population against its sources, once it is made.
struct FitMeasure {
  let territory: Territory
  let settings: PopulationSettings
  let margins: DemandMargins
  let bands: IncomeBands
  let reference: CalendarMonth

  /// The report.
  ///
  /// - Parameters:
  ///   - members: the applicants, as indices of `households`.
  ///   - firstTime: the first-time applicants among them.
  ///   - resources: true resources of each household.
  ///   - tenancies: records of the tenants.
  ///   - forms: forms of the applicants, in the order of `members`.
  ///   - register: records of the dwellings.
  ///   - deniedTransfers: transfers that became first-time applicants, for want of tenants.
  ///   - communes: income laws of the communes, with what stood in for secret figures.
  func report(
    households: Households, dwellings: Dwellings, tenants: Range<Int>, members: [Int], firstTime: Range<Int>,
    resources: [Int32], tenancies: TenancyRecords, forms: ApplicationForms, register: DwellingRecords,
    communes: CommuneIncomes, table: ApplicantTable, link: TransferLink, list: ApplicantList,
    deniedTransfers: Int
  ) -> FitReport {
    var report = FitReport()
    report.territory = territory.name
    report.title = FitReport.Sentence(fr: territory.title.fr, en: territory.title.en)
    report.territoryDigest = territory.digest
    report.seed = settings.seed
    report.sample = settings.sample
    report.provenance.referenceDate = territory.referenceDate.description
    report.provenance.lawDate = territory.priceDate.description
    report.demandIsEstimated = territory.demandIsEstimated
    report.totals = FitReport.Totals(
      dwellings: dwellings.count, vacantDwellings: dwellings.count - tenants.count, tenants: tenants.count,
      applicants: members.count, transfers: members.count - firstTime.count, firstTime: firstTime.count)
    report.tables = [
      FitReport.Table(table.main, prior: table.mainPrior, counts: table.mainCounts),
      FitReport.Table(table.ages, prior: table.agesPrior, counts: table.ageCounts),
    ]
    report.margins =
      DemandFit(
        households, members: members, margins: margins, bands: bands, resources: resources,
        reference: reference
      ).all
    report.stock = StockFit(territory, dwellings, settings).all
    report.people = PeopleFit.all(
      households, members: members, tenants: tenants,
      sizes: report.margins.first { $0.dimension == DemandMargins.personsDimension.name },
      tenantMean: settings.personsPerTenancy)
    report.figures =
      PublishedFigures(
        territory: territory, households: households, dwellings: dwellings, tenants: tenants,
        members: members, resources: resources, aid: forms.housingAid, disposable: tenancies.disposableIncome,
        shareOfCeiling: tenancies.shareOfCeiling,
        reference: reference
      ).all
    let incomes = IncomeFit(
      territory: territory, households: households, tenants: tenants, members: members, resources: resources)
    report.incomes = incomes.lines
    report.incomeSummaries = incomes.summaries
    report.applicantIncomeDeciles = incomes.applicantDeciles
    report.correlations = correlations(households, firstTime) { (index: Int) in
      Int(resources[index]) * 100 / Int(households.consumptionUnits[index])
    }
    report.correlationRepair = settings.correlationRepair
    report.duplicates = [
      PeopleFit.duplicate("dwellings.csv", RowHashes.dwellings(dwellings, register)),
      PeopleFit.duplicate("tenants.csv", RowHashes.tenants(households, tenants, tenancies)),
      PeopleFit.duplicate("households.csv", RowHashes.applicants(households, members, forms)),
    ]
    report.columns =
      ColumnCounts(
        territory: territory, totals: report.totals, link: link, list: list,
        incomesOfNeighbours: communes.stoodIn(households, tenants: tenants, members: members)
      ).all
    report.adjustments = adjustments(link, list, communes, deniedTransfers)
    report.assumptions = FitReport.assumptions(
      territory, settings, remarks: margins.remarks.map { FitReport.Sentence(fr: $0.fr, en: $0.en) })
    report.cautions = territory.cautions.map { FitReport.Sentence(fr: $0.fr, en: $0.en) }
    return report
  }

  private func correlations(
    _ households: Households, _ firstTime: Range<Int>, perUnit: (Int) -> Int
  ) -> [FitReport.Correlation] {
    let age = firstTime.map { Double(households.age[$0]) }
    let income = firstTime.map { Double(perUnit($0)) }
    let duration = firstTime.map { -Double(households.applicationMonth[$0]) }
    let asked = settings.applicantCorrelations
    return [
      FitReport.Correlation(
        fields: "age, income", target: asked.ageIncome, obtained: RankStatistics.correlation(age, income)),
      FitReport.Correlation(
        fields: "age, seniority", target: asked.ageDuration,
        obtained: RankStatistics.correlation(age, duration)),
      FitReport.Correlation(
        fields: "income, seniority", target: asked.incomeDuration,
        obtained: RankStatistics.correlation(income, duration)),
    ]
  }

  private func adjustments(
    _ link: TransferLink, _ list: ApplicantList, _ communes: CommuneIncomes, _ deniedTransfers: Int
  ) -> [FitReport.Adjustment] {
    let labels: [(String, String, Int)] = [
      (
        "Mutations portées par un locataire d'une autre tranche de ressources",
        "Transfers met by a tenant of another band of resources", link.substitutes[0]
      ),
      (
        "Mutations portées par un locataire d'une autre composition",
        "Transfers met by a tenant of another composition", link.substitutes[1]
      ),
      (
        "Mutations portées par un locataire d'un ménage d'une autre taille",
        "Transfers met by a tenant of another household size", link.substitutes[2]
      ),
      (
        "Locataires dont les ressources ont été tirées à nouveau",
        "Tenants whose resources were drawn again", list.redrawnIncomes
      ),
      (
        "Baux avancés pour précéder la demande de mutation",
        "Leases moved back to precede the transfer request", list.olderLeases
      ),
      (
        "Communes sans déciles publiés, où ceux de l'EPCI tiennent lieu",
        "Communes without published deciles, where the EPCI's stand in", communes.withoutDeciles
      ),
      (
        "Communes sans médiane publiée, où celle de l'EPCI tient lieu",
        "Communes without a published median, where the EPCI's stands in", communes.withoutMedian
      ),
      (
        "Mutations demandées au-delà des locataires en place, devenues premières demandes",
        "Transfers asked for beyond the sitting tenants, made first-time applications", deniedTransfers
      ),
    ]
    return labels.map {
      FitReport.Adjustment(label: FitReport.Sentence(fr: $0.0, en: $0.1), count: $0.2)
    }
  }
}
