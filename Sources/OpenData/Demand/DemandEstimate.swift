import Foundation

/// The applicants of each EPCI where no demand file is given: published totals shared out by stock and by how much of
/// the stock comes free in a year.
///
/// Rule: inside each `DemandArea`, applicants ∝ dwellings × offer^`offerElasticity`, where the offer is mobility plus
/// vacancy of more than three months (RPLS); each area adds up exactly to its published list, and the country to
/// `nationalApplicants`, so that an EPCI has the same number whether it is imported alone or with others. Transfers:
/// the share of an EPCI falls as its list grows against its stock, ∝ (applicants per dwelling)^−`transferElasticity`,
/// and adds up to the published share of each area that has one. An EPCI that lies in several départements is estimated
/// part by part. How the exponents were fitted, and the factor of each area: docs/open-data.md.
public struct DemandEstimate: Sendable {
  /// The part of an EPCI that lies in one département, as far as the rule needs it.
  public struct Perimeter: Sendable, Hashable {
    /// SIREN of the EPCI.
    public let code: String
    /// Code of the département.
    public let department: String
    /// Code of the region.
    public let region: String
    /// Social dwellings.
    public let dwellings: Int
    /// Share let anew in the year, 0 to 1.
    public let mobility: Double
    /// Share empty for over three months, 0 to 1.
    public let longVacancy: Double

    /// A perimeter.
    public init(
      code: String, department: String, region: String, dwellings: Int, mobility: Double, longVacancy: Double
    ) {
      self.code = code
      self.department = department
      self.region = region
      self.dwellings = dwellings
      self.mobility = mobility
      self.longVacancy = longVacancy
    }

    /// Share of the stock that comes free in a year, within what was seen where the rule was fitted and somewhat more.
    var offer: Double {
      min(DemandEstimate.offers.upperBound, max(DemandEstimate.offers.lowerBound, mobility + longVacancy))
    }
  }

  /// How an area's published list stands to the rule of the country.
  public struct Benchmark: Sendable {
    /// The area.
    public let area: DemandArea
    /// Applicants of the area beside the areas inside it.
    public let applicants: Int
    /// Published list over what the one rule of the country would give; 1 where the area has no stock.
    public let factor: Double
  }

  /// Applicants of one EPCI, or of a part of one.
  public struct Applicants: Sendable, Hashable {
    /// On the list.
    public let all: Int
    /// Of them sitting tenants.
    public let transfers: Int

    static func + (left: Applicants, right: Applicants) -> Applicants {
      Applicants(all: left.all + right.all, transfers: left.transfers + right.transfers)
    }
  }

  /// Applications pending in France at the reference date.
  ///
  /// Source: ANCOLS, USH: 2.16 million in 2019.
  public static let nationalApplicants = 2_160_000
  /// Share of sitting tenants among them.
  ///
  /// Source: USH, *Les HLM en chiffres* 2019-2020: 34 % of the demand of 2019.
  public static let nationalTransferShare = 0.34
  /// Exponent of the offer.
  ///
  /// Fitted by least squares in logarithms to four published lists brought to 2019 (MEL 2021, Hauts-de-France 2023,
  /// Île-de-France 2022, Hauts-de-Seine 2022), against France.
  public static let offerElasticity = -0.545
  /// Exponent of the share of transfers.
  ///
  /// Fitted by least squares in logarithms to the shares of the MEL (42.8 %), of Hauts-de-France (43 %) and of Hauts-de-Seine (31.7 %).
  public static let transferElasticity = 0.8
  /// Offers that the rule tells apart: from half of that of Paris to three times that of France.
  ///
  /// Assumed: outside them a small stock's accident of a year would pass for its market.
  public static let offers = 0.025...0.30
  /// Shares of transfers that a list may have.
  ///
  /// Assumed.
  public static let transferShares = 0.05...0.60

  /// Applicants by code of EPCI.
  public let applicants: [String: Applicants]
  /// The areas with a published list, in the order of `DemandArea.all`.
  public let benchmarks: [Benchmark]
  private let parts: [(perimeter: Perimeter, applicants: Applicants)]

  /// Estimates the applicants of every EPCI of the country.
  ///
  /// - Parameter perimeters: every part of an EPCI with stock; their order does not matter.
  public init(_ perimeters: [Perimeter]) {
    let ordered = perimeters.filter { $0.dwellings > 0 }
      .sorted { ($0.code, $0.department) < ($1.code, $1.department) }
    let weights = ordered.map(Self.weight)
    let areas = ordered.map { DemandArea.innermost($0) }
    let totals = DemandArea.leafTotals(DemandArea.all.map(\.applicants), leaves: Self.counts(areas))
    var lists = Array(repeating: 0, count: ordered.count)
    for (area, total) in totals.enumerated() {
      let own = areas.indices.filter { areas[$0] == area }
      // Every list has one household at least, for a territory without a demand is none.
      let parts = LargestRemainder.parts(of: max(0, total - own.count), weights: own.map { weights[$0] })
      for (place, part) in zip(own, parts) { lists[place] = part + 1 }
    }
    let sum = weights.reduce(0, +)
    benchmarks = DemandArea.all.indices.map { area in
      let weight = areas.indices.reduce(0) { areas[$1] == area ? $0 + weights[$1] : $0 }
      let byRule = sum > 0 ? weight / sum * Double(Self.nationalApplicants) : 0
      return Benchmark(
        area: DemandArea.all[area], applicants: totals[area],
        factor: byRule > 0 ? Double(totals[area]) / byRule : 1)
    }
    let transfers = Self.transfers(of: lists, ordered)
    parts = ordered.indices.map {
      (ordered[$0], Applicants(all: lists[$0], transfers: transfers[$0]))
    }
    applicants = Dictionary(parts.map { ($0.perimeter.code, $0.applicants) }, uniquingKeysWith: +)
  }

  /// The applicants of the part of an EPCI that lies in some départements.
  ///
  /// - Returns: at least one household.
  public func applicants(of code: String, in departments: Set<String>) -> Applicants {
    let own = parts.filter { $0.perimeter.code == code && departments.contains($0.perimeter.department) }
    return own.reduce(Applicants(all: 0, transfers: 0)) { $0 + $1.applicants }
  }

  /// The areas in which the part of an EPCI in some départements lies, each with its factor, the one with most of its
  /// applicants first.
  func benchmarks(of code: String, in departments: Set<String>) -> [Benchmark] {
    let own = parts.filter { $0.perimeter.code == code && departments.contains($0.perimeter.department) }
    var sums: [Int: Int] = [:]
    for part in own { sums[DemandArea.innermost(part.perimeter), default: 0] += part.applicants.all }
    return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { benchmarks[$0.key] }
  }

  /// Parts in each area.
  private static func counts(_ areas: [Int]) -> [Int] {
    areas.reduce(into: Array(repeating: 0, count: DemandArea.all.count)) { $0[$1] += 1 }
  }

  /// Dwellings times the pull of a scarce offer.
  private static func weight(_ perimeter: Perimeter) -> Double {
    Double(perimeter.dwellings) * power(perimeter.offer, offerElasticity)
  }

  /// A power rounded to nine decimals, so that the last bit of the system's own decides no household.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    (pow(base, exponent) * 1e9).rounded() / 1e9
  }

  private static func transferWeight(perDwelling ratio: Double) -> Double {
    ratio > 0 ? power(ratio, -transferElasticity) : 0
  }

  /// Whole transfers of each list, that add up to the published share of each area that has one.
  private static func transfers(of lists: [Int], _ ordered: [Perimeter]) -> [Int] {
    let areas = ordered.map { DemandArea.innermost($0) { $0.transferShare != nil } }
    let targets = DemandArea.all.map { area in
      area.transferShare.map { share in
        let list = ordered.indices.reduce(0) { area.holds(ordered[$1]) ? $0 + lists[$1] : $0 }
        return Int((Double(list) * share).rounded())
      }
    }
    var transfers = Array(repeating: 0, count: lists.count)
    let totals = DemandArea.leafTotals(targets, leaves: counts(areas))
    for (area, total) in totals.enumerated() {
      let own = areas.indices.filter { areas[$0] == area }
      let shares = own.map { transferWeight(perDwelling: Double(lists[$0]) / Double(ordered[$0].dwellings)) }
      let parts = self.parts(of: total, lists: own.map { lists[$0] }, shares: shares)
      for (place, part) in zip(own, parts) { transfers[place] = part }
    }
    return transfers
  }

  /// Whole parts of lists within `transferShares` of each, in proportion of `shares`.
  private static func parts(of total: Int, lists: [Int], shares: [Double]) -> [Int] {
    let raw = zip(lists, shares).reduce(0) { $0 + Double($1.0) * $1.1 }
    var factor = raw > 0 ? Double(total) / raw : 0
    var exact: [Double] = []
    for _ in 0..<roundsOfScaling {
      exact = zip(lists, shares).map { list, share in
        Double(list) * min(transferShares.upperBound, max(transferShares.lowerBound, share * factor))
      }
      let sum = exact.reduce(0, +)
      if sum > 0 { factor *= Double(total) / sum }
    }
    return zip(LargestRemainder.parts(of: total, weights: exact), lists).map(min)
  }

  /// Rounds of scaling under the bounds; each multiplies what is left of the error by the share at its bounds.
  private static let roundsOfScaling = 40
}
