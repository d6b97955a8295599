import DataFiles
import Testing

/// Tables of comma-separated cells: what is read, and every way they can be wrong.
@Suite struct DelimitedTableTests {
  static func table(
    _ text: String, required: [String] = [], optional: [String]? = nil
  ) throws(DataProblem) -> DelimitedTable {
    try DelimitedTable(text: text, file: "t.csv", required: required, optional: optional)
  }

  static func problem(
    _ text: String, required: [String] = [], optional: [String]? = nil
  ) throws -> DataProblem {
    try #require(throws: DataProblem.self) { try table(text, required: required, optional: optional) }
  }

  // MARK: - Rows and cells

  @Test func commentsAndBlankLinesArePassedOver() throws {
    let table = try Self.table("# source\n\na,b\n1,2\n   \n# end\n3,4")
    #expect(table.columns == ["a", "b"])
    #expect(table.count == 2)
    #expect(table.lines == [4, 7])
    #expect(try table.integers("b", in: 0...9) == [2, 4])
  }

  @Test(arguments: [
    ("\"x\",y", ["x", "y"]),
    ("\"x,y\",z", ["x,y", "z"]),
    ("\"say \"\"no\"\"\",z", ["say \"no\"", "z"]),
    ("\"\",z", ["", "z"]),
    ("\"\"\"\",z", ["\"", "z"]),
    (" \" x \" ,z", [" x ", "z"]),
    (" x , z ", ["x", "z"]),
    ("\u{A0}x\u{A0},z\t", ["x", "z"]),
    ("x,", ["x", ""]),
    ("\"x\",", ["x", ""]),
    (",\"\"", ["", ""]),
    ("L'Épine,\"Étouy, Oise\"", ["L'Épine", "Étouy, Oise"]),
    ("5\" nail,z", ["5\" nail", "z"]),
  ])
  func cellsAreSplit(line: String, cells: [String]) throws {
    let table = try Self.table("a,b\n\(line)\n")
    #expect(try table.texts("a") + table.texts("b") == cells)
  }

  /// Whatever the cells hold, quoting them and reading them back gives them again.
  @Test func quotedCellsRoundTrip() throws {
    let pieces = ["a", ",", "\"", " ", "é", "#", ";"]
    for index in 0..<(7 * 7 * 7) {
      let cell = pieces[index % 7] + pieces[index / 7 % 7] + pieces[index / 49]
      let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
      let table = try Self.table("a,b\nx,\(quoted)\n\(quoted),y\n")
      #expect(try table.texts("b")[0] == cell)
      #expect(try table.texts("a")[1] == cell)
    }
  }

  @Test(arguments: ["\"x,y", "x,\"y", "\"x\"\",y"]) func aQuoteLeftOpenIsNamed(line: String) throws {
    let problem = try Self.problem("a,b\n1,2\n\(line)\n")
    #expect(problem.line == 3)
    #expect(problem.what.en == "a quote is opened and not closed")
  }

  @Test func textAfterAQuoteIsNamed() throws {
    let problem = try Self.problem("a,b\n\"x\"y,2\n")
    #expect(problem.line == 2)
    #expect(problem.what.en == "text after a closing quote")
  }

  @Test(arguments: [("1", 1), ("1,2,3", 3)]) func aRowOfAnotherLengthIsNamed(line: String, count: Int) throws
  {
    let problem = try Self.problem("a,b\n1,2\n\(line)\n")
    #expect(problem.line == 3)
    #expect(problem.what.en == "\(count) cells for 2 columns")
    #expect(problem.what.fr == "\(count) cellules pour 2 colonnes")
  }

  // MARK: - Header

  @Test func aMissingColumnIsNamedWithItsNearest() throws {
    let problem = try Self.problem("code,nmae\n1,2\n", required: ["code", "name"])
    #expect(problem.line == 1)
    #expect(problem.field == "name")
    #expect(problem.fix?.en == "rename \"nmae\" to \"name\"")
    #expect(problem.allowed?.en == "expected columns: code, name")
  }

  @Test func aMissingColumnWithoutLikenessIsToBeAdded() throws {
    #expect(try Self.problem("code\n1\n", required: ["code", "households"]).fix?.en == "add the column")
  }

  @Test func aColumnThatIsThereIsNotOfferedForRenaming() throws {
    let problem = try Self.problem("rooms,x\n1,2\n", required: ["rooms", "room"])
    #expect(problem.fix?.en == "add the column")
  }

  @Test func aDoubledColumnIsNamed() throws {
    let problem = try Self.problem("# c\na,b,a\n1,2,3\n")
    #expect(problem.line == 2)
    #expect(problem.field == "a")
    #expect(problem.what.en == "the column stands twice")
  }

  @Test func anUnknownColumnIsNamedWhereTheListIsClosed() throws {
    let problem = try Self.problem("a,bb\n1,2\n", required: ["a"], optional: ["b"])
    #expect(problem.field == "bb")
    #expect(problem.what.en == "\"bb\" is unknown")
    #expect(try Self.table("a,bb\n1,2\n", required: ["a"]).has("bb"))
  }

  @Test(arguments: [("a;b;c\n1;2;3\n", "semicolons"), ("a\tb\tc\n1\t2\t3\n", "tabs")])
  func anotherSeparatorIsNamed(text: String, name: String) throws {
    let problem = try Self.problem(text, required: ["a", "b", "c"])
    #expect(problem.line == 1)
    #expect(problem.description.contains("the columns are separated by \(name)"))
  }

  @Test func aFileOfCommentsHasNoHeader() throws {
    let problem = try Self.problem("# nothing\n", required: ["a", "b"])
    #expect(problem.description == "t.csv: no header; first line: a,b")
  }

  @Test func aHeaderAloneIsAnEmptyTable() throws {
    #expect(try Self.table("a,b\n").count == 0)
  }
}
