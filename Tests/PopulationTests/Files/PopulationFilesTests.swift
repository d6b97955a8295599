import DataFiles
import Foundation
import Housing
import TestSupport
import Testing

@testable import Population

@Suite("Files of a population")
struct PopulationFilesTests {
  /// The files read back: as many rows as households and dwellings, links kept, a transfer carries its dwelling.
  @Test func roundTrip() throws {
    let folder = try TestFiles.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let territory = try Shipped.territory("essai")
    let population = try Shipped.essai.get()
    try PopulationFiles.write(population, territory: territory, folder: folder)
    let households = try Self.rows(folder + "/households.csv", PopulationFiles.householdColumns)
    let dwellings = try Self.rows(folder + "/dwellings.csv", PopulationFiles.dwellingColumns)
    let tenants = try Self.rows(folder + "/tenants.csv", PopulationFiles.tenantColumns)
    #expect(households.count == population.applicants.count)
    #expect(dwellings.count == population.dwellings.count)
    #expect(tenants.count == population.sittingTenants.count)
    #expect(households.count { $0[1] != "" } == population.fit.totals.transfers)
    for row in households where row[1] != "" {
      let dwelling = try #require(Int(row[1]))
      #expect(dwellings[dwelling][15] == row[0])
      #expect(row[3] == "socialTenant")
    }
    for row in dwellings {
      #expect(Int(row[3]) != nil && (row[4] == "0" || row[4] == "1"))
      #expect(row[6].firstIndex(of: ".") == row[6].index(row[6].endIndex, offsetBy: -3))
    }
    let total = dwellings.reduce(0.0) { $0 + (Double($1[6]) ?? .nan) }
    let cents = population.dwellings.rent.reduce(0) { $0 + Int($1) }
    #expect(abs(total - Double(cents) / 100) < 0.01)
    let words = try String(contentsOfFile: folder + "/fit.md", encoding: .utf8)
    #expect(words.contains("demandeurs"))
    let json = try Data(contentsOf: URL(fileURLWithPath: folder + "/fit.json"))
    #expect(try JSONDecoder().decode(FitReport.self, from: json) == population.fit.masked(minCell: 11))
  }

  /// Written twice, the bytes are the same.
  @Test func sameBytes() throws {
    let folder = try TestFiles.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let territory = try Shipped.territory("essai")
    for place in ["a", "b"] {
      try PopulationFiles.write(
        try Shipped.population("essai"), territory: territory, folder: folder + "/" + place)
    }
    for file in ["households.csv", "dwellings.csv", "tenants.csv", "fit.json", "fit.md"] {
      let first = try Data(contentsOf: URL(fileURLWithPath: folder + "/a/" + file))
      let second = try Data(contentsOf: URL(fileURLWithPath: folder + "/b/" + file))
      #expect(first == second && !first.isEmpty, "\(file)")
    }
  }

  /// A folder that cannot be made: the message names it, and nothing is left behind.
  @Test func unwritable() throws {
    let folder = try TestFiles.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "in the way".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
    let population = try Shipped.essai.get()
    let territory = try Shipped.territory("essai")
    #expect {
      try PopulationFiles.write(population, territory: territory, folder: folder + "/file")
    } throws: { error in
      (error as? OutputFile.Failure)?.message(in: .english).contains("/file/dwellings.csv") == true
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
  }

  /// Integers, hundredths and months as text.
  @Test func rowText() {
    var text = RowText(capacity: 64)
    text.add(0)
    text.add(-120)
    text.addEmpty()
    text.add(hundredths: 45_607)
    text.add(hundredths: 5)
    text.add(month: 12 * 2_019 + 8)
    text.add(Array("x".utf8))
    text.endRow()
    text.add(Int(Int32.max))
    text.endRow()
    #expect(String(decoding: text.bytes, as: UTF8.self) == "0,-120,,456.07,0.05,2019-09,x\n2147483647\n")
  }

  private static func rows(_ path: String, _ columns: [String]) throws -> [[String]] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.first.map(String.init) == columns.joined(separator: ","))
    return lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
