import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Housing
import Policy

/// The library of scenarios.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "The scenarios: list, show, compare, check, begin a new one.",
    subcommands: [
      ScenarioList.self, ScenarioShow.self, ScenarioDiff.self, ScenarioCheck.self, ScenarioNew.self,
    ])
}

/// Lists the scenarios.
struct ScenarioList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the scenarios.")

  @OptionGroup var common: CommonOptions

  private struct Entry: Encodable {
    let name: String
    let axis: Int?
    let title: String
    let extends: String?
    let path: String
  }

  func run() throws {
    let library = try common.openProject().scenarios
    let scenarios = try library.names.map { try library.scenario($0) }
    if common.format == .json {
      let entries = scenarios.map {
        Entry(
          name: $0.name, axis: $0.axis, title: $0.title[common.language], extends: $0.extends, path: $0.path)
      }
      print(try JSONText.of(["scenarios": entries]))
      return
    }
    var table = PlainTable(
      common.language == .french
        ? ["Nom", "Axe", "Titre", "Étend"] : ["Name", "Axis", "Title", "Extends"], numbers: [1])
    for scenario in scenarios {
      table.add([
        scenario.name, scenario.axis.map(String.init) ?? "", scenario.title[common.language],
        scenario.extends ?? "",
      ])
    }
    print(table.written(as: common.format))
  }
}

/// Shows a scenario, or explains a lever.
struct ScenarioShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a scenario: what it sets, or what one lever does.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Scenario.")
  var name: String

  @Option(help: "A lever to explain: group.lever.")
  var explain: String?

  func run() throws {
    let scenario = try common.openProject().scenarios.scenario(name)
    var values = LeverValues()
    values.apply(scenario.overlay)
    if let explain {
      let lever = try LeverRegistry.lever(named: explain, file: CommonOptions.setOption, line: nil)
      try print(explanation(lever, value: values[lever.key]))
      return
    }
    if common.format == .json {
      let levers = scenario.overlay.entries.map {
        LeverEntry(LeverRegistry.lever($0.key), value: $0.value, common.language)
      }
      print(
        try JSONText.of(
          ScenarioEntry(
            name: scenario.name, title: scenario.title[common.language],
            summary: scenario.summary[common.language], axis: scenario.axis, extends: scenario.extends,
            path: scenario.path, levers: levers)))
      return
    }
    if common.format == .table {
      print(scenario.title[common.language])
      print(scenario.summary[common.language] + "\n")
    }
    print(LeverTable.differences(from: LeverValues(), to: values, common.language).written(as: common.format))
  }

  private struct ScenarioEntry: Encodable {
    let name: String
    let title: String
    let summary: String
    let axis: Int?
    let extends: String?
    let path: String
    let levers: [LeverEntry]
  }

  private func explanation(_ lever: Lever, value: Double) throws -> String {
    let entry = LeverEntry(lever, value: value, common.language)
    if common.format == .json { return try JSONText.of(entry) }
    let axis = lever.axis.map(String.init) ?? "–"
    switch common.language {
    case .french:
      return """
        \(lever.key.rawValue) — \(lever.label.fr) (axe \(axis))
        \(lever.explanation.fr)
        ici : \(entry.text) ; par défaut : \(entry.reference) ; permis : \(entry.range)
        source : \(lever.source) (\(lever.mark.label.fr))
        """
    case .english:
      return """
        \(lever.key.rawValue) — \(lever.label.en) (axis \(axis))
        \(lever.explanation.en)
        here: \(entry.text); default: \(entry.reference); allowed: \(entry.range)
        source: \(lever.source) (\(lever.mark.label.en))
        """
    }
  }
}

/// A lever and its value, for JSON.
struct LeverEntry: Encodable {
  let key: String
  let axis: Int?
  let label: String
  let explanation: String
  let unit: String
  let value: Double
  let text: String
  let reference: String
  let range: String
  let source: String
  let mark: String

  init(_ lever: Lever, value: Double, _ language: Language) {
    key = lever.key.rawValue
    axis = lever.axis
    label = lever.label[language]
    explanation = lever.explanation[language]
    unit = lever.unit.rawValue
    self.value = value
    text = lever.text(value, language)
    reference = lever.text(lever.defaultValue, language)
    switch lever.domain {
    case .number(let range): self.range = "\(range.lowerBound)…\(range.upperBound)"
    case .integer(let range): self.range = "\(range.lowerBound)…\(range.upperBound)"
    case .choice(let names): range = names.joined(separator: ", ")
    }
    source = lever.source
    mark = lever.mark.rawValue
  }
}

/// Levers side by side.
enum LeverTable {
  static func differences(
    from reference: LeverValues, to values: LeverValues, _ language: Language
  ) -> PlainTable {
    var table = PlainTable(
      language == .french
        ? ["Axe", "Levier", "Référence", "Ici", "Libellé"] : ["Axis", "Lever", "Reference", "Here", "Label"],
      numbers: [0])
    for lever in values.differences(from: reference) {
      table.add([
        lever.axis.map(String.init) ?? "", lever.key.rawValue, lever.text(reference[lever.key], language),
        lever.text(values[lever.key], language), lever.label[language],
      ])
    }
    return table
  }
}

/// What tells two scenarios apart.
struct ScenarioDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows the levers that tell two scenarios apart.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The one.")
  var first: String

  @Argument(help: "The other.")
  var second: String

  func run() throws {
    let library = try common.openProject().scenarios
    var values = [LeverValues(), LeverValues()]
    values[0].apply(try library.scenario(first).overlay)
    values[1].apply(try library.scenario(second).overlay)
    if common.format == .json {
      let entries = values[1].differences(from: values[0]).map {
        LeverEntry($0, value: values[1][$0.key], common.language)
      }
      print(try JSONText.of(["differences": entries]))
    } else {
      print(
        LeverTable.differences(from: values[0], to: values[1], common.language).written(as: common.format))
    }
  }
}

/// Checks a scenario file.
struct ScenarioCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a scenario; the first fault is named by file, line and lever.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Scenario: a name of the library, or a file.")
  var name: String

  func run() throws {
    let scenario = try common.openProject().scenarios.scenario(name)
    if common.format == .json {
      print(try JSONText.of(["scenario": scenario.name, "digest": scenario.digest, "verdict": "ok"]))
    } else {
      print(
        Bilingual(
          fr: "\(scenario.name)\u{A0}: \(scenario.overlay.entries.count) leviers\u{202F}; rien à redire",
          en: "\(scenario.name): \(scenario.overlay.entries.count) levers; nothing wrong")[common.language])
    }
  }
}

/// Begins a scenario file.
struct ScenarioNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins a scenario file that extends the status quo.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var study: StudyOptions

  @Argument(help: "Name of the scenario: letters, digits and hyphens.")
  var name: String

  func validate() throws {
    guard name.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil else {
      throw ValidationError("the name of a scenario has small letters, digits and hyphens")
    }
  }

  func run() throws {
    let project = try common.openProject()
    let path = project.path("Experiments/scenarios/\(name).yml")
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        .usage, Bilingual(fr: "\(path) existe déjà", en: "\(path) exists already"))
    }
    let request = try study.request(scenarios: [], replications: 1, default: .b)
    var text = """
      scenario: \(name)
      title: { fr: "\(name)", en: "\(name)" }
      subject: { fr: "le scénario \(name)", en: "the scenario \(name)" }
      summary:
        fr: "Ce que le scénario change, et ce qu'il ne change pas."
        en: "What the scenario changes, and what it does not."
      extends: status-quo

      """
    for entry in request.overlay.entries {
      let lever = LeverRegistry.lever(entry.key)
      let value: String
      if case .choice(let names) = lever.domain {
        value = names[Int(entry.value)]
      } else {
        value = entry.value == entry.value.rounded() ? String(Int(entry.value)) : String(entry.value)
      }
      text += "\(entry.key.group): { \(entry.key.name): \(value) }\n"
    }
    try OutputFile.write(text, to: path)
    print(path)
  }
}
