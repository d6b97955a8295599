import Randomness
import Testing

@testable import Fitting

@Suite("Whole households")
struct IntegerisationTests {
  /// Random tables: the total is the rounded sum, every cell the floor or the ceiling of its count.
  @Test(arguments: 0..<200) func floorAndCeiling(seed: Int) {
    let draws = KeyedDraws(seed: 3, replication: seed)
    let cells = 1 + Uniform.below(40, draws.word(1, entity: 0))
    let counts = (0..<cells).map { cell in
      draws.happens(0.2, 2, entity: cell) ? 0.0 : 4 * draws.uniform(3, entity: cell)
    }
    let whole = Integerisation.systematic(counts, start: draws.uniform(4, entity: 0))
    #expect(whole.reduce(0, +) == Int(counts.reduce(0, +).rounded(.toNearestOrAwayFromZero)))
    for (number, count) in zip(whole, counts) {
      #expect(Double(number) >= count.rounded(.down) && Double(number) <= count.rounded(.up))
    }
  }

  /// Over an even grid of starts each cell is rounded up as often as its fraction says: the sampling has no bias.
  @Test func unbiased() {
    let counts = [0.25, 1.5, 0.125, 2.0, 0.75, 0.375]
    let starts = 1_000
    var sums = Array(repeating: 0, count: counts.count)
    for step in 0..<starts {
      let whole = Integerisation.systematic(counts, start: (Double(step) + 0.5) / Double(starts))
      for cell in counts.indices { sums[cell] += whole[cell] }
    }
    for cell in counts.indices {
      #expect(abs(Double(sums[cell]) / Double(starts) - counts[cell]) < 2e-3)
    }
  }

  /// Whole counts stay as they are.
  @Test func wholeCounts() {
    #expect(Integerisation.systematic([3.0, 0, 2, 5], start: 0.7) == [3, 0, 2, 5])
    #expect(Integerisation.systematic([Double](), start: 0.5).isEmpty)
  }

  /// Swaps never leave floor and ceiling, keep the total of each zone, and bring the controls nearer; on tables small
  /// enough to try every rounding, the result is close to the best of all.
  @Test(arguments: 0..<40) func swaps(seed: Int) throws {
    let draws = KeyedDraws(seed: 5, replication: seed)
    var cell = -1
    let prior = ProportionalFitTests.table([2, 3, 2]) { _ in
      cell += 1
      return 0.2 + draws.uniform(1, entity: cell)
    }
    let controls = [[0], [1], [2]].map { axes in
      let margin = prior.margin(axes)
      let sum = margin.reduce(0, +)
      return ProportionalFit.Control(name: "\(axes)", axes: axes, targets: margin.map { $0 / sum * 17 })
    }
    let fit = try ProportionalFit(prior: prior, controls: controls)
    let start = Integerisation.systematic(fit.table.values, start: draws.uniform(2, entity: 0))
    let zone = fit.table.sliceOfCell([0])
    var whole = start
    Integerisation.swap(&whole, of: fit, zone: zone, passes: 10, candidates: 24, draws: draws, purpose: 0x10)
    #expect(whole.reduce(0, +) == 17)
    for zoneNumber in Int32(0)...1 {
      let sum = { (counts: [Int]) in
        counts.indices.reduce(0) { zone[$1] == zoneNumber ? $0 + counts[$1] : $0 }
      }
      #expect(sum(whole) == sum(start))
    }
    for (number, count) in zip(whole, fit.table.values) {
      #expect(Double(number) >= count.rounded(.down) && Double(number) <= count.rounded(.up))
    }
    let reached = Self.error(whole, fit)
    #expect(reached <= Self.error(start, fit) + 1e-9)
    #expect(reached <= Self.best(fit, zone: zone, like: start) + 2)
  }

  private static func error(_ whole: [Int], _ fit: ProportionalFit) -> Double {
    var table = fit.table
    for cell in whole.indices { table.values[cell] = Double(whole[cell]) }
    return fit.controls.reduce(0) { sum, control in
      zip(table.margin(control.axes), control.targets).reduce(sum) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
  }

  /// The least error of all roundings with the same zone totals.
  private static func best(_ fit: ProportionalFit, zone: [Int32], like start: [Int]) -> Double {
    let values = fit.table.values
    var best = Double.infinity
    for pattern in 0..<(1 << values.count) {
      let whole = values.indices.map { Int(values[$0]) + (pattern >> $0 & 1) }
      let same = Set(zone).allSatisfy { number in
        values.indices.reduce(0) { zone[$1] == number ? $0 + whole[$1] - start[$1] : $0 } == 0
      }
      if same { best = min(best, error(whole, fit)) }
    }
    return best
  }
}
