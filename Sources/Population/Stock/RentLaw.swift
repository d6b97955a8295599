internal import DataFiles
internal import Housing
internal import Randomness

/// Rents and charges: a mean per m², ratios by class and place, a spread.
///
/// Units: euro cents per month of the price date. The ratios are scaled so that the mean of the territory, weighted
/// by area, is the published one aged to the price date (`rentPerSquareMetre` × `rentAgeing`).
struct RentLaw {
  /// Mean rent, euro cents per m² and month of the price date.
  private let mean: Double
  private let settings: PopulationSettings

  init(_ territory: Territory, _ settings: PopulationSettings) throws(PopulationError) {
    guard let published = territory.figure("rentPerSquareMetre") else {
      throw .data(
        DataProblem(
          file: territory.name + "/territory.yml", field: "figures.rentPerSquareMetre",
          what: Bilingual(fr: "chiffre absent", en: "figure missing"),
          fix: Bilingual(
            fr: "donner le loyer moyen en €/m²/mois (RPLS)", en: "give the mean rent in €/m²/month (RPLS)")))
    }
    mean = 100 * published.value * (territory.figure("rentAgeing")?.value ?? 1)
    self.settings = settings
  }

  /// Fills rents and charges.
  ///
  /// - Parameters:
  ///   - identity: identity of each dwelling in its commune. Shape: `dwellings.count`.
  ///   - communeNumber: number of each commune.
  func fill(_ dwellings: inout Dwellings, identity: [Int32], communeNumber: [Int], _ draws: KeyedDraws) {
    let ratios = settings.rentRatios
    var relative: [Double] = []
    relative.reserveCapacity(dwellings.count)
    var area = 0.0
    var weighted = 0.0
    for index in 0..<dwellings.count {
      let uniform = draws.uniform(
        DrawPurpose.rent.rawValue, entity: Int(identity[index]),
        other: communeNumber[Int(dwellings.commune[index])])
      let spread = 1 + settings.rentSpread * min(max(Inversion.normal(uniform), -2.5), 2.5)
      var ratio = ratios.financing[Int(dwellings.financing[index])] * spread
      ratio *= ratios.period[Int(dwellings.period[index])]
      ratio *= ratios.rooms[Int(dwellings.rooms[index]) - 1]
      if dwellings.inQPV[index] == 1 { ratio *= ratios.priorityNeighbourhood }
      if dwellings.building[index] == BuildingKind.individual.rawValue { ratio *= ratios.house }
      relative.append(ratio)
      let surface = Double(dwellings.surface[index])
      area += surface
      weighted += surface * ratio
    }
    let scale = weighted > 0 ? mean * area / weighted : 0
    for index in 0..<dwellings.count {
      let surface = Double(dwellings.surface[index])
      let house = dwellings.building[index] == BuildingKind.individual.rawValue
      let charge = settings.serviceChargeCents * (house ? settings.houseChargeRatio : 1)
      dwellings.rent[index] = Int32((surface * relative[index] * scale).rounded(.toNearestOrAwayFromZero))
      dwellings.serviceCharge[index] = Int32((surface * charge).rounded(.toNearestOrAwayFromZero))
    }
  }
}
