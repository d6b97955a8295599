import DataFiles
import Housing
import Policy
import Regulation
import Simulation
import Testing

/// Every lease is checked again from the columns of the population and the law, by other code than the month's.
@Suite struct EligibilityTests {
  /// No deliveries, so that every dwelling is one of the reference date; leases from the first month on.
  static func world(_ changes: [LeverKey: Double] = [:]) throws -> (RunOutcome, Baseline, TrialTerritory) {
    let trial = try TrialTerritory.shared()
    let clock = trial.clock(burnInYears: 0, years: 2)
    let values = trial.values([.deliveriesPerYear: 0].merging(changes) { $1 })
    let baseline = try trial.baseline(clock: clock)
    // The deliveries are planned in the baseline: another one, on the same population.
    let without = Baseline(
      territory: trial.territory, law: trial.law, population: trial.population, settings: trial.settings,
      values: values, clock: clock, seed: baseline.seed, replication: 0)
    return (try SimulationRun(baseline: without, values: values).outcome(clock: clock), without, trial)
  }

  @Test func theHouseholdRespectsTheIncomeCeiling() throws {
    let (outcome, baseline, trial) = try Self.world()
    let ceilings = trial.law.ceilings(on: trial.territory.priceDate)
    let households = baseline.households
    for lease in 0..<outcome.leases.count {
      let household = Int(outcome.leases.household[lease])
      let dwelling = Int(outcome.leases.dwelling[lease])
      let persons = Int(households.persons[household])
      let adults = Int(households.adults[household])
      let category = CeilingCategory(
        persons: persons, adults: adults, dependants: persons - adults,
        youngCouple: adults == 2 && households.age[household] <= 27,
        disabledPerson: households.disabledPerson[household] == 1)
      let financing = try #require(Financing(rawValue: baseline.dwellings.financing[dwelling]))
      let taxIncome = Int(Double(households.verifiedIncome[household]) * trial.values[.taxIncomeRatio])
      #expect(
        ceilings.admits(referenceTaxIncome: taxIncome, financing, zone: .other, category: category),
        "lease \(lease)")
    }
    #expect(outcome.leases.count > 200)
  }

  /// Usual practice: one person one or two rooms, two or three persons two or three, four three or four, more four
  /// or five, and whatever the application asks for.
  @Test func theDwellingSuitsTheHousehold() throws {
    let (outcome, baseline, _) = try Self.world()
    for lease in 0..<outcome.leases.count {
      let household = Int(outcome.leases.household[lease])
      let rooms = Int(baseline.dwellings.rooms[Int(outcome.leases.dwelling[lease])])
      let wanted = Int(baseline.households.roomsWanted[household])
      let usual: ClosedRange<Int>
      switch baseline.households.persons[household] {
      case 1: usual = 1...2
      case 2, 3: usual = 2...3
      case 4: usual = 3...4
      default: usual = 4...5
      }
      let fits = min(usual.lowerBound, wanted)...max(usual.upperBound, wanted)
      #expect(fits.contains(rooms), "lease \(lease)")
    }
  }

  /// Rent burden and residual income after housing aid, by the rule of the law book, at limits that bind.
  @Test(arguments: [[:], [LeverKey.rentBurdenLimit: 0.25], [.residualIncomeLimit: 13]])
  func theRentIsWithinTheMeansOfTheHousehold(changes: [LeverKey: Double]) throws {
    let (outcome, baseline, trial) = try Self.world(changes)
    let values = trial.values(changes)
    let aid = trial.law.housingAid(on: trial.territory.priceDate)
    let rule = trial.law.affordability(on: trial.territory.priceDate)
    let households = baseline.households
    let dwellings = baseline.dwellings
    for lease in 0..<outcome.leases.count {
      let household = Int(outcome.leases.household[lease])
      let dwelling = Int(outcome.leases.dwelling[lease])
      let resources = Int(households.verifiedIncome[household])
      #expect(resources > 0)
      let rent = Int(dwellings.rent[dwelling])
      let cents = aid.family(
        couple: households.adults[household] >= 2,
        dependants: Int(households.persons[household]) - Int(households.adults[household]),
        zone: trial.territory.communes[Int(dwellings.commune[dwelling])].aidZone
      ).monthlyCents(annualResources: resources, rentCents: rent)
      let charges = Int(dwellings.serviceCharge[dwelling])
      // A hair of tolerance: the two ways of working it out round differently in the last bit.
      let burden = rule.rentBurden(
        rentCents: rent, chargesCents: charges, aidCents: cents, annualResources: resources)
      let residual = rule.residualIncome(
        rentCents: rent, chargesCents: charges, aidCents: cents, annualResources: resources,
        consumptionUnits: Int(households.consumptionUnits[household]))
      #expect(burden <= values[.rentBurdenLimit] + 1e-9, "lease \(lease)")
      #expect(residual >= values[.residualIncomeLimit] - 1e-9, "lease \(lease)")
      #expect(abs(Double(outcome.leases.burden[lease]) - 1000 * burden) <= 0.5 + 1e-6, "lease \(lease)")
    }
    #expect(outcome.leases.count > 100)
  }

  @Test func theStateHousesPriorityHouseholdsOnly() throws {
    let (outcome, baseline, _) = try Self.world()
    var ofTheState = 0
    for lease in 0..<outcome.leases.count
    where outcome.leases.holder[lease] == ReservationHolder.state.rawValue {
      let household = Int(outcome.leases.household[lease])
      #expect(LeaseFlags(rawValue: outcome.leases.flags[lease]).contains(.priority))
      let situation = try #require(HousingSituation(rawValue: baseline.households.situation[household]))
      #expect(baseline.households.priority[household] != 0 || situation.countsAsHomeless)
      ofTheState += 1
    }
    #expect(ofTheState > 20)
  }

  @Test func theLogTellsTheDwellingAsItIs() throws {
    let (outcome, baseline, _) = try Self.world()
    let leases = outcome.leases
    for lease in 0..<leases.count {
      let dwelling = Int(leases.dwelling[lease])
      let flags = LeaseFlags(rawValue: leases.flags[lease])
      #expect(flags.contains(.inQPV) == (baseline.dwellings.inQPV[dwelling] == 1))
      #expect(leases.landlord[lease] == baseline.dwellings.landlord[dwelling])
      #expect(leases.commune[lease] == baseline.dwellings.commune[dwelling])
      #expect(!flags.contains(.byChoice), "nothing is let by choice in the status quo")
    }
  }

  /// The first quartile is told by the year's threshold and the verified resources per consumption unit.
  @Test func theFirstQuartileIsBelowTheThresholdOfItsYear() throws {
    let (outcome, baseline, _) = try Self.world()
    for lease in 0..<outcome.leases.count {
      let household = Int(outcome.leases.household[lease])
      let year = outcome.years[Int(outcome.leases.month[lease]) / 12]
      let perUnit =
        Int(baseline.households.verifiedIncome[household]) * 100
        / Int(baseline.households.consumptionUnits[household])
      #expect(
        LeaseFlags(rawValue: outcome.leases.flags[lease]).contains(.firstQuartile)
          == (perUnit <= year.threshold))
    }
  }
}
