extension FitReport {
  /// What a population was made from, and by what.
  public struct Provenance: Sendable, Codable, Hashable {
    /// Version of the engine.
    public var engineVersion = ""
    /// The command that makes it again, empty where it was not made by one.
    public var command = ""
    /// Date of the stock and of the demand, `2019-01-01`.
    public var referenceDate = ""
    /// Date of the euros, at which ceilings are read.
    public var lawDate = ""
    /// Fingerprints of what went in, by file.
    public var inputs: [Input] = []

    /// Nothing known.
    public init() {}
  }

  /// An input and its fingerprint.
  public struct Input: Sendable, Codable, Hashable {
    /// File, or what it is.
    public let name: String
    /// Fingerprint.
    public let digest: String

    /// An input.
    public init(name: String, digest: String) {
      self.name = name
      self.digest = digest
    }
  }

  /// Which households a line speaks of.
  public enum Population: String, Sendable, Codable, Hashable, CaseIterable {
    /// Applicants, transfers included.
    case applicants
    /// Sitting tenants.
    case tenants
  }

  /// Persons of the households: a total, beside what sources ask for where they do.
  public struct PersonFit: Sendable, Codable, Hashable {
    /// What is summed.
    public enum Measure: String, Sendable, Codable, Hashable, CaseIterable {
      /// Persons.
      case persons
      /// Adults.
      case adults
      /// Children, of any age.
      case children
      /// Consumption units.
      case consumptionUnits
    }

    /// Whose persons.
    public let population: Population
    /// What is summed.
    public let measure: Measure
    /// Sum that the sources ask for, or nil where they say nothing.
    public let target: Double?
    /// Sum over the households.
    public let fit: Double
  }

  /// Rows of a file that are identical, but for their numbers, to an earlier one.
  public struct Duplicate: Sendable, Codable, Hashable {
    /// File.
    public let file: String
    /// Rows of the file.
    public let rows: Int
    /// Share of them.
    public let share: Double
  }
}
