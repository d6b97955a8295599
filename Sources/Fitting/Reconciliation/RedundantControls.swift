internal import LinearAlgebra

/// The controls that others imply, found by a pivoted factorisation of the Gram matrix of the incidence.
struct RedundantControls {
  /// Number of independent controls.
  let rank: Int
  /// The redundant controls, ascending; those without any unit are not among them.
  let dropped: [Int]
  /// The relation that each of `dropped` obeys.
  let relations: [TotalsRelation]

  /// Coefficients within this of 0, or of a multiple of 1/60, are that number: relations of counts are simple
  /// fractions.
  private static let rounding = 1e-6

  /// Finds them.
  ///
  /// - Parameter gram: controls × controls; the lower triangle is read.
  init(gram: Matrix) {
    var scaled = gram
    let scale = UnitDiagonal(&scaled)
    guard let factor = try? PivotedCholesky(scaled, tolerance: DualNewton.dependence) else {
      preconditionFailure("weights and incidence are finite numbers")
    }
    rank = factor.rank
    let kept = Array(factor.kept)
    var found: [Int: TotalsRelation] = [:]
    for (control, coefficients) in zip(factor.dropped, factor.combinations())
    where scale.factors[control] > 0 {
      var left = [TotalsRelation.Term(control: control, factor: 1)]
      var right: [TotalsRelation.Term] = []
      for (place, coefficient) in coefficients.enumerated() {
        let plain = Self.simple(coefficient * scale.factors[kept[place]] / scale.factors[control])
        if plain > 0 { right.append(.init(control: kept[place], factor: plain)) }
        if plain < 0 { left.append(.init(control: kept[place], factor: -plain)) }
      }
      left.sort { $0.control < $1.control }
      right.sort { $0.control < $1.control }
      found[control] = TotalsRelation(left: left, right: right)
    }
    dropped = found.keys.sorted()
    relations = dropped.compactMap { found[$0] }
  }

  private static func simple(_ value: Double) -> Double {
    let fraction = (value * 60).rounded() / 60
    return abs(value - fraction) < rounding ? fraction : value
  }
}
