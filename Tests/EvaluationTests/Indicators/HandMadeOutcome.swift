import Evaluation
import Housing
import TestSupport

@testable import Simulation

/// An outcome made by hand, on the groups of the trial territory.
struct HandMadeOutcome {
  static let firstMonth = 12
  static let firstYear = 2026

  var leases = LeaseLog()
  var years: [YearTally]

  init(years count: Int = 1, zones: Int = 2) {
    years = (0..<count).map {
      YearTally(year: Self.firstYear + $0, zones: zones, profiles: ApplicantProfile.allCases.count)
    }
  }

  /// Adds equal leases in a month counted from the first measured one.
  mutating func sign(
    _ count: Int, month: Int = 0, holder: ReservationHolder = .landlord, landlord: Int = 0, commune: Int = 0,
    days: Int = 60, burden: Int = 250, _ flags: LeaseFlags = []
  ) {
    for _ in 0..<count {
      leases.month.append(Int16(Self.firstMonth + month))
      leases.household.append(Int32(leases.count))
      leases.dwelling.append(Int32(leases.count))
      leases.holder.append(holder.rawValue)
      leases.landlord.append(UInt8(landlord))
      leases.commune.append(Int16(commune))
      leases.wait.append(10)
      leases.vacancyDays.append(Int16(days))
      leases.burden.append(Int16(burden))
      leases.profile.append(ApplicantProfile.privateSingle.rawValue)
      leases.flags.append(flags.rawValue)
    }
  }

  var outcome: RunOutcome {
    RunOutcome(
      leases: leases, years: years, entryMonth: [], housedMonth: [], profile: [], firstMonth: Self.firstMonth,
      months: 12 * years.count, checksum: 0)
  }

  static let territory = Result { try TerritoryLibrary(project: TestFiles.project).territory("essai") }

  func values() throws -> [IndicatorValue] {
    RunIndicators(of: outcome, groups: TerritoryGroups(of: try Self.territory.get())).values()
  }

  /// The value of an indicator; nil both where it is not defined and where it is not told.
  func value(_ indicator: String, group: String = "all", year: Int? = nil) throws -> Double? {
    try values().first { $0.indicator == indicator && $0.group == group && $0.year == year }?.value
  }
}
