/// A calibration in several geographies: zones inside larger areas, each with its totals, and the seed
/// households that each zone may draw on.
public struct GeographyProblem: Sendable {
  /// A control: what it counts, and in which geography its totals are.
  public struct Control: Sendable {
    /// Its name, as in the control table.
    public let name: String
    /// Place in `geographies`.
    public let level: Int
    /// Column of its totals.
    public let field: String
    /// Weight of a squared error, above 0: the importance of the control table.
    public let importance: Double
    /// Whether it counts persons rather than households.
    public let countsPersons: Bool

    /// Weight of a squared miss where totals cannot all be met: the importance, and households before
    /// persons.
    ///
    /// A zone must first have its households, of the sizes and kinds that it has; who lives in them gives
    /// way.
    public var priority: Double { countsPersons ? importance : importance * Self.householdsFirst }

    /// Assumed: enough that no total of households gives way by one while those of persons miss by hundreds.
    private static let householdsFirst = 1e6

    /// A control.
    public init(name: String, level: Int, field: String, importance: Double, countsPersons: Bool = false) {
      self.countsPersons = countsPersons
      self.name = name
      self.level = level
      self.field = field
      self.importance = importance
    }
  }

  /// Seed households that count alike in every control, and come from the same seed area.
  public struct Profile: Sendable {
    /// How much one household counts in each control.
    ///
    /// Shape: `controls.count`.
    public let counts: [Double]
    /// Sum of the initial weights, above 0.
    public let weight: Double
    /// Its households, ascending.
    public let members: [Int]
  }

  /// A geography: the names of its areas.
  public struct Geography: Sendable {
    /// Name, as on the command line.
    public let name: String
    /// Codes of its areas.
    public let areas: [String]

    /// A geography.
    public init(name: String, areas: [String]) {
      self.name = name
      self.areas = areas
    }
  }

  /// The geographies, the zones first.
  public let geographies: [Geography]
  /// The controls.
  public let controls: [Control]
  /// Total of each control in each area of its geography.
  ///
  /// Shape: `controls.count`, each of the areas of its geography.
  public let totals: [[Double]]
  /// Area of each zone in each geography; the zone itself in the first.
  ///
  /// Shape: geographies, each of zones.
  public let areaOfZone: [[Int]]
  /// Seed area of each zone.
  public let seedAreaOfZone: [Int]
  /// Profiles of each seed area.
  public let profiles: [[Profile]]
  /// Identifier of each household of the seed.
  public let households: [String]
  /// Initial weight of each household of the seed.
  public let weights: [Double]

  /// Number of zones.
  public var zones: Int { seedAreaOfZone.count }

  /// How a total is called: `num_hh in TAZ 101`.
  public func name(control: Int, area: Int) -> String {
    let geography = geographies[controls[control].level]
    return "\(controls[control].name) (\(geography.name) \(geography.areas[area]))"
  }

  /// A problem from its parts; households that count alike become one profile.
  ///
  /// - Parameters:
  ///   - counts: how much each household counts in each control. Shape: controls, each of households.
  ///   - seedArea: seed area of each household, or -1 where no zone draws on it.
  ///   - seedAreas: number of seed areas.
  public init(
    geographies: [Geography], controls: [Control], totals: [[Double]], areaOfZone: [[Int]],
    seedAreaOfZone: [Int], households: [String], weights: [Double], counts: [[Double]], seedArea: [Int],
    seedAreas: Int
  ) {
    self.geographies = geographies
    self.controls = controls
    self.totals = totals
    self.areaOfZone = areaOfZone
    self.seedAreaOfZone = seedAreaOfZone
    self.households = households
    self.weights = weights
    var places: [[Double]: [Int: Int]] = [:]
    var members: [[[Int]]] = Array(repeating: [], count: seedAreas)
    for household in households.indices where seedArea[household] >= 0 && weights[household] > 0 {
      let row = counts.map { $0[household] }
      let area = seedArea[household]
      let place = places[row]?[area] ?? members[area].count
      if place == members[area].count {
        places[row, default: [:]][area] = place
        members[area].append([])
      }
      members[area][place].append(household)
    }
    profiles = members.map { area in
      area.map { members in
        Profile(
          counts: counts.map { $0[members[0]] }, weight: members.reduce(0) { $0 + weights[$1] },
          members: members)
      }
    }
  }
}
