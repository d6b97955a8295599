import DataFiles
import Housing
import Policy
import Population
import Regulation
public import Simulation
import TestSupport
public import Testing

/// The small territory of the project, ready to be simulated: read and generated once for all tests.
struct TrialTerritory: Sendable {
  let territory: Territory
  let law: LawBook
  /// Levers in force: the territory's settings, the default parameter set, the status quo.
  let values: LeverValues
  let settings: PopulationSettings
  let population: SyntheticPopulation

  static let seed: UInt64 = 20_210_101

  private static let made = Result { try TrialTerritory() }

  /// The territory, or what was wrong when it was made.
  static func shared() throws -> TrialTerritory { try made.get() }

  private init() throws {
    territory = try TerritoryLibrary(project: TestFiles.project).territory("essai")
    law = try LawBook.read(folder: TestFiles.project + "/Experiments/law")
    var values = LeverValues()
    try values.apply(settingsOf: territory)
    values.apply(try ParameterSet.read("B", folder: TestFiles.project + "/Experiments/parameters").overlay)
    self.values = values
    (settings, population) = try Self.people(values, territory, law)
  }

  private static func people(
    _ values: LeverValues, _ territory: Territory, _ law: LawBook, sample: Double = 1
  ) throws -> (PopulationSettings, SyntheticPopulation) {
    let settings = PopulationSettings(values, territory: territory, sample: sample, seed: seed)
    return (settings, try PopulationGenerator(territory: territory, law: law, settings: settings).generate())
  }

  /// The levers in force with some changed.
  func values(_ changes: [LeverKey: Double]) -> LeverValues {
    var changed = values
    for key in LeverKey.allCases { if let value = changes[key] { changed[key] = value } }
    return changed
  }

  /// Burn-in months, then measured years, from the reference date.
  func clock(burnInYears: Int, years: Int) -> SimulationClock {
    let start = territory.referenceDate.year
    return SimulationClock(startYear: start, firstMeasuredYear: start + burnInYears, years: years)
  }

  /// The baseline of a replication; with values that generate another population, that population.
  func baseline(
    _ values: LeverValues? = nil, clock: SimulationClock, replication: Int = 0, seed: UInt64 = Self.seed,
    sample: Double = 1
  ) throws -> Baseline {
    var people = (settings, population)
    if let values { people = try Self.people(values, territory, law, sample: sample) }
    return Baseline(
      territory: territory, law: law, population: people.1, settings: people.0, values: values ?? self.values,
      clock: clock, seed: seed, replication: replication)
  }
}

extension SimulationRun {
  /// What is left of this run under other levers from its next month on, to the end of the clock.
  func outcome(under values: LeverValues? = nil, clock: SimulationClock) throws(SimulationError) -> RunOutcome
  {
    var run = self
    if let values { run.adopt(values) }
    try run.advance(until: clock.totalMonths)
    return run.outcome()
  }
}

extension RunOutcome {
  /// Whether two outcomes are the same in everything that they tell.
  func isExactly(_ other: RunOutcome) -> Bool {
    checksum == other.checksum && years == other.years && entryMonth == other.entryMonth
      && housedMonth == other.housedMonth && profile == other.profile && firstMonth == other.firstMonth
      && months == other.months && leases.isExactly(other.leases)
  }
}

extension LeaseLog {
  /// Whether two logs are the same in every column.
  func isExactly(_ other: LeaseLog) -> Bool {
    month == other.month && household == other.household && dwelling == other.dwelling
      && holder == other.holder
      && landlord == other.landlord && commune == other.commune && wait == other.wait
      && vacancyDays == other.vacancyDays && burden == other.burden && profile == other.profile
      && flags == other.flags
  }
}

/// A failed comparison names the histories and does not print their thousands of leases.
extension RunOutcome: CustomTestStringConvertible {
  /// Leases, checksum and months.
  public var testDescription: String {
    "\(leases.count) leases, checksum \(String(checksum, radix: 16)), months \(firstMonth) to \(firstMonth + months)"
  }
}
