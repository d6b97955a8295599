/// What a run leaves: its leases, its years, and when each household was housed.
public struct RunOutcome: Sendable {
  /// Value of `entryMonth` and `housedMonth` where it did not happen.
  public static let never: Int16 = .max

  /// Leases of the measured months.
  public let leases: LeaseLog
  /// Measured years, in order.
  public let years: [YearTally]
  /// Month of the simulation from which each household waited in the measured years, or `never`.
  public let entryMonth: [Int16]
  /// Month of its first lease after that, or `never`.
  public let housedMonth: [Int16]
  /// Profile of each household at its entry (raw values of `ApplicantProfile`).
  public let profile: [UInt8]
  /// First month that was measured.
  public let firstMonth: Int
  /// Months measured.
  public let months: Int
  /// Fold of every (month, household, dwelling) of the run, burn-in included.
  public let checksum: UInt64
}
