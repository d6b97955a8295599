import Evaluation
import Housing

/// Replications made by hand: the indicators that a test is about, and households that nothing moves.
enum HandMadeResults {
  /// A replication of scenarios with the values of a few indicators over all years together; a nil is a value that
  /// is not defined.
  static func replication(
    _ number: Int, parameters: String = "B", group: String = "all",
    _ scenarios: [(String, [String: Double?])],
    households: [PairedHouseholds]? = nil
  ) -> ReplicationResult {
    ReplicationResult(
      parameters: parameters, replication: number,
      scenarios: scenarios.map { name, values in
        ReplicationResult.ScenarioRun(
          scenario: name,
          values: values.sorted { $0.key < $1.key }.map {
            IndicatorValue(indicator: $0.key, group: group, year: nil, value: $0.value)
          }, checksum: "0000000000000000", cpuSeconds: 0)
      },
      households: households ?? scenarios.dropFirst().map { _ in rows() })
  }

  /// One row a profile and one for all, each as given, or without any household.
  static func rows(_ fill: (inout PairedHouseholds.Row) -> Void = { _ in }) -> PairedHouseholds {
    var row = PairedHouseholds.Row()
    fill(&row)
    return PairedHouseholds(rows: Array(repeating: row, count: ApplicantProfile.allCases.count + 1))
  }

  /// The replications of one parameter set, from columns of values: one entry a scenario.
  static func study(
    _ columns: [(scenario: String, values: [Double?])], indicator: String = "leases", parameters: String = "B"
  ) -> [ReplicationResult] {
    (columns.first?.values ?? []).indices.map { number in
      replication(
        number, parameters: parameters, columns.map { ($0.scenario, [indicator: $0.values[number]]) })
    }
  }
}
