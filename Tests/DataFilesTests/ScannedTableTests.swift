import DataFiles
import Foundation
import TestSupport
import Testing

/// Columns read from bytes: the same cells as the table of texts gives, and what others write besides.
@Suite("Scanned table")
struct ScannedTableTests {
  private func table(
    _ text: String, wanted: [String], choice: DialectChoice = DialectChoice()
  ) throws -> ScannedTable {
    try ScannedTable(
      TableText(bytes: Array(text.utf8), file: "f.csv", choice: choice), wanted: wanted)
  }

  private func message(_ make: () throws -> Void) -> String? {
    #expect(throws: DataProblem.self) { try make() }?.description
  }

  /// Byte-order mark, every kind of line end and of separator, quotes, spaces, comments, blank lines, no line end at the
  /// end.
  @Test(arguments: ["\n", "\r\n", "\r"], [",", ";", "\t"])
  func sameAsTheTableOfTexts(ending: String, separator: String) throws {
    let lines = [
      "name, count,note", "# a comment", "a,1,", "", "\"b d\",  22 ,\"say \"\"so\"\"\"", "   ", " é ,-3,x y",
    ]
    let expected = try DelimitedTable(
      text: lines.joined(separator: "\n"), file: "f.csv", required: [], optional: nil)
    let text = "\u{FEFF}" + lines.map { $0.replacing(",", with: separator) }.joined(separator: ending)
    let table = try table(text, wanted: ["name", "count", "note"])
    #expect(table.columns == expected.columns && table.count == expected.count)
    for name in expected.columns { #expect(try table.texts(name) == expected.texts(name)) }
    #expect(table.lines.map { Int($0) } == expected.lines)
  }

  @Test func faultsNameLineAndColumn() throws {
    #expect(
      message { _ = try table("a,b\n1,2,3\n", wanted: ["a"]) }
        == "f.csv:2: 3 cells for 2 columns; commas separate columns, a dot the decimals: write 1.2?")
    #expect(message { _ = try table("a,b\n\"1,2\n", wanted: ["a"]) }?.hasPrefix("f.csv:2: misplaced") == true)
    #expect(message { _ = try table("", wanted: ["a"]) } == "f.csv: the file is empty; fill it or remove it")
    let rows = try table("a,b\n1.5,x\n", wanted: ["a", "b"])
    #expect(try rows.numbers("a", in: 0...2) == [1.5])
    #expect(
      message { _ = try rows.integer(row: 0, column: "a", in: 0...2) }
        == "f.csv:2: a: \"1.5\" is not a whole number; allowed: 0 to 2")
    #expect(
      message { _ = try rows.numbers("b", in: 0...2) }
        == "f.csv:2: b: \"x\" is not a number; allowed: 0 to 2")
  }

  // MARK: - Numbers

  /// Numbers are those that Swift reads from the same text.
  @Test(arguments: [
    "0", "7", "-12", "12.5", "-0.1", "0.1", "3.", ".5", "1e3", "123456789012345678", "9007199254740993",
    "0.30000000000000004", "1.7976931348623157e308", "999999999999999999999", "2.50", "+7", "007",
  ])
  func plainNumbers(text: String) throws {
    let greatest = Double.greatestFiniteMagnitude
    let expected = try #require(Double(text) ?? Double(text + "0"))
    #expect(try table("n\n\(text)\n", wanted: ["n"]).numbers("n", in: -greatest...greatest) == [expected])
  }

  @Test(arguments: ["\"\"", "-", ".", "nan", "inf", "0x10", "1.2.3", "--1", "1e999", "1 00", "NA"])
  func noNumbers(text: String) throws {
    let rows = try table("n\n\(text)\n", wanted: ["n"])
    #expect(throws: DataProblem.self) { try rows.numbers("n", in: -1e300...1e300) }
  }

  /// A column shows its decimal mark, before or after the number that could be either.
  @Test func marksOfAColumn() throws {
    func read(_ cells: String, _ decimal: DecimalMark? = nil) throws -> [Double] {
      try table("k;n\n" + cells, wanted: ["n"], choice: DialectChoice(decimal: decimal))
        .numbers("n", in: 0...1e9)
    }
    #expect(try read("a;12,5\nb;1 234\nc;7\n") == [12.5, 1234, 7])
    #expect(try read("a;1,234\nb;12,5\n") == [1.234, 12.5])
    #expect(try read("a;1,234.5\nb;1,234\n") == [1234.5, 1234])
    #expect(try read("a;1,234\n", .comma) == [1.234])
    #expect(try read("a;1,234\n", .dot) == [1234])
    #expect(
      message { _ = try read("a;1,234\n") }
        == "f.csv:2: n: \"1,234\" is ambiguous: decimals or thousands?; --decimal comma where a comma begins "
        + "the decimals, --decimal dot where a dot does")
    #expect(
      message { _ = try read("a;12.5\nb;12,5\n") }
        == "f.csv:2: n: \"12.5\" is not a number; allowed: 0 to 1000000000; a comma begins the decimals in "
        + "this column: write 12,5")
  }

  // MARK: - Encodings

  @Test func bytesThatAreNotUTF8() throws {
    let bytes = Array("name,n\nH".utf8) + [0xe9] + Array("nin,3\n".utf8)
    #expect(
      message { _ = try TableText(bytes: bytes, file: "f.csv") }
        == "f.csv:2: byte 8: the file is not UTF-8; if it is latin-1: --encoding iso-8859-1")
    let declared = DialectChoice(encoding: .latin1)
    let table = try ScannedTable(TableText(bytes: bytes, file: "f.csv", choice: declared), wanted: ["name"])
    #expect(table.texts("name") == ["Hénin"])
    // A file that is UTF-8 stays so beside others that are not.
    #expect(try self.table("name\nHénin\n", wanted: ["name"], choice: declared).texts("name") == ["Hénin"])
  }
}
