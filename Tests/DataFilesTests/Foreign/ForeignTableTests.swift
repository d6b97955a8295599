import DataFiles
import Testing

/// Every dialect that a public file was met in.
@Suite("Somebody else's table") struct ForeignTableTests {
  static func table(
    _ bytes: [UInt8], _ choice: DialectChoice = DialectChoice()
  ) throws -> (table: ForeignTable, findings: Findings) {
    var findings = Findings()
    let table = try ForeignTable(bytes: bytes, file: "f.csv", choice: choice, findings: &findings)
    return (table, findings)
  }

  static func table(_ text: String, _ choice: DialectChoice = DialectChoice()) throws -> ForeignTable {
    try table(Array(text.utf8), choice).table
  }

  private func rows(_ table: ForeignTable) -> [[String]] {
    (0..<table.count).map { row in table.columns.indices.map { table.text(row, $0) } }
  }

  private func problem(_ text: String, _ choice: DialectChoice = DialectChoice()) throws -> String {
    try #require(throws: DataProblem.self) { try Self.table(text, choice) }.description
  }

  @Test("The separator is told by the header", arguments: [",", ";", "\t", "|"])
  func separators(separator: String) throws {
    let text = ["a,b,c", "1,2,3", ",,", "x y,\"p,q\",z"].joined(separator: "\n")
    let table = try Self.table(text.replacing(",", with: separator))
    #expect(table.columns == ["a", "b", "c"])
    #expect(rows(table) == [["1", "2", "3"], ["", "", ""], ["x y", "p\(separator)q", "z"]])
  }

  @Test(
    "Line ends of every system; blank lines are passed over and counted", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let table = try Self.table(["a;b", "1;2", "", "3;4", ""].joined(separator: end))
    #expect(rows(table) == [["1", "2"], ["3", "4"]])
    #expect(table.line(of: 0) == 2 && table.line(of: 1) == 4)
    let unended = try Self.table(["a;b", "1;2"].joined(separator: end))
    #expect(rows(unended) == [["1", "2"]])
  }

  @Test("Quotes hold separators, doubled quotes and line breaks; lines are still counted")
  func quotes() throws {
    let table = try Self.table("a,b\n\"x, \"\"y\"\"\", \"two\nlines\" \n3,4\n")
    #expect(rows(table) == [["x, \"y\"", "two\nlines"], ["3", "4"]])
    #expect(table.line(of: 1) == 4)
    #expect(try problem("a,b\n1,\"2\n3,4\n").hasPrefix("f.csv:2: a quote is opened and not closed"))
    #expect(try problem("a,b\n1,\"2\"x\n").hasPrefix("f.csv:2: text after a closing quote"))
  }

  @Test("Spaces around a cell are no part of it, unless quoted; a quote inside a text is a text")
  func spaces() throws {
    let table = try Self.table("a, b ,c\n 1 ,\" 2 \",l'\"x\"\n")
    #expect(table.columns == ["a", "b", "c"])
    #expect(rows(table) == [["1", " 2 ", "l'\"x\""]])
  }

  @Test("A ragged row is named; empty cells too many are left out with a remark")
  func ragged() throws {
    #expect(try problem("a;b\n1;2\n3\n").hasPrefix("f.csv:3: 1 cells for 2 columns; a row is cut"))
    #expect(try problem("a,b\n1,2,5\n").hasPrefix("f.csv:2: 3 cells for 2 columns; quote a text or a number"))
    let (table, findings) = try Self.table(Array("a;b\n1;2;;\n3;4\n".utf8))
    #expect(rows(table) == [["1", "2"], ["3", "4"]])
    #expect(findings.entries.map(\.kind) == ["empty-cells"])
    #expect(findings.firstStrict == nil)
  }

  @Test func emptyFilesAndHeadersAlone() throws {
    #expect(try problem("") == "f.csv: the file is empty; download it again")
    #expect(try problem(" \n\r\n").hasPrefix("f.csv: the file is empty"))
    #expect(try problem("\u{FEFF}").hasPrefix("f.csv: the file is empty"))
    #expect(try Self.table("a;b\n").count == 0)
    #expect(try Self.table("a;b").count == 0)
  }

  @Test("A byte-order mark is no part of the first name") func mark() throws {
    let table = try Self.table("\u{FEFF}code;nom\n1;é\n")
    #expect(table.columns[0] == "code" && table.dialect.hasMark)
    #expect(table.text(0, 1) == "é")
  }

  @Test("Latin-1 is refused by its byte, read where declared, and where it is published so")
  func latin1() throws {
    let bytes = Array("code;nom\n1;Chambly\n2;B".utf8) + [0xe9, 0x9c] + Array("ziers\n".utf8)
    let problem = try #require(throws: DataProblem.self) { try Self.table(bytes) }
    #expect(
      problem.description
        == "f.csv:3: byte 22: the file is not UTF-8; if it is latin-1: --encoding iso-8859-1")
    for encoding in [TextEncoding.latin1, .windows1252] {
      let (table, findings) = try Self.table(bytes, DialectChoice(encoding: encoding))
      #expect(table.text(1, 1) == "Béœziers" && findings.isEmpty)
    }
    let (table, findings) = try Self.table(bytes, DialectChoice(fallback: .latin1))
    #expect(table.text(1, 1) == "Béœziers" && table.dialect.encoding == .latin1)
    #expect(findings.entries.map(\.level) == [.remark])
  }

  @Test("Two encodings in one file are refused; UTF-8 declared as latin-1 is told")
  func mixed() throws {
    let bytes = Array("nom\né\nB".utf8) + [0xe9, 0x0a]
    for choice in [DialectChoice(), DialectChoice(fallback: .latin1)] {
      let problem = try #require(throws: DataProblem.self) { try Self.table(bytes, choice) }
      #expect(
        problem.what.en == "byte 8: two encodings are mixed, UTF-8 at byte 4, something else here")
    }
    let (_, findings) = try Self.table(Array("nom\né\n".utf8), DialectChoice(encoding: .latin1))
    #expect(findings.entries.map(\.kind) == ["encoding"] && findings.firstStrict != nil)
  }

  @Test func workbooksAndUTF16AreNamed() throws {
    let zip = try #require(throws: DataProblem.self) { try Self.table([0x50, 0x4b, 0x03, 0x04, 0x14]) }
    #expect(zip.fix?.en == "open it and save the sheet as CSV")
    let wide = try #require(throws: DataProblem.self) { try Self.table([0xff, 0xfe, 0x61, 0]) }
    #expect(wide.what.en == "the file is UTF-16")
  }

  @Test("Columns are found whatever their order and capitals; a lacking or doubled one is named")
  func columns() throws {
    let table = try Self.table("B;a;DepCom;a\n1;2;3;4\n")
    #expect(try table.column("depcom") == 2)
    #expect(try table.column("x", "b") == 0)
    let doubled = try #require(throws: DataProblem.self) { try table.column("A") }
    #expect(doubled.what.en == "the column stands twice")
    let lacking = try #require(throws: DataProblem.self) { try table.column("depcoms") }
    #expect(lacking.description == "f.csv:1: depcoms: the column is missing; is it \"DepCom\"?")
  }

  @Test func labelsAndChoices() throws {
    let table = try Self.table("c\nx\nx\ny\nx\n\"\"\n")
    let labels = table.labels(0)
    #expect(labels.names == ["x", "y", ""] && labels.index == [0, 0, 1, 0, 2])
    let problem = try #require(throws: DataProblem.self) { try table.choices(0, among: ["x", "yy", ""]) }
    #expect(problem.description == "f.csv:4: c: \"y\" is unknown; known: x, yy, ")
    #expect(try table.choices(0, among: ["", "y", "x"]) == [2, 2, 1, 2, 0])
  }
}
