import DataFiles
import Testing

/// Typed columns: each wrong cell is named by line and column, with what is allowed.
@Suite struct DelimitedColumnTests {
  static func column(_ cells: String...) throws -> DelimitedTable {
    try DelimitedTable(text: "x,y\n" + cells.map { "\"\($0)\",0\n" }.joined(), file: "t.csv")
  }

  @Test(arguments: ["1.5", "a", "", "1 000", "1,5", "0x10", "9999999999999999999"])
  func whatIsNoWholeNumberIsNamed(cell: String) throws {
    let table = try Self.column("1", cell)
    let problem = try #require(throws: DataProblem.self) { try table.integers("x", in: 0...10) }
    #expect(problem.line == 3)
    #expect(problem.field == "x")
    #expect(problem.what.en == "\"\(cell)\" is not a whole number")
    #expect(problem.allowed?.fr == "permis\u{A0}: de 0 à 10")
  }

  @Test(arguments: ["-1", "11"]) func aWholeNumberOutOfRangeIsNamed(cell: String) throws {
    let table = try Self.column(cell)
    let problem = try #require(throws: DataProblem.self) { try table.integers("x", in: 0...10) }
    #expect(problem.description == "t.csv:2: x: \(cell) is out of range; allowed: 0 to 10")
  }

  @Test func aRangeWithoutEndSaysOrMore() throws {
    let table = try Self.column("-5")
    let whole = try #require(throws: DataProblem.self) { try table.integers("x", in: 0...Int.max) }
    #expect(whole.allowed?.en == "allowed: 0 or more")
    let open = try #require(throws: DataProblem.self) {
      try table.numbers("x", in: 0...Double.greatestFiniteMagnitude)
    }
    #expect(open.allowed?.en == "allowed: 0 or more")
  }

  @Test func numbersWithinRangeAreRead() throws {
    #expect(try Self.column("0", "0.30", "1e-3", "1").numbers("x", in: 0...1) == [0, 0.3, 0.001, 1])
  }

  @Test(arguments: [
    ("30", "a share is written between 0 and 1: 0.3 for 30 %"),
    ("17.4", "a share is written between 0 and 1: 0.174 for 17.4 %"),
    ("7", "a share is written between 0 and 1: 0.07 for 7 %"),
    ("100", "a share is written between 0 and 1: 1 for 100 %"),
    ("30%", "a share is written between 0 and 1: 0.3 for 30 %"),
    ("0,5 %", "a share is written between 0 and 1: 0.005 for 0.5 %"),
    ("0,3", "write 0.3, with a dot and no space"),
  ])
  func aSlipOfAShareHasItsFix(cell: String, fix: String) throws {
    let table = try Self.column(cell)
    let problem = try #require(throws: DataProblem.self) { try table.numbers("x", in: 0...1) }
    #expect(problem.fix?.en == fix)
    #expect(problem.line == 2)
  }

  @Test(arguments: ["-0.1", "150", "nan", "inf", "abc", ""]) func whatHasNoFixHasNone(cell: String) throws {
    let table = try Self.column(cell)
    let problem = try #require(throws: DataProblem.self) { try table.numbers("x", in: 0...1) }
    #expect(problem.fix == nil)
    #expect(problem.allowed?.en == "allowed: 0 to 1")
  }

  @Test func aPercentageIsNoSlipWhereNumbersMayExceedOne() throws {
    let table = try Self.column("300")
    let problem = try #require(throws: DataProblem.self) { try table.numbers("x", in: 0...200) }
    #expect(problem.fix == nil)
  }

  @Test func emptyCellsOfAnOptionalColumnAreNil() throws {
    #expect(try Self.column("1", "", "2").optionalNumbers("x", in: 0...9) == [1, nil, 2])
    let table = try Self.column("", "x")
    let problem = try #require(throws: DataProblem.self) { try table.optionalNumbers("x", in: 0...9) }
    #expect(problem.line == 3)
  }

  @Test func emptyCellsOfAFilledColumnAreNamed() throws {
    let table = try Self.column("a", "  ")
    let problem = try #require(throws: DataProblem.self) { try table.filledTexts("x") }
    #expect(problem.description == "t.csv:3: x: the cell is empty; fill it")
  }

  @Test func choicesGiveTheirPlace() throws {
    #expect(try Self.column("B", "A").choices("x", among: ["A", "B"]) == [1, 0])
    let table = try Self.column("Abiss")
    let problem = try #require(throws: DataProblem.self) {
      try table.choices("x", among: ["A", "Abis", "B1"])
    }
    #expect(
      problem.description == "t.csv:2: x: \"Abiss\" is unknown; known: A, Abis, B1; did you mean \"Abis\"?")
  }

  @Test func aColumnThatIsNotThereIsNamed() throws {
    let table = try Self.column("1")
    let problem = try #require(throws: DataProblem.self) { try table.texts("z") }
    #expect(problem.field == "z")
    #expect(problem.what.en == "the column is missing")
  }
}
