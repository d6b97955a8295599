public import DataFiles

/// Codes of communes and EPCI that changed, each with the code that took its place.
///
/// Read from the project's own `Experiments/successions.csv`, so that files of different years meet.
public struct SuccessionTable: Sendable {
  /// What changed its code.
  public enum Kind: String, Sendable, CaseIterable {
    /// An intercommunality.
    case epci
    /// A commune.
    case commune
  }

  /// A code and what took its place.
  public struct Row: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// The code that is gone.
    public let old: String
    /// The code that took its place.
    public let new: String
    /// Name of the new one.
    public let name: String
    /// Social dwellings that went from the one to the other (RPLS 2019).
    public let dwellings: Int

    /// A code and what took its place.
    public init(kind: Kind, old: String, new: String, name: String, dwellings: Int) {
      self.kind = kind
      self.old = old
      self.new = new
      self.name = name
      self.dwellings = dwellings
    }
  }

  /// Where the project keeps its table.
  public static let file = "Experiments/successions.csv"

  /// The rows in the order of the file.
  public let rows: [Row]
  private let communes: [String: Row]

  static let columns = ["kind", "old", "new", "name", "date", "dwellings", "source"]

  /// A table of rows already in memory.
  public init(rows: [Row] = []) {
    self.rows = rows
    communes = Dictionary(
      rows.filter { $0.kind == .commune }.map { ($0.old, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a table.
  ///
  /// - Throws: `DataProblem` for a missing column, an unknown kind, a code that succeeds itself.
  public static func read(_ path: String, shownAs name: String? = nil) throws(DataProblem) -> SuccessionTable
  {
    let table = try DelimitedTable(path: path, shownAs: name, required: columns, optional: [])
    let kinds = try table.choices("kind", among: Kind.allCases.map(\.rawValue))
    let old = try table.filledTexts("old")
    let new = try table.filledTexts("new")
    let names = try table.filledTexts("name")
    let dwellings = try table.integers("dwellings", in: 0...10_000_000)
    for row in 0..<table.count where old[row] == new[row] {
      throw table.problem(
        row: row, column: "new",
        what: Bilingual(fr: "\(new[row]) se succède à lui-même", en: "\(new[row]) succeeds itself"),
        fix: Bilingual(fr: "supprimer la ligne", en: "remove the row"))
    }
    return SuccessionTable(
      rows: (0..<table.count).map { row in
        Row(
          kind: Kind.allCases[kinds[row]], old: old[row], new: new[row], name: names[row],
          dwellings: dwellings[row])
      })
  }

  /// The commune that a commune went into, or nil.
  public func successor(ofCommune code: String) -> Row? { communes[code] }

  /// The EPCI that an EPCI went into, the one with most of its dwellings first, ties by code; none where it stands.
  public func successors(ofEPCI code: String) -> [Row] {
    rows.filter { $0.kind == .epci && $0.old == code }
      .sorted { ($1.dwellings, $0.new) < ($0.dwellings, $1.new) }
  }

  /// The EPCI that went into an EPCI, by code, each with the dwellings that it brought.
  public func predecessors(ofEPCI code: String) -> [Row] {
    rows.filter { $0.kind == .epci && $0.new == code }.sorted { $0.old < $1.old }
  }
}
