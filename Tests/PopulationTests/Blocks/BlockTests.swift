import DataFiles
import Foundation
import Housing
import TestSupport
import Testing

@testable import Population

@Suite("A territory of several EPCI")
struct BlockTests {
  private let split = SplitTerritory()

  private func files(_ generator: PopulationGenerator, threads: Int) throws -> [String: Data] {
    let folder = try TestFiles.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var writer = try PopulationWriter(folder: folder)
    try generator.forEachBlock(threads: threads) {
      try writer.append($0.population, territory: $0.territory)
    }
    try writer.finish(writer.fit(of: split.whole), language: .english)
    var files: [String: Data] = [:]
    for name in ["dwellings.csv", "tenants.csv", "households.csv", "fit.json", "fit.md"] {
      files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }
    return files
  }

  /// One thread or three, the same bytes.
  @Test func threads() throws {
    let one = try files(split.generator(), threads: 1)
    #expect(try files(split.generator(), threads: 3) == one)
    #expect(
      try split.generator().generate(threads: 3).digest == split.generator().generate(threads: 1).digest)
  }

  /// An EPCI has the same population alone, among others, and whatever their order.
  @Test func alone() throws {
    var digests: [String: String] = [:]
    try split.generator().forEachBlock(threads: 2) { digests[$0.territory.epci] = $0.population.digest }
    try split.generator(split.parts.reversed()).forEachBlock(threads: 1) {
      #expect(digests[$0.territory.epci] == $0.population.digest)
    }
    for part in split.parts {
      let alone = try PopulationGenerator(
        territory: part, law: try Shipped.law(), settings: PopulationSettings(territory: part)
      ).generate()
      #expect(digests[part.epci] == alone.digest)
    }
    #expect(Set(digests.values).count == split.parts.count)
  }

  /// Merged, every household and dwelling is that of its EPCI, its commune, zone and neighbours named by the whole.
  @Test func mergedIsTheParts() throws {
    let whole = try split.generator().generate(threads: 2)
    var firstDwelling = 0
    var firstTenant = 0
    var firstApplicant = whole.firstTimeApplicants.lowerBound
    try split.generator().forEachBlock(threads: 1) { block in
      let part = block.population
      for index in 0..<part.dwellings.count {
        let here = firstDwelling + index
        #expect(
          split.whole.communes[Int(whole.dwellings.commune[here])].code
            == block.territory.communes[Int(part.dwellings.commune[index])].code)
        #expect(
          split.whole.zones[Int(whole.dwellings.zone[here])].code
            == block.territory.zones[Int(part.dwellings.zone[index])].code)
        #expect(whole.dwellings.rent[here] == part.dwellings.rent[index])
        let tenant = Int(part.dwellings.tenant[index])
        #expect(Int(whole.dwellings.tenant[here]) == (tenant < 0 ? -1 : firstTenant + tenant))
      }
      for index in 0..<part.households.count {
        let isTenant = part.sittingTenants.contains(index)
        let here =
          isTenant ? firstTenant + index : firstApplicant + index - part.firstTimeApplicants.lowerBound
        #expect(whole.households.age[here] == part.households.age[index])
        #expect(whole.households.verifiedIncome[here] == part.households.verifiedIncome[index])
        #expect(whole.resources[here] == part.resources[index])
        #expect(whole.key(of: here) == part.key(of: index))
        let dwelling = Int(part.households.dwelling[index])
        #expect(Int(whole.households.dwelling[here]) == (dwelling < 0 ? -1 : firstDwelling + dwelling))
        for wish in 0..<Households.wishes {
          let mine = Int(part.households.wantedCommunes[index * Households.wishes + wish])
          let other = Int(whole.households.wantedCommunes[here * Households.wishes + wish])
          #expect(
            mine < 0
              ? other == mine
              : split.whole.communes[other].code == block.territory.communes[mine].code)
        }
      }
      firstDwelling += part.dwellings.count
      firstTenant += part.sittingTenants.count
      firstApplicant += part.firstTimeApplicants.count
    }
    #expect(firstDwelling == whole.dwellings.count)
    #expect(firstTenant == whole.sittingTenants.count)
    #expect(firstApplicant == whole.households.count)
  }

  /// The report of all: totals and targets are the sums of the parts, a line an EPCI.
  @Test func reportsAddUp() throws {
    let whole = try split.generator().generate().fit
    var parts: [FitReport] = []
    try split.generator().forEachBlock(threads: 1) { parts.append($0.population.fit) }
    #expect(whole.totals.applicants == parts.reduce(0) { $0 + $1.totals.applicants })
    #expect(whole.blocks.map(\.epci) == split.parts.map(\.epci))
    for (place, margin) in whole.margins.enumerated() {
      for (index, category) in margin.categories.enumerated() {
        let sum = parts.reduce(0) { $0 + $1.margins[place].categories[index].fit }
        let target = parts.reduce(0.0) { $0 + $1.margins[place].categories[index].target }
        #expect(category.fit == sum && abs(category.target - target) < 1e-9)
      }
      #expect(margin.measures == FitReport.ErrorMeasures(of: margin.categories))
    }
    let errors = whole.tables[0].controls.flatMap(\.categories).reduce(0) { $0 + abs($1.absoluteError) }
    #expect(abs(whole.tables[0].totalAbsoluteError - errors) < 1e-9)
  }

  /// Numbers run on from one EPCI to the next, and dwellings and tenants still point to each other.
  @Test func numbersRunOn() throws {
    let texts = try files(split.generator(), threads: 2)
    func rows(_ name: String) -> [[String]] {
      String(decoding: texts[name] ?? Data(), as: UTF8.self).split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let dwellings = rows("dwellings.csv")
    #expect(dwellings.map { $0[0] } == dwellings.indices.map(String.init))
    let tenants = Dictionary(uniqueKeysWithValues: rows("tenants.csv").map { ($0[0], $0) })
    for row in dwellings where row[15] != "" { #expect(tenants[row[15]]?[1] == row[0]) }
    let households = rows("households.csv")
    #expect(Set(households.map { $0[0] }).count == households.count)
    for row in households {
      #expect((tenants[row[0]] != nil) == (row[1] != ""))
      if row[1] != "" { #expect(tenants[row[0]]?[1] == row[1]) }
    }
  }

  /// More communes than a column can number: a message with the way out, no trap.
  @Test func tooLarge() {
    #expect {
      var communes = MadeTerritory().communes
      for number in communes.count...Int(Int16.max) {
        communes.append(
          MadeTerritory.commune("X\(number)", "", households: 1, income: 20_000, column: 0))
      }
      var made = MadeTerritory()
      made.communes = communes
      _ = try PopulationMerger(made.territory)
    } throws: { error in
      (error as? PopulationError)?.message(in: .english).contains("32768 communes, 32767 at most") == true
    }
  }
}
