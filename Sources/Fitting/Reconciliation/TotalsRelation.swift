public import DataFiles

/// A relation that holds between the controls whatever the weights, and what the given totals make of it.
///
/// The controls of its left side add up to those of its right side for each single unit; the totals must too.
public struct TotalsRelation: Sendable, Hashable {
  /// One control of a side.
  public struct Term: Sendable, Hashable {
    /// The control.
    public let control: Int
    /// How often it counts, above 0.
    public let factor: Double

    /// A term.
    public init(control: Int, factor: Double) {
      self.control = control
      self.factor = factor
    }
  }

  /// The side that holds the control found redundant.
  public let left: [Term]
  /// The side that implies it.
  public let right: [Term]

  /// A relation between two sides.
  public init(left: [Term], right: [Term]) {
    self.left = left
    self.right = right
  }

  /// Sum of a side.
  func sum(_ side: [Term], _ targets: [Double]) -> Double {
    side.reduce(0) { $0 + $1.factor * targets[$1.control] }
  }

  /// By how much the left side exceeds the right.
  public func difference(_ targets: [Double]) -> Double { sum(left, targets) - sum(right, targets) }

  /// Size of the relation's numbers, against which a difference is small or not.
  func magnitude(_ targets: [Double]) -> Double {
    (left + right).reduce(1) { $0 + abs($1.factor * targets[$1.control]) }
  }

  /// Number of controls in it.
  var size: Int { left.count + right.count }

  /// Terms of a side that a message shows; the others are counted.
  private static let shown = 3

  /// The relation in names: `zone=0 + zone=1 + zone=2 + … (10 terms) = sector=0;size=1 + …`.
  public func text(_ names: [String]) -> Bilingual {
    let sides = [left, right].map { side in
      let terms = side.prefix(Self.shown).map { term in
        term.factor == 1 ? names[term.control] : "\(Number.text(term.factor)) × \(names[term.control])"
      }
      let list = terms.isEmpty ? "0" : terms.joined(separator: " + ")
      guard side.count > Self.shown else { return Bilingual(same: list) }
      return Bilingual(
        fr: list + " + … (\(side.count) termes)", en: list + " + … (\(side.count) terms)")
    }
    return Bilingual(fr: sides[0].fr + " = " + sides[1].fr, en: sides[0].en + " = " + sides[1].en)
  }
}

/// Numbers in messages.
enum Number {
  /// A number without needless decimals: at most six, no `.0`.
  static func text(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
  }
}
