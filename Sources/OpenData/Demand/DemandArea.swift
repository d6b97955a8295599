public import DataFiles

/// An area whose list of applicants is published, to which the estimate of its EPCI adds up.
///
/// Each total is of 2019, or was brought to it: by the area's own growth where that is published, else by that of the
/// country, else held.
public struct DemandArea: Sendable {
  /// What the area is called.
  public let name: String
  /// The area it lies in (place in `all`); nil for the country.
  let parent: Int?
  /// Applicants of 2019.
  public let applicants: Int
  /// Share of sitting tenants among them, 0 to 1; nil where none is published.
  let transferShare: Double?
  /// What is published, how it was brought to 2019, and which areas inside it have their own.
  public let source: Bilingual
  /// Whether a part of an EPCI lies in it.
  let holds: @Sendable (DemandEstimate.Perimeter) -> Bool

  /// Growth of the list of France in a year.
  ///
  /// Source: USH: 2.16 million in 2019, 2.606 million at the end of 2023, hence 4.8 % a year.
  static let nationalGrowth = 1.048

  /// The areas, each after the one it lies in; the country first.
  public static let all: [DemandArea] = [
    DemandArea(
      name: "France", parent: nil, applicants: DemandEstimate.nationalApplicants,
      transferShare: DemandEstimate.nationalTransferShare,
      source: Bilingual(
        fr:
          "France, 2019\u{A0}: 2,16 millions, dont 34\u{202F}% de mutations (ANCOLS, USH), moins l’Île-de-France et les Hauts-de-France",
        en:
          "France, 2019: 2.16 million, 34 % of them transfers (ANCOLS, USH), less Île-de-France and Hauts-de-France"
      ),
      holds: { _ in true }),
    DemandArea(
      // 223 000 / 1.225.
      name: "Hauts-de-France", parent: 0, applicants: 182_041, transferShare: 0.43,
      source: Bilingual(
        fr:
          "Hauts-de-France, fin 2023\u{A0}: 223 000, 22,5\u{202F}% de plus qu’en 2019, 43\u{202F}% de mutations en 2019 (URH), moins la MEL",
        en:
          "Hauts-de-France, end of 2023: 223,000, 22.5 % more than in 2019, 43 % transfers in 2019 (URH), less the MEL"
      ),
      holds: { $0.region == "32" }),
    DemandArea(
      name: "Métropole Européenne de Lille", parent: 1, applicants: 53_899,
      transferShare: 23_078.0 / 53_899,
      source: Bilingual(
        fr: "MEL, 2021\u{A0}: 53 899, dont 23 078 mutations, tenus pour 2019",
        en: "MEL, 2021: 53,899, of them 23,078 transfers, held for 2019"),
      holds: { $0.code == "200093201" }),
    DemandArea(
      // 783 000 / 1.048³.
      name: "Île-de-France", parent: 0, applicants: 680_265, transferShare: nil,
      source: Bilingual(
        fr:
          "Île-de-France, 2022\u{A0}: 783 000, ramenés à 2019 par la croissance nationale, moins Paris et les Hauts-de-Seine",
        en:
          "Île-de-France, 2022: 783,000, brought to 2019 by the national growth, less Paris and Hauts-de-Seine"
      ),
      holds: { $0.region == "11" }),
    DemandArea(
      // 116 228 / 1.048³.
      name: "Hauts-de-Seine", parent: 3, applicants: 100_978, transferShare: 36_891.0 / 116_228,
      source: Bilingual(
        fr:
          "Hauts-de-Seine, 2022\u{A0}: 116 228, dont 36 891 mutations (DRIHL), ramenés à 2019 par la croissance nationale",
        en:
          "Hauts-de-Seine, 2022: 116,228, of them 36,891 transfers (DRIHL), brought to 2019 by the national growth"
      ),
      holds: { $0.department == "92" }),
    DemandArea(
      name: "Paris", parent: 3, applicants: 148_000, transferShare: nil,
      source: Bilingual(
        fr: "Paris, 2014\u{A0}: 148 000, tenus pour 2019", en: "Paris, 2014: 148,000, held for 2019"),
      holds: { $0.department == "75" }),
  ]

  /// Shares totals out to the leaves: what an area has beside the areas inside it.
  ///
  /// Where an area has nothing beside those inside it, or less than one a part, these take its whole in proportion of
  /// their totals, so that the country always adds up.
  ///
  /// - Parameters:
  ///   - totals: that of each area, nil where none is told; the country's is. Shape: as `all`.
  ///   - leaves: parts that stand in each area and in no told one inside it. Shape: as `all`.
  /// - Returns: the total of each leaf; their sum is the country's where it has a part. Shape: as `all`.
  static func leafTotals(_ totals: [Int?], leaves: [Int]) -> [Int] {
    let parents = all.map { area in
      var place = area.parent
      while let up = place, totals[up] == nil { place = all[up].parent }
      return place
    }
    var parts = leaves
    for area in all.indices.reversed() {
      if let parent = parents[area] { parts[parent] += parts[area] }
    }
    var given = Array(repeating: 0, count: all.count)
    given[0] = totals[0] ?? 0
    for area in all.indices {
      guard let total = totals[area], total > 0, given[area] > 0 else { continue }
      let inside = all.indices.filter { parents[$0] == area && parts[$0] > 0 }
      let scale = Double(given[area]) / Double(total)
      var amounts = inside.map { (Double(totals[$0] ?? 0) * scale).rounded() }
      let most = given[area] - leaves[area]
      if leaves[area] == 0 || amounts.reduce(0, +) > Double(most) {
        amounts = LargestRemainder.parts(of: most, weights: amounts).map(Double.init)
      }
      for (place, amount) in zip(inside, amounts) {
        given[place] = Int(amount)
        given[area] -= Int(amount)
      }
    }
    return given
  }

  /// The innermost area that holds a part of an EPCI, of those that `isTold` picks; a place in `all`.
  static func innermost(
    _ part: DemandEstimate.Perimeter, where isTold: (DemandArea) -> Bool = { _ in true }
  ) -> Int {
    all.indices.last { isTold(all[$0]) && all[$0].holds(part) } ?? 0
  }
}
