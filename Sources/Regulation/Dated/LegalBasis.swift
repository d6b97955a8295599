public import DataFiles
public import Housing

/// Where a legal parameter comes from: the text, since when, who was read, how far to trust it.
public struct LegalBasis: Sendable, Hashable {
  /// First day on which the parameter is in force.
  public let from: CalendarDate
  /// Article or order, for instance `CCH L.441-1`.
  public let article: String
  /// Where the figure was found.
  public let source: String
  /// How far it can be trusted.
  public let mark: Mark
  /// What people must know before they use the figure, or nil.
  public let note: Bilingual?
  /// File where it stands.
  public let file: String
  /// Line of `file` where its block begins, counted from 1.
  public let line: Int

  /// A legal basis.
  public init(
    from: CalendarDate, article: String, source: String, mark: Mark, note: Bilingual?, file: String, line: Int
  ) {
    self.from = from
    self.article = article
    self.source = source
    self.mark = mark
    self.note = note
    self.file = file
    self.line = line
  }

  /// Keys of a block that say where it comes from; the others are its parameters.
  static let keys = ["from", "article", "source", "mark", "note"]

  init(_ block: LocatedYAML) throws(DataProblem) {
    let marks = Mark.allCases.map(\.rawValue)
    self.init(
      from: try block.required("from").date(),
      article: try block.required("article").nonEmptyText(),
      source: try block.required("source").nonEmptyText(),
      mark: Mark.allCases[try block.required("mark").choice(among: marks)],
      note: try block["note"]?.bilingual(),
      file: block.file, line: block.line ?? 1)
  }
}

extension LocatedYAML {
  /// A text that says something.
  func nonEmptyText() throws(DataProblem) -> String {
    let text = try text()
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw problem(
        what: Bilingual(fr: "texte vide", en: "the text is empty"),
        fix: Bilingual(fr: "citer l'article ou la source", en: "cite the article or the source"))
    }
    return text
  }
}
