public import DataFiles

/// Why a table cannot be fitted to its controls: what contradicts what, and by how much.
public enum FitProblem: Error, Sendable, Hashable {
  /// A target is negative or no number.
  case invalidTarget(slice: String, value: Double)
  /// A control does not have one target a slice.
  case wrongCount(control: String, targets: Int, slices: Int)
  /// Two controls do not add up to the same total.
  case totalsDiffer(first: String, firstTotal: Double, second: String, secondTotal: Double)
  /// A positive target stands on a slice whose cells are all impossible.
  case emptySlice(slice: String, target: Double)
  /// The sweeps stopped short of the targets: the controls contradict each other.
  case notConverged(slice: String, target: Double, fit: Double, iterations: Int)

  /// What is wrong and what to do.
  public var text: Bilingual {
    switch self {
    case .invalidTarget(let slice, let value):
      Bilingual(
        fr: "\(slice)\u{A0}: la cible \(value) n'est pas un effectif\u{202F}; permis\u{A0}: 0 ou plus",
        en: "\(slice): the target \(value) is no count; allowed: 0 or more")
    case .wrongCount(let control, let targets, let slices):
      Bilingual(
        fr: "\(control)\u{A0}: \(targets) cibles pour \(slices) cases\u{202F}; en donner une par case",
        en: "\(control): \(targets) targets for \(slices) slices; give one a slice")
    case .totalsDiffer(let first, let firstTotal, let second, let secondTotal):
      Bilingual(
        fr: "« \(first) » somme à \(firstTotal) et « \(second) » à \(secondTotal), écart "
          + "\(firstTotal - secondTotal)\u{202F}; ramener les deux marges au même total",
        en: "\"\(first)\" adds up to \(firstTotal) and \"\(second)\" to \(secondTotal), a difference of "
          + "\(firstTotal - secondTotal); bring both margins to one total")
    case .emptySlice(let slice, let target):
      Bilingual(
        fr: "\(slice)\u{A0}: cible \(target) sur une case impossible\u{202F}; mettre 0 ou corriger la marge",
        en: "\(slice): a target of \(target) on an impossible slice; write 0 or mend the margin")
    case .notConverged(let slice, let target, let fit, let iterations):
      Bilingual(
        fr: "\(slice)\u{A0}: cible \(target), ajusté \(fit) après \(iterations) passages\u{202F}; les marges "
          + "se contredisent, relâcher celle-ci",
        en: "\(slice): target \(target), fitted \(fit) after \(iterations) sweeps; the margins contradict "
          + "each other, relax this one")
    }
  }
}
