public import DataFiles
public import Randomness

/// Households for every zone: weights that meet the totals of all geographies at once, made whole.
public struct GeographyFit: Sendable {
  /// Households of the seed in a zone.
  public struct Entry: Sendable, Hashable {
    /// The zone.
    public let zone: Int
    /// The household of the seed.
    public let household: Int
    /// How many of it, 1 or more.
    public let count: Int
  }

  /// A total and what became of it.
  public struct Total: Sendable {
    /// The control.
    public let control: Int
    /// Its area.
    public let area: Int
    /// The total as given.
    public let target: Double
    /// What the weights give.
    public let fit: Double
    /// What the whole households give.
    public let count: Double
  }

  /// A group of zones whose totals cannot all be met, with the totals that gave way.
  public struct Relaxation: Sendable {
    /// The totals that gave way, those furthest from their target first.
    public let totals: [Total]
  }

  /// The problem.
  public let problem: GeographyProblem
  /// Whole households, by zone, then household.
  public let entries: [Entry]
  /// Every total, by control, then area.
  public let totals: [Total]
  /// Relations that the totals break.
  public let contradictions: [AreaContradictions.Contradiction]
  /// What gave way.
  public let relaxations: [Relaxation]
  /// Number of groups of zones that were fitted apart.
  public let groups: Int
  /// Newton steps of all groups.
  public let iterations: Int
  /// Largest relative residual of the groups whose totals can be met.
  public let residual: Double
  /// Zones without any household.
  public let emptyZones: [Int]

  /// Largest relative residual that counts as met.
  public static let tolerance = 1e-9
  /// A relative miss below this is no relaxation: the proximal steps end there.
  private static let noticed = 1e-3

  /// Fits a problem.
  ///
  /// - Parameters:
  ///   - problem: the totals and the seed.
  ///   - policy: `fail` refuses totals that cannot all be met, `relax` lets them give way by importance.
  ///   - draws: chance of the integers.
  ///   - file: how messages name the control table.
  /// - Throws: `DataProblem`, which names the relation, or the totals that are furthest from what can be
  ///   reached.
  public init(
    _ problem: GeographyProblem, policy: ReconcilePolicy, draws: KeyedDraws, file: String
  ) throws(DataProblem) {
    contradictions = AreaContradictions.find(in: problem)
    if policy == .fail, let first = contradictions.first {
      throw GeographyProblemText.problem(first, others: contradictions.count - 1, file: file)
    }
    var totals: [ZoneGroup.Total: (fit: Double, count: Double)] = [:]
    var entries: [Entry] = []
    var relaxations: [Relaxation] = []
    var iterations = 0
    var residual = 0.0
    let groups = ZoneGroup.all(of: problem)
    for group in groups {
      let importance = group.totals.map { problem.controls[$0.control].priority }
      let fit = GroupFit(group, importance: importance, tolerance: Self.tolerance)
      iterations += fit.iterations
      if fit.isExact { residual = max(residual, fit.residual) }
      let moved = fit.isExact ? [] : Self.moved(group, fit)
      if policy == .fail, !moved.isEmpty {
        throw GeographyProblemText.problem(moved, of: problem, file: file)
      }
      let whole = GroupIntegers(group, weights: fit.weights, importance: importance, draws: draws)
      for (place, total) in group.totals.enumerated() {
        totals[total] = (fit.reached[place], group.targets[place] + whole.errors[place])
      }
      if !moved.isEmpty { relaxations.append(Relaxation(totals: moved)) }
      entries += Self.households(group, whole.counts, problem, draws)
    }
    self.problem = problem
    self.groups = groups.count
    self.iterations = iterations
    self.residual = residual
    self.relaxations = relaxations
    self.entries = entries.sorted { ($0.zone, $0.household) < ($1.zone, $1.household) }
    self.totals = problem.controls.indices.flatMap { control in
      problem.totals[control].indices.map { area in
        let reached = totals[ZoneGroup.Total(control: control, area: area)] ?? (0, 0)
        return Total(
          control: control, area: area, target: problem.totals[control][area], fit: reached.fit,
          count: reached.count)
      }
    }
    let filled = Set(entries.map(\.zone))
    emptyZones = (0..<problem.zones).filter { !filled.contains($0) }
  }

  /// The totals that gave way in a group.
  private static func moved(_ group: ZoneGroup, _ fit: GroupFit) -> [Total] {
    func miss(_ place: Int) -> Double {
      abs(fit.reached[place] - group.targets[place]) / max(1, group.targets[place])
    }
    let moved = group.totals.indices.filter { miss($0) > noticed }
      .sorted { (-miss($0), $0) < (-miss($1), $1) }
    return moved.map {
      Total(
        control: group.totals[$0].control, area: group.totals[$0].area, target: group.targets[$0],
        fit: fit.reached[$0], count: 0)
    }
  }

  /// Splits the households of each unit among the seed households of its profile, in proportion to their
  /// initial weights, by systematic sampling.
  private static func households(
    _ group: ZoneGroup, _ counts: [Int], _ problem: GeographyProblem, _ draws: KeyedDraws
  ) -> [Entry] {
    var entries: [Entry] = []
    for (row, count) in counts.enumerated() where count > 0 {
      let unit = group.units[row]
      let profile = problem.profiles[problem.seedAreaOfZone[unit.zone]][unit.profile]
      let start = draws.uniform(GroupIntegers.purpose, entity: unit.zone, other: 1 + unit.profile)
      var running = start
      var given = 0
      for (place, household) in profile.members.enumerated() {
        running += problem.weights[household] / profile.weight * Double(count)
        let isLast = place == profile.members.count - 1
        let taken = isLast ? count - given : min(max(0, Int(running.rounded(.down)) - given), count - given)
        if taken > 0 { entries.append(Entry(zone: unit.zone, household: household, count: taken)) }
        given += taken
      }
    }
    return entries
  }
}

/// Words for totals that cannot be met.
enum GeographyProblemText {
  /// Totals that a message names; the others are counted.
  private static let shown = 3

  static func problem(
    _ contradiction: AreaContradictions.Contradiction, others: Int, file: String
  ) -> DataProblem {
    let weights = WeightProblem.contradiction(
      contradiction.text, left: contradiction.given, right: contradiction.implied, others: others)
    return DataProblem(
      file: file, field: contradiction.area, what: weights.what,
      fix: Bilingual(
        fr: "corriger un total, ou --reconcile relax", en: "mend a total, or give --reconcile relax"))
  }

  static func problem(
    _ moved: [GeographyFit.Total], of problem: GeographyProblem, file: String
  ) -> DataProblem {
    let texts = moved.prefix(shown).map { total in
      let name = problem.name(control: total.control, area: total.area)
      let numbers = (Number.text(total.target), Number.text((total.fit * 100).rounded() / 100))
      return Bilingual(
        fr: "\(name)\u{A0}: donné \(numbers.0), atteignable \(numbers.1)",
        en: "\(name): given \(numbers.0), reachable \(numbers.1)")
    }
    let others = moved.count > shown ? moved.count - shown : 0
    return DataProblem(
      file: file,
      what: Bilingual(
        fr: "aucun poids positif n'atteint tous les totaux\u{A0}: " + texts.map(\.fr).joined(separator: ", ")
          + (others > 0 ? ", et \(others) autres" : ""),
        en: "no weights of 0 or more meet all the totals: " + texts.map(\.en).joined(separator: ", ")
          + (others > 0 ? ", and \(others) more" : "")),
      fix: Bilingual(
        fr: "corriger les totaux ou compléter le fichier de ménages, ou --reconcile relax",
        en: "mend the totals or add seed households, or give --reconcile relax"))
  }
}
