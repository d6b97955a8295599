import Housing
import Randomness
import Regulation

extension SimulationRun {
  /// January: the first-quartile threshold from the list of 31 December.
  ///
  /// Source: CCH L.441-1, annual arrêtés: declared resources per consumption unit of the active applicants.
  mutating func updateThreshold() {
    let declared = state.applicants.map { baseline.traits.declaredPerUnit[Int($0)] }
    state.threshold = Int32(Double(FirstQuartile.threshold(of: declared)) * rules.thresholdFactor)
  }

  /// January: for every tenant whether and in which month it leaves or asks for a transfer this year, for every
  /// applicant whether and in which month it gives up.
  ///
  /// One draw decides both whether and when: an event of probability p happens if u < p, in month floor(12 u / p).
  mutating func drawCalendar(_ month: Int) {
    state.calendar.clear()
    state.calendar.departureByRooms = rules.departureByRooms
    let sitting = state.dwelling.indices.reduce(into: 0) { count, household in
      if state.dwelling[household] >= 0, state.status[household] == 0 { count += 1 }
    }
    let years = Double(month) / 12
    let wanted =
      rules.transferRequests * baseline.sampleRatio * ReproducibleMath.power(1 + rules.demandGrowth, years)
    state.calendar.transferShare = sitting > 0 ? min(0.5, wanted / Double(sitting)) : 0
    for dwelling in state.dwellings.tenant.indices {
      let household = state.dwellings.tenant[dwelling]
      if household >= 0 { scheduleTenantYear(Int(household), from: month) }
    }
    for household in state.applicants { scheduleApplicantYear(Int(household), from: month) }
  }

  /// Puts what a tenant will do in the rest of the year into the calendar.
  mutating func scheduleTenantYear(_ household: Int, from month: Int) {
    let year = baseline.clock.year(of: month)
    let words = baseline.draws.block(.tenantYear, entity: household, time: year)
    let present = month % 12
    let dwelling = Int(state.dwelling[household])
    // A formerly homeless household leaves by its own law for two years (sustainment).
    let housed = state.housedHomeless[household]
    if housed < 0 || month - Int(housed) >= Sustainment.months {
      let rooms = Int(state.dwellings.rooms[dwelling])
      let departure = Self.monthOfYear(
        words[0], probability: state.calendar.departureByRooms[rooms - 1])
      if let departure, departure >= present { state.calendar.departures[departure].append(Int32(household)) }
    }
    let request = Self.monthOfYear(words[1], probability: state.calendar.transferShare)
    if let request, request >= present { state.calendar.transferRequests[request].append(Int32(household)) }
  }

  /// Puts whether an applicant gives up in the rest of the year into the calendar.
  mutating func scheduleApplicantYear(_ household: Int, from month: Int) {
    let year = baseline.clock.year(of: month)
    let share = state.dwelling[household] >= 0 ? rules.exitShareTransfers : rules.exitShare
    let word = baseline.draws.word(Purpose.applicantYear.rawValue, entity: household, time: year)
    if let exit = Self.monthOfYear(word, probability: share), exit >= month % 12 {
      state.calendar.exits[exit].append(Int32(household))
    }
  }

  /// The month of the year, 0 to 11, in which an event of a yearly probability happens, or nil.
  static func monthOfYear(_ word: UInt32, probability: Double) -> Int? {
    let u = Uniform.open(word)
    return u < probability ? min(11, Int(12 * u / probability)) : nil
  }
}
