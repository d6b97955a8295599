internal import Fitting
internal import Randomness

/// Income per consumption unit of the households of one tenure in a commune: those of the commune, drawn lower in its
/// law.
///
/// A household of the commune at large has a standard normal score z in the commune's law. A household of a tenure
/// has z = −shift + spread · ε, ε standard normal: shift says how much poorer, in standard deviations of the
/// commune, spread how much more alike. Population: 0 and 1; tenants: a positive shift; applicants: a larger one.
/// It is the same law read at other ranks, so that the commune's own inequality shows in its tenants and applicants.
struct TenureIncomeLaw: Sendable {
  /// The commune's law, its median drawn towards the country's by the elasticity.
  let commune: CommuneIncomeLaw
  /// How much lower in the law, in standard deviations.
  let shift: Double
  /// Spread of the scores around −shift, above 0.
  let spread: Double

  /// Highest income that is drawn, euros per year and unit.
  private static let greatest = 1e6
  /// Least probability of a band whose inside follows the law; below it, the rank places the value evenly.
  private static let leastProbability = 1e-9

  /// The income of a rank ε.
  @inline(__always)
  func value(normal: Double) -> Double { commune.value(score: spread * normal - shift) }

  /// The rank ε of an income.
  @inline(__always)
  func normal(_ amount: Double) -> Double { (commune.score(amount) + shift) / spread }

  /// Probability of an income of at most `amount`.
  func cumulative(_ amount: Double) -> Double {
    amount <= 0 ? 0 : amount == .infinity ? 1 : NormalDistribution.cumulative(normal(amount))
  }

  /// Probability of a band of incomes.
  func probability(above low: Double, upTo high: Double) -> Double {
    max(0, cumulative(high) - cumulative(low))
  }

  /// The income of a standard normal rank inside a band: the conditional law between two amounts.
  func value(normal rank: Double, above low: Double, upTo high: Double) -> Double {
    let place = NormalDistribution.cumulative(rank)
    let bottom = cumulative(low)
    let top = cumulative(high)
    guard top - bottom > Self.leastProbability else {
      return high.isFinite ? low + place * (high - low) : low * (1 + 0.1 * place)
    }
    let probability = min(max(bottom + place * (top - bottom), 1e-12), 1 - 1e-12)
    return min(max(value(normal: Inversion.normal(probability)), low), min(high, Self.greatest))
  }
}
