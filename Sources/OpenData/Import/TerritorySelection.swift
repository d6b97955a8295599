/// Which part of the country becomes a territory.
public enum TerritorySelection: Sendable, Hashable {
  /// These EPCI, whole.
  case epci([String])
  /// The communes of a département.
  case department(String)
  /// The communes of a region.
  case region(String)
  /// The whole country.
  case france
}
