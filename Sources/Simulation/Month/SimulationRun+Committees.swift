import Housing
import Randomness
import Regulation

/// What a vacancy asks of its candidates beyond the rules of its holder, while a target is not met.
struct Requirements: OptionSet {
  let rawValue: UInt8
  static let firstQuartile = Requirements(rawValue: 1)
  static let otherQuartiles = Requirements(rawValue: 2)
  static let homeless = Requirements(rawValue: 4)
  static let priority = Requirements(rawValue: 8)

  /// The requirements without the one that yields first where no candidate is found: the commitment of a scenario
  /// before the legal share of the holder, and that before the legal quotas of the territory.
  var relaxed: Requirements {
    for first in [Requirements.homeless, .priority, .firstQuartile, .otherQuartiles] where contains(first) {
      return subtracting(first)
    }
    return []
  }
}

/// A candidate as a committee sees it.
struct Candidate {
  let household: Int32
  /// Place in the month's ranking.
  let rank: Int
  /// Rent burden at the dwelling, share of resources.
  let burden: Double
  /// Word that decides on refusal.
  let refusalWord: UInt32
  let isComplete: Bool
  /// Whether the applicant asked for this commune.
  let isWanted: Bool
}

/// Whom a holder designates, and how much of the list was walked over for them.
struct Designation {
  let candidates: [Candidate]
  /// First place of the list that was not walked.
  let walked: Int
  /// Applicants walked over who were made an offer already.
  let closed: Int
}

extension SimulationRun {
  /// Examines the vacancies whose committee meets this month, in the order of their days.
  mutating func holdCommittees(_ month: Int, _ flow: inout ListFlow) {
    let end = Int32(baseline.clock.firstDay(of: month + 1))
    var due: [Vacancy] = []
    state.vacancies.removeAll { vacancy in
      guard vacancy.committeeDay < end else { return false }
      due.append(vacancy)
      return true
    }
    due.sort { ($0.committeeDay, $0.dwelling) < ($1.committeeDay, $1.dwelling) }
    for vacancy in due { examine(vacancy, month, &flow) }
  }

  private mutating func examine(_ vacancy: Vacancy, _ month: Int, _ flow: inout ListFlow) {
    var vacancy = vacancy
    let opened = Int(vacancy.rounds) >= rules.lapseRounds
    if opened {
      vacancy.holder = .landlord
      vacancy.advertised = false
    }
    var requirements = opened ? [] : self.requirements(of: vacancy, month)
    var designation = designate(for: vacancy, opened: opened, requirements)
    while designation.candidates.isEmpty, !requirements.isEmpty {
      requirements = requirements.relaxed
      tally.releasedRequirements += 1
      designation = designate(for: vacancy, opened: opened, requirements)
    }
    if designation.closed > Self.closedWorthDropping {
      let dwelling = Int(vacancy.dwelling)
      order.dropClosed(
        commune: Int(state.dwellings.commune[dwelling]), rooms: Int(state.dwellings.rooms[dwelling]),
        before: designation.walked)
    }
    let candidates = designation.candidates
    tally.files += candidates.count
    var day = Int(vacancy.committeeDay)
    for candidate in candidates where candidate.isComplete {
      day += rules.answerDays
      tally.offers += 1
      let household = Int(candidate.household)
      order.close(candidate.rank)
      if refuses(candidate, vacancy) {
        tally.refusals += 1
        vacancy.refusedBy.append(candidate.household)
        if state.refusals[household] < .max { state.refusals[household] += 1 }
      } else {
        sign(candidate, vacancy, day: day, month, &flow)
        return
      }
    }
    vacancy.rounds = min(vacancy.rounds + 1, .max - 1)
    let words = baseline.draws.block(.round, entity: Int(vacancy.dwelling), time: month)
    let wait = rules.cadenceDays > 1 ? Uniform.below(rules.cadenceDays, words[0]) : 0
    vacancy.committeeDay = Int32(day + rules.designationDays + max(1, wait))
    state.vacancies.append(vacancy)
  }

  /// What the law, where it is enforced, and the scenario's commitments ask of this vacancy.
  private func requirements(of vacancy: Vacancy, _ month: Int) -> Requirements {
    let quotas = state.quotas
    var requirements: Requirements = []
    if rules.enforcement == .prefectSubstitution {
      if state.dwellings.inQPV[Int(vacancy.dwelling)] == 0 {
        let years = (month - firstMeasuredMonth) / 12
        let target = rules.q1Target(yearsSinceFork: years)
        if Double(quotas.firstQuartileOutsideQPV) < target * Double(quotas.outsideQPV + 1) {
          requirements.insert(.firstQuartile)
        }
      } else if Double(quotas.otherQuartilesInQPV) < rules.q2q4Target * Double(quotas.inQPV + 1) {
        requirements.insert(.otherQuartiles)
      }
    }
    if Double(quotas.homeless) < rules.homelessTarget * Double(quotas.leases + 1) {
      requirements.insert(.homeless)
    }
    if let floor = rules.priorityFloor, vacancy.holder != .state {
      let holder = Int(vacancy.holder.rawValue)
      if Double(quotas.priorityByHolder[holder]) < floor * Double(quotas.byHolder[holder] + 1) {
        requirements.insert(.priority)
      }
    }
    return requirements
  }

  /// Applicants with an offer on a list from which it pays to drop them.
  ///
  /// Changes the time, never the result.
  private static let closedWorthDropping = 8

  /// The first candidates, best placed first, whom the holder may and would propose.
  private func designate(
    for vacancy: Vacancy, opened: Bool, _ requirements: Requirements
  ) -> Designation {
    let dwelling = Int(vacancy.dwelling)
    let commune = Int(state.dwellings.commune[dwelling])
    let rooms = Int(state.dwellings.rooms[dwelling])
    let view = DwellingView(of: dwelling, in: state.dwellings, aidZone: baseline.aidZones[commune])
    var found: [Candidate] = []
    if opened {
      for rank in order.cards.indices {
        guard rooms >= Int(order.cards[rank].fewestRooms), rooms <= Int(order.cards[rank].mostRooms),
          let candidate = candidate(rank, for: vacancy, view, opened: true, requirements)
        else { continue }
        found.append(candidate)
        if found.count == rules.candidates { break }
      }
      return Designation(candidates: found, walked: 0, closed: 0)
    }
    let list = order.members(commune: commune, rooms: rooms)
    var closed = 0
    var place = list.lowerBound
    while place < list.upperBound, found.count < rules.candidates {
      let rank = Int(order.members[place])
      place += 1
      if !order.isOpen[rank] {
        closed += 1
      } else if let candidate = candidate(rank, for: vacancy, view, opened: false, requirements) {
        found.append(candidate)
      }
    }
    return Designation(candidates: found, walked: place, closed: closed)
  }

  /// An applicant as a candidate for a vacancy, or nil where a rule or the holder sets it aside; cheap tests first.
  @inline(__always)
  private func candidate(
    _ rank: Int, for vacancy: Vacancy, _ dwelling: DwellingView, opened: Bool, _ requirements: Requirements
  ) -> Candidate? {
    let card = order.cards[rank]
    guard order.isOpen[rank], card.ceilingClass <= dwelling.financing else { return nil }
    let isPriority = card.flags & HouseholdTraits.priority != 0
    if vacancy.holder == .state, !isPriority { return nil }
    let isFirstQuartile = card.incomePerUnit <= state.threshold
    if !requirements.isEmpty {
      if requirements.contains(.firstQuartile), !isFirstQuartile { return nil }
      if requirements.contains(.otherQuartiles), isFirstQuartile { return nil }
      if requirements.contains(.homeless), !isHomeless(rank, card) { return nil }
      if requirements.contains(.priority), !isPriority { return nil }
    }
    return willing(order.households[rank], rank, card, for: vacancy, dwelling, opened: opened)
  }

  /// Whether an applicant has no home now: one that was housed and asks for a transfer has.
  private func isHomeless(_ rank: Int, _ card: HouseholdCard) -> Bool {
    card.flags & HouseholdTraits.homeless != 0 && state.dwelling[Int(order.households[rank])] < 0
  }

  /// The tests that need the household and the dwelling together.
  private func willing(
    _ household: Int32, _ rank: Int, _ card: HouseholdCard, for vacancy: Vacancy, _ dwelling: DwellingView,
    opened: Bool
  ) -> Candidate? {
    let index = Int(household)
    let flags = card.flags
    if vacancy.advertised {
      let isFirstQuartile = card.incomePerUnit <= state.threshold
      if vacancy.labelled, flags & HouseholdTraits.priority == 0, !isFirstQuartile { return nil }
      let word = baseline.draws.word(Purpose.awareness.rawValue, entity: index)
      guard word < (isFirstQuartile ? rules.awarenessFirstQuartile : rules.awareness) else { return nil }
    }
    let words = baseline.draws.block(.pair, entity: index, other: Int(vacancy.dwelling))
    guard holderKeeps(index, vacancy, dwelling, flags: flags, income: card.incomePerUnit, words) else {
      return nil
    }
    guard !vacancy.refusedBy.contains(household), state.dwelling[index] != vacancy.dwelling,
      let burden = affordableBurden(index, dwelling, flags: flags)
    else { return nil }
    let candidate = Candidate(
      household: household, rank: rank, burden: burden, refusalWord: words[2],
      isComplete: words[3] >= rules.incompleteFiles, isWanted: !opened)
    return isRevealed(candidate, vacancy, words) ? nil : candidate
  }

  /// The holder's own rules and the residual preference for higher incomes, which the State does not follow.
  private func holderKeeps(
    _ household: Int, _ vacancy: Vacancy, _ dwelling: DwellingView, flags: UInt8, income: Int32,
    _ words: Philox.Block
  ) -> Bool {
    let isTransfer = state.dwelling[household] >= 0
    switch vacancy.holder {
    case .state: break
    case .actionLogement:
      if flags & HouseholdTraits.employed == 0, words[1] >= rules.actionLogementOthers { return false }
    case .localAuthority:
      let home =
        isTransfer
        ? state.dwellings.commune[Int(state.dwelling[household])] : baseline.households.homeCommune[household]
      if home != dwelling.commune, words[1] >= rules.outsidersKept { return false }
    case .landlord: break
    }
    // One word parts into two independent halves: the transfer's and the income's.
    if isTransfer {
      let own = state.dwellings.landlord[Int(state.dwelling[household])] == dwelling.landlord
      let kept = own && vacancy.holder == .landlord ? rules.transfersKeptOwnLandlord : rules.transfersKept
      if words[0] << 16 >= kept { return false }
    }
    if vacancy.holder != .state {
      let step = Int(income) / RunRules.incomeStep
      if step < rules.incomeKept.count, words[0] & 0xffff_0000 >= rules.incomeKept[step] { return false }
    }
    return true
  }

  /// The rent burden of a household at a dwelling, or nil where the rent is beyond its means.
  ///
  /// Source: arrêté of 10 March 2011; both limits are practice, not law.
  private func affordableBurden(_ household: Int, _ dwelling: DwellingView, flags: UInt8) -> Double? {
    let resources = Int(baseline.households.verifiedIncome[household])
    guard resources > 0 else { return nil }
    let aid = baseline.aid(
      couple: flags & HouseholdTraits.couple != 0, dependants: Int(baseline.traits.dependants[household]),
      zone: dwelling.aidZone
    ).monthlyCents(annualResources: resources, rentCents: dwelling.rent)
    let cost = Double(dwelling.rent + dwelling.serviceCharge - aid)
    let monthly = Double(resources) * 100 / 12
    let burden = cost / monthly
    guard burden <= rules.burdenLimit else { return nil }
    let units = Double(baseline.households.consumptionUnits[household]) / 100
    let residual = (monthly - cost) / 100 * 12 / 365 / units
    guard residual >= rules.residualLimit else { return nil }
    return max(0, burden)
  }
}

/// A dwelling's fields, read once for all its candidates.
struct DwellingView {
  let commune: Int16
  let financing: UInt8
  let landlord: UInt8
  let rent: Int
  let serviceCharge: Int
  let aidZone: Int

  init(of dwelling: Int, in dwellings: Dwellings, aidZone: Int) {
    commune = dwellings.commune[dwelling]
    financing = dwellings.financing[dwelling]
    landlord = dwellings.landlord[dwelling]
    rent = Int(dwellings.rent[dwelling])
    serviceCharge = Int(dwellings.serviceCharge[dwelling])
    self.aidZone = aidZone
  }
}
