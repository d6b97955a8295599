import ArgumentParser
import DataFiles
import Experimentation
import Foundation

/// How a result is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, md
}

/// The language of what is printed.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case fr, en

  var language: Language { self == .fr ? .french : .english }
}

/// Options that every verb takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "How the result is written.")
  var format: OutputFormat = .table

  @Option(help: "Language; else that of LC_ALL, LC_MESSAGES or LANG (reports: else French).")
  var lang: LanguageChoice?

  @Option(help: "Seed: same seed, same result, whatever the number of threads.")
  var seed = CommonOptions.usualSeed

  @Option(help: "Workers, 1 to 256.")
  var threads = max(1, ProcessInfo.processInfo.activeProcessorCount)

  @Flag(help: "Hold warnings for errors (exit code 65).")
  var strict = false

  @Flag(name: .shortAndLong, help: "No progress and no warning; errors are still told.")
  var quiet = false

  @Option(
    help: ArgumentHelp("The project; else the nearest parent folder with Experiments/.", valueName: "folder"))
  var project: String?

  /// The seed where none is given: the month of the white paper.
  static let usualSeed: UInt64 = 20_210_101

  /// The language of the terminal.
  var language: Language { lang?.language ?? Terminal.languageOfEnvironment }

  /// The language of reports, which are French unless told otherwise.
  var languageOfReports: Language { lang?.language ?? .french }

  /// Checks what the parser does not.
  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError("--threads: allowed 1 to 256") }
  }

  /// The project that the command works on.
  ///
  /// - Throws: `CommandFailure` with exit code 64 where there is none.
  func openProject() throws(CommandFailure) -> Project {
    let folder = project ?? FileManager.default.currentDirectoryPath
    if let found = Project(containing: folder) { return found }
    throw CommandFailure(
      .usage,
      Bilingual(
        fr: "\(folder)\u{A0}: aucun dossier Experiments ici ni au-dessus\u{202F}; donner --project DOSSIER",
        en: "\(folder): no Experiments folder here or above; give --project FOLDER"))
  }

  /// Says a line on standard error, unless the command is quiet.
  func tell(_ line: Bilingual) {
    if !quiet { Terminal.tell(line[language]) }
  }
}
