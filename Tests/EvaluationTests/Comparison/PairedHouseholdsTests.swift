import Housing
import Testing

@testable import Evaluation
@testable import Simulation

/// The same households under two scenarios, by hand.
@Suite struct PairedHouseholdsTests {
  static let never = RunOutcome.never
  static let single = ApplicantProfile.privateSingle
  static let family = ApplicantProfile.homelessFamily

  /// Ten years from month 12 on.
  func outcome(entry: [Int16], housed: [Int16], profiles: [ApplicantProfile], months: Int = 120) -> RunOutcome
  {
    RunOutcome(
      leases: LeaseLog(), years: [], entryMonth: entry, housedMonth: housed,
      profile: profiles.map(\.rawValue),
      firstMonth: 12, months: months, checksum: 0)
  }

  @Test func soonerLaterAndHousedAtAllAreCountedByProfile() {
    let profiles = [Self.single, Self.single, Self.family, Self.family, Self.family]
    let entry: [Int16] = [12, 12, 12, 12, 12]
    let reference = outcome(entry: entry, housed: [20, 20, 40, Self.never, Self.never], profiles: profiles)
    let variant = outcome(entry: entry, housed: [18, 25, Self.never, 30, Self.never], profiles: profiles)
    let rows = PairedHouseholds(reference: reference, variant: variant).rows
    #expect(rows.count == ApplicantProfile.allCases.count + 1)

    let single = rows[Int(Self.single.rawValue)]
    #expect(single.households == 2 && single.sooner == 1 && single.later == 1 && single.followed == 2)
    #expect(single.housedReference == 2 && single.housedVariant == 2)
    #expect(single.monthsReference == 8 + 8 && single.monthsVariant == 6 + 13)

    let family = rows[Int(Self.family.rawValue)]
    #expect(family.households == 3 && family.sooner == 1 && family.later == 1 && family.followed == 3)
    // Over the horizon of 36 months those who are not housed wait all of it.
    #expect(family.housedReference == 1 && family.housedVariant == 1)
    #expect(family.monthsReference == 28 + 36 + 36 && family.monthsVariant == 36 + 18 + 36)

    let all = rows[ApplicantProfile.allCases.count]
    #expect(all.households == 5 && all.sooner == 2 && all.later == 2 && all.followed == 5)
    #expect(all.monthsReference == single.monthsReference + family.monthsReference)
    #expect(rows[Int(ApplicantProfile.transferFamily.rawValue)] == PairedHouseholds.Row())
  }

  @Test func aHouseholdHousedAfterTheHorizonCountsAsWaiting() {
    let before = outcome(entry: [12], housed: [12 + 36], profiles: [Self.single])
    let after = outcome(entry: [12], housed: [12 + 35], profiles: [Self.single])
    let row = PairedHouseholds(reference: before, variant: after).rows[Int(Self.single.rawValue)]
    #expect(row.housedReference == 0 && row.monthsReference == 36)
    #expect(row.housedVariant == 1 && row.monthsVariant == 35)
    #expect(row.sooner == 1)
  }

  @Test func onlyThoseWhoCanBeFollowedOverTheHorizonEnterTheWaits() {
    // The run ends at month 132: who enters at 96 can be followed for 36 months, who enters at 97 cannot.
    let entry: [Int16] = [96, 97]
    let housed: [Int16] = [100, 100]
    let profiles = [Self.single, Self.single]
    let same = outcome(entry: entry, housed: housed, profiles: profiles)
    let row = PairedHouseholds(reference: same, variant: same).rows[Int(Self.single.rawValue)]
    #expect(row.households == 2 && row.followed == 1 && row.monthsReference == 4)
    #expect(row.sooner == 0 && row.later == 0)
  }

  @Test func aShortRunHasAShortHorizon() {
    let before = outcome(entry: [12], housed: [Self.never], profiles: [Self.single], months: 24)
    let row = PairedHouseholds(reference: before, variant: before).rows[Int(Self.single.rawValue)]
    #expect(row.followed == 1 && row.monthsReference == 24 && row.monthsVariant == 24)
  }

  @Test func householdsThatEnterAtAnotherMonthOrNeverAreLeftOut() {
    let reference = outcome(
      entry: [12, 20, Self.never], housed: [15, 25, Self.never],
      profiles: [
        Self.single, Self.single, Self.single,
      ])
    let variant = outcome(
      entry: [12, 21, 30], housed: [15, 25, 40],
      profiles: [
        Self.single, Self.single, Self.single,
      ])
    let rows = PairedHouseholds(reference: reference, variant: variant).rows
    #expect(rows[ApplicantProfile.allCases.count].households == 1)
  }
}
