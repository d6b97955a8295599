public import Policy
public import Population

/// What a user asks for: which scenarios, where, for how long, how often, under which parameters.
public struct StudyRequest: Sendable {
  /// Name of the territory.
  public var territory = "mel"
  /// Scenarios by name or path, the reference first.
  public var scenarios: [String]
  /// Measured years.
  public var years = 10
  /// Replications of each scenario under each parameter set.
  public var replications = 20
  /// Seed.
  public var seed: UInt64 = 20_210_101
  /// Parameter sets.
  public var parameterSets = ["B"]
  /// Confidence level of the intervals of differences.
  public var level = 0.90
  /// Share of the territory that is simulated, (0, 1].
  public var sample = 1.0
  /// Levers set on the command line, for every scenario.
  public var overlay = LeverOverlay()
  /// Rank correlations that replace the lab's own.
  public var correlations = GivenCorrelations()
  /// Workers.
  public var threads = 2
  /// The command that was typed, for the line that reproduces the result.
  public var command = ""

  /// A request for scenarios, the reference first.
  public init(scenarios: [String]) { self.scenarios = scenarios }
}
