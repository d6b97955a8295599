import ArgumentParser
import DataFiles
import Experimentation
import Policy

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

    private enum CodingKeys: String, CodingKey { case name, axis, title, extends, path }

    /// Writes every key, null where there is no value.
    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: CodingKeys.self)
      try keys.encode(name, forKey: .name)
      try keys.encode(axis, forKey: .axis)
      try keys.encode(title, forKey: .title)
      try keys.encode(extends, forKey: .extends)
      try keys.encode(path, forKey: .path)
    }
  }

  func run() throws {
    let library = try common.openProject().scenarios
    let scenarios = try library.names.map { try library.scenario($0) }
    let entries = scenarios.map {
      Entry(
        name: $0.name, axis: $0.axis, title: $0.title[common.language], extends: $0.extends, path: $0.path)
    }
    if common.format == .json {
      try StandardOutput.line(try JSONText.of(["scenarios": entries]))
      return
    }
    if common.format == .csv {
      var table = PlainTable(["name", "axis", "title", "extends", "path"])
      for entry in entries {
        table.add([
          entry.name, entry.axis.map(String.init) ?? "", entry.title, entry.extends ?? "", entry.path,
        ])
      }
      try StandardOutput.line(table.csv)
      return
    }
    var table = PlainTable(
      common.language == .french
        ? ["Nom", "Axe", "Titre", "Étend"] : ["Name", "Axis", "Title", "Extends"], numbers: [1])
    for entry in entries {
      table.add([entry.name, entry.axis.map(String.init) ?? "", entry.title, entry.extends ?? ""])
    }
    try StandardOutput.line(table.written(as: common.format))
  }
}
