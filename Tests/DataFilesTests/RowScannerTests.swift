import DataFiles
import Foundation
import TestSupport
import Testing

/// Rows read as bytes: the same cells as the table of texts gives.
@Suite("Rows as bytes")
struct RowScannerTests {
  private func file(_ text: String) throws -> String {
    let path = try TestFiles.temporaryFolder() + "/rows.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Byte-order mark, every kind of line end, quotes, spaces, comments, blank lines, no line end at the end.
  @Test(arguments: ["\n", "\r\n", "\r"]) func sameAsTheTableOfTexts(ending: String) throws {
    let lines = [
      "name, count,note", "# a comment", "a,1,", "", "\"b, c\",  22 ,\"say \"\"so\"\"\"", "   ", " é ,-3,x y",
    ]
    let path = try file("\u{FEFF}" + lines.joined(separator: ending))
    let table = try DelimitedTable(path: path)
    var rows = try RowScanner(path, required: ["count"])
    #expect(rows.columns == table.columns)
    var row = 0
    while try rows.next() {
      #expect(rows.line == table.lines[row])
      for (column, name) in table.columns.enumerated() {
        #expect(try rows.text(column) == table.texts(name)[row])
      }
      #expect(rows.isEmpty(2) == (row == 0))
      row += 1
    }
    #expect(row == table.count)
  }

  /// Faults name the line and the column.
  @Test func faults() throws {
    var rows = try RowScanner(try file("a,b\n1,2,3\n"))
    #expect(throws: DataProblem.self) { try rows.next() }
    var open = try RowScanner(try file("a,b\n\"1,2\n"))
    #expect(throws: DataProblem.self) { try open.next() }
    var numbers = try RowScanner(try file("a,b\n1.5,x\n"), shownAs: "f.csv")
    _ = try numbers.next()
    #expect(try numbers.number(0, in: 0...2) == 1.5)
    let whole = #expect(throws: DataProblem.self) { try numbers.integer(0, in: 0...2) }
    #expect(whole?.description == "f.csv:2: a: \"1.5\" is not a whole number; allowed: 0 to 2")
    let text = #expect(throws: DataProblem.self) { try numbers.number(1, in: 0...2) }
    #expect(text?.description.hasPrefix("f.csv:2: b: \"x\" is not a number; allowed: 0 to 2") == true)
    #expect(throws: DataProblem.self) { try RowScanner(try file("")) }
    #expect(throws: DataProblem.self) { try RowScanner(try file("a\n"), required: ["b"]) }
  }

  /// Numbers are those that Swift reads from the same text; what is none is none.
  @Test(arguments: [
    "0", "7", "-12", "12.5", "-0.1", "0.1", "3.", ".5", "1e3", "123456789012345678", "9007199254740993",
    "0.30000000000000004", "1.7976931348623157e308", "999999999999999999999", "2.50",
  ]) func decimals(text: String) {
    #expect(NumberScan.decimal(Array(text.utf8)[...]) == Double(text) ?? Double(text + "0"))
  }

  @Test(arguments: ["", "-", ".", "nan", "inf", "1,5", "1 000", "0x10", "1.2.3", "--1", "1e999"])
  func noDecimals(text: String) {
    #expect(NumberScan.decimal(Array(text.utf8)[...]) == nil)
  }

  @Test func wholeNumbers() {
    func read(_ text: String) -> Int? { NumberScan.integer(Array(text.utf8)[...]) }
    #expect(read("42") == 42 && read("-7") == -7 && read("+7") == 7 && read("007") == 7)
    #expect(read("9223372036854775807") == .max && read("9223372036854775808") == nil)
    for text in ["", "-", "1.0", "1e3", "x", "4x"] { #expect(read(text) == nil) }
  }
}
