import ArgumentParser
import DataFiles
import Experimentation
import Housing
import Policy

/// Shows a scenario, or explains a lever.
struct ScenarioShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a scenario: what it sets, or what one lever does.",
    discussion: """
      Example:
        attrilab scenario show livre-blanc --explain socialMix.q1TargetOutsideQPV
      """)

  @Argument(help: "Scenario: a name of the library, or a .yml file.")
  var name: String

  @Option(help: ArgumentHelp("A lever to explain.", valueName: "group.lever"))
  var explain: String?

  @OptionGroup var set: LeverOptions
  @OptionGroup var common: CommonOptions

  private struct Result: Encodable {
    let name: String
    let title: String
    let summary: String
    let axis: Int?
    let extends: String?
    let path: String
    let levers: [LeverEntry]
  }

  func run() throws {
    let scenario = try common.openProject().scenarios.scenario(name)
    let overlay = try set.overlay()
    var values = LeverValues()
    values.apply(scenario.overlay)
    values.apply(overlay)
    if let explain {
      let lever = try Self.lever(explain)
      return try StandardOutput.line(explanation(lever, value: values[lever.key]))
    }
    if common.format == .json {
      let keys = Set((scenario.overlay.entries + overlay.entries).map(\.key)).sorted { $0.place < $1.place }
      let result = Result(
        name: scenario.name, title: scenario.title[common.language],
        summary: scenario.summary[common.language], axis: scenario.axis, extends: scenario.extends,
        path: scenario.path,
        levers: keys.map { LeverEntry(LeverRegistry.lever($0), value: values[$0], common.language) })
      return try StandardOutput.line(try JSONText.of(result))
    }
    if common.format == .table {
      try StandardOutput.line(scenario.title[common.language])
      try StandardOutput.line(scenario.summary[common.language] + "\n")
    }
    let table = LeverTable(reference: LeverValues(), values: values, language: common.language)
    try StandardOutput.line(table.written(as: common.format))
  }

  private static func lever(_ name: String) throws(UnknownName) -> Lever {
    guard let lever = LeverRegistry.all.first(where: { $0.key.rawValue == name }) else {
      throw UnknownName(
        name: name, kind: Bilingual(fr: "levier", en: "lever"), known: LeverRegistry.all.map(\.key.rawValue))
    }
    return lever
  }

  private func explanation(_ lever: Lever, value: Double) throws -> String {
    let entry = LeverEntry(lever, value: value, common.language)
    if common.format == .json { return try JSONText.of(entry) }
    let axis = lever.axis.map { " (\(common.language == .french ? "axe" : "axis") \($0))" } ?? ""
    let text = Bilingual(
      fr: """
        ici\u{A0}: \(entry.text)\u{202F}; par défaut\u{A0}: \(entry.reference)\u{202F}; permis\u{A0}: \
        \(entry.range)
        source\u{A0}: \(lever.source) (\(lever.mark.label.fr))
        """,
      en: """
        here: \(entry.text); default: \(entry.reference); allowed: \(entry.range)
        source: \(lever.source) (\(lever.mark.label.en))
        """)
    return """
      \(lever.key.rawValue) — \(lever.label[common.language])\(axis)
      \(lever.explanation[common.language])
      \(text[common.language])
      """
  }
}
