import DataFiles
import Foundation

extension LocatedYAML {
  /// A text that must be the name of the file in which it stands.
  ///
  /// Results are kept and told by this name, and a scenario extends another by it: two names for one file would
  /// mix two studies, or hide that a scenario extends itself.
  ///
  /// - Throws: `DataProblem` where it is another text.
  func nameOfFile(_ path: String) throws(DataProblem) -> String {
    let name = try text()
    let file = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    guard name == file else {
      throw problem(
        what: Bilingual(
          fr: "« \(name) » n'est pas le nom du fichier", en: "\"\(name)\" is not the name of the file"),
        fix: Bilingual(
          fr: "écrire \(file), ou renommer le fichier", en: "write \(file), or rename the file"))
    }
    return name
  }
}
