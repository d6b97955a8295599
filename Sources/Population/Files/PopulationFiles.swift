public import DataFiles
internal import Foundation
public import Housing
internal import Regulation

/// Writes a population to a folder: `households.csv` (the applicants), `dwellings.csv`, `tenants.csv`,
/// `fit.json`, `fit.md`.
///
/// All or nothing: the files get their names once all of them are written.
///
/// Order: as in memory; the row numbers are the identifiers of all files, and go on from one EPCI to the next. Amounts of households in euros per year,
/// rents in euros per month with cents, months as `2019-01`.
public enum PopulationFiles {
  /// Columns of `households.csv`.
  public static let householdColumns =
    [
      "id", "dwelling", "commune", "situation", "composition", "persons", "adults", "children_under_14",
      "age",
      "employment", "consumption_units", "verified_income", "declared_income", "rooms_wanted", "priority",
      "needs_accessible", "application_month", "wanted_communes", "occupation", "housing_mode", "second_age",
      "months_there", "persons_there", "rooms_there", "surface_there", "rent_there", "landlord", "reasons",
      "reference_tax_income", "monthly_resources", "renewals", "renewal_month", "refusals",
      "ceiling_category",
      "income_band", "quartile", "categories_shown", "dalo_grounds", "housing_aid", "rent_burden",
      "residual_income",
    ] + FormAnswers.codes
  /// Columns of `dwellings.csv`.
  public static let dwellingColumns = [
    "id", "commune", "zone", "rooms", "qpv", "financing", "rent", "service_charge", "landlord", "holder",
    "building", "period", "energy", "surface", "accessible", "tenant", "construction_year",
    "first_letting_year", "finan", "conv", "mode", "bail", "loyermaxapl", "dpeserre", "contreslog",
  ]
  /// Columns of `tenants.csv`.
  public static let tenantColumns =
    [
      "id", "dwelling", "commune", "composition", "persons", "adults", "children_under_14", "age",
      "employment",
      "consumption_units", "income", "lease_month", "transfer_applicant", "occupation", "second_age",
      "disposable_income", "share_of_plus_ceiling", "housing_aid", "rent_burden", "residual_income",
      "recent_arrival", "categories_shown", "dalo_grounds",
    ] + FormAnswers.codes
  /// The number of the first row of an EPCI: households, tenants and applicants alike, and dwellings.
  struct FirstRow {
    var household = 0
    var dwelling = 0
  }
  /// Bytes gathered before they are handed on.
  private static let chunk = 1 << 16

  /// Writes the files.
  ///
  /// - Parameters:
  ///   - language: language of `fit.md`.
  ///   - minCell: households that a cell of the fit report must have to be shown.
  /// - Throws: `OutputFile.Failure` where the folder cannot be written; then no file of that name was changed.
  /// - Complexity: O(rows), about 0.2 microseconds a row.
  public static func write(
    _ population: SyntheticPopulation, territory: Territory, folder: String, language: Language = .french,
    minCell: Int = FitReport.usualMinCell
  ) throws(OutputFile.Failure) {
    var writer = try PopulationWriter(folder: folder)
    try writer.append(population, territory: territory)
    try writer.finish(population.fit.masked(minCell: minCell), language: language)
  }

  /// The report as JSON, keys in alphabetical order.
  ///
  /// - Precondition: the report holds finite numbers.
  public static func json(of fit: FitReport) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(fit), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("a report holds finite numbers: \(error)")
    }
  }

  /// The report in words, as Markdown.
  static func markdown(_ fit: FitReport, _ language: Language) -> String {
    let title =
      language == .french
      ? "Population synthétique\u{A0}: " + fit.title.fr : "Synthetic population: " + fit.title.en
    return "# " + title + "\n\n" + fit.sentences(language).map { "- " + $0 + "\n" }.joined()
  }

  /// Writes rows to a file that has no name yet.
  private static func table(
    _ file: inout OutputFile, rows: some Sequence<Int>, row: (Int, inout RowText) -> Void
  ) throws(OutputFile.Failure) {
    var text = RowText(capacity: chunk + 1_024)
    for index in rows {
      row(index, &text)
      text.endRow()
      if text.bytes.count >= chunk {
        try file.write(bytes: text.bytes)
        text.removeAll()
      }
    }
    try file.write(bytes: text.bytes)
  }

  private static func codes<Category: CodedCategory>(_ type: Category.Type) -> [[UInt8]] {
    Category.codes.map { Array($0.utf8) }
  }

  static func dwellings(
    _ population: SyntheticPopulation, _ territory: Territory, to file: inout OutputFile, first: FirstRow
  ) throws(OutputFile.Failure) {
    let dwellings = population.dwellings
    let register = population.register
    let communes = territory.communes.map { Array($0.code.utf8) }
    let zones = territory.zones.map { Array($0.code.utf8) }
    let landlords = territory.landlords.map { Array($0.code.utf8) }
    let financing = codes(Financing.self)
    let holders = codes(ReservationHolder.self)
    let buildings = codes(BuildingKind.self)
    let periods = codes(ConstructionPeriod.self)
    let energies = codes(EnergyLabel.self)
    try table(&file, rows: 0..<dwellings.count) { index, text in
      text.add(first.dwelling + index)
      text.add(communes[Int(dwellings.commune[index])])
      text.add(zones[Int(dwellings.zone[index])])
      text.add(Int(dwellings.rooms[index]))
      text.add(Int(dwellings.inQPV[index]))
      text.add(financing[Int(dwellings.financing[index])])
      text.add(hundredths: Int(dwellings.rent[index]))
      text.add(hundredths: Int(dwellings.serviceCharge[index]))
      text.add(landlords[Int(dwellings.landlord[index])])
      text.add(holders[Int(dwellings.holder[index])])
      text.add(buildings[Int(dwellings.building[index])])
      text.add(periods[Int(dwellings.period[index])])
      text.add(energies[Int(dwellings.energy[index])])
      text.add(Int(dwellings.surface[index]))
      text.add(Int(dwellings.accessible[index]))
      add(Int(dwellings.tenant[index]), from: first.household, to: &text)
      text.add(Int(register.constructionYear[index]))
      text.add(Int(register.firstLettingYear[index]))
      text.add(Int(register.financeCode[index]))
      text.add(Int(register.contracted[index]))
      text.add(Int(register.mode[index]))
      let lease = register.leaseMonth[index]
      if lease == DwellingRecords.noLease { text.addEmpty() } else { text.add(month: Int(lease)) }
      text.add(hundredths: Int(register.rentCeiling[index]))
      text.add(energies[Int(register.greenhouseLabel[index])])
      text.add(Int(register.holderCode[index]))
    }
  }

  static func tenants(
    _ population: SyntheticPopulation, _ territory: Territory, to file: inout OutputFile, first: FirstRow
  ) throws(OutputFile.Failure) {
    let households = population.households
    let communes = territory.communes.map { Array($0.code.utf8) }
    let compositions = codes(HouseholdComposition.self)
    let employments = codes(Employment.self)
    let occupations = codes(Occupation.self)
    let records = population.tenancies
    let firstRow = population.sittingTenants.lowerBound
    try table(&file, rows: population.sittingTenants) { index, text in
      text.add(first.household + index)
      text.add(first.dwelling + Int(households.dwelling[index]))
      text.add(communes[Int(households.homeCommune[index])])
      text.add(compositions[Int(households.composition[index])])
      text.add(Int(households.persons[index]))
      text.add(Int(households.adults[index]))
      text.add(Int(households.childrenUnder14[index]))
      text.add(Int(households.age[index]))
      text.add(employments[Int(households.employment[index])])
      text.add(hundredths: Int(households.consumptionUnits[index]))
      text.add(Int(households.verifiedIncome[index]))
      text.add(month: Int(households.leaseMonth[index]))
      text.add(households.applicationMonth[index] == Households.noApplication ? 0 : 1)
      let row = index - firstRow
      text.add(occupations[Int(records.occupation[row])])
      text.add(Int(records.secondAge[row]))
      text.add(Int(records.disposableIncome[row]))
      text.add(Int(records.shareOfCeiling[row]))
      text.add(hundredths: Int(records.housingAid[row]))
      text.add(thousandths: Int(records.rentBurden[row]))
      text.add(hundredths: Int(records.residualIncome[row]))
      text.add(Int(records.isRecent[row]))
      text.add(PriorityCategories.codeBytes, in: records.categories[row])
      text.add(DaloGrounds.codeBytes, in: UInt32(records.grounds[row]))
      text.add(flags: records.answers[row], count: FormAnswers.codes.count)
    }
  }

  static func households(
    _ population: SyntheticPopulation, _ territory: Territory, to file: inout OutputFile, first: FirstRow
  ) throws(OutputFile.Failure) {
    let households = population.households
    let communes = territory.communes.map { Array($0.code.utf8) }
    let compositions = codes(HouseholdComposition.self)
    let employments = codes(Employment.self)
    let situations = codes(HousingSituation.self)
    let occupations = codes(Occupation.self)
    let modes = codes(HousingMode.self)
    let reasons = codes(ApplicationReason.self)
    let landlords = territory.landlords.map { Array($0.code.utf8) }
    let bands = IncomeBands.codes.map { Array($0.utf8) }
    let forms = population.forms
    try table(&file, rows: 0..<forms.count) { row, text in
      let index = Int(forms.household[row])
      text.add(first.household + index)
      add(Int(households.dwelling[index]), from: first.dwelling, to: &text)
      let home = Int(households.homeCommune[index])
      if home >= 0 { text.add(communes[home]) } else { text.addEmpty() }
      text.add(situations[Int(households.situation[index])])
      text.add(compositions[Int(households.composition[index])])
      text.add(Int(households.persons[index]))
      text.add(Int(households.adults[index]))
      text.add(Int(households.childrenUnder14[index]))
      text.add(Int(households.age[index]))
      text.add(employments[Int(households.employment[index])])
      text.add(hundredths: Int(households.consumptionUnits[index]))
      text.add(Int(households.verifiedIncome[index]))
      add(Int(households.declaredIncome[index]), to: &text)
      text.add(Int(households.roomsWanted[index]))
      text.add(PriorityCategories.codeBytes, in: households.priority[index])
      text.add(Int(households.needsAccessible[index]))
      text.add(month: Int(households.applicationMonth[index]))
      text.add(wishes(of: index, households, communes))
      text.add(occupations[Int(forms.occupation[row])])
      text.add(modes[Int(forms.mode[row])])
      text.add(Int(forms.secondAge[row]))
      text.add(Int(forms.monthsThere[row]))
      text.add(Int(forms.personsThere[row]))
      text.add(Int(forms.roomsThere[row]))
      text.add(Int(forms.surface[row]))
      text.add(hundredths: Int(forms.rent[row]))
      let landlord = forms.landlord[row]
      if landlord == ApplicationForms.noLandlord {
        text.addEmpty()
      } else {
        text.add(landlords[Int(landlord)])
      }
      text.add(
        codes: reasons, forms.reasons, from: row * ApplicationForms.reasonsKept,
        count: ApplicationForms.reasonsKept)
      text.add(Int(forms.referenceTaxIncome[row]))
      add(Int(forms.monthlyResources[row]), to: &text)
      text.add(Int(forms.renewals[row]))
      text.add(month: Int(forms.renewalMonth[row]))
      text.add(Int(forms.refusals[row]))
      text.add(Int(forms.ceilingCategory[row]))
      text.add(bands[Int(forms.incomeBand[row])])
      text.add(Int(forms.quartile[row]))
      text.add(PriorityCategories.codeBytes, in: forms.categories[row])
      text.add(DaloGrounds.codeBytes, in: UInt32(forms.grounds[row]))
      text.add(hundredths: Int(forms.housingAid[row]))
      if forms.rentBurden[row] < 0 {
        text.addEmpty()
      } else {
        text.add(thousandths: Int(forms.rentBurden[row]))
      }
      text.add(hundredths: Int(forms.residualIncome[row]))
      text.add(flags: forms.answers[row], count: FormAnswers.codes.count)
    }
  }

  /// Codes of the wanted communes, joined by `;`.
  private static func wishes(of index: Int, _ households: Households, _ communes: [[UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for place in 0..<Households.wishes {
      let commune = Int(households.wantedCommunes[index * Households.wishes + place])
      if commune < 0 { continue }
      if !bytes.isEmpty { bytes.append(UInt8(ascii: ";")) }
      bytes.append(contentsOf: communes[commune])
    }
    return bytes
  }

  /// A number that is empty where negative: no dwelling, no tenant, no amount.
  private static func add(_ number: Int, from first: Int = 0, to text: inout RowText) {
    if number < 0 { text.addEmpty() } else { text.add(first + number) }
  }
}

extension PriorityCategories {
  /// The codes as bytes, by bit.
  static let codeBytes = codes.map { Array($0.utf8) }
}

extension DaloGrounds {
  /// The codes as bytes, by bit.
  static let codeBytes = codes.map { Array($0.utf8) }
}
