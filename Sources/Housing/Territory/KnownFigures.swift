/// The figures that a territory can give, each with its unit, its range and whether it must be given.
///
/// A key that is not here is a slip of the pen, and `TerritoryReader` says which one was meant.
public struct KnownFigure: Sendable, Hashable {
  /// Key in `territory.yml`.
  public let key: String
  /// The unit in which the file must give it.
  public let unit: String
  /// Values that make sense, in `unit`.
  public let range: ClosedRange<Double>
  /// Whether every territory must give it.
  public let isRequired: Bool
}

/// The list of `KnownFigure`.
public enum KnownFigures {
  /// Every known figure, in the order of the files.
  public static let all: [KnownFigure] =
    demand + stock + rents + surfaces + financing + applicants + tenants

  /// The known figure of a key, or nil.
  public static func figure(_ key: String) -> KnownFigure? { all.first { $0.key == key } }

  private static let share: ClosedRange<Double> = 0...1

  private static func required(_ key: String, _ unit: String, _ range: ClosedRange<Double>) -> KnownFigure {
    KnownFigure(key: key, unit: unit, range: range, isRequired: true)
  }

  private static func optional(_ key: String, _ unit: String, _ range: ClosedRange<Double>) -> KnownFigure {
    KnownFigure(key: key, unit: unit, range: range, isRequired: false)
  }

  private static let demand: [KnownFigure] = [
    required("applicants", "households", 1...5_000_000),
    required("firstTimeApplicants", "households", 0...5_000_000),
    required("transferApplicants", "households", 0...5_000_000),
  ]

  private static let stock: [KnownFigure] = [
    optional("dwellings", "dwellings", 1...10_000_000),
    optional("dwellingsOfIndicators", "dwellings", 1...10_000_000),
    optional("mainResidences", "dwellings", 1...50_000_000),
    optional("dwellingsUnder5Years", "dwellings", 0...10_000_000),
    optional("qpvShareOfIndicators", "share", share),
    optional("qpvShareUnder5Years", "share", share),
    required("vacancyOver3Months", "share", share),
    required("vacancyRate", "share", share),
    required("mobilityRate", "share/year", share),
    required("accessibleShare", "share", share),
  ]

  private static let rents: [KnownFigure] = [
    required("rentPerSquareMetre", "€/m²/month", 1...30),
    optional("rentPerSquareMetreUnder5Years", "€/m²/month", 1...30),
    required("rentAgeing", "ratio", 0.5...3),
    required("rentRatioPLAI", "ratio", 0.3...2),
    required("rentRatioPLS", "ratio", 0.5...4),
    required("serviceChargePerSquareMetre", "€/m²/month", 0...10),
    required("serviceChargeHouseRatio", "ratio", 0...2),
  ]

  private static let surfaces: [KnownFigure] =
    [
      optional("livingArea", "m²", 1...1e9),
      required("meanSurface", "m²", 15...200),
    ] + (1...5).map { required("meanSurface.T\($0)", "m²", 10...250) }

  private static let financing: [KnownFigure] =
    ConstructionPeriod.codes.map { required("plaiShare.\($0)", "share", share) }
    + ConstructionPeriod.codes.map { required("plsShare.\($0)", "share", share) }

  private static let applicants: [KnownFigure] = [
    required("applicantIncomeMedian", "€/CU/year", 1_000...100_000),
    required("applicantIncomeSigma", "log", 0.05...2),
    optional("epciMedianIncome", "€/CU/year", 1_000...200_000),
    optional("epciFirstDecile", "€/CU/year", 1_000...200_000),
    optional("epciNinthDecile", "€/CU/year", 1_000...500_000),
    optional("incomeAgeing", "ratio", 0.5...3),
  ]

  private static let tenants: [KnownFigure] = [
    required("tenantsUnder60PercentOfCeilings", "share", share),
    required("tenantsInPoverty", "share", share),
    required("tenantsOverTenYears", "share", share),
    required("tenantMedianAge", "years", 18...100),
  ]
}
