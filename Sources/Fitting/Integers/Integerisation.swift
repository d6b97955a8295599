public import Randomness

/// Turns the fractional counts of a fitted table into whole households, the total exact, every cell within the
/// floor and the ceiling of its count.
///
/// Systematic sampling first, inside each zone: a cell is rounded up where the running sum passes a whole number.
/// Swaps then move single households between two cells of a zone where that brings the controls nearer to their
/// targets, and never out of floor and ceiling.
///
/// Source: Madow, "On the theory of systematic sampling, II", Annals of Mathematical Statistics 20 (1949),
/// doi:10.1214/aoms/1177729988; controlled rounding after Cox, "A constructive procedure for unbiased controlled
/// rounding", JASA 82 (1987), doi:10.1080/01621459.1987.10478456.
public enum Integerisation {
  /// Whole counts by systematic sampling.
  ///
  /// - Parameters:
  ///   - counts: fractional counts, 0 or more.
  ///   - start: where the running sum begins, in [0, 1).
  /// - Returns: whole counts, each the floor or the ceiling of its own, whose sum is the sum of `counts` rounded.
  /// - Complexity: O(cells).
  public static func systematic(_ counts: some Collection<Double>, start: Double) -> [Int] {
    let total = Int(counts.reduce(0, +).rounded(.toNearestOrAwayFromZero))
    var whole: [Int] = []
    whole.reserveCapacity(counts.count)
    var running = start
    var given = 0
    for count in counts {
      let floor = Int(count)
      let fraction = count - Double(floor)
      running += fraction
      let up = fraction > 0 && running >= 1
      if up { running -= 1 }
      whole.append(floor + (up ? 1 : 0))
      given += whole[whole.count - 1]
    }
    settle(&whole, counts: Array(counts), missing: total - given)
    return whole
  }

  /// Brings a total that rounding left one short, or one over, to where it must be, on the cell whose fraction
  /// pleads most for it; ties to the first.
  private static func settle(_ whole: inout [Int], counts: [Double], missing: Int) {
    var missing = missing
    while missing != 0 {
      let step = missing > 0 ? 1 : -1
      var best = -1
      var bestPlea = 0.0
      for cell in whole.indices {
        let plea = Double(step) * (counts[cell] - Double(whole[cell]))
        if plea > bestPlea, plea < 1 { (best, bestPlea) = (cell, plea) }
      }
      guard best >= 0 else { return }
      whole[best] += step
      missing -= step
    }
  }

  /// Swaps single households between cells of a zone until no sampled swap brings the controls nearer.
  ///
  /// The distance is the sum over slices of the squared difference to the target. A swap moves one household from
  /// a cell that was rounded up to one that was rounded down.
  ///
  /// - Parameters:
  ///   - whole: the whole counts, changed in place. Shape: `fit.table.values.count`.
  ///   - fit: the fitted table with its controls.
  ///   - zone: cells exchange households only inside a zone. Shape: as `whole`.
  ///   - passes: how often every rounded-up cell looks for a partner.
  ///   - candidates: partners tried each time.
  ///   - draws: the chance of the candidates.
  ///   - purpose: the purpose that the caller numbers it with.
  /// - Complexity: O(passes · fractional cells · candidates · controls).
  public static func swap(
    _ whole: inout [Int], of fit: ProportionalFit, zone: [Int32], passes: Int, candidates: Int,
    draws: KeyedDraws, purpose: UInt16
  ) {
    let values = fit.table.values
    let slices = fit.controls.map { fit.table.sliceOfCell($0.axes) }
    var errors = fit.controls.map { $0.targets.map { -$0 } }
    for (index, slice) in slices.enumerated() {
      for cell in whole.indices { errors[index][Int(slice[cell])] += Double(whole[cell]) }
    }
    let zones = Int(zone.max() ?? 0) + 1
    var up: [[Int]] = Array(repeating: [], count: zones)
    var down: [[Int]] = Array(repeating: [], count: zones)
    for cell in whole.indices where values[cell] != values[cell].rounded(.down) {
      if Double(whole[cell]) > values[cell] {
        up[Int(zone[cell])].append(cell)
      } else {
        down[Int(zone[cell])].append(cell)
      }
    }
    for pass in 0..<passes {
      var changed = false
      for zone in 0..<zones where !down[zone].isEmpty {
        for place in up[zone].indices {
          let from = up[zone][place]
          var best = -1
          var bestGain = 1e-9
          for attempt in 0..<candidates {
            let word = draws.word(purpose, entity: from, other: attempt, time: pass)
            let candidate = Uniform.below(down[zone].count, word)
            let gain = Self.gain(from: from, to: down[zone][candidate], slices: slices, errors: errors)
            if gain > bestGain { (best, bestGain) = (candidate, gain) }
          }
          guard best >= 0 else { continue }
          let to = down[zone][best]
          for (index, slice) in slices.enumerated() {
            errors[index][Int(slice[from])] -= 1
            errors[index][Int(slice[to])] += 1
          }
          whole[from] -= 1
          whole[to] += 1
          up[zone][place] = to
          down[zone][best] = from
          changed = true
        }
      }
      if !changed { return }
    }
  }

  /// By how much a swap lowers the sum of squared errors.
  private static func gain(from: Int, to: Int, slices: [[Int32]], errors: [[Double]]) -> Double {
    var gain = 0.0
    for index in slices.indices {
      let left = Int(slices[index][from])
      let right = Int(slices[index][to])
      if left == right { continue }
      gain += 2 * (errors[index][left] - errors[index][right]) - 2
    }
    return gain
  }
}
