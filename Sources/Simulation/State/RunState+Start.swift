import Housing
import Randomness

extension RunState {
  /// The state at the reference date: the list is full, and vacancies are in progress.
  init(startOf baseline: Baseline) {
    let households = baseline.households
    let count = households.count
    let start = baseline.clock.start.number
    status = Array(repeating: 0, count: count)
    applicationMonth = Array(repeating: 0, count: count)
    dwelling = households.dwelling
    refusals = Array(repeating: 0, count: count)
    housedHomeless = Array(repeating: -1, count: count)
    profile = Array(repeating: 0, count: count)
    entryProfile = profile
    entryMonth = Array(repeating: RunOutcome.never, count: count)
    housedMonth = Array(repeating: RunOutcome.never, count: count)
    dwellings = baseline.dwellings
    withdrawn = Array(repeating: 0, count: dwellings.count)
    letBefore = Array(repeating: 1, count: dwellings.count)
    stock = dwellings.count
    sustainmentExits = Array(repeating: [], count: baseline.clock.totalMonths + 1)
    homelessLeases = sustainmentExits
    for household in 0..<baseline.initialHouseholds
    where households.applicationMonth[household] != Households.noApplication {
      status[household] = Self.active
      applicationMonth[household] = Int16(Int(households.applicationMonth[household]) - start)
      profile[household] = baseline.profile(of: household, isTenant: dwelling[household] >= 0)
      applicants.append(Int32(household))
    }
  }
}

extension Baseline {
  /// The profile of an applicant, who is a social tenant or not.
  func profile(of household: Int, isTenant: Bool) -> UInt8 {
    let situation = HousingSituation(rawValue: households.situation[household]) ?? .other
    let composition = HouseholdComposition(rawValue: households.composition[household]) ?? .other
    let present: HousingSituation = isTenant ? .socialTenant : situation == .socialTenant ? .other : situation
    return ApplicantProfile(situation: present, composition: composition).rawValue
  }
}
