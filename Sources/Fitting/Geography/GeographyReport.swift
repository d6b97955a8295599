/// What a calibration in several geographies gives, as scripts and people read it.
///
/// The keys are a contract.
public struct GeographyReport: Sendable, Encodable {
  /// One control over all its areas.
  public struct Control: Sendable, Encodable {
    /// Its name.
    public let name: String
    /// Geography of its totals.
    public let geography: String
    /// Weight of a squared error.
    public let importance: Double
    /// Number of areas.
    public let areas: Int
    /// Sum of the totals as given.
    public let target: Double
    /// Sum of what the weights give.
    public let fit: Double
    /// Sum of what the whole households give.
    public let count: Double
    /// Areas whose whole households give the very total.
    public let exactAreas: Int
    /// Areas whose weights give the total, to 1 in 1 000.
    public let fittedAreas: Int
    /// Largest difference between whole households and total.
    public let largestError: Double
    /// Area of it; empty where there is none.
    public let largestErrorArea: String
  }

  /// A total that gave way.
  public struct Relaxed: Sendable, Encodable {
    /// Control and area.
    public let name: String
    /// The total as given.
    public let target: Double
    /// What the weights give.
    public let fit: Double
  }

  /// Policy for contradictions.
  public let reconcile: String
  /// Number of zones.
  public let zones: Int
  /// Zones without a household.
  public let emptyZones: [String]
  /// Zones of the crosswalk without totals.
  public let zonesWithoutTotals: [String]
  /// Controls that could not be used, for no persons were given.
  public let unusedControls: [String]
  /// Seed households that no zone draws on.
  public let unusedHouseholds: Int
  /// Households made.
  public let households: Int
  /// Groups of zones that were fitted apart.
  public let groups: Int
  /// Newton steps of all groups.
  public let iterations: Int
  /// Largest relative residual of the groups whose totals can be met.
  public let residual: Double
  /// Each control.
  public let controls: [Control]
  /// Relations that the totals break.
  public let contradictions: [AreaContradictions.Contradiction]
  /// Totals that gave way.
  public let relaxed: [Relaxed]
  /// Processor seconds by step.
  public var cpuSeconds: [String: Double] = [:]

  /// The report of a fit.
  public init(_ fit: GeographyFit, files: GeographyFiles, policy: ReconcilePolicy) {
    let problem = fit.problem
    reconcile = policy.rawValue
    zones = problem.zones
    emptyZones = fit.emptyZones.map { problem.geographies[0].areas[$0] }
    zonesWithoutTotals = files.zonesWithoutTotals
    unusedControls = files.unusedControls
    unusedHouseholds = files.unusedHouseholds
    households = fit.entries.reduce(0) { $0 + $1.count }
    groups = fit.groups
    iterations = fit.iterations
    residual = fit.residual
    contradictions = fit.contradictions
    relaxed = fit.relaxations.flatMap(\.totals).map {
      Relaxed(name: problem.name(control: $0.control, area: $0.area), target: $0.target, fit: $0.fit)
    }
    controls = problem.controls.indices.map { control in
      let totals = fit.totals.filter { $0.control == control }
      let worst = totals.max { abs($0.count - $0.target) < abs($1.count - $1.target) }
      let error = worst.map { $0.count - $0.target } ?? 0
      let geography = problem.geographies[problem.controls[control].level]
      return Control(
        name: problem.controls[control].name, geography: geography.name,
        importance: problem.controls[control].importance, areas: totals.count,
        target: totals.reduce(0) { $0 + $1.target }, fit: totals.reduce(0) { $0 + $1.fit },
        count: totals.reduce(0) { $0 + $1.count }, exactAreas: totals.count { $0.count == $0.target },
        fittedAreas: totals.count { abs($0.fit - $0.target) <= 1e-3 * max(1, $0.target) },
        largestError: error, largestErrorArea: error == 0 ? "" : worst.map { geography.areas[$0.area] } ?? "")
    }
  }
}
