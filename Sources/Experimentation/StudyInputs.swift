import DataFiles
import Foundation
public import Housing
public import Policy
import Population
public import Regulation
public import Simulation

/// Everything that a study reads, checked before the first month is simulated, and its fingerprint.
public struct StudyInputs: Sendable {
  /// The request.
  public let request: StudyRequest
  /// Territory.
  public let territory: Territory
  /// Law.
  public let law: LawBook
  /// Scenarios, the reference first.
  public let scenarios: [Scenario]
  /// Parameter sets.
  public let parameterSets: [ParameterSet]
  /// Levers by parameter set, then by scenario.
  public let values: [[LeverValues]]
  /// Levers of the burn-in by parameter set: the status quo, with the parameters and flows asked for.
  public let burnInValues: [LeverValues]
  /// Fingerprints of what goes in, by name.
  public let digests: [(name: String, digest: String)]
  /// Fingerprints of the files of the territory, by name, in alphabetical order.
  public let territoryFiles: [(name: String, digest: String)]
  /// Fingerprint of the study: equal for equal results.
  public let digest: String

  /// Version of the engine: changes whenever results change.
  public static let engineVersion = "0.2.0"

  /// Reads what a request names.
  ///
  /// - Throws: `DataProblem` for a fault in a file, `UnknownName` for a name that nothing bears.
  public init(_ request: StudyRequest, project: Project) throws {
    self.request = request
    territory = try project.territories.territory(request.territory)
    territoryFiles = Self.fingerprints(of: try project.territories.path(of: request.territory))
    law = try project.law()
    let library = project.scenarios
    scenarios = try request.scenarios.map { try library.scenario($0) }
    parameterSets = try request.parameterSets.map { try project.parameters($0) }
    let statusQuo = try library.scenario("status-quo")
    var values: [[LeverValues]] = []
    var burnIn: [LeverValues] = []
    for set in parameterSets {
      var base = LeverValues()
      try base.apply(settingsOf: territory)
      base.apply(set.overlay)
      let all = scenarios.map { scenario in
        var levers = base
        levers.apply(scenario.overlay)
        levers.apply(request.overlay)
        return levers
      }
      var before = base
      before.apply(statusQuo.overlay)
      // Parameters and flows act from the start, policies from the fork.
      burnIn.append((all.first ?? before).withPolicy(of: before))
      values.append(all)
    }
    self.values = values
    burnInValues = burnIn
    try Self.check(values, of: scenarios, under: request.overlay)
    var digests = [("territory", territory.digest), ("law", law.digest)]
    digests += scenarios.map { ("scenario:\($0.name)", $0.digest) }
    digests += parameterSets.map { ("parameters:\($0.name)", $0.digest) }
    digests += request.correlations.inputs.map { ($0.name, $0.digest) }
    self.digests = digests.map { (name: $0.0, digest: $0.1) }
    var digest = Digest()
    digest.add(Self.engineVersion)
    digest.add(SimulationRun.eventOrder)
    for (name, part) in digests {
      digest.add(name)
      digest.add(part)
    }
    for levers in burnIn + values.flatMap({ $0 }) { levers.add(to: &digest) }
    digest.add(request.years)
    digest.add(Int(truncatingIfNeeded: request.seed))
    digest.add("\(request.sample)")
    self.digest = digest.hex
  }

  private static func fingerprints(of folder: String) -> [(name: String, digest: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().compactMap { name in
      guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
      var digest = Digest()
      digest.add(bytes: bytes)
      return (name, digest.hex)
    }
  }

  /// What no file shows alone: two scenarios of one name, shares of the flow above all of it, a scenario that
  /// moves what acts before the fork.
  private static func check(
    _ values: [[LeverValues]], of scenarios: [Scenario], under overlay: LeverOverlay
  ) throws {
    for (place, scenario) in scenarios.enumerated() {
      if let twin = scenarios[..<place].first(where: { $0.name == scenario.name && $0.path != scenario.path })
      {
        throw DataProblem(
          file: scenario.path, field: "scenario",
          what: Bilingual(
            fr: "« \(scenario.name) » est aussi le nom de \(twin.path)",
            en: "\"\(scenario.name)\" is also the name of \(twin.path)"),
          fix: Bilingual(fr: "renommer l'un des deux", en: "rename one of them"))
      }
      for levers in values { try checkShares(levers[place], of: scenario, under: overlay) }
      let early = values[0][place].differences(from: values[0][0]).first { $0.role != .policy }
      if let early {
        let entry = scenario.overlay.entries.last { $0.key == early.key }
        throw DataProblem(
          file: entry?.file ?? scenario.path, line: entry?.line, field: early.key.rawValue,
          what: Bilingual(
            fr: "ce paramètre agit avant la bifurcation\u{A0}: il ne peut différer d'un scénario à l'autre",
            en: "this parameter acts before the fork: it cannot differ between scenarios"),
          fix: Bilingual(
            fr: "le donner à tous par --set, ou dans un jeu de paramètres",
            en: "give it to all with --set, or in a parameter set"))
      }
    }
  }

  /// Names the last place, command line included, that set one of the shares.
  private static func checkShares(
    _ levers: LeverValues, of scenario: Scenario, under overlay: LeverOverlay
  ) throws {
    let shares = [LeverKey.stateShare, .localAuthorityShare, .actionLogementShare]
    let sum = shares.reduce(0) { $0 + levers[$1] }
    guard sum > 1 + 1e-9 else { return }
    let entry = (scenario.overlay.entries + overlay.entries).last { shares.contains($0.key) }
    throw DataProblem(
      file: entry?.file ?? scenario.path, line: entry?.line, field: "reservations",
      what: Bilingual(
        fr: "les parts des réservataires font \(sum)", en: "the holders' shares sum to \(sum)"),
      allowed: Bilingual(fr: "permis\u{A0}: 1 au plus", en: "allowed: at most 1"),
      fix: Bilingual(fr: "diminuer une part", en: "lower one of them"))
  }

  /// Months of the simulation.
  public var clock: SimulationClock {
    SimulationClock(
      startYear: territory.referenceDate.year, firstMeasuredYear: territory.startYear, years: request.years)
  }
}
