import DataFiles
import Foundation
import TestSupport
import Testing

@testable import Assignment

@Suite("Instance files")
struct InstanceFilesTests {
  private func folder(_ files: [String: String]) throws -> String {
    let folder = try TestFiles.temporaryFolder()
    let sound = [
      "dwellings.csv": "id,zone,name\n10,0,Abc\n11,1,\"D, e\"\n",
      "households.csv": "id,quartile,zones\n7,1,0;1\n8,2,1\n9,4,0\n",
      "edges.csv": "household,dwelling,weight\n7,10,5\n7,11,6\n8,11,7\n",
      "constraints.json": """
      [
      {"id": 0, "family": "q1", "kind": "share", "sense": ">=", "pct": 25,
       "dwellings": {"zone": [0, 1]}, "households": {"quartile": 1}},
      {"id": 1, "family": "cap", "kind": "count", "sense": "<=", "rhs": 1,
       "dwellings": {"zone": 1}, "households": {"quartile": [2, 4]}}
      ]
      """,
    ]
    for (name, text) in sound.merging(files, uniquingKeysWith: { $1 }) where text != "(absent)" {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    return folder
  }

  @Test("Reads sides, pairs by id, and rows")
  func reads() throws {
    let problem = try InstanceFiles.read(folder([:]))
    #expect(problem.dwellings.ids == [10, 11] && problem.households.ids == [7, 8, 9])
    #expect(problem.dwellings.names == ["zone"] && problem.dwellings.textNames == ["name"])
    #expect(problem.pairs.household == [0, 0, 1] && problem.pairs.dwelling == [0, 1, 1])
    #expect(problem.pairs.weight == [5, 6, 7])
    #expect(problem.rows.map(\.id) == [0, 1])
    #expect(problem.rows[0].measure == .share(2_500) && problem.rows[1].measure == .count(1))
    #expect(problem.rowDwellings == [[0, 1], [1]])
    #expect(problem.householdGroups == [[true, false, false], [false, true, true]])
  }

  @Test(
    "Byte-order mark, CRLF, comments, blank lines, spaces, any order of columns and lines, no last newline")
  func tolerant() throws {
    let problem = try InstanceFiles.read(
      folder([
        "dwellings.csv": "\u{FEFF}id,zone\r\n10,0\r\n\r\n11,1\r\n",
        "edges.csv": "# pairs\nweight , dwelling,household\n 7,11,8\n\n6,11,7\n5 ,10, 7",
      ]))
    #expect(problem.pairs.household == [0, 0, 1] && problem.pairs.weight == [5, 6, 7])
  }

  @Test("Ids far apart are found as well as dense ones")
  func sparseIDs() throws {
    let problem = try InstanceFiles.read(
      folder([
        "households.csv": "id,quartile\n2000000000,1\n8,2\n500000,4\n",
        "edges.csv": "household,dwelling,weight\n500000,10,1\n2000000000,11,2\n8,10,3\n",
      ]))
    #expect(problem.pairs.household == [0, 1, 2] && problem.pairs.weight == [2, 3, 1])
  }

  @Test("Without constraints.json there is no row")
  func noRows() throws {
    #expect(try InstanceFiles.read(folder(["constraints.json": "(absent)"])).rows.isEmpty)
  }

  @Test("A market written and read again is the same problem", arguments: 0..<10)
  func roundTrip(seed: Int) throws {
    var market = SmallMarket(seed: seed, dwellings: 6, households: 9, rows: 5)
    market.dropContradictions()
    let folder = try TestFiles.temporaryFolder()
    try market.write(to: folder)
    let read = try InstanceFiles.read(folder)
    let made = try market.problem()
    #expect(read.pairs.household == made.pairs.household && read.pairs.weight == made.pairs.weight)
    #expect(read.rows == made.rows && read.rowDwellings == made.rowDwellings)
    #expect(Optimiser().solve(read).certificate == Optimiser().solve(made).certificate)
  }

  /// A slip, the place that must be named, and a part of the message.
  struct Slip: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let line: Int?
    let field: String?
    let message: String
    var testDescription: String { "\(file): \(message)" }

    init(_ file: String, _ text: String, _ line: Int?, _ field: String?, _ message: String) {
      self.file = file
      self.text = text
      self.line = line
      self.field = field
      self.message = message
    }

    /// A list of one row with a key replaced.
    static func row(_ old: String, _ new: String, _ line: Int?, _ field: String?, _ message: String) -> Slip {
      let row =
        "{\"id\": 0, \"family\": \"a\", \"kind\": \"share\", \"sense\": \">=\", \"pct\": 25, "
        + "\"dwellings\": {\"zone\": 0}, \"households\": {\"quartile\": 1}}"
      return Slip(
        "constraints.json", "[\n" + row.replacingOccurrences(of: old, with: new) + "\n]", line, field, message
      )
    }
  }

  static let slips: [Slip] = [
    Slip("dwellings.csv", "(absent)", nil, nil, "no such file"),
    Slip("edges.csv", "  \n\t\n", nil, nil, "the file is empty"),
    Slip("dwellings.csv", "id,zone\n", nil, nil, "no line below the header"),
    Slip("households.csv", "# only this\n", nil, nil, "no header"),
    Slip("edges.csv", "household,dwelling,weight\n", nil, nil, "no eligible pair"),
    Slip("dwellings.csv", "ids,zone\n10,0\n", 1, "id", "rename \"ids\" to \"id\""),
    Slip("edges.csv", "household,dwelling,wait\n7,10,5\n", 1, "weight", "the column is missing"),
    Slip("dwellings.csv", "id,zone,zone\n10,0,0\n", 1, "zone", "stands twice"),
    Slip("households.csv", "id,quartile\n7,1\n# x\n8,2\n7,3\n", 5, "id", "id 7 stands twice"),
    Slip("households.csv", "id,quartile\n7,1\n-8,2\n", 3, "id", "negative id -8"),
    Slip("dwellings.csv", "id,zone\n10,0\n1x,0\n", 3, "id", "\"1x\" is not a whole number"),
    Slip("dwellings.csv", "id,zone\n10,0\n11\n", 3, nil, "1 cells for 2 columns"),
    Slip("edges.csv", "household,dwelling,weight\n7,10,5,9\n", 2, nil, "4 cells for 3 columns"),
    Slip(
      "edges.csv", "household,dwelling,weight\n7,10,5\n77,11,6\n", 3, "household", "household 77 is not in"),
    Slip("edges.csv", "household,dwelling,weight\n7,10,5\n7,12,6\n", 3, "dwelling", "dwelling 12 is not in"),
    Slip(
      "edges.csv", "household,dwelling,weight\n7,10,5\n\n8,11,5\n7,10,6\n", 5, "household,dwelling",
      "pair 7,10 stands already on line 2"),
    Slip("edges.csv", "household,dwelling,weight\n7,10,-5\n", 2, "weight", "-5 is out of range"),
    Slip(
      "edges.csv", "household,dwelling,weight\n7,10,100000001\n", 2, "weight", "100000001 is out of range"),
    Slip("edges.csv", "household,dwelling,weight\n7,10,99999999999\n", 2, "weight", "is not a whole number"),
    Slip(
      "edges.csv", "household,dwelling,weight\n7,10,99999999999999999999999\n", 2, "weight",
      "is not a whole number"),
    Slip("edges.csv", "household,dwelling,weight\n7,10,NaN\n", 2, "weight", "\"NaN\" is not a whole number"),
    Slip("edges.csv", "household,dwelling,weight\n7,10,1.5\n", 2, "weight", "\"1.5\" is not a whole number"),
    Slip("edges.csv", "household,dwelling,weight\n7,10,\n", 2, "weight", "the cell is empty"),
    Slip("constraints.json", "[{\"id\": 0,", nil, nil, "malformed JSON"),
    Slip("constraints.json", "{}", nil, nil, "of another kind"),
    .row("25", "NaN", nil, nil, "malformed JSON"),
    .row("25", "\"25\"", 2, "[0].pct", "of another kind"),
    .row("25", "101", 2, "[0].pct", "101.0 is not allowed"),
    .row("25", "33.333", 2, "[0].pct", "two decimals"),
    .row("\"pct\": 25, ", "", 2, "[0].pct", "the key is missing"),
    .row("\"family\": \"a\", ", "", 2, "[0].family", "the key is missing"),
    .row("share", "count", 2, "[0].rhs", "the key is missing"),
    .row("share", "part", 2, "[0].kind", "\"part\" is unknown"),
    .row(">=", "=>", 2, "[0].sense", "\"=>\" is unknown"),
    .row("\"zone\"", "\"zome\"", 2, "[0].dwellings.zome", "did you mean \"zone\""),
    .row("\"quartile\"", "\"zones\"", 2, "[0].households.zones", "holds more than whole numbers"),
    .row("\"zone\": 0", "\"zone\": \"A\"", 2, "[0].dwellings.zone", "of another kind"),
    .row("\"kind\": \"share\", ", "\"kind\": \"count\", \"rhs\": -1, ", 2, "[0].rhs", "-1 is out of range"),
    .row(
      "}}",
      "}},\n{\"id\": 0, \"family\": \"b\", \"kind\": \"count\", \"sense\": \"<=\", \"rhs\": 3, "
        + "\"dwellings\": {}, \"households\": {}}", 3, "[1].id", "row id 0 stands twice"),
    .row(
      "}}",
      "}},\n{\"id\": 1, \"family\": \"b\", \"kind\": \"share\", \"sense\": \"<=\", \"pct\": 20, "
        + "\"dwellings\": {\"zone\": [0]}, \"households\": {\"quartile\": 1}}", 3, "[1].id",
      "contradicts row 0"),
  ]

  @Test("Each slip is named by file, line and field, in both languages", arguments: slips)
  func slip(slip: Slip) throws {
    let folder = try folder([slip.file: slip.text])
    let error = #expect(throws: DataProblem.self) { try InstanceFiles.read(folder) }
    let problem = try #require(error)
    #expect(problem.file == folder + "/" + slip.file)
    #expect(problem.line == slip.line || (slip.line == nil && slip.message == "malformed JSON"))
    #expect(problem.field == slip.field)
    #expect(problem.message(in: .english).contains(slip.message))
    #expect(problem.message(in: .french) != problem.message(in: .english))
    #expect(!problem.message(in: .english).contains("\n"))
  }
}
