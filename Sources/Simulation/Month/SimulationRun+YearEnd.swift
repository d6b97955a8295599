import Housing

extension SimulationRun {
  /// December: what stands on the 31st.
  mutating func closeYear(_ month: Int) {
    let end = baseline.clock.firstDay(of: month + 1)
    tally.pending = state.applicants.count { state.status[Int($0)] == RunState.active }
    tally.pendingOverOneYear = state.applicants.count {
      state.status[Int($0)] == RunState.active && month + 1 - Int(state.applicationMonth[Int($0)]) > 12
    }
    tally.stock = state.stock
    tally.vacant = state.vacancies.count { $0.releaseDay <= Int32(end) }
    tally.longVacant = state.vacancies.count { end - Int($0.releaseDay) > Self.longVacancyDays }
    for dwelling in state.dwellings.tenant.indices {
      let household = state.dwellings.tenant[dwelling]
      guard household >= 0 else { continue }
      let zone = Int(state.dwellings.zone[dwelling])
      tally.tenants[zone] += 1
      if baseline.traits.seekers[Int(household)].card.incomePerUnit <= state.threshold {
        tally.firstQuartileTenants[zone] += 1
      }
    }
    finishYear()
  }

  /// Days beyond which a vacancy is long: three months.
  ///
  /// Source: SDES, RPLS, *vacance de plus de trois mois*.
  private static let longVacancyDays = 91
}
