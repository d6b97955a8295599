import DataFiles
import Housing
import OpenData
import Testing

@Suite("RPLS detail files")
struct DwellingFileTests {
  private let header =
    "DEPCOM;NBPIECE_red;TYPECONST;CONSTRUCT;LOCAT;QPV;DPEENERGIE;SURFHAB;FINAN;CUS;CONTRESLOG;MODE;BAIL;LOYERPRINC;PMR;DATE_DEP_DERLOCAT;IDENT_ORG\n"

  @Test("Each code goes where the field says; sentinels are no figures; no row is kept")
  func sums() throws {
    let rows = [
      "59350;3;C;1975;1976;1;D;60;12;;3;1;03/2018;360;1;;1",
      "59350;9;I;2012;2012;2;;100;10;14;4;1;06/2018;600;2;;1",
      "1001;1;E;1940;1941;2;Z;20;99;;7;2;;9999;2;06/2018;2",
      "59350;2;C;9999;1985;2;A;999;17;;2;2;;250;;11/2018;2",
      "59350;;C;1990;1990;2;A;50;13;;5;1;01/2010;250;;;2",
    ]
    var findings = Findings()
    let stock = try DwellingFile.read(
      MadeFile.path(header + rows.joined(separator: "\n") + "\n"), referenceYear: 2019, findings: &findings)
    #expect(
      stock.codes == ["01001", "59350"] && stock.commune == [0, 1, 1, 1] && stock.count == [1, 1, 1, 1])
    #expect(
      stock.rooms == [1, 2, 3, 5] && stock.building == [.collective, .collective, .collective, .individual])
    #expect(stock.period == [.before1950, .eighties, .seventies, .since2010])
    #expect(stock.energy == [.unknown, .a, .d, .unknown] && stock.inQPV == [false, false, true, false])
    let detail = try #require(stock.detail)
    #expect(detail.students == 1 && detail.leftOut == 1)
    #expect(detail.financing.reduce(0, +) == 4)
    #expect(
      detail.financing[Int(ConstructionPeriod.since2010.rawValue) * 3 + Int(Financing.pls.rawValue)] == 1)
    #expect(detail.holders == [1, 1, 1, 1] && detail.landlords == [2, 2])
    #expect(detail.rent.sum == 960 && detail.rent.surface == 160)
    #expect(detail.surfaceByRooms == [20, nil, 60, nil, 100])
    #expect(detail.occupation == (letOrOffered: 4, longVacant: 1, vacant: 2, letInYear: 2))
    #expect(detail.accessible == (adapted: 1, told: 3))
    #expect(findings.count(of: "lost-zero") == 1 && findings.count(of: "construction-year") == 1)
    #expect(findings.count(of: "left-out") == 1 && findings.count(of: "other-loan") == 1)
  }

  @Test("A censored release tells less; the year is that after the last leases")
  func censored() throws {
    var findings = Findings()
    let stock = try DwellingFile.read(
      MadeFile.path("DEPCOM;NBPIECE;TYPECONST;CONSTRUCT;MODE;BAIL\n59350;3;C;1975;1;03/2017\n"),
      findings: &findings)
    #expect(stock.detail?.referenceYear == 2018 && stock.inQPV == [false])
    #expect(findings.count(of: "missing-column") == 11 && findings.count(of: .warning) == 0)
    let problem = try #require(throws: DataProblem.self) {
      try DwellingFile.read(MadeFile.path("DEPCOM;NBPIECE;TYPECONST\n"), findings: &findings)
    }
    #expect(problem.field == "CONSTRUCT")
  }
}
