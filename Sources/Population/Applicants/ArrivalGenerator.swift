public import Housing
public import Randomness
internal import Regulation

/// New applications during the simulation: first-time applicants who arrive, and tenants who ask for a transfer.
///
/// An arrival resembles a first-time applicant of the initial list (its donor): same composition, occupation,
/// situation, residence and rooms asked for; its resources are smoothed around the donor's, its wishes, priority and
/// declaration are its own. Every draw is keyed by (rank in the month, EPCI, month): the same arrival in every variant.
///
/// The list over-represents those who wait long; that difference between flow and stock is not corrected.
public struct ArrivalGenerator: Sendable {
  /// Bandwidth of the smoothing of resources, in standard deviations of their logarithm; the variance is
  /// kept.
  ///
  /// Source: smoothed bootstrap, Silverman, "Density estimation" (1986), section 6.4; 0.2 is near his rule
  /// for thirty thousand values.
  private static let smoothing = 0.2

  /// Greatest number of communes that new applicants can choose among.
  public static let greatestCommuneCount = CommuneChoice.greatestCount

  private let donors: Households
  private let firstDonor: Int
  private let donorCount: Int
  /// Logarithms of the donors' resources per consumption unit.
  ///
  /// Shape: `donorCount`.
  private let logIncome: [Double]
  private let logMean: Double
  private let shrink: Double
  private let bandwidth: Double
  /// Number of the EPCI, second part of the keys of arrivals.
  private let epci: Int
  /// Keys of the tenants, for their transfer requests.
  private let tenantKeys: [HouseholdKey]
  private let choice: CommuneChoice
  private let priority: PriorityLaw
  /// The same for the transfer requests of tenants.
  private let transferPriority: PriorityLaw
  /// What the donors' forms show, and the tenants' records.
  private let donorsShown: [PriorityLaw.Shown]
  private let tenantsShown: [PriorityLaw.Shown]
  private let declaration: Declaration.Law
  private let disability: DisabilityLaw

  /// A generator of arrivals.
  ///
  /// - Parameters:
  ///   - population: the population that the arrivals join; its first-time applicants are the donors.
  ///   - territory: the same territory.
  ///   - settings: the same settings; `arrivalPriorityShare` and the declaration parameters may differ.
  public init(population: SyntheticPopulation, territory: Territory, settings: PopulationSettings) {
    donors = population.households
    firstDonor = population.firstTimeApplicants.lowerBound
    donorCount = population.firstTimeApplicants.count
    var logs: [Double] = []
    for index in population.firstTimeApplicants {
      let perUnit =
        Double(population.resources[index]) * 100
        / Double(population.households.consumptionUnits[index])
      logs.append(ReproducibleMath.log(max(perUnit, 1)))
    }
    let mean = logs.reduce(0, +) / Double(max(1, logs.count))
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, logs.count))
    logIncome = logs
    logMean = mean
    shrink = 1 / (1 + Self.smoothing * Self.smoothing).squareRoot()
    bandwidth = Self.smoothing * variance.squareRoot()
    epci = HouseholdKey.number(ofEPCI: territory.epci)
    tenantKeys = population.sittingTenants.map { population.key(of: $0) }
    choice = CommuneChoice(territory, settings)
    // A new application has waited for nothing: the ground of a long delay is left out.
    let forms = population.forms.shown.suffix(donorCount).map {
      PriorityLaw.Shown(
        categories: $0.categories, grounds: $0.grounds & ~DaloGrounds.longDelay.rawValue)
    }
    let records = population.tenancies.shown
    var priority = PriorityLaw(settings)
    priority.calibrate(
      share: settings.arrivalPriorityShare, members: population.firstTimeApplicants, shown: forms,
      of: population.households)
    var transfers = PriorityLaw(settings)
    transfers.calibrate(
      share: Self.shareOfOthers(settings.arrivalPriorityShare, of: population),
      members: population.sittingTenants, shown: records, of: population.households)
    self.priority = priority
    transferPriority = transfers
    donorsShown = forms
    tenantsShown = records
    declaration = Declaration.Law(settings)
    disability = DisabilityLaw(settings)
  }

  /// Share of labels among those who hold none by definition: the chance that tenants who ask for a transfer have.
  private static func shareOfOthers(_ share: Double, of population: SyntheticPopulation) -> Double {
    let list = population.firstTimeApplicants
    let definite = list.count {
      HousingSituation(rawValue: population.households.situation[$0])?.countsAsHomeless ?? false
    }
    let others = Double(list.count - definite)
    return others > 0 ? max(0, share * Double(list.count) - Double(definite)) / others : 0
  }

  /// Adds first-time applicants who apply in a month.
  ///
  /// - Parameters:
  ///   - month: month of the application.
  ///   - count: number of households; one more leaves the others as they are.
  ///   - draws: the chance of the replication.
  ///   - households: they are added at its end.
  /// - Precondition: the population has a first-time applicant, or `count` is 0.
  /// - Complexity: O(count · communes), below one microsecond a household on the Métropole de Lille.
  public func append(month: CalendarMonth, count: Int, draws: KeyedDraws, to households: inout Households) {
    guard count > 0 else { return }
    precondition(donorCount > 0, "arrivals need a first-time applicant to resemble")
    let first = households.count
    households.append(blank: count)
    for rank in 0..<count {
      let index = first + rank
      let key = HouseholdKey(entity: rank, other: epci, time: month.number)
      let words = draws.block(
        DrawPurpose.arrivalDonor.rawValue, entity: rank, other: epci, time: month.number)
      let donor = Uniform.below(donorCount, words[0])
      let row = firstDonor + donor
      households.persons[index] = donors.persons[row]
      households.adults[index] = donors.adults[row]
      households.childrenUnder14[index] = donors.childrenUnder14[row]
      households.composition[index] = donors.composition[row]
      households.age[index] = donors.age[row]
      households.employment[index] = donors.employment[row]
      households.consumptionUnits[index] = donors.consumptionUnits[row]
      households.situation[index] = donors.situation[row]
      households.homeCommune[index] = donors.homeCommune[row]
      households.roomsWanted[index] = donors.roomsWanted[row]
      households.applicationMonth[index] = Int16(month.number)
      let log =
        logMean + shrink
        * (logIncome[donor] - logMean + bandwidth * Inversion.normal(Uniform.open(words[1])))
      let perUnit = ReproducibleMath.exp(log)
      let units = Double(donors.consumptionUnits[row]) / 100
      let resources = Int32(min((perUnit * units).rounded(.toNearestOrAwayFromZero), 1e7))
      households.verifiedIncome[index] = resources
      disability.fill(&households, at: index, words[2])
      var shown = donorsShown[donor]
      let disabled = PriorityCategories.disability.rawValue
      shown.categories &= ~disabled
      if households.disabledPerson[index] == 1 { shown.categories |= disabled }
      file(key, at: index, perUnit: perUnit, resources: resources, shown, priority, draws, &households)
    }
  }

  /// Files the transfer request of a sitting tenant: its wishes, rooms, priority and declaration.
  ///
  /// - Parameters:
  ///   - tenant: index of a sitting tenant of the population, without an application.
  ///   - month: month of the request.
  ///   - draws: the chance of the replication.
  ///   - households: where it is written.
  public func fileTransfer(
    of tenant: Int, month: CalendarMonth, draws: KeyedDraws, in households: inout Households
  ) {
    var key = tenantKeys[tenant]
    key.time = month.number
    let words = draws.block(
      DrawPurpose.transferRequest.rawValue, entity: key.entity, other: key.other, time: key.time)
    let resources = households.verifiedIncome[tenant]
    let perUnit = Double(resources) * 100 / Double(households.consumptionUnits[tenant])
    households.applicationMonth[tenant] = Int16(month.number)
    households.situation[tenant] = HousingSituation.socialTenant.rawValue
    households.roomsWanted[tenant] = UInt8(
      1 + Self.rooms[HouseholdMakeup.personsClass(households.persons[tenant]) - 1].category(words[0]))
    file(
      key, at: tenant, perUnit: perUnit, resources: resources, tenantsShown[tenant], transferPriority, draws,
      &households)
  }

  /// Rooms asked for by persons 1 to 6+.
  private static let rooms = ApplicantPrior.rooms.map { CategoryThresholds($0) }

  @inline(__always)
  private func file(
    _ key: HouseholdKey, at index: Int, perUnit: Double, resources: Int32, _ shown: PriorityLaw.Shown,
    _ priority: PriorityLaw, _ draws: KeyedDraws, _ households: inout Households
  ) {
    choice.fillWishes(
      resourceClass: choice.resourceClass(perUnit), home: households.homeCommune[index], key: key,
      draws: draws, into: &households.wantedCommunes, row: index * Households.wishes)
    households.priority[index] =
      priority.categories(of: households, at: index, shown: shown, key: key, draws: draws).rawValue
    let amounts = Declaration.amounts(resources, key: key, law: declaration, draws: draws)
    households.verifiedIncome[index] = amounts.verified
    households.declaredIncome[index] = amounts.declared
  }
}
