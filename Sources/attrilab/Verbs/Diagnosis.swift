import DataFiles
import Experimentation
import Foundation
import Housing
import LinearAlgebra
import Policy
import Regulation

/// The checks of `doctor`, each run in turn; a fault in one stops none of the others.
struct Diagnosis {
  /// How something was found.
  enum State: String, Encodable {
    case ok, absent, failed
  }

  /// One thing that the lab needs or can use.
  struct Check: Encodable {
    let name: String
    let label: Bilingual
    let state: State
    /// What was found, or what to do.
    let detail: String
    let isRequired: Bool

    private enum CodingKeys: String, CodingKey { case name, state, detail, isRequired }

    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode(name, forKey: .name)
      try keys.encode(state, forKey: .state)
      try keys.encode(detail, forKey: .detail)
      try keys.encode(isRequired, forKey: .isRequired)
    }
  }

  private(set) var checks: [Check] = []
  private let language: Language

  init(_ common: CommonOptions) {
    language = common.language
    var found: Project?
    add("project", fr: "projet") {
      found = try common.openProject()
      return found?.root
    }
    if let found {
      addInputs(of: found)
      addFolders(of: found)
    }
    add("linear algebra", fr: "algèbre linéaire") { LinearAlgebraThreads.library }
    add("processors", fr: "processeurs") { String(ProcessInfo.processInfo.activeProcessorCount) }
  }

  private mutating func addInputs(of project: Project) {
    add("law", fr: "droit") { try project.law().digest }
    let territories = (try? project.territories.names()) ?? []
    if territories.isEmpty { add("territories", fr: "territoires") { nil } }
    for name in territories {
      add("territory \(name)", fr: "territoire \(name)") { try project.territories.territory(name).digest }
    }
    for name in ParameterChoice.both.names {
      add("parameters \(name)", fr: "paramètres \(name)") { try project.parameters(name).digest }
    }
    if project.scenarios.names.isEmpty { add("scenarios", fr: "scénarios") { nil } }
    for name in project.scenarios.names {
      add("scenario \(name)", fr: "scénario \(name)") { try project.scenarios.scenario(name).digest }
    }
  }

  private mutating func addFolders(of project: Project) {
    add("results folder", fr: "dossier des résultats") {
      let probe = project.path("results/.doctor-\(ProcessInfo.processInfo.processIdentifier)")
      try OutputFile.write("", to: probe)
      try FileManager.default.removeItem(atPath: probe)
      return project.path("results")
    }
    let cache = project.path(".cache/charts")
    let files = ((try? FileManager.default.contentsOfDirectory(atPath: cache)) ?? []).sorted()
    let advice = Bilingual(fr: "make demo les installe", en: "make demo installs them")[language]
    for (name, french, suffix) in [("charts", "graphiques", ".js"), ("fonts", "polices", ".woff2")] {
      let present = files.filter { $0.hasSuffix(suffix) }
      add(name, fr: french, isRequired: false, advice: advice) {
        present.isEmpty ? nil : present.map { "\(cache)/\($0)" }.joined(separator: ", ")
      }
    }
  }

  /// Runs a check: nil is absent, an error is a fault whose line is the detail.
  private mutating func add(
    _ name: String, fr french: String, isRequired: Bool = true, advice: String = "",
    _ body: () throws -> String?
  ) {
    let state: State
    let detail: String
    do {
      let found = try body()
      state = found == nil ? .absent : .ok
      detail = found ?? advice
    } catch {
      state = .failed
      detail = Ending(error, in: language)?.line ?? "\(error)"
    }
    checks.append(
      Check(
        name: name, label: Bilingual(fr: french, en: name), state: state, detail: detail,
        isRequired: isRequired))
  }
}
