public import DataFiles

/// Why a table cannot be fitted to its controls: what contradicts what, and by how much.
public enum FitProblem: Error, Sendable, Hashable {
  /// A cell of the prior is negative or no number.
  case invalidPrior(cell: String, value: Double)
  /// A target is negative or no number.
  case invalidTarget(slice: String, value: Double)
  /// A control does not have one target a slice.
  case wrongCount(control: String, targets: Int, slices: Int)
  /// Two controls do not add up to the same total.
  case totalsDiffer(first: String, firstTotal: Double, second: String, secondTotal: Double)
  /// Two controls do not add up to the same on a slice of the axes that they share.
  case marginsDiffer(first: String, second: String, slice: String, firstSum: Double, secondSum: Double)
  /// A positive target stands on a slice whose cells are all impossible.
  case emptySlice(slice: String, target: Double)
  /// The residual stopped shrinking short of the targets: the controls contradict each other.
  case notConverged(slice: String, target: Double, fit: Double, iterations: Int)

  /// What is wrong and what to do.
  public var text: Bilingual {
    Bilingual(fr: "\(what.fr)\u{202F}; \(fix.fr)", en: "\(what.en); \(fix.en)")
  }

  /// What is wrong.
  public var what: Bilingual {
    switch self {
    case .invalidPrior(let cell, let value):
      Bilingual(
        fr: "\(cell)\u{A0}: le poids a priori \(Self.count(value)) n'est pas permis",
        en: "\(cell): the prior \(Self.count(value)) is not allowed")
    case .invalidTarget(let slice, let value):
      Bilingual(
        fr: "\(slice)\u{A0}: la cible \(Self.count(value)) n'est pas un effectif",
        en: "\(slice): the target \(Self.count(value)) is no count")
    case .wrongCount(let control, let targets, let slices):
      Bilingual(
        fr: "\(control)\u{A0}: \(targets) cibles pour \(slices) cases",
        en: "\(control): \(targets) targets for \(slices) slices")
    case .totalsDiffer(let first, let firstTotal, let second, let secondTotal):
      Bilingual(
        fr:
          "« \(first) » somme à \(Self.count(firstTotal)) et « \(second) » à \(Self.count(secondTotal)), écart "
          + Self.count(firstTotal - secondTotal),
        en: "\"\(first)\" adds up to \(Self.count(firstTotal)) and \"\(second)\" to "
          + "\(Self.count(secondTotal)), a difference of \(Self.count(firstTotal - secondTotal))")
    case .marginsDiffer(let first, let second, let slice, let firstSum, let secondSum):
      Bilingual(
        fr: "\(slice)\u{A0}: « \(first) » y somme à \(Self.count(firstSum)) et « \(second) » à "
          + "\(Self.count(secondSum)), écart \(Self.count(firstSum - secondSum))",
        en: "\(slice): \"\(first)\" adds up to \(Self.count(firstSum)) there and \"\(second)\" to "
          + "\(Self.count(secondSum)), a difference of \(Self.count(firstSum - secondSum))")
    case .emptySlice(let slice, let target):
      Bilingual(
        fr: "\(slice)\u{A0}: cible \(Self.count(target)) sur une case impossible",
        en: "\(slice): a target of \(Self.count(target)) on an impossible slice")
    case .notConverged(let slice, let target, let fit, let iterations):
      Bilingual(
        fr: "\(slice)\u{A0}: cible \(Self.count(target)), ajusté \(Self.count(fit)) après \(iterations) "
          + "passages, écart \(Self.count(fit - target))",
        en: "\(slice): target \(Self.count(target)), fitted \(Self.count(fit)) after \(iterations) sweeps, a "
          + "difference of \(Self.count(fit - target))")
    }
  }

  /// What to do.
  public var fix: Bilingual {
    switch self {
    case .invalidPrior, .invalidTarget:
      Bilingual(fr: "permis\u{A0}: 0 ou plus", en: "allowed: 0 or more")
    case .wrongCount: Bilingual(fr: "en donner une par case", en: "give one a slice")
    case .totalsDiffer:
      Bilingual(fr: "ramener les deux marges au même total", en: "bring both margins to one total")
    case .marginsDiffer:
      Bilingual(fr: "accorder les deux marges sur cette case", en: "make both margins agree on this slice")
    case .emptySlice:
      Bilingual(fr: "mettre 0 ou corriger la marge", en: "write 0 or mend the margin")
    case .notConverged:
      Bilingual(
        fr: "les marges se contredisent, relâcher celle-ci",
        en: "the margins contradict each other, relax this one")
    }
  }

  /// Decimals of a count that is not whole.
  private static let decimals = 1e6
  /// Counts from which doubles hold no more decimals worth showing.
  private static let greatest = 1e15

  /// A count as people write it: no decimals where it is whole, six at most.
  static func count(_ value: Double) -> String {
    guard abs(value) < greatest else { return "\(value)" }
    let rounded = (value * decimals).rounded() / decimals
    return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
  }
}
