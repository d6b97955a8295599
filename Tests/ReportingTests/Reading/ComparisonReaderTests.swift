import Evaluation
import Testing

@testable import Reporting

@Suite("Looking figures up")
struct ComparisonReaderTests {
  @Test("levels are those of set B where it ran, else of the only set")
  func mainSet() {
    #expect(ComparisonReader(ComparisonFixture.result()).mainSet == "B")
    let onlyA = ComparisonReader(ComparisonFixture.result(parameterSets: ["A"]))
    #expect(onlyA.mainSet == "A")
    #expect(!onlyA.hasSeveralSets)
    #expect(onlyA.level("medianWait", in: "status-quo")?.mean == 21.4 * 1.02)
  }

  @Test(
    "a verdict holds only where every set shares it",
    arguments: [
      ([Verdict.higher, .higher], Verdict.higher, Verdict.higher),
      ([.higher, .notDemonstrated], .higher, .notDemonstrated),
      ([.higher, .lower], .lower, .notDemonstrated),
      ([.identical, .identical], .identical, .identical),
      ([], .lower, .lower),
    ])
  func agreement(_ verdicts: [Verdict], _ joined: Verdict, _ expected: Verdict) {
    #expect(agreed(verdicts, joined: joined) == expected)
  }

  @Test("the fixture's disagreement is seen")
  func disagreement() throws {
    let reader = ComparisonReader(ComparisonFixture.result())
    let joint = try #require(reader.difference("medianWaitHoused", of: ComparisonFixture.housingFirst))
    #expect(joint.setsDisagree)
    #expect(joint.verdict == .notDemonstrated)
    #expect(joint.shown.parameters == "both")
  }

  @Test("without a joined line, the main set's numbers are shown and its verdict still needs the others")
  func withoutJoinedLine() throws {
    let lines = [
      SmallComparison.difference("leases", 5, 1, 9, .notDemonstrated, set: "A"),
      SmallComparison.difference("leases", 7, 3, 11, .higher, set: "B"),
    ]
    let reader = ComparisonReader(SmallComparison(sets: ["A", "B"], differences: lines).result)
    let joint = try #require(reader.difference("leases", of: "livre-blanc"))
    #expect(joint.shown.difference == 7)
    #expect(joint.verdict == .notDemonstrated)
  }

  @Test("what was not measured is nil, and not listed")
  func absent() {
    let reader = ComparisonReader(SmallComparison().result)
    #expect(reader.level("leases", in: "status-quo") == nil)
    #expect(reader.difference("leases", of: "livre-blanc") == nil)
    #expect(reader.target("q1ShareOutsideQPV", in: "livre-blanc") == nil)
    #expect(reader.indicators.isEmpty && reader.targets.isEmpty && reader.profiles.isEmpty)
  }

  @Test("styles: grey for the reference, then four shapes, again from the fifth variant")
  func styles() {
    let marks = (0...5).map { ScenarioStyle(place: $0).mark }
    #expect(marks == [.reference, .disc, .square, .triangle, .diamond, .disc])
    #expect(Set((0...4).map { ScenarioStyle(place: $0).hue }).count == 5)
  }
}
