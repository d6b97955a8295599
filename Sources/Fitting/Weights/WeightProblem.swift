public import DataFiles

/// Why weights cannot meet their totals: which control, and what would do.
public enum WeightProblem: Error, Sendable, Hashable {
  /// Totals contradict a relation of their controls.
  case contradiction(Bilingual, left: Double, right: Double, others: Int)
  /// No unit counts in a control whose total is not 0.
  case emptyControl(String, target: Double, control: Int)
  /// A total that weights of 0 or more cannot reach.
  case negativeTarget(String, value: Double, control: Int)
  /// A total outside what weights between the bounds reach.
  case outOfBounds(
    String, target: Double, least: Double, greatest: Double, control: Int, working: WorkingBounds)
  /// Totals that are each in reach of the bounds, and not together.
  case unreachableTogether(String, target: Double, reached: Double, control: Int, working: WorkingBounds?)

  /// The smallest bounds that were found to work, none where not even wide ones do.
  public enum WorkingBounds: Sendable, Hashable {
    /// Lower and upper bound.
    case found(lower: Double, upper: Double)
    /// No bounds that were tried work.
    case none
  }

  /// The control that is named, where it is one.
  public var control: Int? {
    switch self {
    case .contradiction: nil
    case .emptyControl(_, _, let control), .negativeTarget(_, _, let control),
      .outOfBounds(_, _, _, _, let control, _), .unreachableTogether(_, _, _, let control, _):
      control
    }
  }

  /// What is wrong.
  public var what: Bilingual {
    switch self {
    case .contradiction(let relation, let left, let right, let others):
      let given = Number.text(left)
      let implied = Number.text(right)
      let difference = Number.text(left - right)
      return Bilingual(
        fr: "totaux contradictoires\u{A0}: \(relation.fr)\u{A0}: donné \(given), impliqué \(implied), écart "
          + difference + (others > 0 ? ", et \(others) autres relations rompues" : ""),
        en: "totals contradict each other: \(relation.en): given \(given), implied \(implied), difference "
          + difference + (others > 0 ? ", and \(others) more broken relations" : ""))
    case .emptyControl(let name, let target, _):
      let text = Number.text(target)
      return Bilingual(
        fr: "« \(name) »\u{A0}: total \(text), mais aucune ligne n'y compte",
        en: "\"\(name)\": the total is \(text), but no row counts in it")
    case .negativeTarget(let name, let value, _):
      return Bilingual(
        fr: "« \(name) »\u{A0}: le total \(Number.text(value)) est négatif",
        en: "\"\(name)\": the total \(Number.text(value)) is negative")
    case .outOfBounds(let name, let target, let least, let greatest, _, _):
      let text = Number.text(target)
      let reach = (Number.text(least), Number.text(greatest))
      return Bilingual(
        fr:
          "« \(name) »\u{A0}: total \(text) hors de portée des bornes, qui donnent de \(reach.0) à \(reach.1)",
        en:
          "\"\(name)\": the total \(text) is out of reach of the bounds, which give \(reach.0) to \(reach.1)")
    case .unreachableTogether(let name, let target, let reached, _, _):
      let texts = (Number.text(target), Number.text(reached))
      return Bilingual(
        fr:
          "« \(name) »\u{A0}: total \(texts.0), atteint \(texts.1)\u{202F}; les totaux ne se rejoignent pas tous",
        en: "\"\(name)\": total \(texts.0), reached \(texts.1); the totals cannot all be met together")
    }
  }

  /// What to do.
  public var fix: Bilingual {
    switch self {
    case .contradiction:
      Bilingual(
        fr: "corriger un total, ou --reconcile scale ou relax",
        en: "mend a total, or give --reconcile scale or relax")
    case .emptyControl:
      Bilingual(fr: "mettre 0 ou corriger la catégorie", en: "write 0 or mend the category")
    case .negativeTarget:
      Bilingual(fr: "permis\u{A0}: 0 ou plus", en: "allowed: 0 or more")
    case .outOfBounds(_, _, _, _, _, let working): Self.advice(working)
    case .unreachableTogether(_, _, _, _, let working):
      if let working {
        Self.advice(working)
      } else {
        Bilingual(
          fr: "--method linear les atteint avec des poids négatifs\u{202F}; sinon retirer un total",
          en: "--method linear meets them with negative weights; else remove a total")
      }
    }
  }

  private static func advice(_ bounds: WorkingBounds) -> Bilingual {
    switch bounds {
    case .found(let lower, let upper):
      let text = "\(Number.text(lower)),\(Number.text(upper))"
      return Bilingual(
        fr: "plus petites bornes qui conviennent\u{A0}: --bounds \(text)",
        en: "smallest bounds that work: --bounds \(text)")
    case .none:
      return Bilingual(
        fr: "aucune borne ne convient\u{202F}; retirer un total", en: "no bounds work; remove a total")
    }
  }
}
