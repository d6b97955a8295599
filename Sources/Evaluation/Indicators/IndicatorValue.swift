/// The value of an indicator in one run.
public struct IndicatorValue: Codable, Sendable, Hashable {
  /// Indicator.
  public let indicator: String
  /// Group: `all`, `profile:…`, `holder:…`, `sector:…`, `landlord:…`.
  public let group: String
  /// Year, or nil for all the measured years together.
  public let year: Int?
  /// The value; nil where it is not defined, for instance a share of fewer than 30 leases.
  public let value: Double?

  /// A value.
  public init(indicator: String, group: String, year: Int?, value: Double?) {
    self.indicator = indicator
    self.group = group
    self.year = year
    self.value = value
  }
}
