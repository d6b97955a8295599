public import DataFiles

/// The control table of PopulationSim: which seed households or persons each total counts.
public struct ControlTable: Sendable {
  /// One row.
  public struct Row: Sendable {
    /// Name of the control.
    public let target: String
    /// Geography of its totals.
    public let geography: String
    /// `households` or `persons`.
    public let seedTable: String
    /// Weight of a squared error, above 0.
    public let importance: Double
    /// Column of the totals.
    public let field: String
    /// What is counted.
    public let expression: SeedExpression
    /// Line in the file.
    public let line: Int
  }

  /// The table of the households.
  public static let households = "households"
  /// The table of the persons.
  public static let persons = "persons"

  /// How messages name the file.
  public let file: String
  /// The rows, in their order.
  public let rows: [Row]

  /// Reads a file with the columns `target,geography,seed_table,importance,control_field,expression`.
  ///
  /// - Throws: `DataProblem` for a fault of the table, a name that stands twice, an unknown table or
  ///   geography, an expression
  ///   that cannot be read or mixes tables.
  public init(
    path: String, geographies: [String], choice: DialectChoice = DialectChoice()
  ) throws(DataProblem) {
    let table = try ScannedTable(
      path: path, choice: choice,
      wanted: ["target", "geography", "seed_table", "importance", "control_field", "expression"])
    file = path
    let targets = try table.keys("target")
    let importance = try table.numbers("importance", in: 1e-6...1e12)
    var rows: [Row] = []
    for row in 0..<table.count {
      func choice(_ column: String, _ known: [String]) throws(DataProblem) -> String {
        let text = table.text(row: row, column: column)
        guard known.contains(text) else {
          throw DataProblem.unknownName(
            text, among: known, file: path, line: Int(table.lines[row]), field: column)
        }
        return text
      }
      let seedTable = try choice("seed_table", [Self.households, Self.persons])
      let text = table.text(row: row, column: "expression")
      let expression: SeedExpression
      do { expression = try SeedExpressionParser.parse(text) } catch {
        throw table.problem(row: row, column: "expression", what: error.what(text))
      }
      for column in expression.columns where column.table != seedTable {
        throw table.problem(
          row: row, column: "expression",
          what: Bilingual(
            fr: "« \(column.table).\(column.column) » n'est pas de la table \(seedTable)",
            en: "\"\(column.table).\(column.column)\" is not of the table \(seedTable)"),
          fix: Bilingual(
            fr: "écrire \(seedTable).\(column.column), ou changer seed_table",
            en: "write \(seedTable).\(column.column), or change seed_table"))
      }
      rows.append(
        Row(
          target: targets[row], geography: try choice("geography", geographies), seedTable: seedTable,
          importance: importance[row], field: table.text(row: row, column: "control_field"),
          expression: expression, line: Int(table.lines[row])))
    }
    self.rows = rows
  }

  /// The columns of a seed table that the controls read, each once.
  func columns(of table: String) -> [String] {
    var seen: Set<String> = []
    return rows.filter { $0.seedTable == table }.flatMap { $0.expression.columns.map(\.column) }
      .filter { seen.insert($0).inserted }
  }
}
