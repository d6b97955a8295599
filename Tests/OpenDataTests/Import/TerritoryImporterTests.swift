import DataFiles
import Foundation
import Housing
import OpenData
import TestSupport
import Testing

/// From made files to a territory that `TerritoryReader` reads back.
@Suite("Import of a territory")
struct TerritoryImporterTests {
  private let importer = TerritoryImporter(MadeSources.sources)

  private func read(_ draft: TerritoryDraft) throws -> Territory {
    let folder = try TestFiles.temporaryFolder() + "/made"
    try TerritoryFolderFile.write(draft, to: folder, replace: false)
    return try TerritoryReader.read(folder: folder)
  }

  /// One EPCI keeps its communes without stock, and says that its demand is an estimate.
  @Test func oneEPCI() throws {
    let draft = try importer.territory(of: .epci([MadeSources.small]))
    let territory = try read(draft)
    #expect(territory.communes.map(\.code) == ["59001", "59002", "59009"])
    #expect(territory.stock.total == 400 && territory.demandIsEstimated && territory.epcis.isEmpty)
    #expect(territory.title.fr == "CC Petite" && territory.department == "59")
    // Deciles that are not published: the EPCI's ratios, 0.5 and 1.9, times the median.
    #expect(territory.communes[1].firstDecile == 12_000 && territory.communes[1].ninthDecile == 45_600)
    #expect(draft.tally.deciles == 2 && draft.tally.medians == 0 && draft.tally.zones == 1)
    #expect(territory.communes[2].zoneABC == "B1")
    #expect(abs((territory.figure("meanSurface")?.value ?? 0) - 62) < 0.1)
  }

  /// An old code finds its successor, whose indicators are the sums and means of those that went into it.
  @Test func aSucceededEPCI() throws {
    let draft = try importer.territory(of: .epci(["200000002"]))
    let territory = try read(draft)
    #expect(territory.epci == MadeSources.merged && territory.stock.total == 540)
    #expect(draft.tally.successions.map(\.new) == [MadeSources.merged])
    let mobility = try #require(territory.figure("mobilityRate")?.value)
    #expect(abs(mobility - (500 * 0.08 + 40 * 0.12) / 540) < 1e-6)
    #expect(territory.figure("mobilityRate")?.mark == .derived)
    #expect(territory.figure("mainResidences")?.value == 2_700)
  }

  /// The country whole: every dwelling, every EPCI, the island outside any, the commune that is gone.
  @Test func theCountryWhole() throws {
    let draft = try importer.territory(of: .france)
    let territory = try read(draft)
    #expect(territory.stock.total == 1_020 && territory.communes.count == 7)
    #expect(
      territory.epcis.map(\.code) == [
        MadeSources.small, MadeSources.large, MadeSources.merged, Intercommunality.outsideAny,
      ])
    #expect(draft.tally.outside == (1, 8) && draft.tally.epcis == 3)
    #expect(draft.tally.successions.map(\.old) == ["62999"])
    #expect(territory.figure("applicants")?.value == 2_160_000)
    // An EPCI is the same alone and with others.
    let alone = try read(importer.territory(of: .epci([MadeSources.small])))
    let part = territory.intercommunalities[0]
    for key in ["applicants", "transferApplicants", "rentPerSquareMetre", "meanSurface.T3", "mobilityRate"] {
      #expect(part.figure(key)?.value == alone.figure(key)?.value, "\(key)")
    }
    #expect(part.setting("flows.departureRate")?.value == alone.setting("flows.departureRate")?.value)
  }

  /// A département cuts an EPCI that reaches beyond it, and says so.
  @Test func aDepartmentCutsAnEPCI() throws {
    let draft = try importer.territory(of: .department("62"))
    let other = try importer.territory(of: .department("59"))
    let region = try importer.territory(of: .region("32"))
    #expect(draft.tally.applicants + other.tally.applicants == region.tally.applicants)
    let territory = try read(draft)
    #expect(territory.stock.total == 572 && draft.tally.partial == 1)
    #expect(territory.title.fr == "Pas-de-Calais")
    #expect(territory.cautions.contains { $0.fr.contains("EPCI dont une partie") })
  }

  @Test(arguments: [
    ("200000010", "an unknown EPCI", "did you mean 200000001 (CC Petite)?"),
    ("CC Petit", "an unknown EPCI", "did you mean 200000001 (CC Petite)?"),
    ("petite", "an unknown EPCI", "did you mean 200000001 (CC Petite)?"),
  ])
  func unknownEPCI(code: String, what: String, fix: String) throws {
    let problem = #expect(throws: DataProblem.self) { try importer.territory(of: .epci([code])) }
    #expect(problem?.what.en == what && problem?.fix?.en == fix)
  }

  @Test func withoutStockOrUnknownDepartment() throws {
    var sources = MadeSources.sources
    sources.membership.intercommunality["01001"] = "200000077"
    let importer = TerritoryImporter(sources)
    let problem = #expect(throws: DataProblem.self) { try importer.territory(of: .epci(["200000077"])) }
    #expect(problem?.what.en == "EPCI 200000077 has no social dwelling in the file")
    let other = #expect(throws: DataProblem.self) { try importer.territory(of: .department("60")) }
    #expect(
      other?.message(in: .english)
        == "--departement: \"60\" is unknown; known: 59, 62, 85; did you mean \"62\"?")
  }

  /// A total that is not the sum of its parts is told with both numbers.
  @Test func totalsThatContradict() throws {
    var sources = MadeSources.sources
    sources.indicators[0].dwellings = 431
    var findings = Findings()
    let importer = TerritoryImporter(sources)
    try importer.check(.epci([MadeSources.merged]), findings: &findings)
    #expect(findings.isEmpty)
    try importer.check(.epci([MadeSources.small]), findings: &findings)
    #expect(
      findings.entries.first?.problem.message(in: .english)
        == "--indicators: Epci: 200000001 CC Petite: 431 dwellings published, 400 by its communes of today")
  }

  /// An observed list takes the place of the estimate; small cells come masked from its reader.
  @Test func anObservedList() throws {
    var findings = Findings()
    let path = try TestFiles.temporaryFolder() + "/d.csv"
    try OutputFile.write(
      """
      dimension,category,count
      situation,socialTenant,60
      situation,privateTenant,50
      situation,hosted,40
      situation,hostel,20
      situation,homeless,15
      situation,other,15
      """, to: path)
    let lists = try DemandMarginFile.read(path, findings: &findings)
    let draft = try importer.territory(of: .epci([MadeSources.small]), demand: lists)
    let territory = try read(draft)
    #expect(!territory.demandIsEstimated)
    #expect(
      territory.figure("applicants")?.value == 200 && territory.figure("transferApplicants")?.value == 60)
    #expect(territory.figure("applicants")?.mark == .read)
    let margin = try #require(territory.margin("situation"))
    #expect(abs(margin.shares[try #require(margin.categories.firstIndex(of: "hosted"))] - 0.2) < 1e-12)
    let several = #expect(throws: DataProblem.self) { try importer.territory(of: .france, demand: lists) }
    #expect(several?.fix?.en == "add a column epci")
  }

  /// A folder that is something else is left alone; one of an earlier import is only replaced when told so.
  @Test func whatStandsThere() throws {
    let draft = try importer.territory(of: .epci([MadeSources.small]))
    let folder = try TestFiles.temporaryFolder()
    try OutputFile.write("mine", to: folder + "/other/notes.txt")
    #expect(throws: DataProblem.self) {
      try TerritoryFolderFile.write(draft, to: folder + "/other", replace: true)
    }
    #expect(try TextFile.read(folder + "/other/notes.txt") == "mine")
    try TerritoryFolderFile.write(draft, to: folder + "/own/", replace: false)
    #expect(throws: DataProblem.self) {
      try TerritoryFolderFile.write(draft, to: folder + "/own", replace: false)
    }
    try TerritoryFolderFile.write(draft, to: folder + "/own", replace: true)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["other", "own"])
  }
}
