import DataFiles

/// Reads the blocks of `housing-aid.yml`.
extension HousingAidParameters {
  static let keys = [
    "rentCeilings", "charges", "participation", "familyRates", "rentRatioRates", "exemptResources",
    "flatDeduction", "socialDebtRate", "degressivity",
  ]

  private static let zoneKeys = HousingAid.zones.map { "zone\($0)" }

  init(_ block: LocatedYAML) throws(DataProblem) {
    let ceilings = try block.required("rentCeilings")
    _ = try ceilings.entries(known: Self.zoneKeys)
    var rentCeilings: [FamilyScale] = []
    for zone in Self.zoneKeys {
      rentCeilings.append(try FamilyScale(try ceilings.required(zone), in: 0...5_000, scale: 100))
    }

    let charges = try block.required("charges")
    _ = try charges.entries(known: ["base", "perDependant"])
    let participation = try block.required("participation")
    _ = try participation.entries(known: ["share", "least"])

    let degressivity = try block.required("degressivity")
    _ = try degressivity.entries(known: Self.zoneKeys)
    var multiples: [Degressivity] = []
    for zone in Self.zoneKeys { multiples.append(try Degressivity(try degressivity.required(zone))) }

    self.init(
      rentCeilings: rentCeilings,
      chargesBase: try charges.required("base").cents(),
      chargesPerDependant: try charges.required("perDependant").cents(),
      participationShare: try participation.required("share").number(in: 0...1),
      leastParticipation: try participation.required("least").cents(),
      participationRates: try FamilyScale(
        try block.required("familyRates"), in: -1...1, scale: Self.rateScale, falling: true),
      rentRatio: try RentRatioRates(try block.required("rentRatioRates")),
      exemptResources: try FamilyScale(try block.required("exemptResources"), in: 0...100_000, scale: 1),
      flatDeduction: try block.required("flatDeduction").cents(),
      socialDebtRate: try block.required("socialDebtRate").number(in: 0...1),
      degressivity: multiples)
  }
}

extension HousingAidParameters.FamilyScale {
  /// Reads a scale, whose figures grow with the family, or fall where `falling`.
  init(
    _ place: LocatedYAML, in range: ClosedRange<Double>, scale: Double, falling: Bool = false
  ) throws(DataProblem) {
    _ = try place.entries(known: ["single", "couple", "dependants", "perFurtherDependant"])
    func figure(_ place: LocatedYAML) throws(DataProblem) -> Int {
      Int((try place.number(in: range) * scale).rounded(.toNearestOrAwayFromZero))
    }
    let list = try place.required("dependants")
    var dependants: [Int] = []
    for element in try list.elements() {
      let value = try figure(element)
      if let previous = dependants.last, falling ? value >= previous : value <= previous {
        throw element.problem(
          what: falling
            ? Bilingual(
              fr: "le taux ne baisse pas avec la famille", en: "the rate does not fall with the family")
            : Bilingual(
              fr: "le montant ne croît pas avec la famille", en: "the amount does not grow with the family"),
          fix: Bilingual(fr: "relire l'arrêté", en: "read the order again"))
      }
      dependants.append(value)
    }
    guard !dependants.isEmpty else {
      throw list.problem(
        what: Bilingual(fr: "liste vide", en: "the list is empty"),
        allowed: Bilingual(
          fr: "une valeur pour 1, 2… personnes à charge", en: "a value for 1, 2… dependants"))
    }
    let further = try place.required("perFurtherDependant")
    let perFurther = try figure(further)
    guard falling ? perFurther <= 0 : perFurther >= 0 else {
      throw further.problem(
        what: Bilingual(fr: "mauvais signe", en: "wrong sign"),
        allowed: falling
          ? Bilingual(fr: "0 ou moins", en: "0 or less") : Bilingual(fr: "0 ou plus", en: "0 or more"))
    }
    self.init(
      single: try figure(try place.required("single")), couple: try figure(try place.required("couple")),
      dependants: dependants, perFurtherDependant: perFurther)
  }
}

extension HousingAidParameters.RentRatioRates {
  init(_ place: LocatedYAML) throws(DataProblem) {
    _ = try place.entries(
      known: ["referenceZone", "lowerBound", "upperBound", "lowerSlope", "upperSlope"])
    let lower = try place.required("lowerBound").number(in: 0...1)
    let upper = try place.required("upperBound")
    self.init(
      referenceZone: try place.required("referenceZone").integer(in: HousingAid.zones),
      lowerBound: lower, upperBound: try upper.above(lower, in: 0...2),
      lowerSlope: try place.required("lowerSlope").number(in: 0...1),
      upperSlope: try place.required("upperSlope").number(in: 0...1))
  }
}

extension HousingAidParameters.Degressivity {
  init(_ place: LocatedYAML) throws(DataProblem) {
    _ = try place.entries(known: ["start", "end"])
    let start = try place.required("start").number(in: 1...20)
    self.init(start: start, end: try place.required("end").above(start, in: 1...20))
  }
}

extension LocatedYAML {
  /// An amount written in euros, as euro cents.
  func cents() throws(DataProblem) -> Int {
    Int((try number(in: 0...5_000) * 100).rounded(.toNearestOrAwayFromZero))
  }

  /// A number of a range that comes after another.
  fileprivate func above(_ other: Double, in range: ClosedRange<Double>) throws(DataProblem) -> Double {
    let value = try number(in: range)
    guard value > other else {
      throw problem(
        what: Bilingual(fr: "\(value) ne dépasse pas \(other)", en: "\(value) is not above \(other)"),
        fix: Bilingual(fr: "échanger les deux bornes", en: "swap the two bounds"))
    }
    return value
  }
}
