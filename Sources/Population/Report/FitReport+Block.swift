extension FitReport {
  /// An EPCI of a larger territory.
  public struct Block: Sendable, Codable, Hashable {
    /// INSEE code.
    public let epci: String
    /// What people call it.
    public let title: Sentence
    /// How many of everything.
    public var totals: Totals
    /// Whether its demand is estimated.
    public let demandIsEstimated: Bool
    /// Largest residual of its fitted tables.
    public let residual: Double
    /// Total absolute error of the demand's margins over their total target.
    public let relativeError: Double
    /// The category of the demand that is furthest from its target, or nil where it is masked or there is none.
    public var worst: Worst?

    /// A category and its error.
    public struct Worst: Sendable, Codable, Hashable {
      /// Dimension.
      public let dimension: String
      /// Category.
      public let category: String
      /// Fit minus target, households.
      public let absoluteError: Double
    }
  }
}
