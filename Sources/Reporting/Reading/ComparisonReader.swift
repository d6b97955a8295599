public import Evaluation

/// Looks figures up in a comparison, and joins what the parameter sets say.
///
/// It computes nothing: every number is one of `ScenarioComparison`. Levels and targets are shown for the main set
/// (`B`, the default of the lab, where it ran); verdicts hold only where every set that ran agrees.
public struct ComparisonReader: Sendable {
  /// The comparison.
  public let result: ScenarioComparison
  /// Parameter set whose levels are shown.
  public let mainSet: String

  private struct Key: Hashable {
    var scenario: String
    var set: String
    var indicator: String
    var group: String
    var year: Int?
  }
  private let levelAt: [Key: Int]
  private let differenceAt: [Key: Int]
  private let targetAt: [Key: Int]
  private let profileAt: [Key: Int]

  /// Name under which the joined line of all sets is written.
  static let joinedSet = "both"
  /// Group of everyone.
  public static let everyone = "all"

  /// Reads a comparison.
  ///
  /// - Complexity: O(number of lines).
  public init(_ result: ScenarioComparison) {
    self.result = result
    let sets = result.study.parameterSets
    mainSet = sets.contains("B") ? "B" : sets.last ?? ComparisonReader.joinedSet
    levelAt = ComparisonReader.index(result.levels) {
      Key(scenario: $0.scenario, set: $0.parameters, indicator: $0.indicator, group: $0.group, year: $0.year)
    }
    differenceAt = ComparisonReader.index(result.differences) {
      Key(scenario: $0.variant, set: $0.parameters, indicator: $0.indicator, group: $0.group)
    }
    targetAt = ComparisonReader.index(result.targets) {
      Key(scenario: $0.scenario, set: $0.parameters, indicator: $0.target, group: "")
    }
    profileAt = ComparisonReader.index(result.gainersLosers) {
      Key(scenario: $0.variant, set: $0.parameters, indicator: $0.profile, group: "")
    }
  }

  /// The first line of each key.
  private static func index<Line>(_ lines: [Line], by key: (Line) -> Key) -> [Key: Int] {
    Dictionary(lines.indices.map { (key(lines[$0]), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The reference; nil where the comparison is empty.
  public var reference: ScenarioSummary? { result.scenarios.first }
  /// The variants, in the order that the user gave.
  public var variants: ArraySlice<ScenarioSummary> { result.scenarios.dropFirst() }
  /// Whether more than one parameter set ran.
  public var hasSeveralSets: Bool { result.study.parameterSets.count > 1 }

  /// Indicators that have a level or a difference, in the order of the registry.
  public var indicators: [Indicator] {
    IndicatorRegistry.all.filter { indicator in
      result.scenarios.contains { level(indicator.id, in: $0.name) != nil }
        || variants.contains { difference(indicator.id, of: $0.name) != nil }
    }
  }

  /// Level over all the measured years, or of one year.
  public func level(
    _ indicator: String, in scenario: String, group: String = everyone, year: Int? = nil, set: String? = nil
  ) -> LevelEstimate? {
    levelAt[Key(scenario: scenario, set: set ?? mainSet, indicator: indicator, group: group, year: year)]
      .map { result.levels[$0] }
  }

  /// Paired difference with the reference, joined over the sets.
  public func difference(
    _ indicator: String, of variant: String, group: String = everyone
  ) -> JointDifference? {
    func line(_ set: String) -> DifferenceEstimate? {
      differenceAt[Key(scenario: variant, set: set, indicator: indicator, group: group)]
        .map { result.differences[$0] }
    }
    return JointDifference(
      joined: line(ComparisonReader.joinedSet), bySet: result.study.parameterSets.compactMap(line),
      mainSet: mainSet)
  }

  /// A legal target in a scenario, joined over the sets.
  public func target(_ target: String, in scenario: String) -> JointTarget? {
    let lines = result.study.parameterSets.compactMap { set in
      targetAt[Key(scenario: scenario, set: set, indicator: target, group: "")].map { result.targets[$0] }
    }
    guard let main = lines.first(where: { $0.parameters == mainSet }) ?? lines.last else { return nil }
    return JointTarget(main: main, bySet: lines)
  }

  /// Identifiers of the targets, in the order of the result.
  public var targets: [String] {
    var seen: Set<String> = []
    return result.targets.map(\.target).filter { seen.insert($0).inserted }
  }

  /// Gainers and losers of a profile under a variant, joined over the sets.
  public func profile(_ profile: String, of variant: String) -> JointProfile? {
    func line(_ set: String) -> GainersLosers? {
      profileAt[Key(scenario: variant, set: set, indicator: profile, group: "")].map {
        result.gainersLosers[$0]
      }
    }
    let bySet = result.study.parameterSets.compactMap(line)
    guard
      let shown = line(ComparisonReader.joinedSet) ?? bySet.first(where: { $0.parameters == mainSet })
        ?? bySet.last
    else { return nil }
    let waits = bySet.first { $0.parameters == mainSet } ?? shown
    return JointProfile(
      shown: shown, waits: waits, verdict: agreed(bySet.map(\.verdict), joined: shown.verdict))
  }

  /// Codes of the profiles, in the order of the result, without the line of everyone.
  public var profiles: [String] {
    var seen: Set<String> = [ComparisonReader.everyone]
    return result.gainersLosers.map(\.profile).filter { seen.insert($0).inserted }
  }
}

/// The verdict that all the sets share, and otherwise "not demonstrated".
func agreed(_ verdicts: [Verdict], joined: Verdict) -> Verdict {
  verdicts.allSatisfy { $0 == joined } ? joined : .notDemonstrated
}
