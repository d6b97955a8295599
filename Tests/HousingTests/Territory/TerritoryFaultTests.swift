import DataFiles
import Foundation
import Housing
import Testing

/// Every way in which a territory can be wrong is named by file, line and field, with a fix where there is one.
@Suite struct TerritoryFaultTests {
  /// A place to spoil and what must be said of it.
  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    let old: String
    let new: String
    /// Field of the message.
    let field: String
    /// A part of the English message.
    let says: String
    /// Lines between the spoilt place and the one that is named.
    var offset = 0

    var testDescription: String { name }
  }

  static func check(_ fault: Fault) throws {
    let folder = try TerritoryFolder()
    let line = try folder.replace(fault.old, with: fault.new, in: fault.file)
    let problem = try #require(folder.problem(), "nothing was said of: \(fault.name)")
    #expect(problem.file == "essai/\(fault.file)")
    #expect(problem.line == line + fault.offset)
    #expect(problem.field == fault.field)
    #expect(problem.message(in: .english).contains(fault.says), "\(problem.message(in: .english))")
    #expect(problem.message(in: .french) != problem.message(in: .english))
  }

  // MARK: - communes.csv

  static let communes = "communes.csv"

  @Test(arguments: [
    Fault(
      name: "a missing column", file: communes, old: ",medianIncome,", new: ",medianIncom,",
      field: "medianIncome", says: "rename \"medianIncom\" to \"medianIncome\""),
    Fault(
      name: "an unknown column", file: communes, old: ",sector\n", new: ",sector,colour\n", field: "colour",
      says: "\"colour\" is unknown"),
    Fault(
      name: "a lost leading zero", file: communes, old: "60007,Agnetz", new: "1007,Agnetz", field: "code",
      says: "write 01007"),
    Fault(
      name: "no commune code", file: communes, old: "60007,Agnetz", new: "6OOO7,Agnetz", field: "code",
      says: "is not a commune code"),
    Fault(
      name: "a doubled commune", file: communes, old: "60106,Breuil", new: "60007,Breuil", field: "code",
      says: "already stands on line 8"),
    Fault(
      name: "an empty name", file: communes, old: "60007,Agnetz,", new: "60007,,", field: "name",
      says: "the cell is empty"),
    Fault(
      name: "an unknown zone", file: communes, old: "Agnetz,B1,", new: "Agnetz,Abiss,", field: "zoneABC",
      says: "did you mean \"Abis\"?"),
    Fault(
      name: "an aid zone out of range", file: communes, old: "Agnetz,B1,3,", new: "Agnetz,B1,4,",
      field: "aidZone", says: "allowed: 1 to 3"),
    Fault(
      name: "a fraction of a household", file: communes, old: ",other,1168,", new: ",other,1168.5,",
      field: "households", says: "\"1168.5\" is not a whole number"),
    Fault(
      name: "a decimal comma", file: communes, old: "25158.75", new: "\"25158,75\"", field: "medianIncome",
      says: "write 25158.75, with a dot"),
    Fault(
      name: "deciles in the wrong order", file: communes, old: "25158.75,15826.25", new: "15826.25,25158.75",
      field: "firstDecile", says: "not under the median"),
    Fault(
      name: "two communes on a tile", file: communes, old: "14467.27,34214,3,3",
      new: "14467.27,34214,1,2", field: "tileColumn", says: "same tile as commune 60007"),
  ])
  func communeFaults(fault: Fault) throws { try Self.check(fault) }

  // MARK: - stock.csv

  static let stock = "stock.csv"

  @Test(arguments: [
    Fault(
      name: "a negative count", file: stock, old: "60007,1,collective,0,1990-1999,F,1\n",
      new: "60007,1,collective,0,1990-1999,F,-1\n",
      field: "count", says: "-1 is out of range"),
    Fault(
      name: "a fractional count", file: stock, old: "60007,1,collective,0,1990-1999,F,1\n",
      new: "60007,1,collective,0,1990-1999,F,1.5\n",
      field: "count", says: "\"1.5\" is not a whole number"),
    Fault(
      name: "an unknown commune", file: stock, old: "60007,", new: "60008,", field: "commune",
      says: "did you mean \"60007\"?"),
    Fault(
      name: "a lost leading zero", file: stock, old: "60007,", new: "2007,", field: "commune",
      says: "write 02007"),
    Fault(
      name: "six rooms", file: stock, old: "60007,2,", new: "60007,6,", field: "rooms",
      says: "allowed: 1 to 5"),
    Fault(
      name: "an unknown building", file: stock, old: "collective", new: "colective", field: "building",
      says: "did you mean \"collective\"?"),
    Fault(
      name: "QPV written yes", file: stock, old: "collective,0", new: "collective,yes", field: "qpv",
      says: "allowed: 0 to 1"),
    Fault(
      name: "an unknown period", file: stock, old: "1990-1999", new: "1990-99", field: "period",
      says: "did you mean \"1990-1999\"?"),
    Fault(
      name: "an unknown label", file: stock, old: "1990-1999,F,", new: "1990-1999,H,", field: "energy",
      says: "known: A, B, C, D, E, F, G, unknown"),
    Fault(
      name: "a row too short", file: stock, old: ",1990-1999,F,", new: ",F,", field: "", says: "6 cells for 7"
    ),
  ])
  func stockFaults(fault: Fault) throws {
    guard fault.field.isEmpty else { return try Self.check(fault) }
    let folder = try TerritoryFolder()
    let line = try folder.replace(fault.old, with: fault.new, in: fault.file)
    let problem = try #require(folder.problem())
    #expect(problem.line == line)
    #expect(problem.message(in: .english).contains(fault.says))
  }

  @Test func aDoubledStockRowIsNamedWithTheFirst() throws {
    let folder = try TerritoryFolder()
    let text = try folder.text("stock.csv")
    let rows = text.split(separator: "\n")
    try folder.write(text + rows[1] + "\n", to: "stock.csv")
    let problem = try #require(folder.problem())
    #expect(problem.line == rows.count + 1)
    #expect(problem.message(in: .english).contains("the same kind of dwelling as on line 2"))
  }

  @Test func aStockWithoutADwellingIsRefused() throws {
    let folder = try TerritoryFolder()
    try folder.write("commune,rooms,building,qpv,period,energy,count\n", to: "stock.csv")
    #expect(try #require(folder.problem()).message(in: .english).contains("no dwelling"))
  }
}
