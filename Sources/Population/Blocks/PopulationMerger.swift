internal import DataFiles
internal import Housing

/// Puts the populations of the EPCI of a territory into one: indices of communes, zones, landlords, dwellings and
/// tenants are those of the whole.
///
/// Order: dwellings and sitting tenants EPCI by EPCI, then the first-time applicants EPCI by EPCI.
struct PopulationMerger {
  private let territory: Territory
  private let communes: [String: Int]
  private let zones: [String: Int]
  private let landlords: [String: Int]
  private var dwellings = Dwellings()
  private var register = DwellingRecords()
  private var tenancies = TenancyRecords()
  private var tenants = Part()
  private var firstTime = Part()
  private var fits = FitMerger()

  /// Households with what is kept beside their columns.
  private struct Part {
    var households = Households()
    var forms = ApplicationForms()
    var resources: [Int32] = []
    var keyEntity: [Int32] = []
    var keyOther: [Int32] = []

    /// Adds the rows of an EPCI, and the forms of those among them who apply.
    mutating func append(
      _ population: SyntheticPopulation, _ rows: Range<Int>, forms applying: Range<Int>, landlordOf: [Int]
    ) {
      let shift = Int32(households.count - rows.lowerBound)
      let firstForm = forms.count
      forms.append(population.forms, applying)
      for row in firstForm..<forms.count {
        forms.household[row] += shift
        if forms.landlord[row] != ApplicationForms.noLandlord {
          forms.landlord[row] = UInt8(landlordOf[Int(forms.landlord[row])])
        }
      }
      households.append(population.households, rows)
      resources.append(contentsOf: population.resources[rows])
      keyEntity.append(contentsOf: population.keyEntity[rows])
      keyOther.append(contentsOf: population.keyOther[rows])
    }
  }

  /// Nothing merged yet.
  ///
  /// - Throws: `.tooLarge` where a column cannot number the communes, zones or landlords of the whole.
  init(_ territory: Territory) throws(PopulationError) {
    self.territory = territory
    try Self.check(territory.communes.count, Int(Int16.max), "communes", "communes")
    try Self.check(territory.zones.count, Int(Int16.max), "zones", "zones")
    try Self.check(territory.landlords.count, Int(UInt8.max), "bailleurs", "landlords")
    communes = Self.places(territory.communes.map(\.code))
    zones = Self.places(territory.zones.map(\.code))
    landlords = Self.places(territory.landlords.map(\.code))
  }

  private static func check(
    _ count: Int, _ limit: Int, _ fr: String, _ en: String
  ) throws(PopulationError) {
    if count > limit { throw .tooLarge(what: Bilingual(fr: fr, en: en), count: count, limit: limit) }
  }

  private static func places(_ codes: [String]) -> [String: Int] {
    Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds the next EPCI.
  ///
  /// - Throws: `.data` where the EPCI has a commune, zone or landlord that the whole lacks.
  mutating func add(_ block: PopulationBlock) throws(PopulationError) {
    let part = block.territory
    let communeOf = try places(of: part.communes.map(\.code), in: communes, "communes.csv")
    let zoneOf = try places(of: part.zones.map(\.code), in: zones, "communes.csv")
    let landlordOf = try places(of: part.landlords.map(\.code), in: landlords, "landlords.csv")
    let population = block.population
    let firstDwelling = dwellings.count
    let firstTenant = tenants.households.count
    let firstApplicant = firstTime.households.count
    dwellings.append(population.dwellings)
    for index in firstDwelling..<dwellings.count {
      dwellings.commune[index] = Int16(communeOf[Int(dwellings.commune[index])])
      dwellings.zone[index] = Int16(zoneOf[Int(dwellings.zone[index])])
      dwellings.landlord[index] = UInt8(landlordOf[Int(dwellings.landlord[index])])
      if dwellings.tenant[index] >= 0 { dwellings.tenant[index] += Int32(firstTenant) }
    }
    register.append(population.register, 0..<population.register.count)
    tenancies.append(population.tenancies, 0..<population.tenancies.count)
    let transfers = population.forms.count - population.firstTimeApplicants.count
    tenants.append(population, population.sittingTenants, forms: 0..<transfers, landlordOf: landlordOf)
    firstTime.append(
      population, population.firstTimeApplicants, forms: transfers..<population.forms.count,
      landlordOf: landlordOf)
    Self.renumber(&tenants.households, from: firstTenant, communeOf, firstDwelling: firstDwelling)
    Self.renumber(&firstTime.households, from: firstApplicant, communeOf, firstDwelling: firstDwelling)
    fits.add(population.fit, epci: part.epci)
  }

  private func places(
    of codes: [String], in whole: [String: Int], _ file: String
  ) throws(PopulationError) -> [Int] {
    var places: [Int] = []
    for code in codes {
      guard let place = whole[code] else {
        throw .data(
          DataProblem(
            file: territory.name + "/" + file, field: code,
            what: Bilingual(fr: "absent du territoire entier", en: "missing in the whole territory")))
      }
      places.append(place)
    }
    return places
  }

  private static func renumber(
    _ households: inout Households, from first: Int, _ communeOf: [Int], firstDwelling: Int
  ) {
    for index in first..<households.count {
      if households.homeCommune[index] >= 0 {
        households.homeCommune[index] = Int16(communeOf[Int(households.homeCommune[index])])
      }
      if households.dwelling[index] >= 0 { households.dwelling[index] += Int32(firstDwelling) }
    }
    for place in first * Households.wishes..<households.count * Households.wishes
    where households.wantedCommunes[place] >= 0 {
      households.wantedCommunes[place] = Int16(communeOf[Int(households.wantedCommunes[place])])
    }
  }

  /// The population of all that was added.
  ///
  /// Deciles by commune and size are measured on the whole.
  var population: SyntheticPopulation {
    var households = tenants.households
    let sitting = 0..<households.count
    households.append(firstTime.households, 0..<firstTime.households.count)
    var forms = tenants.forms
    let transfers = forms.count
    forms.append(firstTime.forms, 0..<firstTime.forms.count)
    for row in transfers..<forms.count { forms.household[row] += Int32(sitting.upperBound) }
    let resources = tenants.resources + firstTime.resources
    let members = households.applicationMonth.indices.filter {
      households.applicationMonth[$0] != Households.noApplication
    }
    let incomes = IncomeFit(
      territory: territory, households: households, tenants: sitting, members: members, resources: resources)
    var fit = fits.report
    fit.territory = territory.name
    fit.title = FitReport.Sentence(fr: territory.title.fr, en: territory.title.en)
    fit.territoryDigest = territory.digest
    fit.incomes = incomes.lines
    fit.incomeSummaries = incomes.summaries
    fit.applicantIncomeDeciles = incomes.applicantDeciles
    return SyntheticPopulation(
      households: households, dwellings: dwellings, forms: forms, tenancies: tenancies, register: register,
      sittingTenants: sitting,
      firstTimeApplicants: sitting.upperBound..<households.count, fit: fit,
      digest: ColumnDigest.hex(households, dwellings, forms, tenancies, register), resources: resources,
      keyEntity: tenants.keyEntity + firstTime.keyEntity, keyOther: tenants.keyOther + firstTime.keyOther)
  }
}
