internal import Randomness

/// Spreads the categories of a field evenly over the dwellings of a kind in a commune: dwellings alike in rooms,
/// building, place, period and label get their shares as closely as whole dwellings allow.
///
/// The r-th dwelling of its kind takes the r-th point of an additive recurrence, one irrational step a field, from a
/// start keyed by commune and kind: as even as a systematic sample, and a kind of dwellings depends on no other, so
/// that one more dwelling changes none of those that were there.
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

  /// The points of a field among the dwellings of a kind in a commune.
  init(_ field: Field, _ purpose: DrawPurpose, kind: DwellingKind, commune: Int, draws: KeyedDraws) {
    start = draws.word(purpose.rawValue, entity: kind.identity(rank: 0), other: commune)
    step = field.rawValue
  }

  /// The point of a dwelling, from its rank in its kind: a word of chance.
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
