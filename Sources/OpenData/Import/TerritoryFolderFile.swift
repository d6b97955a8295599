public import DataFiles
import Foundation

/// Writes the folder of an imported territory, whole or not at all.
public enum TerritoryFolderFile {
  /// Writes a draft.
  ///
  /// The files are made in a folder beside, which then takes the name: a reader never sees half a territory, and what
  /// was there stays where anything goes wrong.
  ///
  /// - Parameters:
  ///   - folder: path of the folder, made with those above it.
  ///   - replace: whether a territory that was imported before may be replaced.
  /// - Throws: `DataProblem` where the folder holds something else, `OutputFile.Failure` where it cannot be written.
  public static func write(_ draft: TerritoryDraft, to folder: String, replace: Bool) throws {
    let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let isThere = try checkPlace(path, replace: replace)
    let number = ProcessInfo.processInfo.processIdentifier
    let temporary = "\(path).\(number).tmp"
    let manager = FileManager.default
    try? manager.removeItem(atPath: temporary)
    do {
      for file in TerritoryText(draft: draft).files {
        try OutputFile.write(file.text, to: "\(temporary)/\(file.name)")
      }
      if isThere {
        let old = "\(path).\(number).old"
        try move(path, to: old)
        do { try move(temporary, to: path) } catch {
          try move(old, to: path)
          throw error
        }
        try? manager.removeItem(atPath: old)
      } else {
        try move(temporary, to: path)
      }
    } catch {
      try? manager.removeItem(atPath: temporary)
      throw error
    }
  }

  /// Whether the folder is there, and may be replaced.
  public static func checkPlace(_ path: String, replace: Bool) throws(DataProblem) -> Bool {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    if isFolder.boolValue, entries.isEmpty { return true }
    let sheet = try? TextFile.read("\(path)/territory.yml")
    guard isFolder.boolValue, sheet?.hasPrefix(TerritoryText.headline) == true else {
      throw DataProblem(
        file: path,
        what: Bilingual(
          fr: "existe et n'a pas été fait par territory import",
          en: "is there and was not made by territory import"),
        fix: Bilingual(fr: "donner un autre dossier à -o", en: "give -o another folder"))
    }
    guard replace else {
      throw DataProblem(
        file: path,
        what: Bilingual(fr: "ce territoire existe déjà", en: "this territory is already there"),
        fix: Bilingual(
          fr: "ajouter --replace pour le refaire, ou donner un autre dossier à -o",
          en: "add --replace to make it anew, or give -o another folder"))
    }
    return true
  }

  private static func move(_ source: String, to target: String) throws(OutputFile.Failure) {
    guard unsafe rename(source, target) != 0 else { return }
    throw OutputFile.Failure(path: target, reason: unsafe String(cString: strerror(errno)))
  }
}
