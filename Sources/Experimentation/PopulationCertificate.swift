import DataFiles
import Foundation
import Housing
import Policy
public import Population
public import RunStore
import Simulation

/// The fit report of a study's population: signed with what it was made from, kept in the store, handed to the
/// report.
public struct PopulationCertificate: Sendable {
  private let inputs: StudyInputs

  /// The certificates of a study.
  public init(_ inputs: StudyInputs) { self.inputs = inputs }

  /// The report with the engine, the command and the fingerprint of each input.
  public func signed(_ fit: FitReport) -> FitReport {
    var signed = fit
    signed.provenance.engineVersion = StudyInputs.engineVersion
    signed.provenance.command = inputs.request.command
    signed.provenance.inputs = (inputs.digests + inputs.territoryFiles).map {
      FitReport.Input(name: $0.name, digest: $0.digest)
    }
    return signed
  }

  /// Keeps the report of a parameter set's population beside its results.
  func keep(_ fit: FitReport, of parameters: String, in store: RunStore) throws {
    try store.keep(PopulationFiles.json(of: signed(fit)), as: Self.key(parameters))
  }

  /// The report of the last parameter set's population: from the store, or of a population made anew where the store
  /// was filled before it kept any.
  public func report(_ store: RunStore) throws -> FitReport? {
    guard let parameters = inputs.parameterSets.last else { return nil }
    if let kept = try store.fact(Self.key(parameters.name)),
      let fit = try? JSONDecoder().decode(FitReport.self, from: Data(kept.utf8))
    {
      return fit
    }
    let population = try PopulationGenerator(inputs: inputs, set: inputs.parameterSets.count - 1).generate(
      threads: inputs.request.threads)
    try keep(population.fit, of: parameters.name, in: store)
    return signed(population.fit)
  }

  private static func key(_ parameters: String) -> String { "population:" + parameters }
}

extension PopulationGenerator {
  /// The generator of a study's population under one of its parameter sets.
  ///
  /// - Parameter set: place of the set among those of the study.
  public init(inputs: StudyInputs, set: Int) {
    self.init(territory: inputs.territory, law: inputs.law) { territory in
      inputs.populationSettings(of: territory, set: set)
    }
  }
}

extension StudyInputs {
  /// The settings of the population of a territory, or of one of its EPCI, under one of the parameter sets.
  func populationSettings(of territory: Territory, set: Int) -> PopulationSettings {
    var settings = PopulationSettings(
      burnInValues[set], territory: territory, sample: request.sample, seed: request.seed)
    request.correlations.apply(to: &settings)
    return settings
  }
}
