import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Policy

/// Begins a scenario file.
struct ScenarioNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins a scenario file that extends the status quo.",
    discussion: """
      Prints the path of the file.

      Example:
        attrilab scenario new demi-choix --set choiceBasedLetting.share=0.5
      """)

  @Argument(help: "Name of the scenario: small letters, digits and hyphens.")
  var name: String

  @OptionGroup var set: LeverOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard name.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil else {
      throw ValidationError("the name of a scenario has small letters, digits and hyphens")
    }
  }

  func run() throws {
    let path = try common.openProject().path("Experiments/scenarios/\(name).yml")
    let overlay = try set.overlay()
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        .usage,
        Bilingual(
          fr: "\(path) existe déjà\u{202F}; prendre un autre nom ou le supprimer",
          en: "\(path) exists already; take another name or remove it"))
    }
    try OutputFile.write(text(overlay), to: path)
    try StandardOutput.line(path)
  }

  private func text(_ overlay: LeverOverlay) -> String {
    var text = """
      scenario: \(name)
      title: { fr: "\(name)", en: "\(name)" }
      subject: { fr: "le scénario \(name)", en: "the scenario \(name)" }
      summary:
        fr: "Ce que le scénario change, et ce qu'il ne change pas."
        en: "What the scenario changes, and what it does not."
      extends: status-quo

      """
    var values = LeverValues()
    values.apply(overlay)
    let levers = Set(overlay.entries.map(\.key)).sorted { $0.place < $1.place }
    var groups: [String] = []
    for lever in levers where !groups.contains(lever.group) { groups.append(lever.group) }
    for group in groups {
      let members = levers.filter { $0.group == group }.map {
        "\($0.name): \(LeverRegistry.lever($0).typed(values[$0]))"
      }
      text += "\(group): { \(members.joined(separator: ", ")) }\n"
    }
    return text
  }
}
