import Housing
import Population
import Regulation
import TestSupport

/// The territories and the law that ship with the project.
enum Shipped {
  static func territory(_ name: String) throws -> Territory {
    try TerritoryReader.read(folder: TestFiles.project + "/Experiments/territories/" + name)
  }

  static func law() throws -> LawBook {
    try LawBook.read(folder: TestFiles.project + "/Experiments/law")
  }

  static func population(
    _ name: String, change: (inout PopulationSettings) -> Void = { _ in }
  ) throws -> SyntheticPopulation {
    let territory = try territory(name)
    var settings = PopulationSettings(territory: territory)
    change(&settings)
    return try PopulationGenerator(territory: territory, law: try law(), settings: settings).generate()
  }

  /// The small territory, generated once for all tests.
  static let essai = Result { try population("essai") }

  /// A tenth of the Métropole de Lille, generated once for all tests.
  static let tenthOfMEL = Result { try population("mel") { $0.sample = 0.1 } }
}
