import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Policy

/// How a result is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv, md
}

/// The language of what is printed.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case fr, en

  var language: Language { self == .fr ? .french : .english }
}

/// Which parameter sets a study runs under.
enum ParameterChoice: String, ExpressibleByArgument, CaseIterable {
  case a = "A"
  case b = "B"
  case both

  var names: [String] { self == .both ? ["A", "B"] : [rawValue] }
}

/// Options that every verb takes.
struct CommonOptions: ParsableArguments {
  /// How messages name the place of a `--set` option.
  static let setOption = "--set"

  @Option(help: "Output format: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: OutputFormat = .table

  @Option(help: "Language: fr or en (reports are French unless told otherwise).")
  var lang: LanguageChoice?

  @Flag(name: .shortAndLong, help: "Say nothing on standard error.")
  var quiet = false

  @Option(help: "Folder of the project; else the nearest parent folder with Experiments/.")
  var project: String?

  /// The language of the terminal.
  var language: Language { lang?.language ?? Terminal.languageOfEnvironment }

  /// The project that the command works on.
  func openProject() throws -> Project {
    let folder = project ?? FileManager.default.currentDirectoryPath
    if let found = Project(containing: folder) { return found }
    throw CommandFailure(
      .usage,
      Bilingual(
        fr: "\(folder)\u{A0}: aucun dossier Experiments ici ni au-dessus\u{202F}; donner --project DOSSIER",
        en: "\(folder): no Experiments folder here or above; give --project FOLDER"))
  }
}

/// Options of the verbs that simulate.
struct StudyOptions: ParsableArguments {
  @Option(help: "Territory.")
  var territory = "mel"

  @Option(help: "Measured years, 1 to 50.")
  var years = 10

  @Option(help: "Seed: same seed, same result.")
  var seed: UInt64 = 20_210_101

  @Option(help: "Parameter set: A, B or both.")
  var parameters: ParameterChoice?

  @Option(help: "Share of the territory that is simulated, above 0 and at most 1.")
  var sample = 1.0

  @Option(help: "Workers.")
  var threads = max(1, ProcessInfo.processInfo.activeProcessorCount)

  @Option(name: .customLong("set"), help: "A lever: group.lever=value. May be repeated.")
  var levers: [String] = []

  /// Checks what the parser does not.
  func validate() throws {
    guard (1...50).contains(years) else { throw ValidationError("--years: allowed 1 to 50") }
    guard sample > 0, sample <= 1 else { throw ValidationError("--sample: allowed above 0, at most 1") }
    guard (1...256).contains(threads) else { throw ValidationError("--threads: allowed 1 to 256") }
  }

  /// The request for scenarios, the reference first.
  func request(scenarios: [String], replications: Int, default set: ParameterChoice) throws -> StudyRequest {
    var request = StudyRequest(scenarios: scenarios)
    request.territory = territory
    request.years = years
    request.replications = replications
    request.seed = seed
    request.parameterSets = (parameters ?? set).names
    request.sample = sample
    request.threads = threads
    for lever in levers {
      let parts = lever.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw DataProblem(
          file: CommonOptions.setOption, field: lever,
          what: Bilingual(fr: "valeur manquante", en: "the value is missing"),
          allowed: Bilingual(fr: "écrire groupe.levier=valeur", en: "write group.lever=value"))
      }
      try request.overlay.set(parts[0], to: parts[1], file: CommonOptions.setOption, line: nil)
    }
    return request
  }

  /// The options as they would be typed again, defaults left out.
  func typed(default set: ParameterChoice) -> String {
    var text = ""
    if territory != "mel" { text += " --territory \(territory)" }
    if years != 10 { text += " --years \(years)" }
    if seed != 20_210_101 { text += " --seed \(seed)" }
    if let parameters, parameters != set { text += " --parameters \(parameters.rawValue)" }
    if sample != 1 { text += " --sample \(sample)" }
    for lever in levers { text += " --set \(lever)" }
    return text
  }
}
