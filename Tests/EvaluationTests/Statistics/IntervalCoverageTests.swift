import Evaluation
import Randomness
import Testing

/// What the intervals promise, on synthetic replications without a true difference.
///
/// Fixed seed: the tests give the same answer each time. Bounds are four standard errors away from the promise, so
/// that a right method would fail for one seed in about 15 000.
@Suite struct IntervalCoverageTests {
  static let studies = 2_000

  /// Normal values of two scenarios that share a third of their chance.
  static func values(_ study: Int, scenario: Int, count: Int) -> [Double] {
    let draws = KeyedDraws(seed: 2_021, replication: 0)
    return (0..<count).map { replication in
      let shared = Inversion.normal(draws.uniform(1, entity: study, other: replication))
      let own = Inversion.normal(draws.uniform(2, entity: study, other: replication, time: scenario))
      return 30 + shared + 2 * own
    }
  }

  /// Standard error of the share over the studies: √(0.9 · 0.1 / 2 000) = 0.0067.
  @Test(arguments: [5, 20])
  func theIntervalCoversZeroNineTimesInTen(replications: Int) {
    var covered = 0
    let t = StudentDistribution.twoSidedQuantile(0.10, degreesOfFreedom: replications - 1)
    for study in 0..<Self.studies {
      let sample = PairedSample(
        reference: Self.values(study, scenario: 0, count: replications),
        variant: Self.values(study, scenario: 1, count: replications))
      if abs(sample.mean) <= t * sample.standardError { covered += 1 }
    }
    let share = Double(covered) / Double(Self.studies)
    #expect(abs(share - 0.90) < 0.027)
  }

  /// Three variants that are no better than the reference: a demonstrated difference, of any, in at most a tenth
  /// of the studies.
  ///
  /// The three comparisons share their reference, so that alarms come together: the share lies
  /// below 0.10 and well above 0.03, that of a single comparison at a third of the error.
  @Test func verdictsOverThreeVariantsAreFalseAtMostOnceInTen() {
    let names = ["reference", "one", "two", "three"]
    var alarms = 0
    for study in 0..<Self.studies {
      let columns = names.indices.map { Self.values(study, scenario: $0, count: 8) }
      let results = (0..<8).map { replication in
        HandMadeResults.replication(
          replication, names.indices.map { (names[$0], ["leases": columns[$0][replication]]) })
      }
      let assembly = ComparisonAssembly(
        results: results, scenarios: names, parameterSets: ["B"], level: 0.90)
      if assembly.differences().contains(where: { $0.verdict == .higher || $0.verdict == .lower }) {
        alarms += 1
      }
    }
    let share = Double(alarms) / Double(Self.studies)
    #expect(share < 0.127)
    #expect(share > 0.05)
  }

  /// A difference of one standard deviation over twenty replications is found nearly always: the power of this test
  /// is 0.995 (non-central t), so that at least 0.98 of the studies must find it.
  @Test func aTrueDifferenceIsFound() {
    var found = 0
    for study in 0..<Self.studies {
      let reference = Self.values(study, scenario: 0, count: 20)
      // The difference of two scenarios has a standard deviation of √8.
      let variant = Self.values(study, scenario: 1, count: 20).map { $0 + 8.0.squareRoot() }
      let sample = PairedSample(reference: reference, variant: variant)
      if sample.probability <= 0.10 && sample.mean > 0 { found += 1 }
    }
    #expect(Double(found) / Double(Self.studies) > 0.98)
  }
}
