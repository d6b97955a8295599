internal import Randomness

/// Spreads the categories of a field evenly over the dwellings of a commune: each run of neighbours, alike in
/// rooms, building and period, gets its shares as closely as whole dwellings allow.
///
/// The r-th dwelling takes the r-th point of an additive recurrence, one irrational step a field, from a start
/// keyed by the commune: as even as a systematic sample, and a commune never depends on another.
///
/// Source: Weyl, "Über die Gleichverteilung von Zahlen mod. Eins", Mathematische Annalen 77 (1916),
/// doi:10.1007/BF01475864; the steps are quadratic irrationals, whose partial quotients stay below four, so that
/// short runs are even too (Khinchin, "Continued fractions"), and no two are rationally dependent.
struct EvenSpread {
  /// The steps of four fields, as fractions of 2^32: (√5 − 1) / 2, √2 − 1, √3 − 1, (√13 − 3) / 2.
  enum Field: UInt32 {
    case financing = 0x9E37_79B9
    case landlord = 0x6A09_E667
    case holder = 0xBB67_AE85
    case vacancy = 0x4D82_B447
  }

  private let start: UInt32
  private let step: UInt32

  /// The points of a field in a commune, or in a part of it whose dwellings have ranks of their own.
  init(_ field: Field, _ purpose: DrawPurpose, commune: Int, part: Int = 0, draws: KeyedDraws) {
    start = draws.word(purpose.rawValue, entity: part, other: commune)
    step = field.rawValue
  }

  /// The point of a dwelling, from its rank in the commune: a word of chance.
  @inline(__always)
  func word(rank: Int) -> UInt32 { start &+ step &* UInt32(truncatingIfNeeded: rank) }
}

/// A choice among categories by their shares, as thresholds on a word of chance.
struct CategoryThresholds: Sendable {
  private let upper: [UInt32]

  /// Shares, 0 or more, which are scaled to 1.
  init(_ shares: [Double]) {
    let total = shares.reduce(0, +)
    precondition(total > 0, "shares of a choice have a positive sum")
    var running = 0.0
    upper = shares.map { share in
      running += share
      return Uniform.threshold(running / total)
    }
  }

  /// The category of a word.
  ///
  /// Ties: none, a word stands under one threshold first.
  @inline(__always)
  func category(_ word: UInt32) -> Int {
    var category = 0
    while category < upper.count - 1, word >= upper[category] { category += 1 }
    return category
  }
}
