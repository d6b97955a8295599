import Evaluation
import Testing

/// Levels, differences and targets from replications made by hand.
@Suite struct ComparisonAssemblyTests {
  func assembly(
    _ results: [ReplicationResult], _ scenarios: [String] = ["a", "b"], sets: [String] = ["B"]
  ) -> ComparisonAssembly {
    ComparisonAssembly(results: results, scenarios: scenarios, parameterSets: sets, level: 0.90)
  }

  func difference(
    _ reference: [Double?], _ variant: [Double?]
  ) throws -> DifferenceEstimate {
    let results = HandMadeResults.study([("a", reference), ("b", variant)])
    return try #require(assembly(results).differences().first)
  }

  // MARK: - Levels

  @Test func aLevelIsTheMeanAndTheSpreadOfTheReplications() throws {
    let results = HandMadeResults.study([
      ("a", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), ("b", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ])
    let levels = assembly(results).levels()
    #expect(levels.map(\.scenario) == ["a", "b"])
    #expect(levels[0].mean == 5.5)
    #expect(abs((levels[0].low ?? 0) - 1.45) < 1e-12)
    #expect(abs((levels[0].high ?? 0) - 9.55) < 1e-12)
    #expect(levels[1].mean == 0)
  }

  @Test func aLevelLeavesOutWhatIsNotDefined() {
    let results = HandMadeResults.study([("a", [1, nil, 3]), ("b", [nil, nil, nil])])
    let levels = assembly(results).levels()
    #expect(levels[0].mean == 2)
    #expect(levels[1].mean == nil && levels[1].low == nil && levels[1].high == nil)
  }

  @Test func theOrderOfTheReplicationsChangesNothing() {
    let results = HandMadeResults.study([("a", [1, 2, 4]), ("b", [2, 2, 7])])
    let straight = assembly(results).differences()
    let turned = assembly(results.reversed()).differences()
    #expect(straight.map(\.difference) == turned.map(\.difference))
    #expect(straight.map(\.low) == turned.map(\.low))
  }

  // MARK: - Differences

  @Test func aDifferenceHasTheIntervalOfThePairs() throws {
    let estimate = try difference([10, 20, 30, 40, 50], [11, 22, 33, 44, 55])
    #expect(estimate.difference == 3)
    #expect(abs(estimate.low - (3 - 0.5.squareRoot() * 2.131_846_786_3)) < 1e-9)
    #expect(abs(estimate.high - (3 + 0.5.squareRoot() * 2.131_846_786_3)) < 1e-9)
    #expect(estimate.verdict == .higher)
    #expect(estimate.reference == "a" && estimate.variant == "b" && estimate.parameters == "B")
  }

  @Test func verdictsFollowTheInterval() throws {
    #expect(try difference([5, 6, 7, 8], [1, 2.1, 3, 4.1]).verdict == .lower)
    #expect(try difference([5, 6, 7, 8], [9, 2, 9, 5]).verdict == .notDemonstrated)
    #expect(try difference([5, 6, 7, 8], [5, 6, 7, 8]).verdict == .identical)
    // Two replications may differ by chance alone, even both upwards.
    #expect(try difference([5, 6], [6, 9]).verdict == .notDemonstrated)
  }

  @Test func aSingleReplicationDemonstratesNothing() throws {
    let estimate = try difference([5], [500])
    #expect(estimate.verdict == .notDemonstrated)
    #expect(estimate.low == -.infinity && estimate.high == .infinity)
    #expect(try difference([5], [5]).verdict == .identical)
  }

  @Test func pairsWithAMissingHalfAreLeftOut() throws {
    let estimate = try difference([1, nil, 3, 5], [2, 9, nil, 6])
    #expect(estimate.difference == 1)
    #expect(estimate.low == 1 && estimate.high == 1)
  }

  /// What one scenario defines and the other does not is no proof that they are the same.
  @Test func aValueThatOnlyOneScenarioDefinesIsNotIdentical() throws {
    #expect(try difference([1, 2, 3], [nil, nil, nil]).verdict == .notDemonstrated)
    #expect(try difference([nil, nil, nil], [1, 2, 3]).verdict == .notDemonstrated)
    #expect(try difference([1, 2, 3], [1, 2, nil]).verdict == .notDemonstrated)
    #expect(try difference([nil, 2, 3], [nil, 2, 3]).verdict == .identical)
    #expect(try difference([nil, nil], [nil, nil]).verdict == .identical)
  }

  @Test func severalVariantsShareTheError() throws {
    // p is 0.067 for the variant alone: demonstrated by itself at 0.10, not as one of two.
    let reference: [Double?] = [0, 0, 0, 0]
    let variant: [Double?] = [1, 3, 0.6, 3.5]
    let alone = assembly(HandMadeResults.study([("a", reference), ("b", variant)])).differences()
    #expect(alone.map(\.verdict) == [.higher])
    let both = HandMadeResults.study([("a", reference), ("b", variant), ("c", [-1, 1.2, -2, 2])])
    let shared = assembly(both, ["a", "b", "c"]).differences()
    #expect(shared.map(\.variant) == ["b", "c"])
    #expect(shared.map(\.verdict) == [.notDemonstrated, .notDemonstrated])
    #expect(shared[0].difference == alone[0].difference)
    #expect(shared[0].low < alone[0].low)
  }

  // MARK: - Two parameter sets

  func joined(_ first: [Double?], _ second: [Double?]) throws -> DifferenceEstimate {
    let zero = [Double?](repeating: 0, count: first.count)
    let results =
      HandMadeResults.study([("a", zero), ("b", first)], parameters: "A")
      + HandMadeResults.study([("a", zero), ("b", second)], parameters: "B")
    let estimates = assembly(results, sets: ["A", "B"]).differences()
    #expect(estimates.map(\.parameters) == ["A", "B", "both"])
    return try #require(estimates.last)
  }

  @Test func setsThatAgreeDemonstrate() throws {
    let estimate = try joined([1, 1.1, 0.9, 1], [3, 3.1, 2.9, 3])
    #expect(estimate.verdict == .higher)
    #expect(abs(estimate.difference - 2) < 1e-12)
    // The joined interval covers that of each set.
    #expect(estimate.low < 1 && estimate.high > 3)
  }

  @Test func setsThatDisagreeDemonstrateNothing() throws {
    #expect(try joined([1, 1.1, 0.9, 1], [-1, -1.1, -0.9, -1]).verdict == .notDemonstrated)
    #expect(try joined([1, 1.1, 0.9, 1], [5, -5, 3, -2]).verdict == .notDemonstrated)
    #expect(try joined([1, 1.1, 0.9, 1], [0, 0, 0, 0]).verdict == .notDemonstrated)
    #expect(try joined([0, 0, 0, 0], [0, 0, 0, 0]).verdict == .identical)
  }

  @Test func oneSetHasNoJoinedLine() {
    let results = HandMadeResults.study([("a", [1, 2]), ("b", [1, 2])])
    #expect(assembly(results).differences().map(\.parameters) == ["B"])
  }

  // MARK: - A scenario and itself

  @Test func aScenarioAgainstItselfIsExactlyZeroEverywhere() {
    let values: [String: Double?] = ["leases": 1 / 3.0, "medianWait": nil, "priorityShare": 0.1]
    let results = (0..<3).flatMap { number in
      ["A", "B"].map { set in
        HandMadeResults.replication(
          number, parameters: set, [("a", values), ("a", values)],
          households: [
            HandMadeResults.rows { row in
              row.households = 10
              row.followed = 10
              row.housedReference = 4
              row.housedVariant = 4
              row.monthsReference = 200
              row.monthsVariant = 200
            }
          ])
      }
    }
    let assembly = assembly(results, ["a", "a"], sets: ["A", "B"])
    let differences = assembly.differences()
    #expect(differences.count == 9)
    for estimate in differences {
      #expect(estimate.verdict == .identical, "\(estimate.indicator)")
      #expect(estimate.difference == 0 && estimate.low == 0 && estimate.high == 0)
    }
    for group in assembly.gainersLosers() {
      #expect(group.verdict == .identical, "\(group.profile)")
      #expect(group.difference == 0 && group.low == 0 && group.high == 0)
      #expect(group.referenceHoused == group.variantHoused)
    }
  }
}
