import Housing
import Policy
import Randomness

/// How long formerly homeless households are followed.
enum Sustainment {
  /// Months over which the sustainment of a tenancy is measured and its own law of departure holds.
  ///
  /// Source: randomised trial Un chez-soi d'abord, outcome at 24 months.
  static let months = 24
}

extension SimulationRun {
  /// Departures out of the stock, tenancies that fail, deliveries; some dwellings are withdrawn on release.
  mutating func releaseDwellings(_ month: Int, _ flow: inout ListFlow) {
    for household in state.calendar.departures[month % 12] { depart(Int(household), month, &flow) }
    for household in state.sustainmentExits[month] {
      // A household that moved on, or left already, keeps its new course.
      let since = month - Int(state.housedHomeless[Int(household)])
      if state.housedHomeless[Int(household)] >= 0, since <= Sustainment.months {
        depart(Int(household), month, &flow)
      }
    }
    deliver(month)
    measureSustainment(month)
  }

  private mutating func depart(_ household: Int, _ month: Int, _ flow: inout ListFlow) {
    let dwelling = Int(state.dwelling[household])
    guard dwelling >= 0 else { return }
    state.dwelling[household] = Households.noDwelling
    state.dwellings.tenant[dwelling] = Dwellings.noTenant
    if state.status[household] & RunState.active != 0 {
      // A tenant who leaves takes the request for a transfer along.
      tally.exits += 1
      flow.left += 1
    }
    state.status[household] = RunState.gone
    tally.departures += 1
    release(dwelling, inMonth: month)
  }

  /// A dwelling is left: it is withdrawn from the stock, or becomes a vacancy.
  mutating func release(_ dwelling: Int, inMonth month: Int) {
    let words = baseline.draws.block(.release, entity: dwelling, time: month)
    let releases = Double(max(1, state.stock)) * rules.values[.departureRate] * Self.releasesPerDeparture
    let withdrawn = rules.demolitionsPerYear * baseline.sampleRatio / releases
    if words[0] < Uniform.threshold(withdrawn) {
      state.withdrawn[dwelling] = 1
      state.stock -= 1
      tally.withdrawals += 1
      return
    }
    let days = baseline.clock.firstDay(of: month + 1) - baseline.clock.firstDay(of: month)
    let day = baseline.clock.firstDay(of: month) + Uniform.below(days, words[1])
    addVacancy(of: dwelling, releaseDay: day, readyDay: day + rules.worksDays, words: words, month: month)
  }

  /// Releases for one departure: each transfer frees a dwelling too.
  ///
  /// Only scales the yearly number of withdrawals.
  static let releasesPerDeparture = 1.6

  mutating func addVacancy(
    of dwelling: Int, releaseDay: Int, readyDay: Int, words: Philox.Block, month: Int
  ) {
    let choice = baseline.draws.block(.release, entity: dwelling, other: 1, time: month)
    let advertised = choice[0] < rules.choiceShare
    let wait = rules.cadenceDays > 1 ? Uniform.below(rules.cadenceDays, choice[1]) : 0
    state.vacancies.append(
      Vacancy(
        dwelling: Int32(dwelling), releaseDay: Int32(releaseDay),
        committeeDay: Int32(readyDay + (advertised ? rules.adDays : rules.designationDays) + wait), rounds: 0,
        holder: holder(of: dwelling, word: words[2]), advertised: advertised,
        labelled: advertised && choice[2] < rules.labelledShare))
  }

  /// Who proposes candidates: the dwelling's holder by stock, a share of the flow otherwise.
  ///
  /// Source: CCH R.441-5 (flow management since the décret of 20 February 2020).
  private func holder(of dwelling: Int, word: UInt32) -> ReservationHolder {
    if rules.stockManagement {
      return ReservationHolder(rawValue: state.dwellings.holder[dwelling]) ?? .landlord
    }
    for (place, threshold) in rules.holderThresholds.enumerated() where word < threshold {
      return [.state, .localAuthority, .actionLogement][place]
    }
    return .landlord
  }

  /// New dwellings, modelled on recent ones of the territory.
  private mutating func deliver(_ month: Int) {
    let first = baseline.deliveries[..<month].reduce(0, +) + baseline.dwellings.count
    for dwelling in first..<first + baseline.deliveries[month] {
      let words = baseline.draws.block(.delivery, entity: dwelling)
      let inQPV = words[0] < Uniform.threshold(rules.newBuildQpvShare) ? 1 : 0
      let models = baseline.deliveryModels[inQPV]
      let model = Int(models[Uniform.below(models.count, words[1])])
      state.dwellings.append(copyOf: model, in: baseline.dwellings)
      if words[2] < Uniform.threshold(rules.plaiShareOfNewBuild) {
        state.dwellings.refinance(dwelling, as: .plai, rents: baseline.rentRatios)
      } else if state.dwellings.financing[dwelling] == Financing.plai.rawValue {
        // The share of PLAI is the lever's, not the model's.
        state.dwellings.refinance(dwelling, as: .plus, rents: baseline.rentRatios)
      }
      state.withdrawn.append(0)
      state.letBefore.append(0)
      state.stock += 1
      tally.deliveries += 1
      let day = baseline.clock.firstDay(of: month) + Uniform.below(28, words[3])
      let release = baseline.draws.block(.release, entity: dwelling, time: month)
      addVacancy(of: dwelling, releaseDay: day, readyDay: day, words: release, month: month)
    }
  }

  /// Dwellings that stand empty at the reference date, at some point of their vacancy.
  mutating func startVacancies() {
    for dwelling in state.dwellings.tenant.indices where state.dwellings.tenant[dwelling] < 0 {
      let words = baseline.draws.block(.startingVacancy, entity: dwelling)
      let ago = Uniform.below(rules.worksDays + rules.designationDays + rules.cadenceDays + 1, words[0])
      let release = -ago
      addVacancy(
        of: dwelling, releaseDay: release,
        readyDay: max(0, release + rules.worksDays) - rules.designationDays,
        words: words, month: 0)
    }
    for place in state.vacancies.indices where state.vacancies[place].committeeDay < 0 {
      state.vacancies[place].committeeDay = 0
    }
  }

  /// Of the homeless households housed 24 months ago, how many are still tenants.
  private mutating func measureSustainment(_ month: Int) {
    let housed = month - Sustainment.months
    guard housed >= 0 else { return }
    for household in state.homelessLeases[housed] {
      tally.sustainmentBase += 1
      if state.dwelling[Int(household)] >= 0 { tally.sustained += 1 }
    }
  }
}

extension Dwellings {
  /// Adds a dwelling like another, without tenant.
  mutating func append(copyOf model: Int, in other: Dwellings) {
    commune.append(other.commune[model])
    zone.append(other.zone[model])
    rooms.append(other.rooms[model])
    inQPV.append(other.inQPV[model])
    financing.append(other.financing[model])
    building.append(other.building[model])
    period.append(other.period[model])
    energy.append(other.energy[model])
    surface.append(other.surface[model])
    rent.append(other.rent[model])
    serviceCharge.append(other.serviceCharge[model])
    landlord.append(other.landlord[model])
    holder.append(other.holder[model])
    accessible.append(other.accessible[model])
    tenant.append(Self.noTenant)
  }

  /// Gives a dwelling another financing class, and the rent that goes with it.
  ///
  /// - Parameter rents: rent per m² of each financing class to the PLUS, as the territory gives them.
  mutating func refinance(_ dwelling: Int, as new: Financing, rents: [Double]) {
    let ratio = rents[Int(new.rawValue)] / rents[Int(financing[dwelling])]
    rent[dwelling] = Int32((Double(rent[dwelling]) * ratio).rounded())
    financing[dwelling] = new.rawValue
  }
}
