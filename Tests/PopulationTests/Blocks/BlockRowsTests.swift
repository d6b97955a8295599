import DataFiles
import Foundation
import Housing
import TestSupport
import Testing

@testable import Population

/// The rows of an EPCI, column by column, alone and in a territory of several.
@Suite("Rows of an EPCI among others")
struct BlockRowsTests {
  private let split = SplitTerritory()

  /// The three tables of one EPCI or of all, ids left out; an empty tenant or dwelling stays empty.
  private func rows(_ parts: [Territory], threads: Int = 1) throws -> [String: [String]] {
    let folder = try TestFiles.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var writer = try PopulationWriter(folder: folder)
    try split.generator(parts).forEachBlock(threads: threads) {
      try writer.append($0.population, territory: $0.territory)
    }
    try writer.finish(writer.fit(of: split.whole), language: .english)
    var rows: [String: [String]] = [:]
    for (name, links) in [
      ("dwellings.csv", [0, 15]), ("tenants.csv", [0, 1]), ("households.csv", [0, 1]),
    ] {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      rows[name] = text.split(separator: "\n").dropFirst().map { line in
        var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for link in links where cells[link] != "" { cells[link] = "id" }
        return cells.joined(separator: ",")
      }
    }
    return rows
  }

  /// Alone or among others, one thread or two: the same rows in every column but the ids.
  @Test func sameRows() throws {
    let all = try rows(split.parts, threads: 2)
    #expect(try rows(split.parts) == all)
    let alone = try split.parts.map { try rows([$0]) }
    for name in all.keys { #expect(all[name] == alone.flatMap { $0[name] ?? [] }, "\(name)") }
  }

  /// Merged, forms, tenancies and register stand beside the households and dwellings that they tell of.
  @Test func mergedRecordsAlign() throws {
    let whole = try split.generator().generate(threads: 2)
    #expect(whole.forms.household.map { Int($0) } == whole.applicants)
    #expect(whole.tenancies.count == whole.sittingTenants.count)
    #expect(whole.register.count == whole.dwellings.count)
    var transfers = 0
    for row in 0..<whole.forms.count {
      let household = Int(whole.forms.household[row])
      let dwelling = Int(whole.households.dwelling[household])
      guard whole.sittingTenants.contains(household) else {
        #expect(whole.forms.landlord[row] == ApplicationForms.noLandlord && dwelling < 0)
        continue
      }
      transfers += 1
      #expect(Int(whole.dwellings.tenant[dwelling]) == household)
      #expect(whole.forms.landlord[row] == whole.dwellings.landlord[dwelling])
      #expect(whole.forms.rent[row] == whole.dwellings.rent[dwelling])
      #expect(whole.forms.surface[row] == whole.dwellings.surface[dwelling])
      #expect(whole.forms.housingAid[row] == whole.tenancies.housingAid[household])
      #expect(whole.forms.secondAge[row] == whole.tenancies.secondAge[household])
    }
    #expect(transfers == whole.fit.totals.transfers && transfers > 0)
    for dwelling in 0..<whole.dwellings.count {
      let tenant = Int(whole.dwellings.tenant[dwelling])
      let lease = whole.register.leaseMonth[dwelling]
      #expect(lease == (tenant < 0 ? DwellingRecords.noLease : whole.households.leaseMonth[tenant]))
      #expect((whole.register.mode[dwelling] == 1) == (tenant >= 0))
      #expect(whole.register.rentCeiling[dwelling] > whole.dwellings.rent[dwelling])
    }
    var first = 0
    try split.generator().forEachBlock(threads: 1) { block in
      for row in 0..<block.population.register.count {
        let here = first + row
        #expect(whole.register.constructionYear[here] == block.population.register.constructionYear[row])
        let mine = block.territory.landlords[Int(block.population.dwellings.landlord[row])].code
        #expect(split.whole.landlords[Int(whole.dwellings.landlord[here])].code == mine)
      }
      first += block.population.register.count
    }
  }

  /// A list that rounds to nothing, one of a single household, and one that asks for more transfers than there are
  /// tenants: none stops the others.
  @Test func smallEPCIStopNobody() throws {
    let tiny = SplitTerritory(applicants: [1, 1_900, 320])
    let generator = PopulationGenerator(
      territory: tiny.whole, parts: tiny.parts, law: try Shipped.law()
    ) {
      var settings = PopulationSettings(territory: $0)
      settings.sample = $0.epci == tiny.parts[0].epci ? 0.4 : 1
      return settings
    }
    var totals: [FitReport.Totals] = []
    var denied: [Int] = []
    try generator.forEachBlock(threads: 2) {
      totals.append($0.population.fit.totals)
      denied.append($0.population.fit.adjustments.last?.count ?? -1)
    }
    #expect(totals[0].applicants == 0 && totals[0].tenants > 0)
    #expect(totals[1].applicants == 1_900 && totals[1].transfers == totals[1].tenants)
    #expect(denied == [0, 760 - totals[1].tenants, 0])
    let whole = try generator.generate(threads: 2)
    #expect(whole.fit.totals.applicants == 2_220 && whole.fit.adjustments.last?.count == denied[1])
    #expect(whole.forms.household.map { Int($0) } == whole.applicants)
    let single = SplitTerritory(applicants: [1, 1, 320])
    #expect(try single.generator().generate().fit.totals.applicants == 322)
  }
}
