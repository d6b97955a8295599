import DataFiles
import Experimentation
import Housing
import Policy

extension Project {
  /// Refuses the name of a territory that the library does not have, and names the nearest known one; a folder is
  /// taken as it is.
  ///
  /// - Throws: `UnknownName`, or `DataProblem` where the library cannot be listed.
  func requireTerritory(_ name: String) throws {
    if territories.isFolder(name) { return }
    let known = try territories.names()
    guard !known.contains(name) else { return }
    throw UnknownName(
      name: name, kind: Bilingual(fr: "territoire", en: "territory"), known: known)
  }

  /// The territory of a name, or of a folder, that a user typed.
  ///
  /// - Throws: `UnknownName` for an unknown name, `DataProblem` for a fault in its files.
  func territory(named name: String) throws -> Territory {
    try requireTerritory(name)
    return try territories.territory(name)
  }
}
