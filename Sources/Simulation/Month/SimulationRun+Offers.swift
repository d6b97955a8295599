import Housing
import Randomness

extension SimulationRun {
  /// Probability that a candidate refuses a dwelling: a logit of what speaks against it.
  ///
  /// Source: constant and dwelling effect fitted to Adeus (Strasbourg 2017) and to long vacancy; the rest assumed
  /// (docs/model.md).
  private func refusalProbability(_ candidate: Candidate, _ vacancy: Vacancy) -> Double {
    let household = Int(candidate.household)
    let dwelling = Int(vacancy.dwelling)
    var logit = rules.refusalConstant + rules.refusalDwellingEffect * Double(baseline.appeal[dwelling])
    if state.dwellings.inQPV[dwelling] == 1 { logit += rules.refusalQPV }
    let firstWish = baseline.households.wantedCommunes[household * Households.wishes]
    if firstWish != state.dwellings.commune[dwelling] { logit += rules.refusalNotFirstCommune }
    if baseline.households.roomsWanted[household] != state.dwellings.rooms[dwelling] {
      logit += rules.refusalOtherType
    }
    if state.dwelling[household] >= 0 { logit += rules.refusalTransfer }
    if !candidate.isWanted { logit += rules.refusalOpened }
    logit += rules.refusalBurden * max(0, candidate.burden - Self.burdenWithoutEffect) * 10
    return Inversion.probability(logit: logit)
  }

  /// Rent burden below which nobody refuses for the rent.
  private static let burdenWithoutEffect = 0.25

  /// Whether a candidate refuses: the same answer whenever the two meet.
  func refuses(_ candidate: Candidate, _ vacancy: Vacancy) -> Bool {
    Uniform.open(candidate.refusalWord) < refusalProbability(candidate, vacancy)
  }

  /// Whether an applicant who would refuse sees it beforehand, in the ad or in what is told of the supply, and so
  /// stands aside.
  func isRevealed(_ candidate: Candidate, _ vacancy: Vacancy, _ words: Philox.Block) -> Bool {
    let reveals = vacancy.advertised ? rules.adReveals : rules.informationReveals
    guard reveals > 0, words[3] << 12 < reveals else { return false }
    return refuses(candidate, vacancy)
  }

  /// A lease is signed: the household leaves the list, a transfer frees its dwelling next month.
  mutating func sign(
    _ candidate: Candidate, _ vacancy: Vacancy, day: Int, _ month: Int, _ flow: inout ListFlow
  ) {
    let household = Int(candidate.household)
    let dwelling = Int(vacancy.dwelling)
    let left = Int(state.dwelling[household])
    let card = baseline.traits.seekers[household].card
    let flags = card.flags
    let isHomeless = flags & HouseholdTraits.homeless != 0 && left < 0
    let isFirstQuartile = card.incomePerUnit <= state.threshold
    let inQPV = state.dwellings.inQPV[dwelling] == 1
    let wait = month - Int(state.applicationMonth[household])

    count(
      isFirstQuartile: isFirstQuartile, inQPV: inQPV, isHomeless: isHomeless,
      isPriority: flags & HouseholdTraits.priority != 0, holder: vacancy.holder)
    tally.events[Int(state.profile[household]) * YearTally.durations + min(wait, YearTally.durations - 1)] +=
      1
    state.checksum.add(month: month, household: household, dwelling: dwelling)
    if month >= firstMeasuredMonth {
      if state.housedMonth[household] == RunOutcome.never { state.housedMonth[household] = Int16(month) }
      var lease: LeaseFlags = []
      if inQPV { lease.insert(.inQPV) }
      if isFirstQuartile { lease.insert(.firstQuartile) }
      if flags & HouseholdTraits.priority != 0 { lease.insert(.priority) }
      if isHomeless { lease.insert(.homeless) }
      if left >= 0 { lease.insert(.transfer) }
      if state.letBefore[dwelling] == 0 { lease.insert(.firstLetting) }
      if vacancy.advertised { lease.insert(.byChoice) }
      leases.append(
        month: month, candidate: candidate, vacancy: vacancy, dwellings: state.dwellings, wait: wait,
        days: day - Int(vacancy.releaseDay), profile: state.profile[household], flags: lease)
    }
    state.status[household] = 0
    state.dwelling[household] = vacancy.dwelling
    state.dwellings.tenant[dwelling] = candidate.household
    state.letBefore[dwelling] = 1
    flow.housed += 1
    if isHomeless {
      settle(household, month)
    } else if left < 0, month % 12 < 11 {
      // A transfer keeps the year that January drew for it.
      scheduleTenantYear(household, from: month + 1)
    }
    if left >= 0 {
      state.dwellings.tenant[left] = Dwellings.noTenant
      release(left, inMonth: month + 1)
    }
  }

  private mutating func count(
    isFirstQuartile: Bool, inQPV: Bool, isHomeless: Bool, isPriority: Bool, holder: ReservationHolder
  ) {
    state.quotas.leases += 1
    if inQPV {
      state.quotas.inQPV += 1
      if !isFirstQuartile { state.quotas.otherQuartilesInQPV += 1 }
    } else {
      state.quotas.outsideQPV += 1
      if isFirstQuartile { state.quotas.firstQuartileOutsideQPV += 1 }
    }
    if isHomeless { state.quotas.homeless += 1 }
    state.quotas.byHolder[Int(holder.rawValue)] += 1
    if isPriority { state.quotas.priorityByHolder[Int(holder.rawValue)] += 1 }
  }

  /// A homeless household moves in: with or without support, how long it will stay is drawn at once.
  ///
  /// Law: exponential, such that the share given by the levers is still there after 24 months.
  private mutating func settle(_ household: Int, _ month: Int) {
    state.housedHomeless[household] = Int16(month)
    state.homelessLeases[month].append(Int32(household))
    let words = baseline.draws.block(.sustainment, entity: household, time: month)
    let kept = words[1] < rules.supported ? rules.sustainmentSupported : rules.sustainmentUnsupported
    let u = Uniform.open(words[0])
    guard u < 1 - kept else { return }
    let months = Double(Sustainment.months) * ReproducibleMath.log(1 - u) / ReproducibleMath.log(kept)
    let exit = month + max(1, Int(months.rounded(.up)))
    if exit < state.sustainmentExits.count { state.sustainmentExits[exit].append(Int32(household)) }
  }
}

extension LeaseLog {
  /// Adds a lease.
  mutating func append(
    month: Int, candidate: Candidate, vacancy: Vacancy, dwellings: Dwellings, wait: Int, days: Int,
    profile: UInt8, flags: LeaseFlags
  ) {
    let index = Int(vacancy.dwelling)
    self.month.append(Int16(month))
    household.append(candidate.household)
    dwelling.append(vacancy.dwelling)
    holder.append(vacancy.holder.rawValue)
    landlord.append(dwellings.landlord[index])
    commune.append(dwellings.commune[index])
    self.wait.append(Int16(wait))
    vacancyDays.append(Int16(min(days, Int(Int16.max))))
    burden.append(Int16((candidate.burden * 1000).rounded()))
    self.profile.append(profile)
    self.flags.append(flags.rawValue)
  }
}
