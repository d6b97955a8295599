import ArgumentParser
import Experimentation
import Policy

/// What tells two scenarios apart.
struct ScenarioDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows the levers that tell two scenarios apart.")

  @Argument(help: "The one.")
  var first: String

  @Argument(help: "The other.")
  var second: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let library = try common.openProject().scenarios
    var values = [LeverValues(), LeverValues()]
    values[0].apply(try library.scenario(first).overlay)
    values[1].apply(try library.scenario(second).overlay)
    let table = LeverTable(reference: values[0], values: values[1], language: common.language)
    if common.format == .json {
      try StandardOutput.line(try JSONText.of(["differences": table.entries]))
    } else {
      try StandardOutput.line(table.written(as: common.format))
    }
  }
}
