import DataFiles

@testable import Population

/// A fit report made by hand: one figure found again, one missed, a hidden cell, three communes.
enum FitFixture {
  /// EPCI numbered from 1, each less well fitted than the one before.
  static func blocks(_ count: Int, totals: FitReport.Totals) -> [FitReport.Block] {
    (1...count).map { number in
      FitReport.Block(
        epci: "\(number)", title: FitReport.Sentence(fr: "EPCI n\(number).", en: "EPCI n\(number)."),
        totals: totals, demandIsEstimated: true, residual: 0, relativeError: Double(number) / 1_000,
        worst: nil)
    }
  }

  static func report(minCell: Int = 11) -> FitReport {
    var fit = FitReport()
    fit.territory = "made"
    fit.title = FitReport.Sentence(fr: "Ville & <environs>", en: "Town & <around>")
    fit.territoryDigest = "0123456789abcdef"
    fit.seed = 31
    fit.demandIsEstimated = true
    fit.provenance.engineVersion = "0.1.0"
    fit.provenance.command = "attrilab populate made -o population"
    fit.provenance.referenceDate = "2019-01-01"
    fit.provenance.lawDate = "2025-01-01"
    fit.provenance.inputs = [FitReport.Input(name: "stock.csv", digest: "00ff")]
    fit.totals.dwellings = 1_200
    fit.totals.vacantDwellings = 20
    fit.totals.tenants = 1_180
    fit.totals.applicants = 500
    fit.totals.transfers = 200
    fit.totals.firstTime = 300
    fit.margins = [
      FitReport.Margin(
        dimension: "composition",
        categories: [
          FitReport.Category(category: "single", target: 250.4, fit: 250),
          FitReport.Category(category: "couple", target: 242.1, fit: 243),
          FitReport.Category(category: "other", target: 7.5, fit: 7),
        ]),
      FitReport.Margin(
        dimension: "persons",
        categories: [
          FitReport.Category(category: "1", target: 250.4, fit: 250),
          FitReport.Category(category: "2", target: 249.6, fit: 250),
        ]),
    ]
    fit.stock = [
      FitReport.Margin(
        dimension: "rooms",
        categories: [
          FitReport.Category(category: "2", target: 600, fit: 600),
          FitReport.Category(category: "5", target: 600, fit: 600),
        ])
    ]
    fit.incomes = ["Ville", "Bourg"].enumerated().map { place, name in
      FitReport.IncomeLine(
        dimension: .commune, code: "5900\(place)", name: name, weight: 100 - place,
        source: FitReport.Deciles(first: 9_000, median: 19_000, ninth: 36_000),
        tenants: FitReport.Deciles(first: 7_000, median: 12_500, ninth: 20_000), applicants: nil)
    }
    fit.incomeSummaries = [
      FitReport.IncomeSummary(
        population: .tenants, communes: 2, firstRatio: 0.78, medianRatio: 0.66, ninthRatio: 0.56,
        rankCorrelation: 0.9)
    ]
    func figure(_ key: String, _ generated: Double, _ isHeldOut: Bool) -> FitReport.Figure {
      FitReport.Figure(
        key: key, label: FitReport.Sentence(fr: "chiffre " + key, en: "figure " + key), unit: "share",
        published: 0.4, generated: generated, isHeldOut: isHeldOut, source: "INSEE, 2022")
    }
    fit.figures = [figure("near", 0.41, true), figure("far", 0.6, true), figure("set", 0.4, false)]
    fit.duplicates = [FitReport.Duplicate(file: "households.csv", rows: 500, share: 0)]
    fit.assumptions = [FitReport.Sentence(fr: "Tout est supposé.", en: "All is assumed.")]
    return fit.masked(minCell: minCell)
  }
}
