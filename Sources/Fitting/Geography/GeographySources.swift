public import DataFiles

/// Where the files are and which columns matter.
public struct GeographySources: Sendable {
  /// The totals of a geography.
  public struct Totals: Sendable {
    /// Name of the geography, as the control table writes it.
    public let geography: String
    /// The file.
    public let path: String

    /// The totals of a geography.
    public init(geography: String, path: String) {
      self.geography = geography
      self.path = path
    }
  }

  /// Control table.
  public var controls: String
  /// Crosswalk: one row a zone.
  public var crosswalk: String
  /// Totals, one file a geography.
  public var totals: [Totals]
  /// Seed households.
  public var households: String
  /// Seed persons, where there are any.
  public var persons: String?
  /// Column that identifies a household, in both seed tables; nil takes `id`, then `SERIALNO`.
  public var identifier: String?
  /// Column of the initial weights; nil takes `weight`, then `WGTP`, then 1 for each.
  public var weight: String?
  /// Column of crosswalk and seed households that says which households a zone draws on.
  public var seedGeography: String
  /// What is declared of the dialect of the files.
  public var choice = DialectChoice()

  /// The files of a calibration.
  public init(
    controls: String, crosswalk: String, totals: [Totals], households: String, persons: String? = nil,
    identifier: String? = nil, weight: String? = nil, seedGeography: String = "PUMA"
  ) {
    self.controls = controls
    self.crosswalk = crosswalk
    self.totals = totals
    self.households = households
    self.persons = persons
    self.identifier = identifier
    self.weight = weight
    self.seedGeography = seedGeography
  }
}
