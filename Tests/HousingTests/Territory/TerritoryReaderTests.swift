import DataFiles
import Foundation
import Housing
import Testing

/// What the reader makes of a right folder, whatever its line ends and the order of its rows.
@Suite struct TerritoryReaderTests {
  @Test func theSmallTerritoryIsReadWhole() throws {
    let essai = try TerritoryFolder().read()
    #expect(essai.name == "essai")
    #expect(essai.epci == "246000376")
    #expect(essai.department == "60")
    #expect(essai.region == "Hauts-de-France")
    #expect(essai.referenceDate == CalendarDate("2019-01-01"))
    #expect(essai.priceDate == CalendarDate("2025-01-01"))
    #expect(essai.startYear == 2026)
    #expect(essai.communes.count == 18)
    #expect(essai.stock.total == 2_797)
    #expect(essai.landlords.map(\.name) == ["Bailleur A", "Bailleur B", "Bailleur C", "Bailleur D"])
    #expect(essai.demand.map(\.dimension) == DemandDimension.allCases.map(\.rawValue))
    #expect(essai.setting("flows.departureRate")?.unit == "share/year")
    #expect(essai.title.fr.hasPrefix("Essai"))
  }

  @Test func communesStandInTheOrderOfTheirCodes() throws {
    let codes = try TerritoryFolder().read().communes.map(\.code)
    #expect(codes == codes.sorted())
  }

  @Test func aZoneInsideStandsAfterItsCommuneOutside() throws {
    let essai = try TerritoryFolder().read()
    #expect(essai.zones.count == 19)
    let inside = try #require(essai.zones.firstIndex { $0.inQPV })
    #expect(essai.zones[inside].code == "60157-QPV")
    #expect(essai.zones[inside - 1].code == "60157")
    #expect(essai.zones.count { $0.inQPV } == 1)
    #expect(essai.zones.map(\.commune) == essai.zones.map(\.commune).sorted())
  }

  @Test func figuresKnowWhereTheyStand() throws {
    let folder = try TerritoryFolder()
    let lines = try folder.text("territory.yml").split(separator: "\n", omittingEmptySubsequences: false)
    let figure = try #require(try folder.read().figure("applicants"))
    #expect(figure.file == "essai/territory.yml")
    #expect(lines[figure.line - 1].hasPrefix("  applicants:"))
    let share = try #require(try folder.read().margin("situation")?.sources.first)
    let demand = try folder.text("demand.csv").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(demand[share.line - 1].hasPrefix("situation,socialTenant,"))
    #expect(share.mark == .assumed)
  }

  @Test func anUnpublishedDecileIsNil() throws {
    let essai = try TerritoryFolder().read()
    let remecourt = try #require(essai.communes.first { $0.code == "60529" })
    #expect(remecourt.firstDecile == nil)
    #expect(remecourt.ninthDecile == nil)
  }

  @Test func lineEndsAndByteOrderMarkChangeNothing() throws {
    let plain = try TerritoryFolder()
    let other = try TerritoryFolder()
    for file in ["territory.yml", "communes.csv", "stock.csv", "demand.csv", "landlords.csv"] {
      let text = try other.text(file).split(separator: "\n", omittingEmptySubsequences: false)
      try other.write("\u{FEFF}" + text.joined(separator: "\r\n"), to: file)
    }
    #expect(try other.read().digest == plain.read().digest)
    #expect(try other.read().stock.counts == plain.read().stock.counts)
  }

  @Test func theDigestFollowsTheContents() throws {
    let folder = try TerritoryFolder()
    let before = try folder.read().digest
    #expect(before.count == 16)
    #expect(try folder.read().digest == before)
    try folder.replace("Bailleur A", with: "Bailleur Z", in: "landlords.csv")
    #expect(try folder.read().digest != before)
  }

  /// The order of the rows is no information: any shuffle of them gives the same stock and communes.
  @Test(arguments: 0..<8) func anyOrderOfRowsGivesTheSameTerritory(seed: Int) throws {
    let expected = try TerritoryFolder().read()
    let folder = try TerritoryFolder()
    for file in ["stock.csv", "communes.csv"] {
      var lines = try folder.text(file).split(separator: "\n").filter { !$0.hasPrefix("#") }
      let header = lines.removeFirst()
      let ranks = lines.indices.map { Self.hash(seed, $0) }
      let shuffled = lines.indices.sorted { ranks[$0] < ranks[$1] }.map { lines[$0] }
      #expect(shuffled != lines)
      try folder.write(([header] + shuffled).joined(separator: "\n"), to: file)
    }
    let found = try folder.read()
    #expect(found.communes == expected.communes)
    #expect(found.zones == expected.zones)
    #expect(found.stock.communes == expected.stock.communes)
    #expect(found.stock.rooms == expected.stock.rooms)
    #expect(found.stock.buildings == expected.stock.buildings)
    #expect(found.stock.inQPV == expected.stock.inQPV)
    #expect(found.stock.periods == expected.stock.periods)
    #expect(found.stock.energies == expected.stock.energies)
    #expect(found.stock.counts == expected.stock.counts)
  }

  private static func hash(_ seed: Int, _ index: Int) -> UInt64 {
    var digest = Digest()
    digest.add(seed)
    digest.add(index)
    return digest.value
  }

  @Test func aTrailingSlashDoesNotChangeTheName() throws {
    let folder = try TerritoryFolder()
    #expect(try TerritoryReader.read(folder: folder.path + "/").name == "essai")
  }

  @Test func theSettingsMayBeLeftOut() throws {
    let folder = try TerritoryFolder()
    let text = try folder.text("territory.yml")
    let start = try #require(text.range(of: "settings:"))
    try folder.write(String(text[..<start.lowerBound]), to: "territory.yml")
    #expect(try folder.read().settings.isEmpty)
  }
}
