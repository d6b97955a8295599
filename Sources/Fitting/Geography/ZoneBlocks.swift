internal import LinearAlgebra

/// Solves the Newton system of many zones under a few common areas, zone by zone.
///
/// Units of two zones share only the controls of larger areas, so that the Gram matrix is block diagonal with
/// a border: each zone's own controls are eliminated first, the Schur complement of the border is solved, and
/// the zones follow. The cost grows with the number of zones, where that of a dense factorisation grows with
/// its cube.
///
/// Source: Golub, Van Loan, "Matrix computations" (2013), section 3.2, for the Schur complement.
struct ZoneBlocks {
  /// Units of each zone: consecutive rows of the incidence.
  let rows: [Range<Int>]
  /// Own controls of each zone: consecutive columns.
  let controls: [Range<Int>]
  /// Controls of the larger areas: the last columns.
  let common: Range<Int>

  /// Solves Gram · x = right; redundant controls get 0.
  ///
  /// - Parameters:
  ///   - weights: weight of each unit in the Gram matrix.
  ///   - added: what is added to its diagonal; nothing where nil.
  ///   - right: one value a control.
  ///   - tolerance: see `PivotedCholesky`, for each scaled block.
  /// - Returns: nil where nothing can be moved.
  func solve(
    _ incidence: Incidence, weights: [Double], added: [Double]?, right: [Double], tolerance: Double
  ) -> [Double]? {
    let border = common.count
    var schur = Matrix(zeros: border, border)
    var commonRight = common.map { right[$0] }
    for (place, control) in common.enumerated() { schur[place, place] = added?[control] ?? 0 }
    var blocks: [(factor: PivotedCholesky, scale: UnitDiagonal, columns: [[Double]])] = []
    for zone in rows.indices {
      let (own, edge) = gram(incidence, weights, zone: zone, added: added, into: &schur)
      var scaled = own
      let scale = UnitDiagonal(&scaled)
      guard let factor = try? PivotedCholesky(scaled, tolerance: tolerance) else { return nil }
      // The zone's controls once the common ones are given: own⁻¹ · edge.
      let columns = edge.map { column in
        column.contains { $0 != 0 } ? scale.apply(to: factor.solve(scale.apply(to: column))) : []
      }
      let reply = scale.apply(to: factor.solve(scale.apply(to: controls[zone].map { right[$0] })))
      for i in 0..<border where !columns[i].isEmpty {
        commonRight[i] -= dot(edge[i], reply)
        for j in 0...i where !columns[j].isEmpty { schur[i, j] -= dot(edge[i], columns[j]) }
      }
      blocks.append((factor, scale, columns))
    }
    let scale = UnitDiagonal(&schur)
    guard let factor = try? PivotedCholesky(schur, tolerance: tolerance) else { return nil }
    let commonSolution = scale.apply(to: factor.solve(scale.apply(to: commonRight)))
    var solution = right
    for (place, control) in common.enumerated() { solution[control] = commonSolution[place] }
    for zone in rows.indices {
      let block = blocks[zone]
      var own = block.scale.apply(
        to: block.factor.solve(block.scale.apply(to: controls[zone].map { right[$0] })))
      for (place, column) in block.columns.enumerated() where !column.isEmpty {
        for index in own.indices { own[index] -= column[index] * commonSolution[place] }
      }
      for (index, control) in controls[zone].enumerated() { solution[control] = own[index] }
    }
    return solution.contains { $0 != 0 } ? solution : nil
  }

  /// Cross-products of a zone's own controls, and with the common ones; those among the common ones are added
  /// to the border.
  private func gram(
    _ incidence: Incidence, _ weights: [Double], zone: Int, added: [Double]?, into schur: inout Matrix
  ) -> (own: Matrix, edge: [[Double]]) {
    let first = controls[zone].lowerBound
    let size = controls[zone].count
    var own = Matrix(zeros: size, size)
    var edge = Array(repeating: Array(repeating: 0.0, count: size), count: common.count)
    for index in 0..<size { own[index, index] = added?[first + index] ?? 0 }
    for row in rows[zone] where weights[row] != 0 {
      let end = Int(incidence.starts[row + 1])
      for left in Int(incidence.starts[row])..<end {
        let column = Int(incidence.controls[left])
        let share = weights[row] * incidence.values[left]
        for place in left..<end {
          let other = Int(incidence.controls[place])
          let product = share * incidence.values[place]
          if other < common.lowerBound {
            own[other - first, column - first] += product
          } else if column < common.lowerBound {
            edge[other - common.lowerBound][column - first] += product
          } else {
            schur[other - common.lowerBound, column - common.lowerBound] += product
          }
        }
      }
    }
    return (own, edge)
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
