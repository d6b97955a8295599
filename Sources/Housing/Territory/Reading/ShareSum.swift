import DataFiles

/// Shares of a whole, which must add up to 1.
enum ShareSum {
  /// How far from 1 a sum of shares may be: written decimals, not rounding of published percentages.
  static let tolerance = 1e-6

  /// What is wrong with the sum, or nil.
  static func fault(of shares: [Double]) -> (what: Bilingual, allowed: Bilingual)? {
    let sum = shares.reduce(0, +)
    guard abs(sum - 1) > tolerance else { return nil }
    let shown = (sum * 1e7).rounded() / 1e7
    return (
      Bilingual(fr: "la somme des parts est \(shown)", en: "the shares sum to \(shown)"),
      Bilingual(fr: "somme attendue\u{A0}: 1", en: "expected sum: 1")
    )
  }
}
