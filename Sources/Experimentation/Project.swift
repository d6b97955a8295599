public import DataFiles
import Foundation
public import Housing
public import Policy
public import Regulation

/// Where the lab finds its files: the nearest folder, from here upwards, that has an `Experiments` folder.
public struct Project: Sendable {
  /// Root of the project.
  public let root: String

  /// The project of a folder, or nil where there is none.
  public init?(containing folder: String) {
    var url = URL(fileURLWithPath: folder).standardizedFileURL
    while true {
      var isFolder: ObjCBool = false
      let path = url.appendingPathComponent("Experiments").path
      if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        root = url.path
        return
      }
      if url.path == "/" { return nil }
      url.deleteLastPathComponent()
    }
  }

  /// A path inside the project.
  public func path(_ relative: String) -> String { root + "/" + relative }

  /// The scenarios.
  public var scenarios: ScenarioLibrary {
    ScenarioLibrary(folder: path("Experiments/scenarios"), shownAs: "Experiments/scenarios")
  }

  /// The territories.
  public var territories: TerritoryLibrary {
    TerritoryLibrary(project: root)
  }

  /// The law.
  public func law() throws(DataProblem) -> LawBook { try LawBook.read(folder: path("Experiments/law")) }

  /// A parameter set.
  public func parameters(_ name: String) throws -> ParameterSet {
    try ParameterSet.read(name, folder: path("Experiments/parameters"), shownAs: "Experiments/parameters")
  }
}
