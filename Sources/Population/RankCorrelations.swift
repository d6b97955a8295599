/// Rank correlations (Spearman) of three continuous fields: age, resources, and time on the list or in the
/// dwelling.
///
/// Range: −1 to 1 each.
public struct RankCorrelations: Sendable, Hashable, Codable {
  /// Between age and resources per consumption unit.
  public var ageIncome: Double
  /// Between age and duration.
  public var ageDuration: Double
  /// Between resources per consumption unit and duration.
  public var incomeDuration: Double

  /// Three correlations.
  public init(ageIncome: Double, ageDuration: Double, incomeDuration: Double) {
    self.ageIncome = ageIncome
    self.ageDuration = ageDuration
    self.incomeDuration = incomeDuration
  }
}
