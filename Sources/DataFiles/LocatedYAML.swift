import Yams

/// A place in a YAML file: its value, and where it stands, so that a wrong value is named by file, line and key.
///
/// Mappings are read with the list of the keys that are known there: any other key is an error that gives the
/// nearest known one, so that a slip of the fingers never passes in silence.
public struct LocatedYAML {
  /// How messages name the file.
  public let file: String
  /// Keys from the top of the file down to here, joined by dots.
  public let path: String
  private let node: Node

  /// Line of this place, counted from 1.
  public var line: Int? { node.mark?.line }

  /// Reads a file.
  ///
  /// - Throws: `DataProblem` for an unreadable file or one that is not YAML (with the line of the fault).
  public init(path: String, shownAs name: String? = nil) throws(DataProblem) {
    try self.init(text: TextFile.read(path, shownAs: name), file: name ?? path)
  }

  /// Reads a text already in memory.
  public init(text: String, file: String) throws(DataProblem) {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw Self.problem(of: error, file: file)
    }
    guard let node else {
      throw DataProblem(file: file, what: Bilingual(fr: "fichier vide", en: "the file is empty"))
    }
    self.init(file: file, path: "", node: node)
  }

  private init(file: String, path: String, node: Node) {
    self.file = file
    self.path = path
    self.node = node
  }

  private static func problem(of error: any Error, file: String) -> DataProblem {
    var line: Int?
    var reason = "\(error)"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      line = mark.line
      reason = problem
    case .duplicatedKeysInMapping(let duplicates, let context):
      line = context.mark.line
      let keys = duplicates.map { "\($0)" }.joined(separator: ", ")
      reason = "duplicate key \(keys)"
    default: break
    }
    return DataProblem(
      file: file, line: line,
      what: Bilingual(fr: "YAML invalide (\(reason))", en: "not valid YAML (\(reason))"),
      fix: Bilingual(
        fr: "vérifier l'indentation et les deux-points", en: "check the indentation and the colons"))
  }

  /// A problem at this place.
  public func problem(what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil) -> DataProblem {
    DataProblem(
      file: file, line: line, field: path.isEmpty ? nil : path, what: what, allowed: allowed, fix: fix)
  }

  // MARK: - Mappings and sequences

  /// The entries of a mapping in the order of the file.
  ///
  /// - Parameter known: the keys that may stand here; any where nil.
  public func entries(known: [String]? = nil) throws(DataProblem) -> [(key: String, value: LocatedYAML)] {
    guard let mapping = node.mapping else {
      throw problem(
        what: Bilingual(fr: "des clés sont attendues ici", en: "keys are expected here"),
        allowed: known.map { Bilingual(same: $0.joined(separator: ", ")) })
    }
    var entries: [(key: String, value: LocatedYAML)] = []
    for (key, value) in mapping {
      let name = key.string ?? ""
      let place = path.isEmpty ? name : "\(path).\(name)"
      if let known, !known.contains(name) {
        throw DataProblem.unknownName(name, among: known, file: file, line: key.mark?.line, field: place)
      }
      entries.append((name, LocatedYAML(file: file, path: place, node: value)))
    }
    return entries
  }

  /// The value of a key, or nil.
  public subscript(key: String) -> LocatedYAML? {
    guard let value = node.mapping?[Node(key)] else { return nil }
    return LocatedYAML(file: file, path: path.isEmpty ? key : "\(path).\(key)", node: value)
  }

  /// The value of a key that must be there.
  public func required(_ key: String) throws(DataProblem) -> LocatedYAML {
    if let value = self[key] { return value }
    throw DataProblem(
      file: file, line: line, field: path.isEmpty ? key : "\(path).\(key)",
      what: Bilingual(fr: "clé manquante", en: "the key is missing"),
      fix: Bilingual(fr: "l'ajouter", en: "add it"))
  }

  /// The elements of a sequence.
  public func elements() throws(DataProblem) -> [LocatedYAML] {
    guard let sequence = node.sequence else {
      throw problem(what: Bilingual(fr: "une liste est attendue ici", en: "a list is expected here"))
    }
    return sequence.enumerated().map { index, value in
      LocatedYAML(file: file, path: "\(path)[\(index)]", node: value)
    }
  }

  /// Whether this is a mapping.
  public var isMapping: Bool { node.mapping != nil }
  /// Whether this is a sequence.
  public var isSequence: Bool { node.sequence != nil }

  // MARK: - Scalars

  /// The text of a scalar, as it stands in the file.
  public func text() throws(DataProblem) -> String {
    guard let text = node.scalar?.string else {
      throw problem(what: Bilingual(fr: "un texte est attendu ici", en: "a text is expected here"))
    }
    return text
  }

  /// A number within a range.
  public func number(in range: ClosedRange<Double>) throws(DataProblem) -> Double {
    switch try NumberRange.read(text(), in: range) {
    case .success(let value): return value
    case .failure(let fault): throw problem(what: fault.what, allowed: fault.allowed, fix: fault.fix)
    }
  }

  /// A whole number within a range.
  public func integer(in range: ClosedRange<Int>) throws(DataProblem) -> Int {
    let text = try text()
    guard let value = Int(text) else {
      throw problem(
        what: Bilingual(
          fr: "« \(text) » n'est pas un nombre entier", en: "\"\(text)\" is not a whole number"),
        allowed: NumberRange.text(range))
    }
    guard range.contains(value) else {
      throw problem(
        what: Bilingual(fr: "\(value) est hors bornes", en: "\(value) is out of range"),
        allowed: NumberRange.text(range))
    }
    return value
  }

  /// `true` or `false`.
  public func boolean() throws(DataProblem) -> Bool {
    let text = try text()
    switch text {
    case "true": return true
    case "false": return false
    default:
      throw problem(
        what: Bilingual(
          fr: "« \(text) » n'est ni vrai ni faux", en: "\"\(text)\" is neither true nor false"),
        allowed: Bilingual(fr: "permis\u{A0}: true, false", en: "allowed: true, false"))
    }
  }

  /// One name out of a list; the index of the name in `known`.
  public func choice(among known: [String]) throws(DataProblem) -> Int {
    let text = try text()
    guard let index = known.firstIndex(of: text) else {
      throw DataProblem.unknownName(text, among: known, file: file, line: line, field: path)
    }
    return index
  }

  /// A text in French and English, written `{ fr: …, en: … }`.
  public func bilingual() throws(DataProblem) -> Bilingual {
    _ = try entries(known: ["fr", "en"])
    return Bilingual(fr: try required("fr").text(), en: try required("en").text())
  }

  /// A date, written `2019-01-01`, as year, month and day.
  public func date() throws(DataProblem) -> CalendarDate {
    let text = try text()
    guard let date = CalendarDate(text) else {
      throw problem(
        what: Bilingual(fr: "« \(text) » n'est pas une date", en: "\"\(text)\" is not a date"),
        allowed: Bilingual(fr: "écrire 2019-01-31", en: "write 2019-01-31"))
    }
    return date
  }
}
