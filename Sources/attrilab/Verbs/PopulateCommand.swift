import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Housing
import Population
import Reporting
import Simulation

/// Generates a population and writes it.
struct PopulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "populate",
    abstract: "Generates households, dwellings and sitting tenants, with a fit report.",
    discussion: """
      Writes households.csv, dwellings.csv, tenants.csv, and how well they meet their sources: fit.json, fit.md
      and the page fit.html. A territory of several EPCI is made and written EPCI by EPCI.

      --correlations F gives the rank correlations of applicants (age, income, seniority), --tenant-correlations
      those of tenants (age, income, stay): a CSV matrix whose rows and columns bear these names.

      Example:
        attrilab populate essai -o population
      """)

  @Argument(help: "Territory; see: attrilab territory list.")
  var territory: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the files are written; made if absent.", valueName: "folder"))
  var output: String

  @Option(help: "Parameter set: A or B.")
  var parameters: ParameterChoice = .b

  @Option(help: "Share of the territory that is generated, above 0 and at most 1.")
  var sample = 1.0

  @Option(help: ArgumentHelp("Rank correlations of applicants: a matrix.", valueName: "file"))
  var correlations: String?

  @Option(help: ArgumentHelp("Rank correlations of tenants: a matrix.", valueName: "file"))
  var tenantCorrelations: String?

  @Flag(help: "Replaces correlations that contradict each other by the nearest that do not.")
  var repairCorrelation = false

  @OptionGroup var minCell: MinCellOption
  @OptionGroup var set: LeverOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard sample > 0, sample <= 1 else { throw ValidationError("--sample: allowed above 0, at most 1") }
    guard !repairCorrelation || correlations != nil || tenantCorrelations != nil else {
      throw ValidationError("--repair-correlation: there is no --correlations or --tenant-correlations")
    }
    guard parameters != .both else {
      throw ValidationError("--parameters: one set at a time, A or B, for one population")
    }
  }

  func run() throws {
    let project = try common.openProject()
    try project.requireTerritory(territory)
    var request = StudyRequest(scenarios: ["status-quo"])
    request.territory = territory
    request.parameterSets = parameters.names
    request.sample = sample
    request.seed = common.seed
    request.overlay = try set.overlay()
    request.threads = common.threads
    request.correlations = try GivenCorrelations(
      applicants: correlations, tenants: tenantCorrelations, repairing: repairCorrelation)
    request.command =
      "attrilab populate \(ShellWord.quoted(territory)) -o population"
      + (parameters == .b ? "" : " --parameters \(parameters.rawValue)")
      + (sample == 1 ? "" : " --sample \(sample)")
      + (common.seed == CommonOptions.usualSeed ? "" : " --seed \(common.seed)") + typedCorrelations
      + set.typed
    let inputs = try StudyInputs(request, project: project)
    try Warnings(territory: inputs.territory, law: inputs.law).tell(common)
    let assets = ReportAssets.load(cacheFolder: project.path(".cache/charts"))
    let stop = StopRequest()
    let interruption = Interruption(stop, common: common, answer: Self.stopping)
    defer { _ = interruption }
    var writer = try PopulationWriter(folder: output)
    do {
      let progress = BlockProgress(common)
      try PopulationGenerator(inputs: inputs, set: 0).forEachBlock(threads: common.threads) { block in
        if stop.isStopped { throw CommandFailure(.stopped) }
        try writer.append(block.population, territory: block.territory)
        progress.show(block.number + 1, of: block.count)
      }
      let fit = PopulationCertificate(inputs).signed(writer.fit(of: inputs.territory)).masked(
        minCell: minCell.least)
      let page = PopulationPage.html(fit, language: common.languageOfReports, assets: assets)
      if stop.isStopped { throw CommandFailure(.stopped) }
      try writer.finish(fit, language: common.language, texts: [("fit.html", page)])
      try show(fit, rows: writer.rows)
    } catch {
      writer.discard()
      throw error
    }
  }

  private var typedCorrelations: String {
    (correlations.map { " --correlations " + ShellWord.quoted($0) } ?? "")
      + (tenantCorrelations.map { " --tenant-correlations " + ShellWord.quoted($0) } ?? "")
      + (repairCorrelation ? " --repair-correlation" : "")
  }

  private static let stopping = Bilingual(
    fr: "arrêt demandé\u{A0}: rien n'est écrit", en: "stopping: nothing is written")

  private func show(_ fit: FitReport, rows: (dwellings: Int, tenants: Int, applicants: Int)) throws {
    let folder = URL(fileURLWithPath: output).standardizedFileURL.path
    switch common.format {
    case .json: try StandardOutput.write(PopulationFiles.json(of: fit))
    case .csv:
      var table = PlainTable(["file", "rows"])
      table.add(["\(folder)/dwellings.csv", String(rows.dwellings)])
      table.add(["\(folder)/tenants.csv", String(rows.tenants)])
      table.add(["\(folder)/households.csv", String(rows.applicants)])
      try StandardOutput.line(table.csv)
    case .md:
      for sentence in fit.sentences(common.language) { try StandardOutput.line("- " + sentence) }
      try StandardOutput.line("\n`\(folder)`")
    case .table:
      for sentence in fit.sentences(common.language) { try StandardOutput.line(sentence) }
      try StandardOutput.line(folder)
    }
  }
}
