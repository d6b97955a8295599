import Housing
import Randomness

extension SimulationRun {
  /// Scores the list, ranks it, and counts who is at risk of being housed this month, by profile and duration.
  mutating func rankApplicants(_ month: Int) {
    dropInactive()
    order.reset(communes: baseline.territory.communes.count)
    let spread = rules.judgementSpread
    // Taken out for the loop: an array inside the run would be checked for sole ownership at every write.
    var exposures = tally.exposures
    tally.exposures = []
    for household in state.applicants {
      let index = Int(household)
      let age = max(0, month - Int(state.applicationMonth[index]))
      let seeker = baseline.traits.seekers[index]
      let flags = seeker.card.flags
      let word = baseline.draws.word(Purpose.applicantMonth.rawValue, entity: index, time: month)
      var score = Double(min(age, rules.seniorityMonths)) * rules.seniorityPointsPerMonth
      if flags & HouseholdTraits.priority != 0 { score += rules.priorityPoints }
      if flags & HouseholdTraits.homeless != 0 { score += rules.homelessPoints }
      score -= Double(state.refusals[index]) * rules.refusalPenalty
      score += Double(baseline.normalQuantiles[Int(word >> 20)]) * spread
      // The low bits of the word part the equal.
      score += Double(word & 0xf_ffff) * Self.tieStep
      order.add(seeker, score: score)
      let cell = Int(state.profile[index]) * YearTally.durations + min(age, YearTally.durations - 1)
      exposures[cell] += 1
    }
    tally.exposures = exposures
    order.sort()
    order.fillMembers()
  }

  /// Points of one unit of the tie-break: all of it together is below a hundredth of a point.
  private static let tieStep = 0.01 / Double(1 << 20)
}
