import Housing
import Randomness

extension SimulationRun {
  /// Anniversaries and other exits: an application that is not renewed is struck off a month after its anniversary.
  ///
  /// Source: CCH R.441-2-7, R.441-2-8: validity of one year, deregistration at 13 months.
  mutating func renewOrLeave(_ month: Int, _ flow: inout ListFlow) {
    let transfersFrom = 2
    for place in state.applicants.indices {
      let household = Int(state.applicants[place])
      let age = month - Int(state.applicationMonth[household])
      guard age > 12, age % 12 == 1 else { continue }
      let first = age == 13
      let row = (state.dwelling[household] >= 0 ? transfersFrom : 0) + (first ? 0 : 1)
      let word = baseline.draws.word(Purpose.renewal.rawValue, entity: household, time: month - 1)
      let renewed = word < rules.renewal[row]
      if first {
        tally.firstAnniversaries += 1
        if renewed { tally.firstRenewals += 1 }
      }
      if !renewed { strikeOff(household, &flow) }
    }
    for household in state.calendar.exits[month % 12] where state.status[Int(household)] == RunState.active {
      strikeOff(Int(household), &flow)
    }
    dropInactive()
  }

  private mutating func strikeOff(_ household: Int, _ flow: inout ListFlow) {
    state.status[household] &= ~RunState.active
    tally.exits += 1
    flow.left += 1
  }

  /// First-time applicants of the month, then the transfer requests of sitting tenants.
  mutating func receiveApplications(_ month: Int, _ flow: inout ListFlow) {
    for household in baseline.arrivalOffsets[month]..<baseline.arrivalOffsets[month + 1] {
      enter(household, month, &flow)
      tally.arrivals += 1
    }
    for household in state.calendar.transferRequests[month % 12] {
      let household = Int(household)
      guard state.status[household] == 0, state.dwelling[household] >= 0 else { continue }
      enter(household, month, &flow)
      tally.transferRequests += 1
    }
  }

  private mutating func enter(_ household: Int, _ month: Int, _ flow: inout ListFlow) {
    state.status[household] = RunState.active
    state.applicationMonth[household] = Int16(month)
    state.refusals[household] = 0
    state.profile[household] = baseline.profile(of: household, isTenant: state.dwelling[household] >= 0)
    if month >= firstMeasuredMonth, state.entryMonth[household] == RunOutcome.never {
      state.entryMonth[household] = Int16(month)
      state.entryProfile[household] = state.profile[household]
    }
    state.applicants.append(Int32(household))
    scheduleApplicantYear(household, from: month)
    tally.activeInYear += 1
    flow.entered += 1
  }

  /// Keeps only the active on the list, in their order.
  mutating func dropInactive() {
    state.applicants.removeAll { state.status[Int($0)] & RunState.active == 0 }
  }
}
