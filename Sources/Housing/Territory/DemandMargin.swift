/// A margin of the demand: how the applicants divide over the categories of one dimension.
public struct DemandMargin: Sendable {
  /// Dimension, one of `DemandDimension`.
  public let dimension: String
  /// Categories of the dimension, in the order of the file.
  public let categories: [String]
  /// Shares, summing to 1.
  ///
  /// Shape: `categories.count`.
  public let shares: [Double]
  /// Source of each share.
  ///
  /// Shape: `categories.count`.
  public let sources: [SourcedFigure]

  /// A margin.
  public init(dimension: String, categories: [String], shares: [Double], sources: [SourcedFigure]) {
    self.dimension = dimension
    self.categories = categories
    self.shares = shares
    self.sources = sources
  }
}
