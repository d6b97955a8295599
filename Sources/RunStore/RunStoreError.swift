public import DataFiles
import GRDB

/// Why a store of runs cannot be used: one line, with what to do.
public struct RunStoreError: Error, Sendable, CustomStringConvertible {
  /// File of the store.
  public let path: String
  /// What happened.
  public let what: Bilingual
  /// What to do.
  public let fix: Bilingual

  /// A problem with a store.
  public init(path: String, what: Bilingual, fix: Bilingual) {
    self.path = path
    self.what = what
    self.fix = fix
  }

  init(path: String, _ error: any Error) {
    let reason = (error as? DatabaseError).map { $0.message ?? "\($0.resultCode)" } ?? "\(error)"
    self.init(
      path: path,
      what: Bilingual(
        fr: "le fichier des résultats ne peut être lu ou écrit (\(reason))",
        en: "the file of results cannot be read or written (\(reason))"),
      fix: Bilingual(
        fr: "vérifier la place et les droits, ou donner un autre fichier par -o",
        en: "check the space and the rights, or give another file with -o"))
  }

  /// The one line that is printed.
  public func message(in language: Language) -> String {
    switch language {
    case .french: "\(path)\u{A0}: \(what.fr)\u{202F}; \(fix.fr)"
    case .english: "\(path): \(what.en); \(fix.en)"
    }
  }

  /// The English line.
  public var description: String { message(in: .english) }
}
