import Housing
import Policy
import Simulation
import Testing

/// What must add up, in the counts of each year and in the list of leases.
@Suite struct ConservationTests {
  @Test(arguments: TrialWorld.all)
  func everyCountAddsUp(world: TrialWorld) throws {
    let (outcome, baseline) = try world.run()
    // Those of the reference date have applied before the first month; arrivals apply in it or later.
    let first = baseline.clock.start.number
    let start = baseline.households.applicationMonth.count {
      $0 != Households.noApplication && Int($0) < first
    }
    var pending = start
    var stock = baseline.dwellings.count
    var tenants = baseline.dwellings.tenant.count { $0 != Dwellings.noTenant }
    #expect(outcome.years.count == TrialWorld.years)
    for (place, year) in outcome.years.enumerated() {
      let months = (12 * place)..<(12 * place + 12)
      let signed = outcome.leases.month.indices.filter { months.contains(Int(outcome.leases.month[$0])) }
      let transfers = signed.filter { LeaseFlags(rawValue: outcome.leases.flags[$0]).contains(.transfer) }

      // The list.
      #expect(year.activeInYear == pending + year.arrivals + year.transferRequests)
      #expect(year.pending == year.activeInYear - year.exits - signed.count)
      #expect(year.pendingOverOneYear <= year.pending)
      pending = year.pending

      // The stock, and who lives in it.
      #expect(year.stock == stock + year.deliveries - year.withdrawals)
      stock = year.stock
      let housed = year.tenants.reduce(0) { $0 + Int($1) }
      #expect(housed == tenants + signed.count - transfers.count - year.departures)
      tenants = housed
      // What is neither let nor vacant is the dwelling of a December transfer, which is free in January.
      let last = transfers.count { Int(outcome.leases.month[$0]) == months.upperBound - 1 }
      #expect((0...last).contains(year.stock - housed - year.vacant))
      #expect(year.longVacant <= year.vacant)

      // Committees: an offer is refused or signed; a file may lead to no offer.
      #expect(year.offers - year.refusals == signed.count)
      #expect(year.offers <= year.files)
      #expect(signed.count > 50)

      // Tables of waits: as many events as leases, and nobody is housed who was not at risk.
      #expect(year.events.reduce(0) { $0 + Int($1) } == signed.count)
      #expect(zip(year.events, year.exposures).allSatisfy { $0 <= $1 })
      #expect(zip(year.firstQuartileTenants, year.tenants).allSatisfy { $0 <= $1 })
      #expect(year.firstRenewals <= year.firstAnniversaries)
      #expect(year.sustained <= year.sustainmentBase)
    }
  }

  /// At most one lease a month for a household and for a dwelling, in the order of the months.
  @Test(arguments: TrialWorld.all)
  func nobodySignsTwiceInAMonth(world: TrialWorld) throws {
    let leases = try world.run().outcome.leases
    var households: Set<Int> = []
    var dwellings: Set<Int> = []
    for lease in 0..<leases.count {
      if lease > 0 { #expect(leases.month[lease] >= leases.month[lease - 1]) }
      let month = Int(leases.month[lease]) << 32
      #expect(households.insert(month + Int(leases.household[lease])).inserted)
      #expect(dwellings.insert(month + Int(leases.dwelling[lease])).inserted)
    }
  }

  /// Only those who wait sign, and who signs has waited since the entry; the outcome tells the first of each.
  @Test(arguments: TrialWorld.all)
  func waitsFollowTheEntries(world: TrialWorld) throws {
    let outcome = try world.run().outcome
    var first: [Int32: Int16] = [:]
    for lease in 0..<outcome.leases.count {
      let household = outcome.leases.household[lease]
      #expect(outcome.leases.wait[lease] >= 0)
      #expect(outcome.leases.vacancyDays[lease] >= 0)
      #expect(outcome.entryMonth[Int(household)] <= outcome.leases.month[lease])
      if first[household] == nil { first[household] = outcome.leases.month[lease] }
    }
    for (household, month) in outcome.housedMonth.enumerated() {
      #expect(first[Int32(household)] ?? RunOutcome.never == month)
    }
  }
}
