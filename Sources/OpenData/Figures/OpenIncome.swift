/// Disposable income per consumption unit of the households of a commune or an EPCI (FiLoSoFi, INSEE).
///
/// Units: euros per year of the file's year. A figure that statistical secrecy withholds is nil.
public struct OpenIncome: Sendable, Hashable {
  /// INSEE code of the commune, or SIREN of the EPCI.
  public var code: String
  /// Name.
  public var name: String
  /// Year of the incomes.
  public var year: Int?
  /// Fiscal households.
  public var households: Double?
  /// Median.
  public var median: Double?
  /// First decile.
  public var firstDecile: Double?
  /// Ninth decile.
  public var ninthDecile: Double?
  /// Share of persons under the poverty line, 0 to 1.
  public var poverty: Double?
  /// Share of tenants under the poverty line, 0 to 1.
  public var tenantPoverty: Double?

  /// A place whose figures are not read yet.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
