public import DataFiles
import Foundation

/// The scenarios of a folder, `Experiments/scenarios/NAME.yml`, and those that a user gives by path.
public struct ScenarioLibrary: Sendable {
  /// Folder of the library.
  public let folder: String
  /// How messages name the folder.
  public let shownAs: String
  /// Names of the scenarios, sorted.
  public let names: [String]

  /// The library of a folder.
  public init(folder: String, shownAs: String? = nil) {
    self.folder = folder
    self.shownAs = shownAs ?? folder
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    names = files.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// A scenario by its name in the library, or by the path of a file that ends in `.yml`.
  ///
  /// - Throws: `UnknownName` for a name that the library does not have, `DataProblem` for a file with a fault.
  public func scenario(_ nameOrPath: String) throws -> Scenario {
    try scenario(nameOrPath, extendedBy: [])
  }

  private func scenario(_ nameOrPath: String, extendedBy chain: [String]) throws -> Scenario {
    let isPath = nameOrPath.hasSuffix(".yml") || nameOrPath.hasSuffix(".yaml")
    if !isPath, !names.contains(nameOrPath) {
      throw UnknownName(
        name: nameOrPath, kind: Bilingual(fr: "scénario", en: "scenario"), known: names)
    }
    let path = isPath ? nameOrPath : "\(folder)/\(nameOrPath).yml"
    let shown = isPath ? nameOrPath : "\(shownAs)/\(nameOrPath).yml"
    return try read(LocatedYAML(path: path, shownAs: shown), extendedBy: chain, path: shown)
  }

  private static let ownKeys = [
    "scenario", "title", "subject", "summary", "axis", "extends", "expects",
  ]

  private func read(_ yaml: LocatedYAML, extendedBy chain: [String], path: String) throws -> Scenario {
    _ = try yaml.entries(known: Self.ownKeys + LeverRegistry.groups)
    let name = try yaml.required("scenario").nameOfFile(path)
    let parent = try yaml["extends"].map { field throws in
      let parent = try field.text()
      guard parent != name, !chain.contains(parent) else {
        throw field.problem(
          what: Bilingual(
            fr: "le scénario s'étend lui-même\u{A0}: \((chain + [name, parent]).joined(separator: " → "))",
            en: "the scenario extends itself: \((chain + [name, parent]).joined(separator: " → "))"),
          fix: Bilingual(fr: "étendre status-quo", en: "extend status-quo"))
      }
      guard names.contains(parent) else {
        throw DataProblem.unknownName(
          parent, among: names, file: field.file, line: field.line, field: field.path)
      }
      return try scenario(parent, extendedBy: chain + [name])
    }
    var overlay = parent?.overlay ?? LeverOverlay()
    try overlay.read(groupsOf: yaml, besides: Self.ownKeys)
    try Self.checkShares(of: overlay, yaml: yaml)
    return Scenario(
      name: name, title: try yaml.required("title").bilingual(),
      subject: try yaml.required("subject").bilingual(), summary: try yaml.required("summary").bilingual(),
      axis: try yaml["axis"].map { try $0.integer(in: 1...10) }, extends: parent?.name, overlay: overlay,
      expectations: try yaml["expects"].map { try Self.expectations($0) } ?? [], path: path)
  }

  private static func expectations(_ yaml: LocatedYAML) throws -> [Scenario.Expectation] {
    try yaml.elements().map { element in
      _ = try element.entries(known: ["indicator", "sign"])
      let sign = try element.required("sign").choice(among: ["+", "-"])
      return Scenario.Expectation(
        indicator: try element.required("indicator").text(), sign: sign == 0 ? 1 : -1)
    }
  }

  /// The holders' shares are parts of one flow: together at most all of it.
  private static func checkShares(of overlay: LeverOverlay, yaml: LocatedYAML) throws {
    var values = LeverValues()
    values.apply(overlay)
    let sum = values[.stateShare] + values[.localAuthorityShare] + values[.actionLogementShare]
    guard sum > 1 + 1e-9 else { return }
    throw DataProblem(
      file: yaml.file, line: yaml["reservations"]?.line, field: "reservations",
      what: Bilingual(
        fr: "les parts des réservataires font \(sum)", en: "the holders' shares sum to \(sum)"),
      allowed: Bilingual(fr: "permis\u{A0}: 1 au plus", en: "allowed: at most 1"),
      fix: Bilingual(fr: "diminuer une part", en: "lower one of them"))
  }
}

/// A name on the command line that nothing known bears.
public struct UnknownName: Error, Sendable {
  /// The name as given.
  public let name: String
  /// Kind of thing that was looked for: a scenario, a territory.
  public let kind: Bilingual
  /// The known names.
  public let known: [String]

  /// Names that a message lists before it breaks off.
  private static let shownNames = 12

  /// An unknown name.
  public init(name: String, kind: Bilingual, known: [String]) {
    self.name = name
    self.kind = kind
    self.known = known
  }

  /// The line that is printed, with the nearest known name.
  public func message(in language: Language) -> String {
    let nearest = NearestName.of(name, among: known)
    let names =
      known.prefix(Self.shownNames).joined(separator: ", ") + (known.count > Self.shownNames ? ", …" : "")
    switch language {
    case .french:
      let hint = nearest.map { "\u{202F}; vouliez-vous « \($0) »\u{202F}?" } ?? ""
      return "\(kind.fr) inconnu\u{A0}: « \(name) »\(hint) (connus\u{A0}: \(names))"
    case .english:
      let hint = nearest.map { "; did you mean \"\($0)\"?" } ?? ""
      return "unknown \(kind.en): \"\(name)\"\(hint) (known: \(names))"
    }
  }
}
