import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Housing
import LinearAlgebra
import Policy
import Regulation

/// What is installed, what works, what is optional.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks what the lab needs, and what it can do without.")

  @OptionGroup var common: CommonOptions

  private struct Check: Encodable {
    let name: String
    let state: String
    let detail: String
    let isRequired: Bool
  }

  func run() throws {
    var checks: [Check] = []
    func add(_ name: String, required: Bool = true, _ body: () throws -> String?) {
      do {
        let detail = try body()
        checks.append(
          Check(
            name: name, state: detail == nil ? "absent" : "ok", detail: detail ?? "", isRequired: required))
      } catch {
        checks.append(Check(name: name, state: "failed", detail: "\(error)", isRequired: required))
      }
    }
    let found = try? common.openProject()
    add("project") { found?.root }
    if let project = found {
      for name in (try? project.territories.names()) ?? [] {
        add("territory \(name)") { try project.territories.territory(name).digest }
      }
      add("law") { try project.law().digest }
      for name in project.scenarios.names {
        add("scenario \(name)") { try project.scenarios.scenario(name).digest }
      }
      add("results folder") {
        let probe = project.path("results/.doctor")
        try OutputFile.write("", to: probe)
        try FileManager.default.removeItem(atPath: probe)
        return project.path("results")
      }
      for (name, file) in [("charts", "vega-bundle.js")] {
        add(name, required: false) {
          let path = project.path(".cache/charts/\(file)")
          return FileManager.default.fileExists(atPath: path) ? path : nil
        }
      }
      add("fonts", required: false) {
        let files = try FileManager.default.contentsOfDirectory(atPath: project.path(".cache/charts"))
        let fonts = files.filter { $0.hasSuffix(".woff2") }.sorted()
        return fonts.isEmpty ? nil : fonts.joined(separator: ", ")
      }
    }
    add("linear algebra") { LinearAlgebraThreads.library }
    add("processors") { String(ProcessInfo.processInfo.activeProcessorCount) }
    if common.format == .json {
      print(try JSONText.of(["checks": checks]))
    } else {
      print(table(checks).written(as: common.format))
    }
    if checks.contains(where: { $0.isRequired && $0.state != "ok" }) { throw CommandFailure(.notMet) }
  }

  private func table(_ checks: [Check]) -> PlainTable {
    let french = common.language == .french
    var table = PlainTable(french ? ["Élément", "État", "Détail"] : ["Item", "State", "Detail"])
    for check in checks {
      let state: String
      switch (check.state, check.isRequired) {
      case ("ok", _): state = "ok"
      case (_, false):
        state =
          french
          ? """
          absent (facultatif : make demo l'installe)
          """ : "absent (optional: make demo installs it)"
      default: state = french ? "en défaut" : check.state
      }
      table.add([check.name, state, check.detail])
    }
    return table
  }
}
