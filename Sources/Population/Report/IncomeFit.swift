internal import Fitting
internal import Housing

/// Measures resources on the columns themselves, by commune and by size.
struct IncomeFit {
  let territory: Territory
  let households: Households
  let tenants: Range<Int>
  let members: [Int]
  let resources: [Int32]

  /// Communes that are listed, the largest of the source.
  static let listedCommunes = 12
  /// Households below which no decile is computed: a first decile of fewer is one household.
  static let leastHouseholds = 11

  /// Lines of the largest communes, then of the sizes.
  let lines: [FitReport.IncomeLine]
  /// Tenants, then applicants, over all communes.
  let summaries: [FitReport.IncomeSummary]
  /// Deciles 1 to 9 of the applicants; empty where they are too few.
  let applicantDeciles: [Int]

  init(
    territory: Territory, households: Households, tenants: Range<Int>, members: [Int], resources: [Int32]
  ) {
    self.territory = territory
    self.households = households
    self.tenants = tenants
    self.members = members
    self.resources = resources
    func perUnit(_ index: Int) -> Int {
      Int(resources[index]) * 100 / Int(households.consumptionUnits[index])
    }
    func sorted(_ count: Int, _ indices: some Sequence<Int>, _ place: (Int) -> Int) -> [[Int]] {
      var groups: [[Int]] = Array(repeating: [], count: count)
      for index in indices {
        let group = place(index)
        if group >= 0 { groups[group].append(perUnit(index)) }
      }
      for group in groups.indices { groups[group].sort() }
      return groups
    }
    let communes = territory.communes
    let ageing = PopulationSettings(territory: territory).communeIncomeAgeing
    let homes = households.homeCommune
    let persons = households.persons
    let tenantsByCommune = sorted(communes.count, tenants) { Int(homes[$0]) }
    let applicantsByCommune = sorted(communes.count, members) { Int(homes[$0]) }
    let sizes = DemandMargins.personsDimension.categories
    let tenantsBySize = sorted(sizes.count, tenants) { HouseholdMakeup.personsClass(persons[$0]) - 1 }
    let applicantsBySize = sorted(sizes.count, members) { HouseholdMakeup.personsClass(persons[$0]) - 1 }
    let listed = communes.indices.sorted {
      (communes[$1].households, communes[$0].code) < (communes[$0].households, communes[$1].code)
    }.prefix(Self.listedCommunes)
    lines =
      listed.map { index in
        FitReport.IncomeLine(
          dimension: .commune, code: communes[index].code, name: communes[index].name,
          weight: communes[index].households, source: Self.source(communes[index], ageing: ageing),
          tenants: Self.deciles(tenantsByCommune[index]),
          applicants: Self.deciles(applicantsByCommune[index]))
      }
      + sizes.indices.map { index in
        FitReport.IncomeLine(
          dimension: .persons, code: sizes[index], name: sizes[index], weight: 0, source: nil,
          tenants: Self.deciles(tenantsBySize[index]), applicants: Self.deciles(applicantsBySize[index]))
      }
    summaries = [
      Self.summary(.tenants, tenantsByCommune, communes, ageing: ageing),
      Self.summary(.applicants, applicantsByCommune, communes, ageing: ageing),
    ]
    let all = members.map(perUnit).sorted()
    applicantDeciles =
      all.count < Self.leastHouseholds
      ? [] : (1...9).map { RankStatistics.quantile(Double($0) / 10, ofSorted: all) }
  }

  /// The source's deciles in euros of the price date; nil where the commune has none.
  private static func source(_ commune: Commune, ageing: Double) -> FitReport.Deciles? {
    guard commune.medianIncome > 0 else { return nil }
    return FitReport.Deciles(
      first: commune.firstDecile.map { $0 * ageing }, median: commune.medianIncome * ageing,
      ninth: commune.ninthDecile.map { $0 * ageing })
  }

  /// Deciles of sorted values; nil where they are too few.
  static func deciles(_ sorted: [Int]) -> FitReport.Deciles? {
    guard sorted.count >= leastHouseholds else { return nil }
    func quantile(_ share: Double) -> Double { Double(RankStatistics.quantile(share, ofSorted: sorted)) }
    return FitReport.Deciles(first: quantile(0.1), median: quantile(0.5), ninth: quantile(0.9))
  }

  private static func summary(
    _ population: FitReport.Population, _ groups: [[Int]], _ communes: [Commune], ageing: Double
  ) -> FitReport.IncomeSummary {
    var ratios: (first: [Double], median: [Double], ninth: [Double]) = ([], [], [])
    var medians: (source: [Double], here: [Double]) = ([], [])
    for (index, group) in groups.enumerated() {
      guard let here = deciles(group), let there = source(communes[index], ageing: ageing) else { continue }
      medians.source.append(there.median)
      medians.here.append(here.median)
      ratios.median.append(here.median / there.median)
      if let one = here.first, let other = there.first, other > 0 { ratios.first.append(one / other) }
      if let one = here.ninth, let other = there.ninth, other > 0 { ratios.ninth.append(one / other) }
    }
    func mean(_ values: [Double]) -> Double? {
      values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    return FitReport.IncomeSummary(
      population: population, communes: medians.here.count, firstRatio: mean(ratios.first),
      medianRatio: mean(ratios.median), ninthRatio: mean(ratios.ninth),
      rankCorrelation: RankStatistics.correlation(medians.source, medians.here))
  }
}
