import Housing
public import Simulation

/// The same households under two scenarios of one replication: who is housed sooner, who later, by profile.
///
/// Only households that begin to wait in the same month under both count; almost all do.
public struct PairedHouseholds: Codable, Sendable, Hashable {
  /// Months over which waits are compared, from the fork or the application.
  public static let horizon = 36

  /// Sums over the households of a profile.
  public struct Row: Codable, Sendable, Hashable {
    /// Households.
    public var households = 0
    /// Housed sooner under the variant, or housed under the variant only.
    public var sooner = 0
    /// Housed later under the variant, or housed under the reference only.
    public var later = 0
    /// Households that could be followed over the whole horizon.
    public var followed = 0
    /// Of them, housed within the horizon under the reference.
    public var housedReference = 0
    /// Of them, housed within the horizon under the variant.
    public var housedVariant = 0
    /// Sum of their months of waiting, at most the horizon each, reference.
    public var monthsReference = 0
    /// The same, variant.
    public var monthsVariant = 0

    /// No household.
    public init() {}
  }

  /// One row a profile, in the order of `ApplicantProfile`, then one for all.
  public private(set) var rows: [Row]

  /// Rows read back from a store.
  public init(rows: [Row]) { self.rows = rows }

  /// Compares two outcomes of one replication.
  public init(reference: RunOutcome, variant: RunOutcome) {
    let profiles = ApplicantProfile.allCases.count
    rows = Array(repeating: Row(), count: profiles + 1)
    let end = reference.firstMonth + reference.months
    let horizon = min(Self.horizon, reference.months)
    for household in reference.entryMonth.indices {
      let entry = reference.entryMonth[household]
      guard entry != RunOutcome.never, entry == variant.entryMonth[household] else { continue }
      let before = reference.housedMonth[household]
      let after = variant.housedMonth[household]
      let isFollowed = Int(entry) + horizon <= end
      let waitBefore = min(horizon, Int(before) - Int(entry))
      let waitAfter = min(horizon, Int(after) - Int(entry))
      for row in [Int(reference.profile[household]), profiles] {
        rows[row].households += 1
        if after < before { rows[row].sooner += 1 }
        if after > before { rows[row].later += 1 }
        guard isFollowed else { continue }
        rows[row].followed += 1
        if waitBefore < horizon { rows[row].housedReference += 1 }
        if waitAfter < horizon { rows[row].housedVariant += 1 }
        rows[row].monthsReference += waitBefore
        rows[row].monthsVariant += waitAfter
      }
    }
  }
}
