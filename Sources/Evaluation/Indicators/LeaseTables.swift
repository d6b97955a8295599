import Housing
import Simulation

/// The leases of a run counted by year and by group, in one pass.
struct LeaseTables {
  /// Leases of a group.
  struct Row {
    var leases = 0
    var outsideQPV = 0
    var firstQuartileOutsideQPV = 0
    var inQPV = 0
    var firstQuartileInQPV = 0
    var priority = 0
    var homeless = 0
    var transfers = 0
    var firstLettings = 0
    var vacancyDays = 0
    var burden = 0

    mutating func add(_ flags: LeaseFlags, days: Int, burden: Int) {
      leases += 1
      let isFirstQuartile = flags.contains(.firstQuartile)
      if flags.contains(.inQPV) {
        inQPV += 1
        if isFirstQuartile { firstQuartileInQPV += 1 }
      } else {
        outsideQPV += 1
        if isFirstQuartile { firstQuartileOutsideQPV += 1 }
      }
      if flags.contains(.priority) { priority += 1 }
      if flags.contains(.homeless) { homeless += 1 }
      if flags.contains(.transfer) { transfers += 1 }
      if flags.contains(.firstLetting) { firstLettings += 1 }
      vacancyDays += days
      self.burden += burden
    }
  }

  /// The groups over a period.
  struct Period {
    var all = Row()
    var holders: [Row]
    var sectors: [Row]
    var landlords: [Row]

    init(_ groups: TerritoryGroups) {
      holders = Array(repeating: Row(), count: groups.holders.count)
      sectors = Array(repeating: Row(), count: groups.sectors.count)
      landlords = Array(repeating: Row(), count: groups.landlords.count)
    }
  }

  var allYears: Period
  var years: [Period]

  init(outcome: RunOutcome, groups: TerritoryGroups) {
    allYears = Period(groups)
    years = Array(repeating: allYears, count: outcome.years.count)
    let log = outcome.leases
    for lease in 0..<log.count {
      let year = (Int(log.month[lease]) - outcome.firstMonth) / 12
      let flags = LeaseFlags(rawValue: log.flags[lease])
      let days = Int(log.vacancyDays[lease])
      let burden = Int(log.burden[lease])
      let holder = Int(log.holder[lease])
      let sector = groups.sectorOfCommune[Int(log.commune[lease])]
      let landlord = Int(log.landlord[lease])
      if year < years.count {
        years[year].all.add(flags, days: days, burden: burden)
        years[year].holders[holder].add(flags, days: days, burden: burden)
        years[year].sectors[sector].add(flags, days: days, burden: burden)
        years[year].landlords[landlord].add(flags, days: days, burden: burden)
      }
      allYears.all.add(flags, days: days, burden: burden)
      allYears.holders[holder].add(flags, days: days, burden: burden)
      allYears.sectors[sector].add(flags, days: days, burden: burden)
      allYears.landlords[landlord].add(flags, days: days, burden: burden)
    }
  }
}
