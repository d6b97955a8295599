import DataFiles
import Testing

@testable import Fitting

@Suite("Reconciliation of totals")
struct ReconciliationTests {
  private func reconciled(
    _ problem: SmallCalibration, _ policy: ReconcilePolicy
  ) throws(WeightProblem) -> Reconciliation {
    try Reconciliation(
      incidence: Incidence(rowByRow: problem.lines), weights: problem.weights, names: problem.names,
      targets: problem.targets, policy: policy)
  }

  /// The relation of two families is found with whole coefficients, whatever the weights.
  @Test func theRelationIsFound() throws {
    for seed in 1...20 {
      let found = try reconciled(SmallCalibration(seed: UInt64(seed)), .fail)
      #expect(found.rank == 5 && found.relations.count == 1 && found.changes.isEmpty)
      let relation = found.relations[0]
      let sides = Set([relation.left.map(\.control), relation.right.map(\.control)])
      #expect(sides == [[0, 1, 2], [3, 4]])
      #expect((relation.left + relation.right).allSatisfy { $0.factor == 1 })
    }
  }

  /// A contradiction is named before anything is iterated: relation, both sums, their difference, the way
  /// out.
  @Test func aContradictionIsNamed() {
    var problem = SmallCalibration(seed: 3)
    problem.targets = [100, 200, 300, 250, 450, problem.targets[5]]
    do {
      _ = try reconciled(problem, .fail)
      Issue.record("600 is not 700")
    } catch {
      let text = error.what.en
      #expect(text.contains("zone=0 + zone=1 + zone=2"))
      #expect(text.contains("age=0 + age=1"))
      #expect(text.contains("600") && text.contains("700") && text.contains("100"))
      #expect(error.fix.en.contains("--reconcile"))
      #expect(error.what.fr.contains("totaux contradictoires\u{A0}: "))
    }
  }

  /// Under `scale` the first family stays and the other keeps its proportions; under `relax` both move, and
  /// the relation holds.
  @Test func policies() throws {
    var problem = SmallCalibration(seed: 3)
    problem.targets = [100, 200, 300, 250, 450, problem.targets[5]]
    let scaled = try reconciled(problem, .scale)
    #expect(Array(scaled.targets[0..<3]) == [100, 200, 300])
    #expect(abs(scaled.targets[3] - 250.0 * 600 / 700) < 1e-9)
    #expect(abs(scaled.targets[4] - 450.0 * 600 / 700) < 1e-9)
    #expect(scaled.targets[5] == problem.targets[5])
    #expect(scaled.changes.map(\.control) == [3, 4])
    let relaxed = try reconciled(problem, .relax)
    let sums = (relaxed.targets[0..<3].reduce(0, +), relaxed.targets[3..<5].reduce(0, +))
    #expect(abs(sums.0 - sums.1) < 1e-9)
    // Least squares with variances 600 and 700: the gap of 100 is split in that proportion.
    #expect(abs(sums.0 - (600 + 100 * 600.0 / 1300)) < 1e-9)
    #expect(relaxed.changes.count == 5)
  }

  /// Many terms are abridged and counted.
  @Test func longRelationsAreAbridged() {
    let relation = TotalsRelation(
      left: (0..<5).map { .init(control: $0, factor: 1) }, right: [.init(control: 5, factor: 2)])
    let names = (0..<6).map { "zone=\($0)" }
    #expect(relation.text(names).en == "zone=0 + zone=1 + zone=2 + … (5 terms) = 2 × zone=5")
    #expect(relation.text(names).fr == "zone=0 + zone=1 + zone=2 + … (5 termes) = 2 × zone=5")
  }

  /// What a control counts by.
  @Test(arguments: [
    ("zone=17", "zone"), ("sector=3;size=2", "sector;size"), ("persons:p2_F", "persons"),
  ])
  func families(name: String, family: String) { #expect(ControlFamily.name(name) == family) }
}
