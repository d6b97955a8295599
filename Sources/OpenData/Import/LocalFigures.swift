import DataFiles
import Housing

/// The figures and settings that an EPCI, or a territory of several, has of its own.
struct LocalFigures {
  /// Indicators, whole.
  let indicators: OpenIndicators
  /// Social dwellings by rooms 1 to 5 in the file by commune.
  ///
  /// Shape: 5.
  let byRooms: [Int]
  /// Applicants, and of them sitting tenants.
  let applicants: DemandEstimate.Applicants
  /// Perimeter, as figures name it.
  let scope: String
  /// What the indicators are, where they are not the perimeter's own row.
  let isSum: Bool
  /// Where the applicants come from.
  let demand: DemandSource
  /// What a detail file says beyond the counts, where it covers exactly this perimeter.
  var detail: OpenStockDetail?

  /// Where the number of applicants comes from.
  struct DemandSource {
    let text: String
    let date: String
    let mark: Mark
  }

  private static let stockDate = "2019-01-01"
  private static let file = "RPLS 2019, SDES, fichier par commune"
  /// Usual living areas by rooms, brought to the published mean.
  ///
  /// Assumed, m².
  private static let usualSurfaces = [30.0, 47, 64, 79, 97]
  /// Share of the stock that is empty for less than three months.
  ///
  /// Source: SDES, France on 1 January 2019: vacancy 2.9 %, of more than three months 1.4 %.
  private static let shortVacancy = 0.015
  /// Mean living area and rent that a figure may have, else the country's stand in.
  private static let surfaces = 28.0...140.0
  private static let usualSurface = 61.0
  private static let rents = 1.0...30.0
  private static let usualRent = 5.83

  private var dwellings: Int { byRooms.reduce(0, +) }
  private var published: String {
    "RPLS 2019, SDES, indicateurs par EPCI" + (isSum ? ", sommes et moyennes" : "")
  }

  private func figure(
    _ key: String, _ value: Double, _ unit: String, _ source: String, _ mark: Mark,
    date: String = Self.stockDate
  ) -> SourcedFigure {
    SourcedFigure(
      key: key, value: value, unit: unit, source: source, date: date, scope: scope, mark: mark, file: "",
      line: 0)
  }

  /// Figures, in the order of `KnownFigures`.
  var figures: [SourcedFigure] { demandFigures + stockFigures + surfaceFigures }

  private var demandFigures: [SourcedFigure] {
    func count(_ key: String, _ value: Int) -> SourcedFigure {
      figure(key, Double(value), "households", demand.text, demand.mark, date: demand.date)
    }
    return [
      count("applicants", applicants.all),
      count("firstTimeApplicants", applicants.all - applicants.transfers),
      count("transferApplicants", applicants.transfers),
    ]
  }

  private var stockFigures: [SourcedFigure] {
    let mark: Mark = isSum ? .derived : .read
    var figures = [figure("dwellings", Double(dwellings), "dwellings", Self.file, .derived)]
    func add(
      _ key: String, _ value: Double?, _ unit: String, least: Double, digits: Int,
      date: String = Self.stockDate
    ) {
      guard let value, value >= least else { return }
      figures.append(figure(key, NumberWriting.rounded(value, digits), unit, published, mark, date: date))
    }
    add("dwellingsOfIndicators", indicators.dwellings, "dwellings", least: 1, digits: 0)
    add("mainResidences", indicators.mainResidences, "dwellings", least: 1, digits: 0)
    add("livingArea", indicators.surface, "m²", least: 1, digits: 0)
    add(
      "rentPerSquareMetreUnder5Years", indicators.recentRentPerSquareMetre, "€/m²/month", least: 1, digits: 4)
    add("dwellingsUnder5Years", indicators.recentDwellings, "dwellings", least: 0, digits: 0)
    add("qpvShareUnder5Years", indicators.recentQPVShare, "share", least: 0, digits: 6)
    add("qpvShareOfIndicators", indicators.qpvShare, "share", least: 0, digits: 6)
    let vacancy = min(1, max(0, indicators.longVacancy ?? 0))
    figures += [
      figure(
        "rentPerSquareMetre", NumberWriting.rounded(rent, 4), "€/m²/month",
        hasOwnRent ? Self.detailFile : published, hasOwnRent ? .derived : mark),
      figure("vacancyOver3Months", NumberWriting.rounded(vacancy, 6), "share", published, mark),
      figure(
        "vacancyRate", NumberWriting.rounded(min(1, vacancy + Self.shortVacancy), 6), "share",
        "règle\u{A0}: vacance de plus de trois mois, plus 1,5 point de vacance courte (SDES, France 2019\u{A0}: 2,9 − 1,4\u{202F}%)",
        .assumed),
      figure(
        "mobilityRate", NumberWriting.rounded(mobility, 6), "share/year", published, mark, date: "2018"),
    ]
    return figures
  }

  private static let detailFile = "RPLS, fichier détail"
  private var hasOwnRent: Bool { detail.map { $0.rent.surface > 0 } ?? false }
  private var hasOwnSurface: Bool { detail.map { $0.surface.dwellings > 0 } ?? false }

  private var rent: Double {
    if let rent = detail?.rent, rent.surface > 0 { return rent.sum / rent.surface }
    let rent = indicators.rentPerSquareMetre ?? Self.usualRent
    return Self.rents.contains(rent) ? rent : Self.usualRent
  }

  private var mobility: Double { min(1, max(0, indicators.mobility ?? 0)) }

  private var meanSurface: Double {
    if let surface = detail?.surface, surface.dwellings > 0 { return surface.sum / Double(surface.dwellings) }
    guard let area = indicators.surface, let count = indicators.dwellings, count > 0,
      Self.surfaces.contains(area / count)
    else { return Self.usualSurface }
    return area / count
  }

  private var surfaceFigures: [SourcedFigure] {
    let usual = (0..<5).map { detail?.surfaceByRooms[$0] ?? Self.usualSurfaces[$0] }
    let area = zip(byRooms, usual).reduce(0) { $0 + Double($1.0) * $1.1 }
    let scale = area > 0 ? meanSurface * Double(dwellings) / area : 1
    let source =
      "surfaces usuelles 30, 47, 64, 79, 97 m² du T1 au T5, mises à l’échelle de la surface moyenne publiée"
    // A small stock of one size only may ask for surfaces that no dwelling has; then the mean gives way.
    let byRooms = usual.map { min(250, max(10, NumberWriting.rounded($0 * scale, 2))) }
    let mean = zip(self.byRooms, byRooms).reduce(0) { $0 + Double($1.0) * $1.1 } / Double(max(1, dwellings))
    return [
      figure(
        "meanSurface", NumberWriting.rounded(mean, 4), "m²",
        hasOwnSurface ? Self.detailFile : "surface habitable sur logements (RPLS 2019, SDES)", .derived)
    ]
      + byRooms.enumerated().map { rooms, surface in
        detail?.surfaceByRooms[rooms] == nil
          ? figure("meanSurface.T\(rooms + 1)", surface, "m²", source, .assumed)
          : figure("meanSurface.T\(rooms + 1)", surface, "m²", Self.detailFile, .derived)
      }
  }

  // MARK: - Settings

  /// Departures out of the stock for each unit of mobility.
  ///
  /// Source: calibrated for the MEL: 5.65 % of departures give the mobility of 9.54 % published for it.
  private static let departuresPerMobility = 0.0565 / 0.095363
  private static let departureRates = 0.01...0.2
  /// Deliveries of a year for each dwelling under five years old.
  ///
  /// Source: MEL, 1 700 a year for 14 271; for France the rule gives 73 700, published 72 400 (2023) to 80 400 (2018).
  private static let deliveriesPerRecent = 1_700.0 / 14_271
  /// Demolitions and sales of a year for each dwelling.
  ///
  /// Source: MEL, 700 a year for 132 817; for France the rule gives 26 800, published 22 100 (2018) to 27 100 (2023).
  private static let demolitionsPerDwelling = 700.0 / 132_817
  /// Requests of a year that keep a list at its level, for each applicant.
  ///
  /// Source: calibrated for the MEL: 19 300 first requests a year for a list of 30 821, 11 000 transfers for 23 078.
  private static let arrivalsPerFirstTime = 19_300.0 / 30_821
  private static let requestsPerTransfer = 11_000.0 / 23_078
  private static let newBuildQPVShares = 0.0...0.5

  /// Settings of levers.
  var settings: [SourcedFigure] {
    let firstTime = Double(applicants.all - applicants.transfers)
    let recent = min(indicators.recentDwellings ?? 0, Double(dwellings))
    let departures = mobility * Self.departuresPerMobility
    let bounded = min(Self.departureRates.upperBound, max(Self.departureRates.lowerBound, departures))
    let qpv = min(Self.newBuildQPVShares.upperBound, indicators.recentQPVShare ?? 0)
    return [
      figure(
        "flows.departureRate", NumberWriting.rounded(bounded, 6), "share/year",
        "règle\u{A0}: départs de la MEL (5,65\u{202F}%) multipliés par le rapport des mobilités", .assumed,
        date: "2019"),
      figure(
        "flows.deliveriesPerYear", (recent * Self.deliveriesPerRecent).rounded(), "dwellings/year",
        "règle\u{A0}: parc de moins de 5 ans, à raison de la MEL (1 700 par an pour 14 271)", .assumed,
        date: "2019"),
      figure(
        "flows.demolitionsPerYear", (Double(dwellings) * Self.demolitionsPerDwelling).rounded(),
        "dwellings/year", "règle\u{A0}: parc, à raison de la MEL (700 par an pour 132 817)", .assumed,
        date: "2019"),
      figure(
        "flows.firstTimeArrivalsPerYear", (firstTime * Self.arrivalsPerFirstTime).rounded(),
        "households/year", "règle\u{A0}: premières demandes, à raison de la MEL (19 300 par an pour 30 821)",
        .assumed, date: "2019"),
      figure(
        "flows.transferRequestsPerYear",
        (Double(applicants.transfers) * Self.requestsPerTransfer).rounded(), "households/year",
        "règle\u{A0}: mutations, à raison de la MEL (11 000 par an pour 23 078)", .assumed, date: "2019"),
      figure(
        "socialMix.newBuildQpvShare", NumberWriting.rounded(qpv, 6), "share",
        published + ", part en QPV du parc de moins de 5 ans", isSum ? .derived : .read),
    ]
  }
}
