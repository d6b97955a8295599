import DataFiles
import Testing

/// Tables larger than a block.
@Suite("Tables read by blocks") struct ForeignBlocksTests {
  @Test("The blocks hold the rows of the whole table, wherever a block ends")
  func sameRows() throws {
    // Cells of many lengths, some quoted over lines, so that blocks end inside cells, quotes and line ends.
    var text = "\u{FEFF}code;text\r\n"
    for row in 0..<60_000 {
      text += "\(row);\"line \(row)\r\n\(String(repeating: "x", count: row % 173))\"\r\n"
    }
    let path = try ByteSourceTests.file(GzipMaker.member(text))
    var findings = Findings()
    let whole = try ForeignTable(path: path, findings: &findings)
    var blocks = try ForeignBlocks(path: path)
    #expect(blocks.columns == ["code", "text"] && blocks.dialect.hasMark)
    var row = 0
    var count = 0
    var differences = 0
    while let block = try blocks.next() {
      count += 1
      for place in 0..<block.count {
        let isSame =
          block.shortNumber(place, 0) == row && block.line(of: place) == whole.line(of: row)
          && block.fingerprint(place, 1) == whole.fingerprint(row, 1)
        if !isSame { differences += 1 }
        row += 1
      }
    }
    #expect(count > 1 && row == 60_000 && whole.count == row && differences == 0)
  }

  @Test func shortCodes() throws {
    let table = try ForeignTableTests.table("a;b\n59350;123456789\n2A004;x1\n")
    #expect(table.shortCode(0, 0) == ForeignTable.shortCode(of: "59350"))
    #expect(table.shortCode(0, 1) == nil)
    #expect(table.shortNumber(0, 1) == 123_456_789)
    #expect(table.shortNumber(1, 0) == nil)
  }
}
