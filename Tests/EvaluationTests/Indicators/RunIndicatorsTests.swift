import Evaluation
import Housing
import Testing

@testable import Simulation

/// Indicators of outcomes made by hand.
@Suite struct RunIndicatorsTests {
  // MARK: - What is told

  @Test func everyIndicatorIsToldForAllAndForEachYearOnce() throws {
    let values = try HandMadeOutcome(years: 2).values()
    for year in [nil, 2026, 2027] {
      let told = values.filter { $0.group == "all" && $0.year == year }.map(\.indicator)
      #expect(told == IndicatorRegistry.all.map(\.id))
    }
    let keys = values.map { "\($0.indicator)|\($0.group)|\($0.year ?? 0)" }
    #expect(Set(keys).count == keys.count)
    for value in values { #expect(IndicatorRegistry.indicator(value.indicator) != nil) }
  }

  @Test func groupsAreHoldersSectorsLandlordsAndProfiles() throws {
    let territory = try HandMadeOutcome.territory.get()
    let groups = Set(try HandMadeOutcome().values().map(\.group))
    for holder in ReservationHolder.codes { #expect(groups.contains("holder:\(holder)")) }
    for landlord in territory.landlords { #expect(groups.contains("landlord:\(landlord.code)")) }
    for commune in territory.communes { #expect(groups.contains("sector:\(commune.sector)")) }
    for profile in ApplicantProfile.codes { #expect(groups.contains("profile:\(profile)")) }
  }

  // MARK: - Shares of leases

  @Test func aShareOfFewerThanThirtyLeasesIsNotTold() throws {
    var outcome = HandMadeOutcome()
    outcome.sign(10, .firstQuartile)
    outcome.sign(19)
    #expect(try outcome.value("q1ShareOutsideQPV") == nil)
    #expect(try outcome.value("priorityShare") == nil)
    outcome.sign(1)
    #expect(try outcome.value("q1ShareOutsideQPV") == 10 / 30.0)
    #expect(try outcome.value("q2q4ShareInQPV") == nil)
  }

  @Test func theSharesOfTheLawHaveTheirOwnDenominators() throws {
    var outcome = HandMadeOutcome()
    outcome.sign(30, [.firstQuartile, .priority])
    outcome.sign(90)
    outcome.sign(25, [.inQPV, .firstQuartile])
    outcome.sign(15, [.inQPV, .transfer])
    #expect(try outcome.value("q1ShareOutsideQPV") == 0.25)
    #expect(try outcome.value("q2q4ShareInQPV") == 15 / 40.0)
    #expect(try outcome.value("priorityShare") == 30 / 160.0)
    #expect(try outcome.value("transferShare") == 15 / 160.0)
  }

  @Test func groupsHaveTheirOwnShares() throws {
    let territory = try HandMadeOutcome.territory.get()
    var outcome = HandMadeOutcome()
    outcome.sign(40, holder: .state, landlord: 1, .priority)
    outcome.sign(30, holder: .actionLogement)
    outcome.sign(10, holder: .actionLogement, landlord: 1, .priority)
    #expect(try outcome.value("priorityShare", group: "holder:state") == 1)
    #expect(try outcome.value("priorityShare", group: "holder:actionLogement") == 0.25)
    #expect(try outcome.value("priorityShare", group: "holder:landlord") == nil)
    #expect(try outcome.value("leases", group: "holder:actionLogement") == 40)
    #expect(try outcome.value("leases", group: "sector:\(territory.communes[0].sector)") == 80)
    #expect(try outcome.value("q1ShareOutsideQPV", group: "landlord:\(territory.landlords[1].code)") == 0)
  }

  @Test func yearsAreCountedApartAndTogether() throws {
    var outcome = HandMadeOutcome(years: 2)
    outcome.sign(40, month: 0, .firstQuartile)
    outcome.sign(20, month: 11)
    outcome.sign(60, month: 12)
    #expect(try outcome.value("leases", year: 2026) == 60)
    #expect(try outcome.value("leases", year: 2027) == 60)
    #expect(try outcome.value("leases") == 60, "leases are told per year")
    #expect(try outcome.value("q1ShareOutsideQPV", year: 2026) == 40 / 60.0)
    #expect(try outcome.value("q1ShareOutsideQPV", year: 2027) == 0)
    #expect(try outcome.value("q1ShareOutsideQPV") == 40 / 120.0)
  }

  @Test func meansOfLeases() throws {
    var outcome = HandMadeOutcome()
    outcome.sign(1, days: 30, burden: 200, .homeless)
    outcome.sign(3, days: 90, burden: 300)
    #expect(try outcome.value("vacancyDays") == 75)
    #expect(abs((try outcome.value("rentBurden") ?? 0) - 0.275) < 1e-12)
    #expect(try outcome.value("homelessHoused") == 1)
  }

  // MARK: - Counts of the year

  @Test func ratiosOfTheYear() throws {
    var outcome = HandMadeOutcome(years: 2)
    for year in 0..<2 {
      outcome.years[year].pending = 100 + 100 * year
      outcome.years[year].pendingOverOneYear = 30
      outcome.years[year].activeInYear = 400
      outcome.years[year].offers = 50
      outcome.years[year].refusals = 20
      outcome.years[year].files = 120
      outcome.years[year].stock = 1000
      outcome.years[year].longVacant = 5
      outcome.years[year].threshold = 9000 + 100 * year
      outcome.years[year].sustainmentBase = 4 * year
      outcome.years[year].sustained = 3 * year
    }
    outcome.sign(30, month: 3)
    outcome.sign(10, month: 15, .firstLetting)
    #expect(try outcome.value("pending") == 150)
    #expect(try outcome.value("pendingOverOneYear") == 60 / 300.0)
    #expect(try outcome.value("allocationRate") == 40 / 800.0)
    #expect(try outcome.value("refusalRate") == 0.4)
    #expect(try outcome.value("filesPerLease") == 6)
    #expect(try outcome.value("filesPerLease", year: 2026) == 4)
    #expect(try outcome.value("longVacancy") == 0.005)
    #expect(try outcome.value("mobility") == 30 / 2000.0)
    #expect(try outcome.value("q1Threshold") == 9050)
    #expect(try outcome.value("sustainment24") == 0.75)
    #expect(try outcome.value("sustainment24", year: 2026) == nil, "nobody was housed 24 months before")
  }

  @Test func whatHasNoDenominatorIsNotDefined() throws {
    let outcome = HandMadeOutcome()
    for indicator in [
      "q1ShareOutsideQPV", "medianWait", "medianWaitHoused", "pendingOverOneYear", "allocationRate",
      "refusalRate",
      "vacancyDays", "longVacancy", "mobility", "filesPerLease", "rentBurden", "dissimilarity",
      "sustainment24",
    ] { #expect(try outcome.value(indicator) == nil, "\(indicator)") }
    #expect(try outcome.value("leases") == 0)
  }

  // MARK: - Waits by profile

  @Test func theWaitOfAProfileIsThatOfItsOwnTable() throws {
    var outcome = HandMadeOutcome()
    let fast = Int(ApplicantProfile.homelessSingle.rawValue) * YearTally.durations
    let slow = Int(ApplicantProfile.privateSingle.rawValue) * YearTally.durations
    for month in 0..<YearTally.durations {
      outcome.years[0].exposures[fast + month] = 10
      outcome.years[0].exposures[slow + month] = 10
    }
    outcome.years[0].events[fast] = 5
    outcome.years[0].events[slow + 9] = 5
    #expect(try outcome.value("medianWait", group: "profile:homelessSingle") == 1)
    #expect(try outcome.value("medianWait", group: "profile:privateSingle") == 10)
    #expect(try outcome.value("medianWait", group: "profile:hostedSingle") == nil)
    #expect(try outcome.value("leases", group: "profile:privateSingle") == 5)
    // Together a quarter is housed in the first month and a quarter of the rest in the tenth: never half.
    #expect(try outcome.value("medianWait") == nil)
  }

  // MARK: - Segregation

  func dissimilarity(_ tenants: [Int32], _ firstQuartile: [Int32]) throws -> Double? {
    var outcome = HandMadeOutcome(zones: tenants.count)
    outcome.years[0].tenants = tenants
    outcome.years[0].firstQuartileTenants = firstQuartile
    return try outcome.value("dissimilarity")
  }

  @Test func aPerfectMixIsZeroAndFullSegregationIsOne() throws {
    #expect(try dissimilarity([100, 300, 60], [25, 75, 15]) == 0)
    #expect(try dissimilarity([100, 300, 60], [100, 0, 60]) == 1)
  }

  /// Two zones of 100 with 40 and 10 of the first quartile: ½ (|40/50 - 60/150| + |10/50 - 90/150|) = 0.4.
  @Test func aHandWorkedIndex() throws {
    let index = try #require(try dissimilarity([100, 100], [40, 10]))
    #expect(abs(index - 0.4) < 1e-12)
  }

  /// The index is the share who would have to move: it does not change when a zone is cut into equal parts.
  @Test func cuttingAZoneIntoLikePartsChangesNothing() throws {
    let whole = try #require(try dissimilarity([100, 200], [40, 10]))
    let cut = try #require(try dissimilarity([100, 100, 100], [40, 5, 5]))
    #expect(abs(whole - cut) < 1e-12)
  }

  @Test func withoutOneOfTheTwoGroupsThereIsNoIndex() throws {
    #expect(try dissimilarity([100, 100], [0, 0]) == nil)
    #expect(try dissimilarity([100, 100], [100, 100]) == nil)
  }
}
