import Housing
import Regulation
import Testing

@testable import Population

@Suite("Forms, tenancies and the register")
struct FormsTests {
  /// Every computed field of a form is what the rule makes of the fields beside it, row by row.
  @Test func computed() throws {
    let population = try Shipped.tenthOfMEL.get()
    let law = try Shipped.law()
    let territory = try Shipped.territory("mel")
    let dalo = law.dalo(on: territory.priceDate)
    let delays = dalo.abnormalDelays(department: "59")
    let households = population.households
    let forms = population.forms
    #expect(forms.household.map { Int($0) } == population.applicants)
    let reference = PopulationGenerator.referenceMonth(of: territory).number
    var faults = 0
    for row in 0..<forms.count {
      let index = Int(forms.household[row])
      let answers = FormAnswers(rawValue: forms.answers[row])
      let mode = try #require(HousingMode(rawValue: forms.mode[row]))
      var facts = HousingFacts()
      facts.lodging = HousingFacts.Lodging(mode)
      facts.monthsThere = Int(forms.monthsThere[row])
      facts.personsThere = Int(forms.personsThere[row])
      facts.surface = Int(forms.surface[row])
      facts.hasMinorChild = households.persons[index] > households.adults[index]
      facts.monthsOnList = reference - 1 - Int(households.applicationMonth[index])
      facts.roomsWanted = Int(households.roomsWanted[index])
      facts.read(answers)
      if dalo.grounds(of: facts, delays: delays).rawValue != forms.grounds[row] { faults += 1 }
      if dalo.categories(of: facts).rawValue != forms.categories[row] { faults += 1 }
      if answers.contains(.overcrowded) != dalo.isOvercrowded(facts) { faults += 1 }
      if answers.contains(.disabledPerson) != (households.disabledPerson[index] == 1) { faults += 1 }
      if households.needsAccessible[index] == 1, !answers.contains(.disabledPerson) { faults += 1 }
      if (households.dwelling[index] >= 0) != (mode == .socialTenant) { faults += 1 }
      let held = PriorityCategories(rawValue: households.priority[index])
      if !held.subtracting(.dalo).isSubset(of: PriorityCategories(rawValue: forms.categories[row])) {
        faults += 1
      }
      if held.contains(.dalo), forms.grounds[row] == 0 { faults += 1 }
      let young =
        households.composition[index] == HouseholdComposition.couple.rawValue
        && Int(households.age[index]) + Int(forms.secondAge[row]) <= 55
      let adults = Int(households.adults[index])
      let persons = Int(households.persons[index])
      let category = CeilingCategory(
        persons: persons, adults: adults, dependants: persons - adults, youngCouple: young,
        disabledPerson: answers.contains(.disabledPerson))
      if category.number != Int(forms.ceilingCategory[row]) { faults += 1 }
      let reasons = forms.reasons[(3 * row)..<(3 * row + 3)].prefix { $0 != ApplicationForms.noReason }
      if reasons.isEmpty || Set(reasons).count != reasons.count { faults += 1 }
    }
    #expect(faults == 0)
  }

  /// Quartiles divide the list in four on declared resources; the first is the threshold of the law.
  @Test func quartiles() throws {
    let population = try Shipped.tenthOfMEL.get()
    let households = population.households
    let forms = population.forms
    let perUnit = population.applicants.map {
      FirstQuartile.incomePerUnit(
        annualIncome: max(0, households.declaredIncome[$0]), consumptionUnits: households.consumptionUnits[$0]
      )
    }
    let threshold = FirstQuartile.threshold(of: perUnit)
    for row in 0..<forms.count {
      #expect((Int(perUnit[row]) <= threshold) == (forms.quartile[row] == 1))
    }
    for quartile in UInt8(1)...4 {
      let share = Double(forms.quartile.count { $0 == quartile }) / Double(forms.count)
      #expect(abs(share - 0.25) < 0.005)
    }
  }

  /// Labels, recognition and main reasons keep the shares that they were set to.
  @Test func shares() throws {
    let population = try Shipped.population("mel") { $0.sample = 0.5 }
    let households = population.households
    let members = population.applicants
    let labels = members.filter { households.priority[$0] != 0 }
    #expect(abs(Double(labels.count) / Double(members.count) - 0.13) < 0.006)
    let recognised = labels.count {
      PriorityCategories(rawValue: households.priority[$0]).contains(.dalo)
    }
    #expect(abs(Double(recognised) / Double(labels.count) - 0.27) < 0.03)
    let forms = population.forms
    func share(_ reasons: Set<ApplicationReason>, transfers: Bool) -> Double {
      let rows = (0..<forms.count).filter {
        (households.dwelling[Int(forms.household[$0])] >= 0) == transfers
      }
      let codes = Set(reasons.map(\.rawValue))
      return Double(rows.count { codes.contains(forms.reasons[3 * $0]) }) / Double(rows.count)
    }
    #expect(abs(share([.tooSmall], transfers: true) - 0.272) < 0.05)
    #expect(abs(share([.health], transfers: true) - 0.148) < 0.05)
    #expect(abs(share([.noHousing, .temporary], transfers: false) - 0.319) < 0.06)
  }

  /// The register agrees with the dwellings: let where there is a tenant, loans of their time, rent under its ceiling.
  @Test func register() throws {
    let population = try Shipped.tenthOfMEL.get()
    let dwellings = population.dwellings
    let register = population.register
    var faults = 0
    for index in 0..<dwellings.count {
      let isLet = dwellings.tenant[index] != Dwellings.noTenant
      if (register.mode[index] == 1) != isLet { faults += 1 }
      if (register.leaseMonth[index] != DwellingRecords.noLease) != isLet { faults += 1 }
      if register.rentCeiling[index] < dwellings.rent[index] { faults += 1 }
      if register.firstLettingYear[index] < register.constructionYear[index] { faults += 1 }
      let codes: ClosedRange<UInt8>
      switch Financing(rawValue: dwellings.financing[index]) ?? .plus {
      case .plai: codes = 10...11
      case .plus: codes = register.firstLettingYear[index] < 1977 ? 50...52 : 12...13
      case .pls: codes = register.firstLettingYear[index] < 1977 ? 53...54 : 14...16
      }
      if !codes.contains(register.financeCode[index]) { faults += 1 }
      if register.financeCode[index] == 10, register.firstLettingYear[index] < 2000 { faults += 1 }
    }
    #expect(faults == 0)
  }

  /// Incomes are ordered in every commune with enough of each: all households, then tenants, then applicants.
  @Test func order() throws {
    let population = try Shipped.population("mel") { $0.sample = 0.5 }
    let territory = try Shipped.territory("mel")
    let incomes = CommuneIncomes(territory, PopulationSettings(territory: territory))
    let households = population.households
    func medians(_ range: Range<Int>) -> [Double?] {
      var byCommune: [[Double]] = Array(repeating: [], count: territory.communes.count)
      for index in range where households.homeCommune[index] >= 0 {
        byCommune[Int(households.homeCommune[index])].append(
          Double(population.resources[index]) * 100 / Double(households.consumptionUnits[index]))
      }
      return byCommune.map { $0.count < 40 ? nil : $0.sorted()[$0.count / 2] }
    }
    let tenants = medians(population.sittingTenants)
    let applicants = medians(population.firstTimeApplicants)
    var compared = 0
    for commune in territory.communes.indices {
      guard let tenant = tenants[commune], let applicant = applicants[commune] else { continue }
      compared += 1
      #expect(incomes.laws[commune].value(score: 0) > tenant)
      #expect(tenant > applicant)
    }
    #expect(compared > 20)
  }
}
