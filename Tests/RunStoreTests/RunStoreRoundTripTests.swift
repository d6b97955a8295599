import Evaluation
import Foundation
import RunStore
import Testing

/// A store gives back what it was given, to the last bit.
@Suite struct RunStoreRoundTripTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test(arguments: 0..<8)
  func randomReplicationsComeBackExactly(seed: UInt64) throws {
    let random = RandomResults(seed: seed)
    var written: [ReplicationResult] = []
    for number in 0..<4 {
      for parameters in ["A", "B"] {
        written.append(random.replication(number, parameters: parameters, scenarios: 1 + Int(seed) % 4))
      }
    }
    let store = try folder.store()
    // Written out of order, as workers end.
    for result in written.reversed() { try store.save(result) }
    let expected = written.sorted { ($0.parameters, $0.replication) < ($1.parameters, $1.replication) }
    for store in [store, try folder.store()] {
      let read = try store.replications()
      #expect(read.count == expected.count)
      for (one, other) in zip(read, expected) { #expect(one.isExactly(other)) }
    }
  }

  @Test func finishedReplicationsAreKnown() throws {
    let store = try folder.store()
    #expect(try store.finished().isEmpty)
    let random = RandomResults(seed: 1)
    try store.save(random.replication(3, parameters: "A", scenarios: 2))
    try store.save(random.replication(0, parameters: "B", scenarios: 2))
    #expect(
      try store.finished() == [
        FinishedReplication(parameters: "A", replication: 3),
        FinishedReplication(parameters: "B", replication: 0),
      ])
  }

  /// Two processes may finish the same replication: the second writes what the first wrote.
  @Test func aReplicationWrittenTwiceStandsOnce() throws {
    let store = try folder.store()
    let result = RandomResults(seed: 2).replication(0, parameters: "B", scenarios: 3)
    try store.save(result)
    try store.save(result)
    let read = try store.replications()
    #expect(read.count == 1)
    #expect(try #require(read.first).isExactly(result))
  }

  @Test func anEmptyStoreHasNothing() throws {
    let store = try folder.store()
    #expect(try store.replications().isEmpty)
    #expect(try store.comparison() == nil)
    #expect(try store.fact("digest") == nil)
  }

  @Test func aStoreIsMadeWithItsFolder() throws {
    let store = try RunStore(path: folder.path + "/a/b/runs.sqlite")
    #expect(try store.finished().isEmpty)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/a/b/runs.sqlite"))
  }

  /// A single replication has an interval without end, which must come back as such.
  @Test func aComparisonComesBackWithItsEndlessInterval() throws {
    let comparison = ScenarioComparison(
      study: StudySummary(
        territory: "essai", territoryTitleFr: "Essai\u{A0}: « é »", territoryTitleEn: "Trial",
        startYear: 2026,
        years: 2, replications: 1, seed: .max, parameterSets: ["B"], level: 0.9, sample: 1,
        applicantsAtStart: 1 / 3.0, dwellings: 2797, referenceDate: "2019-01-01", priceDate: "2025-01-01",
        lawDate: "2026-01-01", cautionsFr: ["a"], cautionsEn: ["b"], sources: [], inputDigests: ["law": "12"],
        digest: "34", engineVersion: "0.1.0", command: "attrilab compare a b"),
      scenarios: [], levels: [],
      differences: [
        DifferenceEstimate(
          indicator: "leases", group: "all", reference: "a", variant: "b", parameters: "B", difference: 0.1,
          low: -.infinity, high: .infinity, varianceRatio: nil, verdict: .notDemonstrated)
      ], targets: [], gainersLosers: [], prices: [])
    let store = try folder.store()
    try store.save(comparison)
    let read = try #require(try store.comparison())
    #expect(read.study.seed == .max)
    #expect(read.study.applicantsAtStart == 1 / 3.0)
    #expect(read.study.territoryTitleFr == "Essai\u{A0}: « é »")
    #expect(read.study.inputDigests == ["law": "12"])
    let difference = try #require(read.differences.first)
    #expect(difference.low == -.infinity && difference.high == .infinity)
    #expect(difference.difference == 0.1 && difference.verdict == .notDemonstrated)
  }
}
