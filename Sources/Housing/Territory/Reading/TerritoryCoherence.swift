import DataFiles

/// Checks that the figures of a territory do not contradict each other.
struct TerritoryCoherence {
  let territory: Territory
  let demandFile: String

  /// How far the transfers of the margin may be from those of the figures, as a share of the applicants.
  static let transferTolerance = 0.005
  /// How far the mean surface may be from the mean of the surfaces by rooms, as a share of it.
  static let surfaceTolerance = 0.005

  func check() throws(DataProblem) {
    try checkApplicants()
    try checkTransferMargin()
    try checkStock()
    try checkSurfaces()
    try checkFinancing()
    try checkIntercommunalities()
  }

  /// Each EPCI against its own figures, and their sums against the territory's.
  private func checkIntercommunalities() throws(DataProblem) {
    guard !territory.epcis.isEmpty else { return }
    for part in territory.intercommunalities {
      guard part.stock.total > 0 else {
        throw DataProblem(
          file: territory.epcis.first { $0.code == part.epci }?.figures.first?.file ?? demandFile,
          field: part.epci,
          what: Bilingual(fr: "EPCI sans logement social", en: "an EPCI without a social dwelling"),
          fix: Bilingual(fr: "l'ôter du territoire", en: "take it out of the territory"))
      }
      try TerritoryCoherence(territory: part, demandFile: demandFile).check()
    }
    for key in IntercommunalityFile.ownKeys + ["dwellings"] {
      guard let whole = territory.figure(key) else { continue }
      let own = territory.epcis.compactMap { epci in epci.figures.first { $0.key == key } }
      let sum = own.reduce(0) { $0 + $1.value }
      guard own.count < territory.epcis.count || sum == whole.value else {
        throw problem(
          whole,
          Bilingual(
            fr: "la somme des EPCI est \(Int(sum)) et non \(Int(whole.value))",
            en: "the EPCI sum to \(Int(sum)), not \(Int(whole.value))"))
      }
    }
  }

  private func checkApplicants() throws(DataProblem) {
    guard
      let all = territory.figure("applicants"), let first = territory.figure("firstTimeApplicants"),
      let transfers = territory.figure("transferApplicants")
    else { return }
    for figure in [all, first, transfers] where figure.value != figure.value.rounded() {
      throw problem(figure, Bilingual(fr: "nombre de ménages fractionnaire", en: "a fraction of a household"))
    }
    guard first.value + transfers.value == all.value else {
      throw problem(
        transfers,
        Bilingual(
          fr: "premières demandes et mutations ne font pas \(Int(all.value)) demandeurs",
          en: "first-time and transfer applicants do not make \(Int(all.value)) applicants"))
    }
  }

  private func checkTransferMargin() throws(DataProblem) {
    guard
      let all = territory.figure("applicants"), let transfers = territory.figure("transferApplicants"),
      let margin = territory.margin(DemandDimension.situation.rawValue),
      let index = margin.categories.firstIndex(of: HousingSituation.socialTenant.code)
    else { return }
    let expected = transfers.value / all.value
    guard abs(margin.shares[index] - expected) <= Self.transferTolerance else {
      let shown = (expected * 1e4).rounded() / 1e4
      throw DataProblem(
        file: demandFile, line: margin.sources[index].line, field: "share (situation)",
        what: Bilingual(
          fr: "\(margin.shares[index]) de locataires du parc social",
          en: "\(margin.shares[index]) social tenants"),
        allowed: Bilingual(
          fr: "environ \(shown), d'après transferApplicants", en: "about \(shown), after transferApplicants"))
    }
  }

  private func checkStock() throws(DataProblem) {
    guard let dwellings = territory.figure("dwellings") else { return }
    let total = territory.stock.total
    guard dwellings.value == Double(total) else {
      throw problem(
        dwellings,
        Bilingual(
          fr: "stock.csv compte \(total) logements", en: "stock.csv counts \(total) dwellings"))
    }
  }

  private func checkSurfaces() throws(DataProblem) {
    guard let mean = territory.figure("meanSurface") else { return }
    let surfaces = (1...5).map { territory.figure("meanSurface.T\($0)")?.value ?? mean.value }
    var area = 0.0
    for row in territory.stock.counts.indices {
      area += surfaces[territory.stock.rooms[row] - 1] * Double(territory.stock.counts[row])
    }
    let found = area / Double(territory.stock.total)
    guard abs(found - mean.value) <= Self.surfaceTolerance * mean.value else {
      let shown = (found * 100).rounded() / 100
      throw problem(
        mean,
        Bilingual(
          fr: "les surfaces par nombre de pièces donnent \(shown) m² en moyenne",
          en: "the surfaces by rooms give \(shown) m² on average"))
    }
  }

  private func checkFinancing() throws(DataProblem) {
    for period in ConstructionPeriod.codes {
      guard
        let lowest = territory.figure("plaiShare.\(period)"),
        let highest = territory.figure("plsShare.\(period)")
      else { continue }
      guard lowest.value + highest.value <= 1 else {
        throw problem(
          highest, Bilingual(fr: "PLAI et PLS dépassent 1 à eux deux", en: "PLAI and PLS exceed 1 together"))
      }
    }
  }

  private func problem(_ figure: SourcedFigure, _ what: Bilingual) -> DataProblem {
    DataProblem(
      file: figure.file, line: figure.line, field: "figures.\(figure.key)", what: what,
      fix: Bilingual(fr: "accorder les deux chiffres", en: "make the two figures agree"))
  }
}
