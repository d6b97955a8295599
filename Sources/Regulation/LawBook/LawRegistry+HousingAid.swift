import DataFiles

extension HousingAid {
  var entries: [LawEntry] {
    var entries: [LawEntry] = []
    for (index, scale) in parameters.rentCeilings.enumerated() {
      let zone = index + 1
      let label = Bilingual(fr: "loyer plafond, zone \(zone)", en: "rent ceiling, zone \(zone)")
      entries += scale.entries("rentCeilings.zone\(zone)", label, .eurosPerMonth, per: 100, basis)
    }
    entries += amounts
    entries += parameters.participationRates.entries(
      "familyRates", Bilingual(fr: "taux de famille", en: "family rate"), .share,
      per: HousingAidParameters.rateScale, basis)
    entries += parameters.exemptResources.entries(
      "exemptResources", Bilingual(fr: "ressources exonérées (R0)", en: "exempt resources (R0)"),
      .eurosPerYear, per: 1, basis)
    for (index, multiples) in parameters.degressivity.enumerated() {
      let zone = index + 1
      entries.append(
        line(
          "degressivity.zone\(zone).start", "dégressivité, zone \(zone), à partir du loyer plafond",
          "degressivity, zone \(zone), from the rent ceiling", multiples.start, .multiple))
      entries.append(
        line(
          "degressivity.zone\(zone).end", "aide nulle, zone \(zone), à partir du loyer plafond",
          "no aid, zone \(zone), from the rent ceiling", multiples.end, .multiple))
    }
    return entries
  }

  private var amounts: [LawEntry] {
    let ratio = parameters.rentRatio
    return [
      line(
        "charges.base", "forfait de charges", "lump sum of charges",
        Double(parameters.chargesBase) / 100, .eurosPerMonth),
      line(
        "charges.perDependant", "forfait de charges, par personne à charge",
        "lump sum of charges, per dependant", Double(parameters.chargesPerDependant) / 100, .eurosPerMonth),
      line(
        "participation.share", "participation minimale, part du loyer et des charges",
        "least participation, share of rent and charges", parameters.participationShare, .share),
      line(
        "participation.least", "participation minimale, plancher", "least participation, floor",
        Double(parameters.leastParticipation) / 100, .eurosPerMonth),
      line(
        "rentRatioRates.lowerBound", "taux de loyer, première borne", "rent rate, first bound",
        ratio.lowerBound, .share),
      line(
        "rentRatioRates.upperBound", "taux de loyer, seconde borne", "rent rate, second bound",
        ratio.upperBound, .share),
      line(
        "rentRatioRates.lowerSlope", "taux de loyer entre les bornes", "rent rate between the bounds",
        ratio.lowerSlope, .share),
      line(
        "rentRatioRates.upperSlope", "taux de loyer au-delà", "rent rate above them", ratio.upperSlope,
        .share),
      line(
        "flatDeduction", "abattement forfaitaire", "flat deduction",
        Double(parameters.flatDeduction) / 100, .eurosPerMonth),
      line(
        "socialDebtRate", "contribution au remboursement de la dette sociale (CRDS)",
        "social-debt levy (CRDS)", parameters.socialDebtRate, .share),
    ]
  }

  private func line(
    _ key: String, _ fr: String, _ en: String, _ value: Double, _ unit: LawEntry.Unit
  ) -> LawEntry {
    LawEntry("housingAid.\(key)", Bilingual(fr: fr, en: en), .number(value, unit), basis)
  }
}

extension HousingAidParameters.FamilyScale {
  /// The lines of a scale, by family.
  fileprivate func entries(
    _ key: String, _ label: Bilingual, _ unit: LawEntry.Unit, per scale: Double, _ basis: LegalBasis
  ) -> [LawEntry] {
    var entries: [LawEntry] = []
    func add(_ suffix: String, _ fr: String, _ en: String, _ value: Int) {
      entries.append(
        LawEntry(
          "housingAid.\(key).\(suffix)", Bilingual(fr: "\(label.fr), \(fr)", en: "\(label.en), \(en)"),
          .number(Double(value) / scale, unit), basis))
    }
    add("single", "personne seule", "single person", single)
    add("couple", "couple", "couple", couple)
    for (index, value) in dependants.enumerated() {
      let number = index + 1
      add("dependants\(number)", "\(number) à charge", "\(number) dependent", value)
    }
    add("perFurtherDependant", "par personne à charge de plus", "per further dependant", perFurtherDependant)
    return entries
  }
}
