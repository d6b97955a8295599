import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Policy
import Population
import Simulation

/// Generates a population and writes it.
struct PopulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "populate",
    abstract: """
      Generates households, dwellings and sitting tenants, with a fit report.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var study: StudyOptions

  @Argument(help: "Territory.")
  var name: String

  @Option(name: .shortAndLong, help: "Folder that is written.")
  var output: String

  func run() throws {
    let project = try common.openProject()
    var request = try study.request(scenarios: ["status-quo"], replications: 1, default: .b)
    request.territory = name
    let inputs = try StudyInputs(request, project: project)
    let settings = PopulationSettings(
      inputs.burnInValues[0], territory: inputs.territory, sample: study.sample, seed: study.seed)
    let population: SyntheticPopulation
    do {
      population = try PopulationGenerator(
        territory: inputs.territory, law: inputs.law, settings: settings
      ).generate()
    } catch {
      throw CommandFailure(
        .badData, Bilingual(fr: error.message(in: .french), en: error.message(in: .english)))
    }
    try PopulationFiles.write(
      population, territory: inputs.territory, folder: output, language: common.language)
    if common.format == .json {
      print(PopulationFiles.json(of: population.fit))
    } else {
      for sentence in population.fit.sentences(common.language) { print(sentence) }
      print(URL(fileURLWithPath: output).standardizedFileURL.path)
    }
  }
}
