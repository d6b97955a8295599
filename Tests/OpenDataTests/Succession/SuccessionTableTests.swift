import DataFiles
import Foundation
import OpenData
import TestSupport
import Testing

@Suite("Table of successions")
struct SuccessionTableTests {
  private func table() throws -> SuccessionTable {
    try SuccessionTable.read(TestFiles.project + "/" + SuccessionTable.file, shownAs: SuccessionTable.file)
  }

  /// The project's table joins what the issue names.
  @Test func theProjectsTable() throws {
    let table = try table()
    #expect(table.successors(ofEPCI: "245900410").map(\.new) == ["200093201"])
    #expect(table.predecessors(ofEPCI: "200093201").map(\.old) == ["245900410", "245901061"])
    #expect(table.predecessors(ofEPCI: "200093201").map(\.dwellings) == [131_203, 1_614])
    #expect(table.successors(ofEPCI: "247700438").map(\.dwellings) == [177, 157, 120])
    #expect(table.successor(ofCommune: "69152")?.new == "69149")
    #expect(table.successor(ofCommune: "93059")?.new == "93066")
    let communes = table.rows.filter { $0.kind == .commune }
    #expect(communes.count == 48 && communes.reduce(0) { $0 + $1.dwellings } == 6_072)
    #expect(Set(table.rows.filter { $0.kind == .epci }.map(\.old)).count == 18)
    // No successor is itself gone: one step leads to today.
    let gone = Set(table.rows.map(\.old))
    #expect(table.rows.allSatisfy { !gone.contains($0.new) })
  }

  /// A code that succeeds itself is refused with its line.
  @Test func aLoopIsRefused() throws {
    let path = try TestFiles.temporaryFolder() + "/s.csv"
    try OutputFile.write(
      "kind,old,new,name,date,dwellings,source\nepci,1,1,X,2020-01-01,3,test\n", to: path)
    let problem = #expect(throws: DataProblem.self) { try SuccessionTable.read(path, shownAs: "s.csv") }
    #expect(problem?.message(in: .english) == "s.csv:2: new: 1 succeeds itself; remove the row")
  }
}
