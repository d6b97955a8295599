/// What one replication leaves, under one parameter set: the indicators of every scenario, and the households of
/// every variant beside those of the reference.
public struct ReplicationResult: Codable, Sendable {
  /// Parameter set.
  public let parameters: String
  /// Number of the replication, from 0.
  public let replication: Int
  /// One entry a scenario, the reference first.
  public let scenarios: [ScenarioRun]
  /// One entry a variant, in the order of the scenarios after the reference.
  public let households: [PairedHouseholds]

  /// A scenario of the replication.
  public struct ScenarioRun: Codable, Sendable {
    /// Name.
    public let scenario: String
    /// Values of the indicators.
    public let values: [IndicatorValue]
    /// Event checksum, 16 hexadecimal digits.
    public let checksum: String
    /// Processor time of the measured years, seconds.
    public let cpuSeconds: Double

    /// A run.
    public init(scenario: String, values: [IndicatorValue], checksum: String, cpuSeconds: Double) {
      self.scenario = scenario
      self.values = values
      self.checksum = checksum
      self.cpuSeconds = cpuSeconds
    }
  }

  /// A result.
  public init(
    parameters: String, replication: Int, scenarios: [ScenarioRun], households: [PairedHouseholds]
  ) {
    self.parameters = parameters
    self.replication = replication
    self.scenarios = scenarios
    self.households = households
  }
}
