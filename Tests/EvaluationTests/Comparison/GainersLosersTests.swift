import Evaluation
import Housing
import Testing

/// Who gains and who loses, from rows made by hand.
@Suite struct GainersLosersTests {
  func groups(
    _ households: [PairedHouseholds], values: [String: Double?] = ["leases": 1]
  ) -> [GainersLosers] {
    let results = households.enumerated().map { number, rows in
      HandMadeResults.replication(number, [("a", values), ("b", values)], households: [rows])
    }
    return ComparisonAssembly(results: results, scenarios: ["a", "b"], parameterSets: ["B"], level: 0.90)
      .gainersLosers()
  }

  static func row(months reference: Int, _ variant: Int, sooner: Int = 3, later: Int = 1) -> PairedHouseholds
  {
    HandMadeResults.rows { row in
      row.households = 20
      row.sooner = sooner
      row.later = later
      row.followed = 10
      row.housedReference = 4
      row.housedVariant = 6
      row.monthsReference = reference
      row.monthsVariant = variant
    }
  }

  @Test func thereIsOneLineAProfileAndOneForAll() {
    let groups = groups([Self.row(months: 100, 90), Self.row(months: 110, 101)])
    #expect(groups.map(\.profile) == ApplicantProfile.codes + ["all"])
    for group in groups {
      #expect(group.households == 20 && group.sooner == 3 && group.later == 1)
      #expect(group.referenceHoused == 0.4 && group.variantHoused == 0.6)
      // Mean waits of 10 and 11 months become 9 and 10.1.
      #expect(abs(group.difference + 0.95) < 1e-12)
      #expect(!group.labelFr.isEmpty && !group.labelEn.isEmpty)
    }
  }

  @Test func aShorterWaitInEveryReplicationIsDemonstrated() {
    let rows = (0..<6).map { Self.row(months: 100 + $0, 50 + $0 + $0 % 2) }
    for group in groups(rows) {
      #expect(group.verdict == .lower)
      #expect(group.high < 0)
    }
  }

  /// Households changed places, though the mean wait did not move: that is not "identical".
  @Test func changedHouseholdsAreNotIdentical() {
    let rows = (0..<4).map { _ in Self.row(months: 100, 100, sooner: 2, later: 2) }
    for group in groups(rows) { #expect(group.verdict == .notDemonstrated) }
  }

  @Test func theIntervalOfAProfileIsWiderThanThatOfAll() throws {
    let groups = groups((0..<6).map { Self.row(months: 100 + 7 * $0, 100 + 5 * $0 + $0 % 3) })
    let all = try #require(groups.last)
    for group in groups.dropLast() { #expect(group.high - group.low > all.high - all.low) }
  }

  @Test func aProfileThatNobodyIsFollowedInHasNoInterval() {
    let rows = (0..<3).map { _ in
      HandMadeResults.rows { row in
        row.households = 5
        row.sooner = 1
      }
    }
    for group in groups(rows) {
      #expect(group.verdict == .notDemonstrated)
      #expect(group.referenceHoused == 0 && group.variantHoused == 0)
    }
  }
}
