/// The published indicators of the social stock of one perimeter (RPLS, SDES).
public struct OpenIndicators: Sendable, Hashable {
  /// What a perimeter is.
  public enum Kind: String, Sendable, CaseIterable {
    /// An intercommunality.
    case epci
    /// A département.
    case department
    /// A region.
    case region
    /// The whole country.
    case france
  }

  /// Kind of perimeter.
  public var kind: Kind
  /// Its code: SIREN of an EPCI, INSEE code of a département or region.
  public var code: String
  /// Its name.
  public var name: String
  /// Social dwellings.
  public var dwellings: Double?
  /// Main residences of the perimeter.
  public var mainResidences: Double?
  /// Rent, €/m²/month.
  public var rentPerSquareMetre: Double?
  /// Living area of the stock, m².
  public var surface: Double?
  /// Share of dwellings offered that have been empty for over three months, 0 to 1.
  public var longVacancy: Double?
  /// Share of dwellings let anew in the year, 0 to 1.
  public var mobility: Double?
  /// Share of the stock inside priority neighbourhoods, 0 to 1.
  public var qpvShare: Double?
  /// Dwellings under five years old.
  public var recentDwellings: Double?
  /// Rent of those, €/m²/month.
  public var recentRentPerSquareMetre: Double?
  /// Share of those inside priority neighbourhoods, 0 to 1.
  public var recentQPVShare: Double?

  /// A perimeter whose figures are not read yet.
  public init(kind: Kind, code: String, name: String) {
    self.kind = kind
    self.code = code
    self.name = name
  }
}
