internal import Fitting
internal import Housing
internal import Regulation

/// Published figures beside what the population says: first those that nothing was fitted to, the honest test, then
/// those that a parameter was chosen to meet.
struct PublishedFigures {
  let territory: Territory
  let households: Households
  let dwellings: Dwellings
  let tenants: Range<Int>
  let members: [Int]
  let resources: [Int32]
  /// Housing aid of each applicant at the present dwelling, euro cents a month.
  ///
  /// Shape: as `members`.
  let aid: [Int32]
  /// Disposable income of each tenant, housing aid included, euros per year.
  ///
  /// Shape: `tenants.count`.
  let disposable: [Int32]
  /// Reference tax income of each tenant in per cent of the PLUS ceiling.
  ///
  /// Shape: `tenants.count`.
  let shareOfCeiling: [Int16]
  let reference: CalendarMonth

  /// Part of the PLUS ceiling in the published share of tenants, per cent.
  private static let partOfCeiling: Int16 = 60
  /// The PLUS ceiling itself, per cent.
  private static let wholeCeiling: Int16 = 100
  /// Poverty line per consumption unit, €/year of 2025: 60 % of the median, 1 288 € a month in 2023, × 12 × 1.02.
  ///
  /// Source: INSEE, Insee Première 2063 (2025), metropolitan France, for 2023; the growth of prices in 2024, 2 %, is
  /// assumed to hold for incomes.
  private static let povertyLine = 15_765

  /// EPCI whose published rents the ratios by period were chosen from (`RentRatios.period`).
  private static let rentRatiosFrom = "200093201"

  /// Départements of the Hauts-de-France, the perimeter of the published threshold.
  private static let departments = ["02", "59", "60", "62", "80"]

  /// The figures that apply to the territory.
  var all: [FitReport.Figure] {
    [
      applicantsInPoverty, tenantsAboveCeilings, recentRent, firstQuartile, tenantsInPoverty, longStay,
      tenantsUnderCeilings, medianAge,
      singlesInThreeRooms, surface, priorityNeighbourhoods, recentInNeighbourhoods,
    ].compactMap { $0 }
  }

  /// Applicants under the poverty line with their housing aid.
  ///
  /// Their median and spread were chosen for the shares under the ceilings and the first-quartile threshold, not for
  /// this. Those two published figures leave little room for the third: the PLAI ceiling of one person is close to
  /// the poverty line, and 73 % stand under it.
  private var applicantsInPoverty: FitReport.Figure? {
    guard !members.isEmpty else { return nil }
    var poor = 0
    for (row, index) in members.enumerated() {
      let yearly = Int(resources[index]) + Int(aid[row]) * 12 / 100
      if yearly * 100 < Self.povertyLine * Int(households.consumptionUnits[index]) { poor += 1 }
    }
    return FitReport.Figure(
      key: "applicantsInPoverty",
      label: FitReport.Sentence(
        fr: "demandeurs pauvres, après aide au logement", en: "poor applicants, after housing aid"),
      unit: "share", published: 0.4, generated: Double(poor) / Double(members.count), isHeldOut: true,
      source: "USH, France, 2021")
  }

  /// The median of the applicants' resources was chosen with this figure in view (docs/model.md#sets).
  private var firstQuartile: FitReport.Figure? {
    guard Self.departments.contains(territory.department), !members.isEmpty else { return nil }
    let declared = members.map {
      FirstQuartile.incomePerUnit(
        annualIncome: max(0, households.declaredIncome[$0]), consumptionUnits: households.consumptionUnits[$0]
      )
    }
    return FitReport.Figure(
      key: "firstQuartileThreshold",
      label: FitReport.Sentence(
        fr: "seuil du premier quartile des demandeurs, zéros compris",
        en: "first-quartile threshold of applicants, zeros included"),
      unit: "€/UC/year", published: 8_281, generated: Double(FirstQuartile.threshold(of: declared)),
      isHeldOut: false,
      source: "URH Hauts-de-France, 2023")
  }

  private var tenantsUnderCeilings: FitReport.Figure? {
    guard let figure = territory.figure("tenantsUnder60PercentOfCeilings"), !tenants.isEmpty else {
      return nil
    }
    let under = shareOfCeiling.count { $0 < Self.partOfCeiling }
    return fitted(
      figure, "locataires sous 60 % des plafonds", "tenants under 60 % of the ceilings",
      Double(under) / Double(tenants.count))
  }

  /// The untaxed part of tenants' resources, and their place and spread in the law of their commune, were chosen so
  /// that this holds together with the share under 60 % of the ceilings.
  private var tenantsInPoverty: FitReport.Figure? {
    guard let figure = territory.figure("tenantsInPoverty"), !tenants.isEmpty else { return nil }
    let poor = tenants.count { index in
      Int(disposable[index - tenants.lowerBound]) * 100
        < Self.povertyLine * Int(households.consumptionUnits[index])
    }
    return fitted(
      figure, "locataires pauvres, après aide au logement", "poor tenants, after housing aid",
      Double(poor) / Double(tenants.count))
  }

  /// Rent per m² of the dwellings since 2010 over that of all, beside the published ratio for those under five years:
  /// a test everywhere but where the ratios by period come from.
  private var recentRent: FitReport.Figure? {
    guard let recent = territory.figure("rentPerSquareMetreUnder5Years"),
      let all = territory.figure("rentPerSquareMetre")
    else { return nil }
    var rents = (recent: 0, all: 0)
    var areas = (recent: 0, all: 0)
    for index in 0..<dwellings.count {
      let rent = Int(dwellings.rent[index])
      let area = Int(dwellings.surface[index])
      rents.all += rent
      areas.all += area
      if dwellings.period[index] == ConstructionPeriod.since2010.rawValue {
        rents.recent += rent
        areas.recent += area
      }
    }
    guard areas.recent > 0, rents.all > 0 else { return nil }
    let ratio = Double(rents.recent) / Double(areas.recent) * Double(areas.all) / Double(rents.all)
    return FitReport.Figure(
      key: "recentRentRatio",
      label: FitReport.Sentence(
        fr:
          "loyer au m² du parc récent (publié\u{A0}: moins de 5 ans\u{202F}; ici\u{A0}: depuis 2010) sur celui de tout le parc",
        en: "rent per m² of the recent stock (published: under 5 years; here: since 2010) over that of all"),
      unit: "ratio", published: recent.value / all.value, generated: ratio,
      isHeldOut: territory.epci != Self.rentRatiosFrom,
      source: [recent.source, recent.scope, recent.date].joined(separator: ", "))
  }

  /// Tenants above the PLUS ceiling: the level of resources is set by those under 60 % of it, the upper tail is not.
  private var tenantsAboveCeilings: FitReport.Figure? {
    guard !tenants.isEmpty else { return nil }
    let above = shareOfCeiling.count { $0 > Self.wholeCeiling }
    return FitReport.Figure(
      key: "tenantsAboveCeilings",
      label: FitReport.Sentence(
        fr: "locataires au-dessus des plafonds", en: "tenants above the ceilings"),
      unit: "share", published: 0.085, generated: Double(above) / Double(tenants.count), isHeldOut: true,
      source: "observatoire Auvergne-Rhône-Alpes, OPS")
  }

  /// Share of the stock in priority neighbourhoods, beside that of the indicators by EPCI: the stock is read whole,
  /// so this checks one file against the other and is no test of the population.
  private var priorityNeighbourhoods: FitReport.Figure? {
    guard let figure = territory.figure("qpvShareOfIndicators"), dwellings.count > 0 else { return nil }
    let inside = dwellings.inQPV.reduce(0) { $0 + Int($1) }
    return fitted(
      figure, "logements en quartier prioritaire (fichier des indicateurs par EPCI)",
      "dwellings in priority neighbourhoods (file of indicators by EPCI)",
      Double(inside) / Double(dwellings.count))
  }

  /// The same share among recent dwellings: since 2010 here, under five years in the indicators.
  private var recentInNeighbourhoods: FitReport.Figure? {
    guard let figure = territory.figure("qpvShareUnder5Years") else { return nil }
    var (recent, inside) = (0, 0)
    for index in 0..<dwellings.count where dwellings.period[index] == ConstructionPeriod.since2010.rawValue {
      recent += 1
      inside += Int(dwellings.inQPV[index])
    }
    guard recent > 0 else { return nil }
    return fitted(
      figure,
      "parc récent en quartier prioritaire (publié\u{A0}: moins de 5 ans\u{202F}; ici\u{A0}: depuis 2010)",
      "recent stock in priority neighbourhoods (published: under 5 years; here: since 2010)",
      Double(inside) / Double(recent))
  }

  private var medianAge: FitReport.Figure? {
    guard let figure = territory.figure("tenantMedianAge"), !tenants.isEmpty else { return nil }
    let ages = tenants.map { Int(households.age[$0]) }.sorted()
    return fitted(
      figure, "âge médian des locataires", "median age of tenants",
      Double(RankStatistics.quantile(0.5, ofSorted: ages)))
  }

  private var longStay: FitReport.Figure? {
    guard let figure = territory.figure("tenantsOverTenYears"), !tenants.isEmpty else { return nil }
    let over = tenants.count { reference.number - 1 - Int(households.leaseMonth[$0]) >= 120 }
    return fitted(
      figure, "locataires en place depuis plus de dix ans", "tenants in place for over ten years",
      Double(over) / Double(tenants.count))
  }

  private var singlesInThreeRooms: FitReport.Figure? {
    var threeRooms = 0
    var single = 0
    for index in tenants where dwellings.rooms[Int(households.dwelling[index])] == 3 {
      threeRooms += 1
      if households.persons[index] == 1 { single += 1 }
    }
    guard threeRooms > 0 else { return nil }
    return FitReport.Figure(
      key: "singlesInThreeRooms",
      label: FitReport.Sentence(
        fr: "T3 occupés par une personne seule", en: "T3 occupied by one person"),
      unit: "share", published: 0.4, generated: Double(single) / Double(threeRooms),
      isHeldOut: false,
      source: "observatoire Auvergne-Rhône-Alpes")
  }

  private var surface: FitReport.Figure? {
    guard let figure = territory.figure("meanSurface"), dwellings.count > 0 else { return nil }
    let sum = dwellings.surface.reduce(0) { $0 + Int($1) }
    return fitted(
      figure, "surface moyenne d'un logement", "mean area of a dwelling",
      Double(sum) / Double(dwellings.count))
  }

  private func fitted(
    _ figure: SourcedFigure, _ fr: String, _ en: String, _ generated: Double
  ) -> FitReport.Figure {
    FitReport.Figure(
      key: figure.key, label: FitReport.Sentence(fr: fr, en: en), unit: figure.unit,
      published: figure.value, generated: generated, isHeldOut: false,
      source: [figure.source, figure.scope, figure.date].joined(separator: ", "))
  }
}
