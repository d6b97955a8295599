import DataFiles
import Housing
import Regulation

/// What the margins count of one application: the place of its category in each dimension, nil where it is not told.
struct ApplicantTraits {
  /// Shape: `DemandDimension.allCases.count`.
  var categories: [Int?]
  /// Resources per consumption unit, euros per year; nil where none are declared.
  var incomePerUnit: Int32?
}

/// Turns one application into the categories of the demand.
///
/// A child in alternate custody and an unborn child count as persons of the household (an unborn child as one under 14);
/// a child who only visits does not. Of several sizes asked for the smallest counts, of several housing situations the
/// first (assumed).
struct ApplicationReader {
  let date: CalendarDate
  let ceilings: IncomeCeilings?
  let zone: CeilingZone
  let file: String
  var findings: Findings

  /// Who is in a household.
  private struct Members {
    var adults = 1
    var hasPartner = false
    var others = 0
    var children = 0
    var childrenUnder14 = 0
    var partnerAge: Int?
  }

  /// Upper bounds of the bands of age, years; a sixth is none.
  private static let ageBands = [18...24, 25...34, 35...49, 50...64, 65...130]
  /// First year of each band of seniority but the first.
  private static let seniorityBands = [1, 2, 3, 5, 10]
  /// Age at which a person weighs half a consumption unit.
  private static let weightAge = 14
  /// Greatest number of unborn children that is believed.
  private static let mostUnborn = 5

  /// The categories of an application.
  mutating func traits(of application: ApplicationDocument.Application) -> ApplicantTraits {
    let household = application.personnePhysique
    let members = members(of: household)
    let age = age(household?.demandeur?.dateNaissance)
    let persons = members.adults + members.others + members.children
    var traits = ApplicantTraits(
      categories: Array(repeating: nil, count: DemandDimension.allCases.count), incomePerUnit: nil)
    func set(_ dimension: DemandDimension, _ category: Int?) {
      traits.categories[DemandDimension.allCases.firstIndex(of: dimension) ?? 0] = category
    }
    let composition = composition(members)
    set(.composition, Int(composition.rawValue))
    set(.situation, situation(household?.logementActuel))
    set(.roomsWanted, rooms(application.logementRecherche))
    set(.seniority, seniority(application.dateCreationDemande))
    set(.age, age.flatMap { age in Self.ageBands.firstIndex { $0.contains(age) } })
    set(.employment, employment(household?.demandeur?.situationProfessionnelle))
    set(.persons, min(6, persons) - 1)
    let adults = [household?.demandeur].compactMap { $0 } + (household?.listeCotitulaire?.cotitulaire ?? [])
    set(.incomeBand, incomeBand(adults, members: members, composition: composition, age: age))
    if let resources = resources(adults) {
      let units = ConsumptionUnits.hundredths(
        persons: persons, childrenUnder14: min(members.childrenUnder14, persons - 1))
      traits.incomePerUnit = FirstQuartile.incomePerUnit(
        annualIncome: Int32(min(resources, 10_000_000)), consumptionUnits: Int16(min(units, 30_000)))
    }
    return traits
  }

  // MARK: - The household

  private mutating func members(of household: ApplicationDocument.Household?) -> Members {
    var members = Members()
    for adult in household?.listeCotitulaire?.cotitulaire ?? [] {
      let isPartner = known(adult.lienDemandeur, "lienDemandeur", ApplicationCodes.isPartner) ?? false
      if isPartner, !members.hasPartner {
        members.hasPartner = true
        members.partnerAge = age(adult.dateNaissance)
        members.adults += 1
      } else {
        members.others += 1
      }
    }
    for person in household?.listePersonneACharge?.personneACharge ?? [] {
      if known(person.lienParente, "lienParente", ApplicationCodes.isChild) ?? true {
        addChild(born: person.dateNaissance, to: &members)
      } else {
        members.others += 1
      }
    }
    for child in household?.listePersonneEnGarde?.personneEnGarde ?? []
    where known(child.coParentalite, "coParentalite", ApplicationCodes.livesHere) ?? false {
      addChild(born: child.dateNaissance, to: &members)
    }
    let unborn = household?.personneANaitre?.nombre.flatMap { Int($0) } ?? 0
    let believed = max(0, min(unborn, Self.mostUnborn))
    members.children += believed
    members.childrenUnder14 += believed
    return members
  }

  private func addChild(born date: String?, to members: inout Members) {
    members.children += 1
    // A child whose age is not told is taken for a young one, as most are.
    if age(date) ?? 0 < Self.weightAge { members.childrenUnder14 += 1 }
  }

  private func composition(_ members: Members) -> HouseholdComposition {
    if members.others > 0 { return .other }
    if members.children > 0 { return members.hasPartner ? .coupleWithChildren : .singleParent }
    return members.hasPartner ? .couple : .single
  }

  /// Whole years between a birth and the date of the file; nil for what is no date, or not past.
  private func age(_ text: String?) -> Int? {
    guard let text, let birth = CalendarDate(String(text.prefix(10))), birth <= date else { return nil }
    let hadBirthday = (date.month, date.day) >= (birth.month, birth.day)
    return date.year - birth.year - (hadBirthday ? 0 : 1)
  }

  // MARK: - The application

  private mutating func situation(_ housing: ApplicationDocument.PresentHousing?) -> Int? {
    let code = housing?.listeModeleLogement?.modeleLogement?.first
    return known(code, "modeleLogement", ApplicationCodes.situation).map { Int($0.rawValue) }
  }

  private mutating func rooms(_ search: ApplicationDocument.Search?) -> Int? {
    var smallest: Int?
    for size in search?.listeTypeLogement?.typeLogement ?? [] {
      guard let rooms = known(size, "typeLogement", ApplicationCodes.rooms) else { continue }
      smallest = min(smallest ?? rooms, rooms)
    }
    return smallest.map { $0 - 1 }
  }

  private mutating func employment(_ occupation: ApplicationDocument.Occupation?) -> Int? {
    known(occupation?.typeContratTravail, "typeContratTravail", ApplicationCodes.employment)
      .map { Int($0.rawValue) }
  }

  private func seniority(_ created: String?) -> Int? {
    age(created).map { years in Self.seniorityBands.filter { $0 <= years }.count }
  }

  // MARK: - Money

  /// The band of the reference tax income against the ceilings.
  ///
  /// The income is that of the year before last, or of last year where it is at least a tenth lower or where the other
  /// lacks. Source: CCH R.441-1; arrêté of 29 July 1987, article 4.
  private func incomeBand(
    _ adults: [ApplicationDocument.Adult], members: Members, composition: HouseholdComposition, age: Int?
  ) -> Int? {
    guard let ceilings, let income = referenceTaxIncome(adults) else { return nil }
    let persons = members.adults + members.others + members.children
    let isYoung =
      members.partnerAge.flatMap { partner in age.map { $0 + partner } }
      .map { $0 <= CeilingCategory.youngCoupleGreatestAgeSum } ?? false
    // Who else lives there may be a dependant or not; children are. Disability is not read.
    let category = CeilingCategory(
      persons: persons, adults: members.adults + members.others, dependants: members.children,
      youngCouple: composition == .couple && isYoung, disabledPerson: false)
    func admits(_ financing: Financing) -> Bool {
      ceilings.admits(referenceTaxIncome: income, financing, zone: zone, category: category)
    }
    return admits(.plai) ? 0 : admits(.plus) ? 1 : 2
  }

  private func referenceTaxIncome(_ adults: [ApplicationDocument.Adult]) -> Int? {
    let last = sum(adults.map { $0.revenuFiscal?.montantMoins1 })
    let before = sum(adults.map { $0.revenuFiscal?.montantMoins2 })
    guard let before else { return last }
    guard let last, last * 10 <= before * 9 else { return before }
    return last
  }

  /// Declared resources of all adults, euros per year; nil where nobody declares any.
  private func resources(_ adults: [ApplicationDocument.Adult]) -> Int? {
    let amounts = adults.flatMap { $0.listeRessourceRecue?.detailRessource ?? [] }.map(\.montant)
    guard let monthly = sum(amounts), monthly > 0 else { return nil }
    return min(monthly, 1_000_000) * 12
  }

  /// The sum of the amounts that are told; nil where none is.
  private func sum(_ texts: [String?]) -> Int? {
    var sum: Int?
    for text in texts {
      guard
        let text, let amount = Double(text.replacing(",", with: ".")), amount >= 0, amount < 100_000_000
      else { continue }
      sum = (sum ?? 0) + Int(amount)
    }
    return sum
  }

  // MARK: - Codes

  /// The category of a code; a code that no list holds is told, and counted.
  private mutating func known<Category>(
    _ coded: ApplicationDocument.Coded?, _ element: String, _ category: (String) -> Category?
  ) -> Category? {
    guard let code = coded?.code, !code.isEmpty else { return nil }
    if let category = category(code) { return category }
    // What is no short code may be anything, a name too: it is not repeated.
    let isCode =
      code.utf8.count <= 6
      && code.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) }
    let shown = isCode ? code : "?"
    findings.add(
      .warning, "unknown-code", file: file, field: element,
      what: Bilingual(fr: "code inconnu « \(shown) »", en: "unknown code \"\(shown)\""))
    return nil
  }
}
