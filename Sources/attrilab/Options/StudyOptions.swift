import ArgumentParser
import DataFiles
import Experimentation

/// Which parameter sets a study runs under.
enum ParameterChoice: String, ExpressibleByArgument, CaseIterable {
  case a = "A"
  case b = "B"
  case both

  var names: [String] { self == .both ? ["A", "B"] : [rawValue] }
}

/// Options of the verbs that simulate.
struct StudyOptions: ParsableArguments {
  @Option(help: "Territory; see: attrilab territory list.")
  var territory = StudyOptions.usualTerritory

  @Option(help: "Measured years, 1 to 50.")
  var years = StudyOptions.usualYears

  @Option(help: "Parameter set; the two fit the published figures equally well.")
  var parameters: ParameterChoice?

  @Option(help: "Share of the territory that is simulated, above 0 and at most 1.")
  var sample = 1.0

  @OptionGroup var set: LeverOptions

  /// The Métropole de Lille.
  static let usualTerritory = "mel"
  /// Ten years: long enough for the list to be renewed.
  static let usualYears = 10
  /// Replications of a comparison where none are given.
  static let usualReplications = 20
  /// Replications that a study may have.
  static let greatestReplications = 1000

  /// Checks what the parser does not.
  func validate() throws {
    guard (1...50).contains(years) else { throw ValidationError("--years: allowed 1 to 50") }
    guard sample > 0, sample <= 1 else { throw ValidationError("--sample: allowed above 0, at most 1") }
  }

  /// Refuses a number of replications that is out of range.
  static func check(replications: Int, atLeast least: Int) throws(ValidationError) {
    guard (least...greatestReplications).contains(replications) else {
      throw ValidationError("--replications: allowed \(least) to \(greatestReplications)")
    }
  }

  /// The request for scenarios, the reference first.
  ///
  /// - Throws: `DataProblem` for a lever that is unknown or out of range.
  func request(
    scenarios: [String], replications: Int, default set: ParameterChoice, common: CommonOptions
  ) throws(DataProblem) -> StudyRequest {
    var request = StudyRequest(scenarios: scenarios)
    request.territory = territory
    request.years = years
    request.replications = replications
    request.seed = common.seed
    request.parameterSets = (parameters ?? set).names
    request.sample = sample
    request.threads = common.threads
    request.overlay = try self.set.overlay()
    return request
  }

  /// The options as they would be typed again, defaults left out.
  ///
  /// - Parameter set: the parameter set that the verb takes where none is given.
  func typed(default set: ParameterChoice, seed: UInt64) -> String {
    var text = ""
    if territory != Self.usualTerritory { text += " --territory \(ShellWord.quoted(territory))" }
    if years != Self.usualYears { text += " --years \(years)" }
    if seed != CommonOptions.usualSeed { text += " --seed \(seed)" }
    if let parameters, parameters != set { text += " --parameters \(parameters.rawValue)" }
    if sample != 1 { text += " --sample \(sample)" }
    return text + self.set.typed
  }
}
