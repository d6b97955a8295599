import Foundation

/// The applicants of each EPCI where no demand file is given: national totals shared out by stock and by how much of
/// the stock comes free in a year.
///
/// Rule: applicants ∝ dwellings × (offer / offer of France)^`offerElasticity`, where the offer is mobility plus
/// vacancy of more than three months (RPLS). The whole adds up exactly to `nationalApplicants`, so that an EPCI has the
/// same number whether it is imported alone or with others. Transfers: the share of an EPCI falls as its list grows
/// against its stock, ∝ (national applicants per dwelling / its own)^`transferElasticity`, and the whole adds up to
/// `nationalTransferShare`. How the exponents were fitted, with residuals: docs/open-data.md.
public struct DemandEstimate: Sendable {
  /// What the rule needs of an EPCI.
  public struct Perimeter: Sendable, Hashable {
    /// Code.
    public let code: String
    /// Social dwellings.
    public let dwellings: Int
    /// Share let anew in the year, 0 to 1.
    public let mobility: Double
    /// Share empty for over three months, 0 to 1.
    public let longVacancy: Double

    /// A perimeter.
    public init(code: String, dwellings: Int, mobility: Double, longVacancy: Double) {
      self.code = code
      self.dwellings = dwellings
      self.mobility = mobility
      self.longVacancy = longVacancy
    }

    /// Share of the stock that comes free in a year, within what was seen where the rule was fitted and somewhat more.
    var offer: Double {
      min(DemandEstimate.offers.upperBound, max(DemandEstimate.offers.lowerBound, mobility + longVacancy))
    }
  }

  /// Applicants of one EPCI.
  public struct Applicants: Sendable, Hashable {
    /// On the list.
    public let all: Int
    /// Of them sitting tenants.
    public let transfers: Int
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
  /// Fitted likewise to the shares of the MEL (42.8 %), of Hauts-de-France (43 %) and of Hauts-de-Seine (31.7 %).
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
  private let factor: Double
  private let transferFactor: Double
  private let perDwelling: Double

  /// Estimates the applicants of every EPCI of the country.
  ///
  /// - Parameter perimeters: every EPCI with stock; their order does not matter.
  public init(_ perimeters: [Perimeter]) {
    let ordered = perimeters.filter { $0.dwellings > 0 }.sorted { $0.code < $1.code }
    let weights = ordered.map(Self.weight)
    let stock = ordered.reduce(0) { $0 + $1.dwellings }
    // Every list has one household at least, for a territory without a demand is none.
    let all = LargestRemainder.parts(of: max(0, Self.nationalApplicants - ordered.count), weights: weights)
      .map { $0 + 1 }
    let perDwelling = Double(Self.nationalApplicants) / Double(max(1, stock))
    let shares = zip(ordered, all).map { perimeter, applicants in
      Self.transferWeight(perDwelling: Double(applicants) / Double(perimeter.dwellings) / perDwelling)
    }
    let transfers = Self.transfers(of: all, shares: shares)
    var applicants: [String: Applicants] = [:]
    for (index, perimeter) in ordered.enumerated() {
      applicants[perimeter.code] = Applicants(all: all[index], transfers: transfers[index])
    }
    self.applicants = applicants
    let sum = weights.reduce(0, +)
    factor = sum > 0 ? Double(Self.nationalApplicants) / sum : 0
    let transferSum = transfers.reduce(0, +)
    let rawSum = zip(all, shares).reduce(0) { $0 + Double($1.0) * $1.1 }
    transferFactor = rawSum > 0 ? Double(transferSum) / rawSum : 0
    self.perDwelling = perDwelling
  }

  /// The applicants of a perimeter that is no EPCI, by the same rule and the same factors.
  public func applicants(of perimeter: Perimeter) -> Applicants {
    let all = max(1, Int((Self.weight(perimeter) * factor).rounded()))
    let ratio = Double(all) / Double(max(1, perimeter.dwellings)) / perDwelling
    let share = Self.transferWeight(perDwelling: ratio) * transferFactor
    let bounded = min(Self.transferShares.upperBound, max(Self.transferShares.lowerBound, share))
    return Applicants(all: all, transfers: Int((Double(all) * bounded).rounded()))
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

  /// Whole transfers of each list, within `transferShares` of it, that add up to the national share.
  private static func transfers(of lists: [Int], shares: [Double]) -> [Int] {
    let target = Double(lists.reduce(0, +)) * nationalTransferShare
    var factor = nationalTransferShare
    var exact: [Double] = []
    for _ in 0..<roundsOfScaling {
      exact = zip(lists, shares).map { list, share in
        Double(list) * min(transferShares.upperBound, max(transferShares.lowerBound, share * factor))
      }
      let sum = exact.reduce(0, +)
      if sum > 0 { factor *= target / sum }
    }
    let whole = LargestRemainder.parts(of: Int(target.rounded()), weights: exact)
    return zip(whole, lists).map(min)
  }

  /// Rounds of scaling under the bounds; each multiplies what is left of the error by the share at its bounds.
  private static let roundsOfScaling = 40
}
