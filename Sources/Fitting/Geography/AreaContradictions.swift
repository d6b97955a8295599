internal import DataFiles
internal import LinearAlgebra

/// The totals of an area that contradict a relation of their controls.
///
/// In each area all controls are compared that are counted in it: its own, and those of the smaller areas
/// inside, added up. The seed households that its zones may draw on tell which controls imply which others.
public enum AreaContradictions {
  /// A relation that the totals break.
  public struct Contradiction: Sendable, Hashable, Encodable {
    /// Geography and code of the area.
    public let area: String
    /// The relation in names, in English.
    public let relation: String
    /// Sum of its left side.
    public let given: Double
    /// Sum of its right side.
    public let implied: Double
    let text: Bilingual

    private enum CodingKeys: String, CodingKey {
      case area, relation, given, implied
    }
  }

  /// Every broken relation, the zones first.
  public static func find(in problem: GeographyProblem) -> [Contradiction] {
    problem.geographies.indices.flatMap { level in
      problem.controls.contains { $0.level == level }
        ? find(in: problem, level: level) : []
    }
  }

  private static func find(in problem: GeographyProblem, level: Int) -> [Contradiction] {
    let geography = problem.geographies[level]
    var zones: [[Int]] = Array(repeating: [], count: geography.areas.count)
    for (zone, area) in problem.areaOfZone[level].enumerated() { zones[area].append(zone) }
    let controls = problem.controls.indices.filter { problem.controls[$0].level <= level }
    let names = controls.map { problem.controls[$0].name }
    var known: [[Int]: [TotalsRelation]] = [:]
    return geography.areas.indices.flatMap { area -> [Contradiction] in
      let seeds = Set(zones[area].map { problem.seedAreaOfZone[$0] }).sorted()
      let relations = known[seeds] ?? relations(problem, controls: controls, seeds: seeds)
      known[seeds] = relations
      let targets = controls.map { total(problem, control: $0, level: level, area: area, zones: zones[area]) }
      return relations.compactMap { relation in
        let difference = relation.difference(targets)
        guard abs(difference) > Reconciliation.agreement * relation.magnitude(targets) else { return nil }
        return Contradiction(
          area: "\(geography.name) \(geography.areas[area])", relation: relation.text(names).en,
          given: relation.sum(relation.left, targets), implied: relation.sum(relation.right, targets),
          text: relation.text(names))
      }
    }
  }

  private static func relations(
    _ problem: GeographyProblem, controls: [Int], seeds: [Int]
  ) -> [TotalsRelation] {
    var incidence = Incidence(columns: controls.count)
    var weights: [Double] = []
    for seed in seeds {
      for profile in problem.profiles[seed] {
        for (place, control) in controls.enumerated() {
          incidence.add(profile.counts[control], control: place)
        }
        incidence.endRow()
        weights.append(profile.weight)
      }
    }
    return RedundantControls(gram: incidence.gram(weights)).relations
  }

  /// Total of a control in an area: its own, or the sum over the smaller areas inside.
  private static func total(
    _ problem: GeographyProblem, control: Int, level: Int, area: Int, zones: [Int]
  ) -> Double {
    let own = problem.controls[control].level
    if own == level { return problem.totals[control][area] }
    return Set(zones.map { problem.areaOfZone[own][$0] }).sorted()
      .reduce(0) { $0 + problem.totals[control][$1] }
  }
}
