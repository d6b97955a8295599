import DataFiles
import OpenData
import TestSupport
import Testing

@Suite("Looking into public files")
struct FileInspectorTests {
  private func findings(_ text: String) throws -> [String: Int] {
    var findings = Findings()
    _ = try FileInspector.inspect(MadeFile.path(text), findings: &findings)
    return Dictionary(findings.counts.map { ($0.group.kind, $0.count) }, uniquingKeysWith: +)
  }

  @Test("A ceiling that falls with the household, or jumps, is named")
  func ceilings() throws {
    let head = "financement,zone,categorie_menage,depuis,plafond_eur_an\n"
    let sound =
      "PLAI,paris,1,2021-01-01,100\nPLAI,paris,2,2021-01-01,150\nPLAI,paris,1,2022-01-01,102\nPLAI,paris,2,2022-01-01,153\n"
    #expect(try findings(head + sound).isEmpty)
    #expect(try findings(head + sound.replacing(",153", with: ",1530")) == ["ceiling-jump": 1])
    #expect(try findings(head + sound.replacing(",153", with: ",101")) == ["ceiling-order": 1])
  }

  @Test("Months of zero, a sum that falls, a year copied, a negative count")
  func months() throws {
    let head = "dep,date,personnes_cumul_annuel\n"
    let ends = ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30"]
    func year(_ year: Int, _ values: [Int]) -> String {
      zip(ends, values).map { "01,\(year)-\($0),\($1)\n" }.joined()
    }
    #expect(try findings(head + year(2018, [0, 2, 3, 4, 5, 6])).isEmpty)
    #expect(try findings(head + year(2018, [0, 0, 3, 4, 5, 6])) == ["zero-month": 2])
    #expect(try findings(head + year(2018, [1, 2, 3, 2, 5, 6])) == ["cumulated-falls": 1])
    let copied = year(2018, [1, 2, 3, 4, 5, 6]) + year(2019, [1, 2, 3, 4, 5, 6])
    #expect(try findings(head + copied) == ["equal-years": 1])
    #expect(try findings(head + year(2018, [-1, 2, 3, 4, 5, 6])) == ["negative-count": 1])
    #expect(try findings(head + year(2018, [1]) + year(2018, [1])) == ["duplicate-key": 1])
  }

  @Test("A file of no known kind names the known ones and the nearest")
  func unknownKind() throws {
    var findings = Findings()
    let path = try MadeFile.path("depcom,pieces,bati,qpv,periode,dpe\n")
    let problem = try #require(throws: DataProblem.self) {
      try FileInspector.inspect(path, findings: &findings)
    }
    #expect(problem.fix?.en == "the nearest: social stock by commune (RPLS), but without logements")
    #expect(problem.allowed?.en.contains("ABC zoning") == true)
  }

  @Test("A commune that no list has is told")
  func unknownCommune() throws {
    var findings = Findings()
    let path = try MadeFile.path("DEPCOM,EPCI\n59350,200093201\n59999,200093201\n")
    _ = try FileInspector.inspect(path, communes: ["59350"], findings: &findings)
    #expect(findings.entries.map(\.problem.what.en) == ["unknown commune \"59999\""])
  }

  @Test(
    "The slip of the published ceilings is found",
    .enabled(if: TestFiles.sharedData != nil, "needs ../shared/data"))
  func published() throws {
    var findings = Findings()
    let path = (TestFiles.sharedData ?? "") + "/plafonds_ressources/plafonds_plai_plus_openfisca.csv"
    _ = try FileInspector.inspect(path, findings: &findings)
    #expect(findings.entries.allSatisfy { $0.problem.line == 97 && $0.problem.what.en.contains("218805") })
    #expect(findings.entries.count == 2)
  }
}
