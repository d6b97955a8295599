import Evaluation
import Testing

/// In how many replications a legal target is met, and what is said of it.
@Suite struct TargetOutcomeTests {
  func outcomes(_ values: [Double?], limit: Double, group: String = "all") -> [TargetOutcome] {
    let results = values.enumerated().map { number, value in
      HandMadeResults.replication(number, group: group, [("a", ["q1ShareOutsideQPV": value])])
    }
    let assembly = ComparisonAssembly(
      results: results, scenarios: ["a"], parameterSets: ["B"], level: 0.90)
    return assembly.targets([
      ComparisonAssembly.Target(
        id: "q1", indicator: "q1ShareOutsideQPV", group: "all", labelFr: "cible", labelEn: "target",
        article: "L.441-1", limits: ["a": limit])
    ])
  }

  @Test func replicationsThatReachTheLimitAreCounted() throws {
    let outcome = try #require(outcomes([0.20, 0.24, 0.25, 0.26, 0.30], limit: 0.25).first)
    #expect(outcome.met == 3)
    #expect(outcome.replications == 5)
    #expect(abs(outcome.mean - 0.25) < 1e-12)
    #expect(outcome.limit == 0.25 && outcome.article == "L.441-1" && outcome.scenario == "a")
    #expect(outcome.verdict == .uncertain)
  }

  /// A quota steered lease by lease ends a hair below its limit: half a thousandth is met, one thousandth is not.
  @Test func aHairBelowTheLimitIsMet() throws {
    #expect(try #require(outcomes([0.2496], limit: 0.25).first).met == 1)
    #expect(try #require(outcomes([0.2490], limit: 0.25).first).met == 0)
  }

  @Test func whatIsNotDefinedIsNotCounted() throws {
    let outcome = try #require(outcomes([nil, 0.3, nil], limit: 0.25).first)
    #expect(outcome.met == 1 && outcome.replications == 1)
    #expect(outcomes([nil, nil], limit: 0.25).isEmpty)
    #expect(outcomes([0.3], limit: 0.25, group: "holder:state").isEmpty)
  }

  @Test(arguments: [
    (20, 20, TargetVerdict.met), (18, 20, .met), (17, 20, .uncertain), (3, 20, .uncertain), (2, 20, .notMet),
    (0, 20, .notMet), (1, 1, .met), (0, 1, .notMet), (9, 10, .met), (1, 10, .notMet), (5, 10, .uncertain),
  ])
  func theVerdictIsNineInTen(met: Int, replications: Int, verdict: TargetVerdict) {
    let outcome = TargetOutcome(
      target: "q1", labelFr: "", labelEn: "", article: "", limit: 0.25, scenario: "a", parameters: "B",
      mean: 0, low: 0, high: 0, met: met, replications: replications)
    #expect(outcome.verdict == verdict)
  }
}
