import DataFiles
import Testing

/// Numbers as people and programs write them.
@Suite("Numbers of foreign tables") struct ForeignNumberTests {
  private let wide = -1e12...1e12

  private func column(_ cells: [String], _ choice: DialectChoice = DialectChoice()) throws -> ForeignTable {
    try ForeignTableTests.table("x;y\n" + cells.map { "\($0);0\n" }.joined(), choice)
  }

  private func numbers(_ cells: String..., decimal: DecimalMark? = nil) throws -> [Double?] {
    var findings = Findings()
    return try column(cells, DialectChoice(decimal: decimal)).numbers(0, in: wide, findings: &findings)
  }

  private func problem(_ cells: String..., decimal: DecimalMark? = nil) throws -> String {
    var findings = Findings()
    let table = try column(cells, DialectChoice(decimal: decimal))
    return try #require(throws: DataProblem.self) { try table.numbers(0, in: wide, findings: &findings) }
      .description
  }

  @Test func plainNumbers() throws {
    #expect(try numbers("0", "-3", "12.5", "007", "0.1", "5089834.0") == [0, -3, 12.5, 7, 0.1, 5_089_834])
    #expect(try numbers("1e3", "+4", "1.23456789012345678") == [1000, 4, Double("1.23456789012345678")])
  }

  @Test("Every number that is written with up to 15 digits is read to the last bit")
  func exact() throws {
    // A fixed walk over magnitudes and digits, against the standard library.
    var state: UInt64 = 7
    var cells: [String] = []
    for _ in 0..<500 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let whole = state >> 40
      let decimals = state & 0xfff_ffff
      cells.append("\(whole).\(decimals)")
    }
    let table = try column(cells)
    var findings = Findings()
    #expect(try table.numbers(0, in: wide, findings: &findings) == cells.map { Double($0) })
  }

  @Test(
    "Signs that there is no figure",
    arguments: ["", "NA", "n/a", "s", "nd", "ns", "///", "...", "N.D.", "\"\""])
  func missing(cell: String) throws {
    #expect(try numbers("1", cell) == [1, nil])
  }

  @Test("Spaces of three kinds tell thousands apart", arguments: [" ", "\u{A0}", "\u{202F}"])
  func thousands(space: String) throws {
    #expect(try numbers("1\(space)234\(space)567", "12\(space)345,5") == [1_234_567, 12_345.5])
    #expect(try problem("12\(space)34").hasSuffix("is not a number (decimal mark not declared)"))
  }

  @Test("A decimal comma is proved by a cell, declared, or ambiguous")
  func commas() throws {
    #expect(try numbers("12,5", "3", "1,234") == [12.5, 3, 1.234])
    #expect(try numbers("0,125") == [0.125])
    #expect(try numbers("1,234", decimal: .comma) == [1.234])
    #expect(try numbers("1,234", "1,234,567", decimal: .dot) == [1234, 1_234_567])
    #expect(try numbers("1,234.5", "2,000") == [1234.5, 2000])
    #expect(try numbers("1.234,5", "2,25") == [1234.5, 2.25])
    #expect(
      try problem("5", "1,234")
        == """
        f.csv:3: x: "1,234" may have decimals or thousands (decimal mark not declared); \
        say it: --decimal , or --decimal .
        """)
    #expect(try problem("12,5", "1.234").hasPrefix("f.csv:3: x: \"1.234\" may have decimals or thousands"))
    #expect(try problem("12,5", decimal: .dot) == "f.csv:2: x: \"12,5\" is not a number (decimal mark: dot)")
    #expect(try problem("12.5", "12,5").hasPrefix("f.csv:3: x: \"12,5\" is not a number"))
  }

  @Test(
    "What is no number is named", arguments: ["nan", "inf", "abc", "1-2", "--1", ".", "1e", "1,2,3", "0x10"])
  func faults(cell: String) throws {
    #expect(try problem("1", cell).hasPrefix("f.csv:3: x: \"\(cell)\" is not a number"))
  }

  @Test("Fractions, negative counts and blanks are named where whole numbers are due")
  func counts() throws {
    func fault(_ cell: String) throws -> String {
      var findings = Findings()
      let table = try column(["4.0", cell])
      return try #require(throws: DataProblem.self) { try table.counts(0, in: 0...100, findings: &findings) }
        .description
    }
    #expect(try fault("2.5") == "f.csv:3: x: \"2.5\" is not a whole number; allowed: 0 to 100")
    #expect(try fault("-2") == "f.csv:3: x: -2 is negative; allowed: 0 to 100")
    #expect(try fault("101") == "f.csv:3: x: 101 is out of range; allowed: 0 to 100")
    #expect(try fault("s") == "f.csv:3: x: the number is missing; allowed: 0 to 100")
    #expect(try fault("NaN").hasPrefix("f.csv:3: x: \"NaN\" is not a number"))
  }

  @Test("Thousands told apart in some rows only are a warning")
  func someThousands() throws {
    var findings = Findings()
    let table = try column(["1 234", "5678", "12"])
    #expect(try table.numbers(0, in: wide, findings: &findings) == [1234, 5678, 12])
    #expect(findings.count(of: "thousands") == 1 && findings.entries[0].level == .warning)
    #expect(findings.entries[0].problem.description.hasPrefix("f.csv:2: x: thousands are told apart here"))
    var none = Findings()
    _ = try column(["1 234", "567"]).numbers(0, in: wide, findings: &none)
    #expect(none.isEmpty)
  }
}
