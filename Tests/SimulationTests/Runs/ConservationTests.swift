import Housing
import Policy
import Simulation
import Testing

/// What must add up, in the counts of each year and in the list of leases.
@Suite struct ConservationTests {
  struct World: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let replication: Int
    let seed: UInt64
    let changes: [LeverKey: Double]
  }

  static let worlds = [
    World(testDescription: "status quo", replication: 0, seed: 1, changes: [:]),
    World(testDescription: "another replication", replication: 3, seed: 2, changes: [:]),
    World(
      testDescription: "a reform of all axes", replication: 1, seed: 3,
      changes: [
        .enforcement: 2, .choiceBasedShare: 0.5, .homelessAllocationTarget: 0.2, .priorityEnforcement: 1,
        .committeeCadence: 1, .designationDelay: 0, .worksDays: 0, .targetRatchet: 0.02, .reservationMode: 0,
        .supportIntensity: 0,
      ]),
    World(
      testDescription: "a hard year", replication: 2, seed: 4,
      changes: [
        .candidatesPerDwelling: 1, .answerDelay: 30, .committeeCadence: 30, .departureRate: 0.2,
        .demolitionsPerYear: 200, .deliveriesPerYear: 0, .sustainmentUnsupported: 0.3,
        .homelessAllocationTarget: 0.2,
      ]),
  ]

  /// Every rule of every month is checked, and every year that ends is counted.
  static func outcome(_ world: World, years: Int = 2) throws -> (RunOutcome, Baseline) {
    let trial = try TrialTerritory.shared()
    let clock = trial.clock(burnInYears: 0, years: years)
    let values = trial.values(world.changes)
    let baseline = try trial.baseline(values, clock: clock, replication: world.replication, seed: world.seed)
    var run = SimulationRun(baseline: baseline, values: values)
    run.checksEverything = true
    return (try run.outcome(clock: clock), baseline)
  }

  @Test(arguments: worlds)
  func everyCountAddsUp(world: World) throws {
    let (outcome, baseline) = try Self.outcome(world)
    // Those of the reference date have applied before the first month; arrivals apply in it or later.
    let first = baseline.clock.start.number
    let start = baseline.households.applicationMonth.count {
      $0 != Households.noApplication && Int($0) < first
    }
    var pending = start
    var stock = baseline.dwellings.count
    var tenants = baseline.dwellings.tenant.count { $0 != Dwellings.noTenant }
    #expect(outcome.years.count == 2)
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
  @Test(arguments: worlds)
  func nobodySignsTwiceInAMonth(world: World) throws {
    let leases = try Self.outcome(world).0.leases
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
  @Test(arguments: worlds)
  func waitsFollowTheEntries(world: World) throws {
    let outcome = try Self.outcome(world).0
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
