/// How long the optimiser works.
///
/// Every setting changes the quality of the answer and the time, never its validity.
///
/// Defaults were chosen on six reference instances of 200 and 2 000 dwellings (seeds 11 to 13, ordinary and tight rows)
/// and checked on other seeds.
public struct OptimiserSettings: Sendable, Hashable {
  /// Rounds of row pricing, 1 or more.
  ///
  /// 15 to 30 are enough from known row prices.
  public var rounds = 80
  /// Auction tolerance of the first round, in units of weight (of the 512th part of the largest weight above 512).
  public var firstTolerance = 0.3
  /// Auction tolerance of the last round, same unit.
  public var lastTolerance = 0.02
  /// Most rounds of sampling around the best prices, 1 or more.
  public var samplingRounds = 200
  /// Relaxed allocations that are repaired; nil for 10 below a thousand dwellings and 3 from there.
  public var repairs: Int?
  /// Effort of a repair: labels of a search for a place; chain searches get twenty times as many.
  public var repairEffort = 100
  /// Effort of an improving search, in labels.
  public var improvementEffort = 40
  /// Nodes of the exact search that closes small gaps; 0 for none.
  public var closingNodes = 200_000

  /// The default settings.
  public init() {}

  /// Settings for a re-solve from known row prices, as each month of a simulation.
  public static let fromKnownPrices: OptimiserSettings = {
    var settings = OptimiserSettings()
    settings.rounds = 15
    settings.samplingRounds = 20
    settings.repairs = 1
    settings.closingNodes = 0
    return settings
  }()

  func repairs(dwellings: Int) -> Int { repairs ?? (dwellings < 1000 ? 10 : 3) }
}
