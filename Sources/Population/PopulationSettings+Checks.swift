internal import DataFiles
internal import Housing

extension PopulationSettings {
  /// Checks every parameter.
  ///
  /// - Throws: `.setting` for a number out of its range, `.shares` for a list that is none of shares.
  func check() throws(PopulationError) {
    for setting in ranges where !setting.allowed.contains(setting.value) {
      throw .setting(name: setting.name, value: setting.value, allowed: setting.allowed)
    }
    try check("wishCountShares", wishCountShares, count: Households.wishes)
    let periods = ConstructionPeriod.allCases.count
    let mix = financingByPeriod
    try check("financingByPeriod.plai", mix.plai, count: periods)
    try check("financingByPeriod.pls", mix.pls, count: periods)
    try check("financingByPeriod", zip(mix.plai, mix.pls).map { 1 - $0 - $1 }, count: periods)
    try check("rentRatios.financing", rentRatios.financing, count: Financing.allCases.count)
    try check("rentRatios.period", rentRatios.period, count: periods)
    try check("rentRatios.rooms", rentRatios.rooms, count: 5)
    try check("surfaceByRooms", surfaceByRooms, count: 5)
  }

  private func check(_ name: String, _ shares: [Double], count: Int) throws(PopulationError) {
    guard shares.count == count, shares.allSatisfy({ $0 >= 0 && $0.isFinite }),
      shares.contains(where: { $0 > 0 })
    else {
      throw .shares(
        name: name,
        allowed: Bilingual(
          fr: "\(count) nombres positifs ou nuls, dont un positif",
          en: "\(count) numbers of 0 or more, one of them positive"))
    }
  }

  /// The range of each setting, with its name.
  var ranges: [(name: String, value: Double, allowed: ClosedRange<Double>)] {
    let shares: [(String, Double)] = [
      ("listPriorityShare", listPriorityShare), ("arrivalPriorityShare", arrivalPriorityShare),
      ("daloShareOfPriority", daloShareOfPriority), ("missingIncomeShare", missingIncomeShare),
      ("trulyWithoutIncomeShare", trulyWithoutIncomeShare), ("blankIncomeShare", blankIncomeShare),
      ("homeCommuneWish", homeCommuneWish), ("outsideTerritoryShare", outsideTerritoryShare),
      ("untaxedShareOfTenants", untaxedShareOfTenants),
      ("disabledUnder60", disabledUnder60), ("disabledFrom60", disabledFrom60),
      ("accessibleNeedUnder60", accessibleNeedUnder60), ("accessibleNeedFrom60", accessibleNeedFrom60),
      ("accessibleShare", accessibleShare), ("communeIncomeElasticity", communeIncomeElasticity),
    ]
    let correlations = [applicantCorrelations, tenantCorrelations].flatMap {
      [$0.ageIncome, $0.ageDuration, $0.incomeDuration]
    }
    return shares.map { ($0.0, $0.1, 0...1) } + correlations.map { ("correlations", $0, -1...1) } + [
      ("sample", sample, Double.leastNonzeroMagnitude...1),
      ("vacancyRate", vacancyRate, 0...0.9),
      ("incomeMedian", incomeMedian, 1_000...100_000),
      ("incomeSigma", incomeSigma, 0.01...2),
      ("tenantIncomeShift", tenantIncomeShift, -3...4),
      ("tenantIncomeSpread", tenantIncomeSpread, 0.01...3),
      ("neighbourhoodIncomeShift", neighbourhoodIncomeShift, -3...4),
      ("communeIncomeAgeing", communeIncomeAgeing, 0.5...3),
      ("directTaxThreshold", directTaxThreshold, 0...1_000_000),
      ("privateRent", privateRent, 1...60), ("outsideAidZone", Double(outsideAidZone), 1...3),
      ("directTaxRatio", directTaxRatio, 0...1),
      ("referenceTaxIncomeRatio", referenceTaxIncomeRatio, 0.1...2),
      ("declaredIncomeNoise", declaredIncomeNoise, 0...1),
      ("stockExponent", stockExponent, 0...3), ("incomeSorting", incomeSorting, -3...3),
      ("surfaceSpread", surfaceSpread, 0...0.3), ("rentSpread", rentSpread, 0...0.3),
      ("personsPerTenancy", personsPerTenancy, 1.05...5),
      ("tenancyOverTenYears", tenancyOverTenYears, 0.01...0.9),
      ("tenancyUnderOneYear", tenancyUnderOneYear, 0.01...0.9),
    ]
  }
}
