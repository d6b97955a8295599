import ArgumentParser
import DataFiles
import Policy

/// Levers set on the command line.
struct LeverOptions: ParsableArguments {
  /// The option, as messages name it.
  static let option = "--set"

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A lever, e.g. choiceBasedLetting.share=0.5. May be repeated.", valueName: "key=value")
  )
  var levers: [String] = []

  /// The levers as an overlay; of two values of one lever the later wins.
  ///
  /// - Throws: `DataProblem` whose file is `--set`, for an unknown lever or a value out of range.
  func overlay() throws(DataProblem) -> LeverOverlay {
    var overlay = LeverOverlay()
    for lever in levers {
      let parts = lever.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw DataProblem(
          file: Self.option, field: lever,
          what: Bilingual(fr: "valeur manquante", en: "the value is missing"),
          allowed: Bilingual(fr: "écrire groupe.levier=valeur", en: "write group.lever=value"))
      }
      try overlay.set(parts[0], to: parts[1], file: Self.option, line: nil)
    }
    return overlay
  }

  /// The options as they would be typed again.
  var typed: String { levers.map { " \(Self.option) \(ShellWord.quoted($0))" }.joined() }
}
