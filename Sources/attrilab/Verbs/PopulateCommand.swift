import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Housing
import Population
import Simulation

/// Generates a population and writes it.
struct PopulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "populate",
    abstract: "Generates households, dwellings and sitting tenants, with a fit report.",
    discussion: """
      Writes households.csv, dwellings.csv, tenants.csv, fit.json and fit.md into the folder.

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

  @OptionGroup var set: LeverOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard sample > 0, sample <= 1 else { throw ValidationError("--sample: allowed above 0, at most 1") }
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
    let inputs = try StudyInputs(request, project: project)
    try Warnings(territory: inputs.territory, law: inputs.law).tell(common)
    let population = try PopulationGenerator(
      territory: inputs.territory, law: inputs.law,
      settings: PopulationSettings(
        inputs.burnInValues[0], territory: inputs.territory, sample: sample, seed: common.seed)
    ).generate()
    try PopulationFiles.write(
      population, territory: inputs.territory, folder: output, language: common.language)
    try show(population)
  }

  private func show(_ population: SyntheticPopulation) throws {
    let folder = URL(fileURLWithPath: output).standardizedFileURL.path
    switch common.format {
    case .json: try StandardOutput.write(PopulationFiles.json(of: population.fit))
    case .csv:
      var table = PlainTable(["file", "rows"])
      table.add(["\(folder)/dwellings.csv", String(population.dwellings.count)])
      table.add(["\(folder)/tenants.csv", String(population.sittingTenants.count)])
      table.add(["\(folder)/households.csv", String(population.applicants.count)])
      try StandardOutput.line(table.csv)
    case .md:
      for sentence in population.fit.sentences(common.language) { try StandardOutput.line("- " + sentence) }
      try StandardOutput.line("\n`\(folder)`")
    case .table:
      for sentence in population.fit.sentences(common.language) { try StandardOutput.line(sentence) }
      try StandardOutput.line(folder)
    }
  }
}
