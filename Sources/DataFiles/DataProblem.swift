/// Something wrong in a file that a user gave: where it is, what is wrong, what is allowed, how to mend it.
///
/// Printed as one line, `file:line: field: what; allowed; fix`; the command line exits with 65 (`EX_DATAERR`).
///
/// ```swift
/// do { try territory(at: path) } catch let problem as DataProblem { print(problem.message(in: .french)) }
/// ```
public struct DataProblem: Error, Sendable, Hashable {
  /// Path of the file, as the user gave it or relative to the project.
  public let file: String
  /// Line in the file, counted from 1; nil where the problem is the whole file.
  public let line: Int?
  /// Column name, key path or row that is wrong.
  public let field: String?
  /// What is wrong.
  public let what: Bilingual
  /// What would have been allowed: a range, a list.
  public let allowed: Bilingual?
  /// What to do.
  public let fix: Bilingual?

  /// A problem at a place of a file.
  public init(
    file: String, line: Int? = nil, field: String? = nil,
    what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil
  ) {
    self.file = file
    self.line = line
    self.field = field
    self.what = what
    self.allowed = allowed
    self.fix = fix
  }

  /// The one line that is printed.
  public func message(in language: Language) -> String {
    var place = file
    if let line { place += ":\(line)" }
    if let field { place += ": \(field)" }
    let parts = [what, allowed, fix].compactMap { $0?[language] }
    let colon = language == .french ? "\u{A0}: " : ": "
    let separator = language == .french ? "\u{202F}; " : "; "
    return (line == nil && field == nil ? place + colon : place + ": ") + parts.joined(separator: separator)
  }
}

extension DataProblem: CustomStringConvertible {
  /// The English line, for logs and tests.
  public var description: String { message(in: .english) }
}

extension DataProblem {
  /// A name that nothing known bears; the message gives the nearest known one.
  public static func unknownName(
    _ name: String, among known: [String], file: String, line: Int?, field: String?
  ) -> DataProblem {
    let nearest = NearestName.of(name, among: known)
    return DataProblem(
      file: file, line: line, field: field,
      what: Bilingual(fr: "« \(name) » est inconnu", en: "\"\(name)\" is unknown"),
      allowed: Bilingual(
        fr: "valeurs connues\u{A0}: \(abridged(known))", en: "known: \(abridged(known))"),
      fix: nearest.map {
        Bilingual(fr: "vouliez-vous « \($0) »\u{202F}?", en: "did you mean \"\($0)\"?")
      })
  }

  private static func abridged(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    return names.count > 12 ? shown + ", …" : shown
  }
}
