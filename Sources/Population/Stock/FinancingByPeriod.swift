/// Shares of the financing classes in the stock, by period of construction.
public struct FinancingByPeriod: Sendable, Hashable, Codable {
  /// Share of PLAI.
  ///
  /// Shape: `ConstructionPeriod.allCases`.
  public var plai = [0.01, 0.01, 0.01, 0.01, 0.02, 0.06, 0.10, 0.26]
  /// Share of PLS.
  ///
  /// Shape: `ConstructionPeriod.allCases`. The others are PLUS.
  public var pls = [0.03, 0.02, 0.02, 0.02, 0.03, 0.05, 0.13, 0.20]

  /// The defaults.
  public init() {}
}
