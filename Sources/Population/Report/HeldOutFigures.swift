internal import Housing
internal import Regulation

/// Published figures that nothing was fitted to, beside what the population says: the honest test.
struct HeldOutFigures {
  let territory: Territory
  let households: Households
  let dwellings: Dwellings
  let tenants: Range<Int>
  let members: [Int]
  let resources: [Int32]
  let ceilings: IncomeCeilings
  let referenceTaxIncomeRatio: Double
  let reference: CalendarMonth

  /// Part of the PLUS ceiling in the published share of tenants.
  private static let partOfCeiling = 0.6

  /// The figures that apply to the territory.
  var all: [FitReport.HeldOut] {
    [firstQuartile, tenantsUnderCeilings, medianAge, longStay, singlesInThreeRooms, surface].compactMap { $0 }
  }

  private var firstQuartile: FitReport.HeldOut? {
    guard territory.department == "59" || territory.department == "62", !members.isEmpty else { return nil }
    let declared = members.map {
      FirstQuartile.incomePerUnit(
        annualIncome: max(0, households.declaredIncome[$0]), consumptionUnits: households.consumptionUnits[$0]
      )
    }
    return FitReport.HeldOut(
      key: "firstQuartileThreshold",
      label: FitReport.Sentence(
        fr: "seuil du premier quartile des demandeurs, zéros compris",
        en: "first-quartile threshold of applicants, zeros included"),
      unit: "€/UC/year", published: 8_281, generated: Double(FirstQuartile.threshold(of: declared)),
      source: "URH Hauts-de-France, 2023")
  }

  private var tenantsUnderCeilings: FitReport.HeldOut? {
    guard let figure = territory.figure("tenantsUnder60PercentOfCeilings"), !tenants.isEmpty else {
      return nil
    }
    let zone = IncomeBands.zone(of: territory)
    let under = tenants.count { index in
      let ceiling = ceilings.euros(
        .plus, zone: zone, category: IncomeBands.category(of: households, at: index))
      return Double(resources[index]) * referenceTaxIncomeRatio < Self.partOfCeiling * Double(ceiling)
    }
    return held(
      figure, "locataires sous 60 % des plafonds", "tenants under 60 % of the ceilings",
      Double(under) / Double(tenants.count))
  }

  private var medianAge: FitReport.HeldOut? {
    guard let figure = territory.figure("tenantMedianAge"), !tenants.isEmpty else { return nil }
    let ages = tenants.map { Int(households.age[$0]) }.sorted()
    return held(
      figure, "âge médian des locataires", "median age of tenants",
      Double(RankStatistics.quantile(0.5, ofSorted: ages)))
  }

  private var longStay: FitReport.HeldOut? {
    guard let figure = territory.figure("tenantsOverTenYears"), !tenants.isEmpty else { return nil }
    let over = tenants.count { reference.number - 1 - Int(households.leaseMonth[$0]) >= 120 }
    return held(
      figure, "locataires en place depuis plus de dix ans", "tenants in place for over ten years",
      Double(over) / Double(tenants.count))
  }

  private var singlesInThreeRooms: FitReport.HeldOut? {
    var threeRooms = 0
    var single = 0
    for index in tenants where dwellings.rooms[Int(households.dwelling[index])] == 3 {
      threeRooms += 1
      if households.persons[index] == 1 { single += 1 }
    }
    guard threeRooms > 0 else { return nil }
    return FitReport.HeldOut(
      key: "singlesInThreeRooms",
      label: FitReport.Sentence(
        fr: "T3 occupés par une personne seule", en: "T3 occupied by one person"),
      unit: "share", published: 0.4, generated: Double(single) / Double(threeRooms),
      source: "observatoire Auvergne-Rhône-Alpes")
  }

  private var surface: FitReport.HeldOut? {
    guard let figure = territory.figure("meanSurface"), dwellings.count > 0 else { return nil }
    let sum = dwellings.surface.reduce(0) { $0 + Int($1) }
    return held(
      figure, "surface moyenne d'un logement", "mean area of a dwelling",
      Double(sum) / Double(dwellings.count))
  }

  private func held(
    _ figure: SourcedFigure, _ fr: String, _ en: String, _ generated: Double
  ) -> FitReport.HeldOut {
    FitReport.HeldOut(
      key: figure.key, label: FitReport.Sentence(fr: fr, en: en), unit: figure.unit,
      published: figure.value, generated: generated,
      source: [figure.source, figure.scope, figure.date].joined(separator: ", "))
  }
}
