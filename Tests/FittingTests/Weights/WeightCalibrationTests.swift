import Foundation
import LinearAlgebra
import Testing

@testable import Fitting

@Suite("Calibration of weights")
struct WeightCalibrationTests {
  static let methods: [WeightMethod] = [
    .linear, .raking, .logit(lower: 0.2, upper: 3), .truncated(lower: 0.2, upper: 3),
  ]

  /// Twenty random problems a method: every total is met, and bounds are kept.
  @Test(arguments: methods) func totalsAreMet(method: WeightMethod) throws {
    for seed in 1...20 {
      var request = SmallCalibration(seed: UInt64(seed)).request
      request.method = method
      let result = try WeightCalibration(request)
      for (total, target) in zip(result.totals, request.targets) {
        #expect(abs(total - target) <= 1e-7 * max(1, target), "seed \(seed)")
      }
      #expect(result.reconciliation.rank == 5 && result.reconciliation.dropped.count == 1)
      #expect(result.iterations <= 12)
      guard let bounds = method.bounds else { continue }
      for ratio in result.ratios { #expect(ratio >= bounds.lower && ratio <= bounds.upper) }
    }
  }

  /// The optimality condition: log of the ratio for raking, ratio less 1 for linear, its logit between
  /// bounds, is a combination of the controls of the unit; so the weights are those of least distance.
  @Test(arguments: methods.dropLast()) func scoresAreCombinations(method: WeightMethod) throws {
    for seed in 1...20 {
      let problem = SmallCalibration(seed: UInt64(seed))
      var request = problem.request
      request.method = method
      let ratios = try WeightCalibration(request).ratios
      let scores = ratios.map { ratio in
        switch method {
        case .raking: log(ratio)
        case .logit(let lower, let upper): log((ratio - lower) / (upper - ratio))
        default: ratio - 1
        }
      }
      // Regression of the scores on the controls (and, for the logit, a constant, which the zones hold) leaves nothing.
      let gram = request.incidence.gram(Array(repeating: 1, count: ratios.count))
      let factor = try PivotedCholesky(gram, tolerance: 1e-8)
      let fitted = request.incidence.scores(factor.solve(request.incidence.totals(scores)))
      for (score, fit) in zip(scores, fitted) { #expect(abs(score - fit) < 1e-6, "seed \(seed)") }
    }
  }

  /// The linear method against its closed form, d (1 + x · (XᵀDX)⁻¹ (t − Xᵀd)), in one step.
  @Test func linearIsTheClosedForm() throws {
    for seed in 1...20 {
      var request = SmallCalibration(seed: UInt64(seed)).without([4]).request
      request.method = .linear
      let result = try WeightCalibration(request)
      #expect(result.iterations == 1)
      var gram = request.incidence.gram(request.weights)
      for j in 0..<gram.columns { for i in 0..<j { gram[i, j] = gram[j, i] } }
      let lower = try Cholesky(gram).lower
      var solution = zip(request.targets, request.incidence.totals(request.weights)).map { $0 - $1 }
      TriangularSolve.apply(lower, order: lower.rows, .lower, to: &solution)
      TriangularSolve.apply(lower, order: lower.rows, .transposed, to: &solution)
      let scores = request.incidence.scores(solution)
      for row in request.weights.indices {
        #expect(abs(result.weights[row] - request.weights[row] * (1 + scores[row])) < 1e-8)
      }
    }
  }

  /// A redundant control changes no weight, and neither does the order of the controls' discovery.
  @Test(arguments: methods) func redundantControlsChangeNothing(method: WeightMethod) throws {
    for seed in 1...10 {
      let problem = SmallCalibration(seed: UInt64(seed))
      var whole = problem.request
      var smaller = problem.without([4]).request
      whole.method = method
      smaller.method = method
      let (left, right) = (try WeightCalibration(whole), try WeightCalibration(smaller))
      #expect(right.reconciliation.dropped.isEmpty)
      for (first, second) in zip(left.weights, right.weights) {
        #expect(abs(first - second) < 2e-9 * max(1, first) + 1e-8)
      }
    }
  }

  /// Raking a 2 × 2 table against the known answer of iterative proportional fitting.
  @Test func rakingIsProportionalFitting() throws {
    let cells: [[Double]] = [[1, 0, 1, 0], [1, 0, 0, 1], [0, 1, 1, 0], [0, 1, 0, 1]]
    let targets = [30.0, 70, 60, 40]
    let result = try WeightCalibration(
      .init(
        names: ["r=0", "r=1", "c=0", "c=1"], targets: targets, incidence: Incidence(rowByRow: cells),
        weights: [4, 1, 2, 3]))
    var table = [4.0, 1, 2, 3]
    for _ in 0..<500 {
      let rows = [table[0] + table[1], table[2] + table[3]]
      table = [
        table[0] * 30 / rows[0], table[1] * 30 / rows[0], table[2] * 70 / rows[1], table[3] * 70 / rows[1],
      ]
      let columns = [table[0] + table[2], table[1] + table[3]]
      table = [
        table[0] * 60 / columns[0], table[1] * 40 / columns[1], table[2] * 60 / columns[0],
        table[3] * 40 / columns[1],
      ]
    }
    for (weight, cell) in zip(result.weights, table) { #expect(abs(weight - cell) < 1e-8) }
  }

  /// The same request gives the same bits.
  @Test func sameRequestSameWeights() throws {
    let request = SmallCalibration(seed: 7).request
    #expect(try WeightCalibration(request).weights == WeightCalibration(request).weights)
  }

  /// A total of 0 takes its units away, and nothing else breaks; a unit of weight 0 stays 0.
  @Test func aTotalOfZeroTakesItsUnitsAway() throws {
    let lines: [[Double]] = [[1, 0, 1], [1, 0, 0], [0, 1, 0], [0, 1, 0]]
    let result = try WeightCalibration(
      .init(
        names: ["a=0", "a=1", "b=1"], targets: [5, 6, 0], incidence: Incidence(rowByRow: lines),
        weights: [1, 1, 1, 0]))
    #expect(result.weights[0] == 0 && result.ratios[0] == 0)
    #expect(abs(result.weights[1] - 5) < 1e-9 && abs(result.weights[2] - 6) < 1e-9)
    #expect(result.weights[3] == 0 && result.ratios[3] == 1)
  }

  /// A total without units, and a negative one, are named.
  @Test func whatCannotBeIsNamed() {
    let lines: [[Double]] = [[1, 0], [1, 0]]
    func problem(_ targets: [Double]) -> WeightProblem? {
      do {
        _ = try WeightCalibration(
          .init(
            names: ["a=0", "a=1"], targets: targets, incidence: Incidence(rowByRow: lines), weights: [1, 1]))
        return nil
      } catch { return error }
    }
    #expect(problem([2, 3]) == .emptyControl("a=1", target: 3, control: 1))
    #expect(problem([-2, 0]) == .negativeTarget("a=0", value: -2, control: 0))
    #expect(problem([2, 0]) == nil)
  }

  /// Totals that hold for no positive weights end early and name the total.
  @Test func totalsOutsideTheConeAreNamed() {
    // Each unit of b counts in a, so b can never exceed a.
    let lines: [[Double]] = [[1, 1], [1, 0]]
    let request = WeightCalibration.Request(
      names: ["a=1", "b=1"], targets: [10, 12], incidence: Incidence(rowByRow: lines), weights: [1, 1])
    #expect {
      try WeightCalibration(request)
    } throws: { error in
      guard case .unreachableTogether(_, _, _, _, nil)? = error as? WeightProblem else { return false }
      return true
    }
  }

  /// Bounds that are too narrow: the control, its range, and bounds that do work and are nearly the smallest.
  @Test(arguments: [true, false]) func impossibleBoundsNameWorkingOnes(isLogit: Bool) throws {
    let lines: [[Double]] = [[1, 0], [1, 0], [0, 1], [0, 1]]
    var request = WeightCalibration.Request(
      names: ["a=0", "a=1"], targets: [6, 1], incidence: Incidence(rowByRow: lines),
      weights: [1, 1, 1, 1])
    request.method = isLogit ? .logit(lower: 0.8, upper: 1.5) : .truncated(lower: 0.8, upper: 1.5)
    do {
      _ = try WeightCalibration(request)
      Issue.record("bounds [0.8, 1.5] cannot give a ratio of 3")
    } catch {
      guard
        case .outOfBounds(let name, let target, let least, let greatest, _, .found(let lower, let upper)) =
          error
      else {
        Issue.record("\(error)")
        return
      }
      #expect(name == "a=0" && target == 6 && abs(least - 1.6) < 1e-12 && greatest == 3)
      // The ratio 3 needs U = 3, the ratio ½ then has L = 0.2 in plenty.
      #expect(upper >= 3 && upper < 3.05)
      request.method = request.method.with(lower: lower, upper: upper)
      _ = try WeightCalibration(request)
    }
  }
}
