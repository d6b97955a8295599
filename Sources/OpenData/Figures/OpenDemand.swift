public import Housing

/// The applicants of a perimeter, counted along each dimension of the demand, small cells masked.
///
/// Nothing in it goes back to one application: cells under the least are pooled with others, and what is known of a
/// pool is its sum.
public struct OpenDemand: Sendable, Hashable {
  /// How the applicants divide over one dimension.
  public struct Margin: Sendable, Hashable {
    /// Dimension.
    public let dimension: DemandDimension
    /// Share of each category among the applicants who tell, summing to 1; the categories of a pool share its sum
    /// evenly, which is no figure of the file.
    ///
    /// Shape: `dimension.categories.count`.
    public let shares: [Double]
    /// Applicants of each category, nil in a pool or where the file gives shares only.
    ///
    /// Shape: as `shares`.
    public let counts: [Int?]
    /// Whether a category is in the pool.
    ///
    /// Shape: as `shares`.
    public let isPooled: [Bool]
    /// Applicants who do not tell their category, nil where masked or where the file gives shares only.
    public let untold: Int?
  }

  /// SIREN of the EPCI that the applicants are of, or nil where the file does not say.
  public var code: String?
  /// Applicants; nil where they are fewer than the least cell, or where the file does not say.
  public var applicants: Int?
  /// Applicants who are social tenants, of those; nil where masked or unknown.
  public var transfers: Int?
  /// Margins, in the order of `DemandDimension`; a dimension of which the file tells nothing has none.
  public var margins: [Margin] = []
  /// First-quartile threshold of the declared resources, euros per year and consumption unit, rounded to hundreds;
  /// nil where too few declare any.
  public var firstQuartile: Int?
  /// Least number of applicants that a cell may show.
  public var minimumCell: Int

  /// Households under which statistics of the demand are not shown.
  ///
  /// Source: rule of statistical secrecy for tax data (INSEE): at least eleven households.
  public static let usualMinimumCell = 11

  /// No applicant.
  public init(code: String? = nil, minimumCell: Int = OpenDemand.usualMinimumCell) {
    self.code = code
    self.minimumCell = minimumCell
  }

  /// The margin of a dimension, or nil.
  public func margin(_ dimension: DemandDimension) -> Margin? {
    margins.first { $0.dimension == dimension }
  }
}

extension OpenDemand.Margin {
  /// The margin of counted applicants, its small cells pooled.
  ///
  /// - Parameters:
  ///   - counts: applicants of each category, then those who do not tell.
  ///   - minimum: least number that a cell may show.
  ///   - withheld: cells that the source masks already.
  /// - Returns: nil where nobody tells, or where the whole would be one pool under the least.
  init?(dimension: DemandDimension, counts: [Int], minimum: Int, withheld: Set<Int> = []) {
    let categories = dimension.categories.count
    precondition(counts.count == categories + 1, "one count a category, then those who do not tell")
    guard let pool = CellPool(counts: counts, minimum: minimum, withheld: withheld) else { return nil }
    let told = counts.dropLast().reduce(0, +)
    guard told >= minimum else { return nil }
    // Those who do not tell may be in the pool: its sum is then spread over them too.
    let each = pool.cells.isEmpty ? 0 : Double(pool.sum) / Double(pool.cells.count)
    let weights = (0..<categories).map { pool.cells.contains($0) ? each : Double(counts[$0]) }
    let total = weights.reduce(0, +)
    self.dimension = dimension
    shares = weights.map { $0 / total }
    self.counts = (0..<categories).map { pool.cells.contains($0) ? nil : counts[$0] }
    isPooled = (0..<categories).map { pool.cells.contains($0) }
    untold = pool.cells.contains(categories) ? nil : counts[categories]
  }
}

extension OpenDemand.Margin {
  /// The margin of published shares.
  ///
  /// - Parameters:
  ///   - shares: one a category, summing to 1.
  ///   - isPooled: whether the source withholds a category.
  init(dimension: DemandDimension, shares: [Double], isPooled: [Bool]) {
    self.dimension = dimension
    self.shares = shares
    self.isPooled = isPooled
    counts = shares.map { _ in nil }
    untold = nil
  }
}
