import DataFiles
import Housing
import OpenData
import TestSupport
import Testing

/// The public files as they were published, where they stand beside the project.
@Suite("Public files as published", .enabled(if: TestFiles.sharedData != nil, "needs ../shared/data"))
struct PublishedFilesTests {
  private let folder = TestFiles.sharedData ?? ""

  @Test("The whole French stock: 316 998 rows, 5 089 834 dwellings, the kinds that the published table has")
  func stock() throws {
    var findings = Findings()
    let stock = try CommuneStockFile.read(folder + "/rpls2019/parc_communes.csv.gz", findings: &findings)
    #expect(findings.isEmpty)
    #expect(stock.count.count == 316_998)
    #expect(stock.count.reduce(0) { $0 + Int($1) } == 5_089_834)
    #expect(stock.codes.count == 16_724)
    #expect(stock.codes.contains("2A004") && stock.codes.contains("97411") && stock.codes.contains("75056"))
    func dwellings(where test: (Int) -> Bool) -> Int {
      stock.count.indices.reduce(0) { test($1) ? $0 + Int(stock.count[$1]) : $0 }
    }
    // The same file's summary, by perimeter: houses, QPV, five rooms and more, unknown label.
    #expect(dwellings { stock.building[$0] == .individual } == 791_309)
    #expect(dwellings { stock.inQPV[$0] } == 1_529_781)
    #expect(dwellings { stock.rooms[$0] == 5 } == 414_504)
    #expect(dwellings { stock.energy[$0] == .unknown } == 1_018_405)
  }

  @Test("The indicators: 1 259 EPCI, percentages as shares, the national figures")
  func indicators() throws {
    var findings = Findings()
    let all = try IndicatorFile.read(folder + "/rpls2019/indicateurs.csv.gz", findings: &findings)
    #expect(findings.isEmpty)
    #expect(all.filter { $0.kind == .epci }.count == 1_259)
    #expect(all.filter { $0.kind == .department }.count == 101)
    #expect(all.filter { $0.kind == .region }.count == 18)
    let france = try #require(all.first { $0.code == "FRMETRODROM" })
    #expect(france.dwellings == 5_089_834 && france.recentDwellings == 618_967)
    #expect(france.rentPerSquareMetre == 5.8266)
    #expect(france.longVacancy == 1.401 / 100 && france.mobility == 9.2891 / 100)
    #expect(abs((france.qpvShare ?? 0) - 0.300556) < 1e-6)
    #expect(abs((france.recentQPVShare ?? 0) - 0.154685) < 1e-6)
    let lille = try #require(all.first { $0.code == "245900410" })
    #expect(lille.dwellings == 131_203 && lille.kind == .epci)
    let empty = try #require(all.first { $0.code == "200039931" })
    #expect(empty.recentRentPerSquareMetre == nil && empty.recentQPVShare == nil)
  }

  @Test("The incomes: 34 932 communes, of which most are withheld, and 1 244 EPCI, of which none is")
  func incomes() throws {
    var findings = Findings()
    let folder = folder + "/insee_filosofi2016"
    let communes = try IncomeFile.read(folder + "/filosofi2016_communes.csv.gz", findings: &findings)
    #expect(communes.count == 34_932 && communes.allSatisfy { $0.year == 2016 })
    #expect(communes.filter { $0.median == nil }.count == 3_527)
    #expect(communes.filter { $0.firstDecile == nil }.count == 29_639)
    let lille = try #require(communes.first { $0.code == "59350" })
    #expect(lille.median == 18_424 && lille.firstDecile == 8_964.21 && lille.ninthDecile == 37_401.33)
    #expect(lille.poverty == 0.25 && lille.tenantPoverty == 0.36)
    let epci = try IncomeFile.read(folder + "/filosofi2016_epci.csv.gz", findings: &findings)
    #expect(epci.count == 1_244 && epci.allSatisfy { $0.median != nil && $0.ninthDecile != nil })
    #expect(findings.isEmpty)
  }

  @Test("The census: 5 417 communes; the zoning: 34 935, five zones")
  func places() throws {
    var findings = Findings()
    let census = try CensusFile.read(
      folder + "/insee_rp2018_communes/rp2018_communes_2000hab.csv.gz", findings: &findings)
    #expect(census.count == 5_417)
    let roubaix = try #require(census.first { $0.code == "59512" })
    #expect(roubaix.mainResidences == 36_885.2 && roubaix.socialDwellings == 12_971.7)
    #expect(roubaix.department == "59" && roubaix.name == "Roubaix")
    let zones = try ZoneFile.read(
      folder + "/zonage_abc/zonage-abc-juillet-2024.csv.gz", findings: &findings)
    #expect(zones.count == 34_935)
    let counts = Dictionary(grouping: zones) { $0.zoneABC ?? "" }.mapValues(\.count)
    #expect(counts == ["Abis": 124, "A": 816, "B1": 2_216, "B2": 3_156, "C": 28_623])
    #expect(findings.isEmpty)
  }

  @Test("The memberships: 34 875 communes, four outside the 1 255 EPCI; the official list gives names")
  func memberships() throws {
    var findings = Findings()
    let all = try MembershipFile.read(folder + "/rpls2019/commune_epci.csv", findings: &findings)
    #expect(all.communes.count == 34_875 && Set(all.intercommunality.values).count == 1_255)
    #expect(all.outside == ["22016", "29083", "29155", "85113"])
    let named = try MembershipFile.read(
      folder + "/cog_epci/communes_epci_MEL_Rennes_Grenoble_MGP.csv", findings: &findings)
    #expect(named.communes.count == 338)
    #expect(named.intercommunality["59350"] == "200093201")
    #expect(named.intercommunalityNames["243500139"] == "Rennes Métropole")
    #expect(named.communeNames["59350"] == "Lille")
    #expect(findings.isEmpty)
  }
}
