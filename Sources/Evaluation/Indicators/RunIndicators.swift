import Housing
public import Simulation

/// Works out every indicator of the registry for one run, by year and for all the measured years together.
public struct RunIndicators: Sendable {
  /// Fewest leases of which a share is told.
  ///
  /// Convention of the lab: shares of fewer leases move by chance alone.
  public static let fewestLeases = 30

  let outcome: RunOutcome
  let territory: TerritoryGroups

  /// The indicators of a run.
  public init(of outcome: RunOutcome, groups: TerritoryGroups) {
    self.outcome = outcome
    territory = groups
  }

  /// All values, in the order of the registry, then of the groups, then of the years (all years together first).
  public func values() -> [IndicatorValue] {
    var values: [IndicatorValue] = []
    let tallies = outcome.years
    let tables = LeaseTables(outcome: outcome, groups: territory)
    for place in -1..<tallies.count {
      let year = place < 0 ? nil : tallies[place].year
      let period = place < 0 ? tallies[...] : tallies[place...place]
      let leases = place < 0 ? tables.allYears : tables.years[place]
      append(period, leases, year, to: &values)
    }
    return values
  }

  private func append(
    _ period: ArraySlice<YearTally>, _ leases: LeaseTables.Period, _ year: Int?,
    to values: inout [IndicatorValue]
  ) {
    func add(_ indicator: String, _ value: Double?, group: String = "all") {
      values.append(IndicatorValue(indicator: indicator, group: group, year: year, value: value))
    }
    func sum(_ field: KeyPath<YearTally, Int>) -> Double {
      period.reduce(0) { $0 + Double($1[keyPath: field]) }
    }
    let years = Double(period.count)
    let all = leases.all
    add("q1ShareOutsideQPV", share(all.firstQuartileOutsideQPV, of: all.outsideQPV))
    add("q2q4ShareInQPV", share(all.inQPV - all.firstQuartileInQPV, of: all.inQPV))
    add("priorityShare", share(all.priority, of: all.leases))
    add("homelessHoused", Double(all.homeless) / years)
    add("leases", Double(all.leases) / years)
    let life = lifeTable(period, profiles: ApplicantProfile.allCases.map { $0 })
    add("medianWait", life.months(untilHoused: 0.5))
    add("medianWaitHoused", life.medianOfHoused)
    add("pending", sum(\.pending) / years)
    add("pendingOverOneYear", ratio(sum(\.pendingOverOneYear), sum(\.pending)))
    add("allocationRate", ratio(Double(all.leases), sum(\.activeInYear)))
    add("transferShare", share(all.transfers, of: all.leases))
    add("refusalRate", ratio(sum(\.refusals), sum(\.offers)))
    add("vacancyDays", ratio(Double(all.vacancyDays), Double(all.leases)))
    add("longVacancy", ratio(sum(\.longVacant), sum(\.stock)))
    add("mobility", ratio(Double(all.leases - all.firstLettings), sum(\.stock)))
    add("filesPerLease", ratio(sum(\.files), Double(all.leases)))
    add("rentBurden", ratio(Double(all.burden) / 1000, Double(all.leases)))
    add("q1Threshold", sum(\.threshold) / years)
    add("dissimilarity", dissimilarity(period))
    add("sustainment24", ratio(sum(\.sustained), sum(\.sustainmentBase)))
    for (place, name) in territory.holders.enumerated() {
      let row = leases.holders[place]
      add("leases", Double(row.leases) / years, group: "holder:\(name)")
      add("priorityShare", share(row.priority, of: row.leases), group: "holder:\(name)")
      add(
        "q1ShareOutsideQPV", share(row.firstQuartileOutsideQPV, of: row.outsideQPV), group: "holder:\(name)")
    }
    for (place, name) in territory.sectors.enumerated() {
      let row = leases.sectors[place]
      add("leases", Double(row.leases) / years, group: "sector:\(name)")
      add(
        "q1ShareOutsideQPV", share(row.firstQuartileOutsideQPV, of: row.outsideQPV), group: "sector:\(name)")
    }
    for (place, name) in territory.landlords.enumerated() {
      let row = leases.landlords[place]
      add(
        "q1ShareOutsideQPV", share(row.firstQuartileOutsideQPV, of: row.outsideQPV), group: "landlord:\(name)"
      )
    }
    for profile in ApplicantProfile.allCases {
      let life = lifeTable(period, profiles: [profile])
      add("medianWait", life.months(untilHoused: 0.5), group: "profile:\(profile.code)")
      add("leases", Double(life.events.reduce(0, +)) / years, group: "profile:\(profile.code)")
    }
  }

  private func share(_ part: Int, of whole: Int) -> Double? {
    whole >= Self.fewestLeases ? Double(part) / Double(whole) : nil
  }

  private func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }

  private func lifeTable(_ period: ArraySlice<YearTally>, profiles: [ApplicantProfile]) -> LifeTable {
    var exposures = [Int](repeating: 0, count: YearTally.durations)
    var events = exposures
    for tally in period {
      for profile in profiles {
        let first = Int(profile.rawValue) * YearTally.durations
        for month in 0..<YearTally.durations {
          exposures[month] += Int(tally.exposures[first + month])
          events[month] += Int(tally.events[first + month])
        }
      }
    }
    return LifeTable(exposures: exposures, events: events)
  }

  /// Index of dissimilarity of first-quartile tenants over zones, mean of the years.
  ///
  /// Source: Duncan, Duncan, "A methodological analysis of segregation indexes", 1955.
  private func dissimilarity(_ period: ArraySlice<YearTally>) -> Double? {
    var sum = 0.0
    for tally in period {
      let poor = tally.firstQuartileTenants.reduce(0) { $0 + Int($1) }
      let others = tally.tenants.reduce(0) { $0 + Int($1) } - poor
      guard poor > 0, others > 0 else { return nil }
      var distance = 0.0
      for zone in tally.tenants.indices {
        let here = Double(tally.firstQuartileTenants[zone])
        let rest = Double(tally.tenants[zone]) - here
        distance += abs(here / Double(poor) - rest / Double(others))
      }
      sum += distance / 2
    }
    return period.isEmpty ? nil : sum / Double(period.count)
  }
}
