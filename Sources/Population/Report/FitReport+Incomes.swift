extension FitReport {
  /// First decile, median and ninth decile of yearly resources per consumption unit, €.
  public struct Deciles: Sendable, Codable, Hashable {
    /// First decile, or nil where it is not published.
    public let first: Double?
    /// Median.
    public let median: Double
    /// Ninth decile, or nil where it is not published.
    public let ninth: Double?

    /// Deciles.
    public init(first: Double?, median: Double, ninth: Double?) {
      self.first = first
      self.median = median
      self.ninth = ninth
    }
  }

  /// Resources of a commune, or of a size of household, beside the source.
  ///
  /// The source (FiLoSoFi) is the disposable income of every household of the commune, aged to the price date;
  /// tenants and applicants stand with their resources without housing aid, and are poorer: a line is read for
  /// its order and spread, not for equality.
  public struct IncomeLine: Sendable, Codable, Hashable {
    /// What a line is about.
    public enum Dimension: String, Sendable, Codable, Hashable {
      /// A commune, by its INSEE code.
      case commune
      /// Households of so many persons, `1` to `6+`.
      case persons
    }

    /// What the line is about.
    public let dimension: Dimension
    /// Code of the commune, or class of persons.
    public let code: String
    /// Name of the commune, or class of persons.
    public let name: String
    /// Households of the commune in the source, by which communes are ranked; 0 for a size.
    public let weight: Int
    /// The source, or nil where there is none.
    public let source: Deciles?
    /// Tenants, or nil where they are too few.
    public let tenants: Deciles?
    /// Applicants who live there, or nil where they are too few.
    public let applicants: Deciles?
  }

  /// Resources over all communes that have both a source and enough households.
  public struct IncomeSummary: Sendable, Codable, Hashable {
    /// Whose resources.
    public let population: Population
    /// Communes compared.
    public let communes: Int
    /// Mean over the communes of generated over source: first decile, median, ninth decile; nil where none.
    public let firstRatio: Double?
    /// See `firstRatio`.
    public let medianRatio: Double?
    /// See `firstRatio`.
    public let ninthRatio: Double?
    /// Rank correlation between the communes' medians in the source and here.
    public let rankCorrelation: Double
  }
}
