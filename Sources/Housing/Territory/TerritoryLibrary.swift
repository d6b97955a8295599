public import DataFiles
import Foundation

/// The territories that stand under `Experiments/territories` of a project.
public struct TerritoryLibrary: Sendable {
  /// Folder of the library, as messages show it.
  public static let folder = "Experiments/territories"

  private let project: String

  /// The library of a project.
  ///
  /// - Parameter project: root of the project, the folder that holds `Experiments`.
  public init(project: String) {
    self.project = project.hasSuffix("/") && project.count > 1 ? String(project.dropLast()) : project
  }

  /// Names of the territories, in alphabetical order of their code points: the folders with a `territory.yml`.
  ///
  /// - Throws: `DataProblem` where the folder is absent or cannot be listed.
  public func names() throws(DataProblem) -> [String] {
    let root = "\(project)/\(Self.folder)"
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: root)
    } catch {
      throw DataProblem(
        file: Self.folder,
        what: Bilingual(fr: "dossier absent ou illisible", en: "the folder is absent or cannot be read"),
        fix: Bilingual(
          fr: "lancer la commande dans le projet, ou donner --project",
          en: "run the command inside the project, or give --project"))
    }
    return
      entries
      .filter { FileManager.default.fileExists(atPath: "\(root)/\($0)/territory.yml") }
      .sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// Whether a text names a folder rather than a territory of the library: it has a `/`, or it is the path of a folder
  /// and no name of the library.
  public func isFolder(_ text: String) -> Bool {
    if text.contains("/") { return true }
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: text, isDirectory: &isFolder)
    return isThere && isFolder.boolValue && (try? names().contains(text)) != true
  }

  /// Path of a territory's folder: of a name of the library, or of a folder as it stands.
  ///
  /// - Throws: `DataProblem` for an unknown name, with the nearest known one.
  public func path(of name: String) throws(DataProblem) -> String {
    if isFolder(name) { return name }
    let known = try names()
    guard known.contains(name) else {
      throw DataProblem.unknownName(name, among: known, file: Self.folder, line: nil, field: nil)
    }
    return "\(project)/\(Self.folder)/\(name)"
  }

  /// The territory of a name or of a folder, read and checked.
  ///
  /// - Throws: `DataProblem` for an unknown name, and what `TerritoryReader` throws.
  public func territory(_ name: String) throws(DataProblem) -> Territory {
    if isFolder(name) { return try TerritoryReader.read(folder: name) }
    return try TerritoryReader.read(folder: path(of: name), shownAs: "\(Self.folder)/\(name)")
  }
}
