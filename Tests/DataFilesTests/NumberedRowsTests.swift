import DataFiles
import Foundation
import TestSupport
import Testing

@Suite("Numbered rows")
struct NumberedRowsTests {
  /// Numbers go on over every carry and every flush of a small buffer.
  @Test func runningNumbers() throws {
    let path = try TestFiles.temporaryFolder() + "/rows.csv"
    var file = try OutputFile(path)
    var rows = NumberedRows(capacity: 64)
    try rows.add(7, ending: Array(",a\n".utf8), to: &file)
    try rows.add(0, ending: Array(",none\n".utf8), to: &file)
    try rows.add(1_200, ending: Array(",bb\n".utf8), to: &file)
    try rows.flush(to: &file)
    try file.commit()
    let expected = (1...1_207).map { "\($0),\($0 <= 7 ? "a" : "bb")\n" }.joined()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
  }

  /// Texts get quotes where a reader needs them.
  @Test func cells() {
    #expect(CSVText.cell("plain") == "plain" && CSVText.cell("a,b") == "\"a,b\"")
    #expect(CSVText.cell("say \"so\"") == "\"say \"\"so\"\"\"" && CSVText.cell(" x") == "\" x\"")
  }
}
