public import DataFiles

/// The legal quotas on allocations, as shares of a flow of the year.
///
/// Source: CCH L.441-1. The first counts signed leases, outside QPV, in the EPCI; the second
/// allocations in QPV; the third the allocations on each contingent that is not the State's.
public struct AllocationQuotas: Sendable {
  /// Where the quotas come from.
  public let basis: LegalBasis
  /// Least share of the leases signed outside QPV that goes to the first quartile or to rehoused households.
  public let q1ShareOutsideQPV: Double
  /// Least share of the allocations in QPV that goes to the quartiles 2, 3 and 4.
  public let q2q4ShareInQPV: Double
  /// Least share, for each holder but the State, that goes to priority households.
  public let priorityShareByHolder: Double

  /// One quota with its words and its article.
  public struct Quota: Sendable, Hashable {
    /// Identifier: `q1ShareOutsideQPV`.
    public let identifier: String
    /// What it asks for.
    public let label: Bilingual
    /// Article.
    public let article: String
    /// Least share, 0 to 1.
    public let share: Double

    /// Parts of the whole in which shares are compared, so that 7 of 100 meets 0.07 whatever binary makes of it.
    private static let parts = 1_000_000

    private var shareInParts: Int { Int((share * Double(Self.parts)).rounded()) }

    /// Whether a count out of a total reaches the share, equality included; nothing to count meets any share.
    public func isMet(by count: Int, of total: Int) -> Bool {
      count * Self.parts >= shareInParts * total
    }

    /// The smallest count out of a total that reaches the share.
    public func leastCount(of total: Int) -> Int {
      (shareInParts * total + Self.parts - 1) / Self.parts
    }
  }

  /// The quotas one by one, in the order of the law.
  public var all: [Quota] {
    [
      Quota(
        identifier: "q1ShareOutsideQPV",
        label: Bilingual(
          fr: "baux signés hors QPV au profit du premier quartile ou de relogés du renouvellement urbain",
          en: "leases signed outside QPV to the first quartile or to households rehoused by urban renewal"),
        article: "CCH L.441-1", share: q1ShareOutsideQPV),
      Quota(
        identifier: "q2q4ShareInQPV",
        label: Bilingual(
          fr: "attributions en QPV à des ménages des quartiles 2, 3 et 4",
          en: "allocations in QPV to households of the quartiles 2, 3 and 4"),
        article: "CCH L.441-1", share: q2q4ShareInQPV),
      Quota(
        identifier: "priorityShareByHolder",
        label: Bilingual(
          fr: "attributions de chaque réservataire hors État aux publics prioritaires",
          en: "allocations of each holder but the State to priority households"),
        article: "CCH L.441-1, L.313-26-2", share: priorityShareByHolder),
    ]
  }

  static let keys = ["q1ShareOutsideQPV", "q2q4ShareInQPV", "priorityShareByHolder"]

  init(_ version: DatedSeries<[Double]>.Version) {
    basis = version.basis
    q1ShareOutsideQPV = version.value[0]
    q2q4ShareInQPV = version.value[1]
    priorityShareByHolder = version.value[2]
  }
}
