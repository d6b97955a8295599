import DataFiles
import Housing
import OpenData
import Testing

@Suite("Small files with one fault each")
struct MadeFilesTests {
  private let header = "logements;dpe;periode;qpv;bati;pieces;depcom;autre\n"

  private func problem<Result>(
    _ text: String, _ read: (String, inout Findings) throws(DataProblem) -> Result
  ) throws -> String {
    var findings = Findings()
    let path = try MadeFile.path(text)
    let problem = try #require(throws: DataProblem.self) { _ = try read(path, &findings) }
    return String(problem.description.dropFirst(path.count))
  }

  @Test("Columns in any order, a code without its zero mended and told, a doubled kind told")
  func stock() throws {
    var findings = Findings()
    let rows =
      "4;D;1990-99;0;collectif;2;1001;x\n1;Inconnu;avant1950;1;individuel;5+;2A004;y\n2;D;1990-99;0;collectif;2;01001;z\n"
    let stock = try CommuneStockFile.read(MadeFile.path(header + rows), findings: &findings)
    #expect(stock.codes == ["01001", "2A004"] && stock.commune == [0, 1, 0] && stock.count == [4, 1, 2])
    #expect(stock.rooms == [2, 5, 2] && stock.inQPV == [false, true, false])
    #expect(stock.period == [.nineties, .before1950, .nineties] && stock.energy == [.d, .unknown, .d])
    #expect(findings.count(of: "lost-zero") == 1 && findings.count(of: "duplicate-key") == 1)
    #expect(findings.firstStrict?.what.en == "\"1001\" read as 01001")
  }

  @Test(
    "Wrong cells of the stock",
    arguments: [
      (
        "4;D;1990-99;0;collectifs;2;01001;x\n",
        ":2: bati: \"collectifs\" is unknown; known: collectif, individuel; did you mean \"collectif\"?"
      ),
      ("-4;D;1990-99;0;collectif;2;01001;x\n", ":2: logements: -4 is negative; allowed: 0 to 1000000"),
      (
        "4.5;D;1990-99;0;collectif;2;01001;x\n",
        ":2: logements: \"4.5\" is not a whole number; allowed: 0 to 1000000"
      ),
      (
        "4;D;1990-99;0;collectif;2;ABCDE;x\n",
        ":2: depcom: \"ABCDE\" is not a commune code; INSEE code of five characters"
      ),
      ("", ":1: a header, and no row below it; download the file again"),
    ])
  func stockFaults(row: String, message: String) throws {
    #expect(
      try problem(header + row) { path, findings throws(DataProblem) in
        try CommuneStockFile.read(path, findings: &findings)
      } == message)
  }

  @Test("Incomes of another year, with decimal commas and secrets")
  func incomes() throws {
    var findings = Findings()
    let text =
      "CODGEO;LIBGEO;NBMENFISC21;MED21;TP6021;TP60TOL221;D121;D921\n59350;Lille;94 315;18424,5;25;36,5;8964,2;37401\n59001;Petite;s;s;s;s;s;s\n"
    let incomes = try IncomeFile.read(MadeFile.path(text), findings: &findings)
    #expect(incomes[0].year == 2021 && incomes[0].median == 18_424.5 && incomes[0].households == 94_315)
    #expect(incomes[0].tenantPoverty == 0.365 && incomes[1].median == nil)
    let bad = "CODGEO,LIBGEO,MED16,D116,D916\n59350,Lille,18424,19000,37401\n"
    #expect(
      try problem(bad) { path, findings throws(DataProblem) in try IncomeFile.read(path, findings: &findings)
      }
        == ":2: D1, MED, D9: 59350 Lille: the deciles do not increase (19000.0, then 18424.0); D1 < MED < D9")
  }

  @Test("Spellings of the zones; a commune of two EPCI; an EPCI code that is none")
  func places() throws {
    var findings = Findings()
    let zones = "CODGEO;REG;DEP;LIBGEO;Zone ABC\n1001;84;1;X;A bis\n2A004;94;2A;Y;b1\n"
    let places = try ZoneFile.read(MadeFile.path(zones), findings: &findings)
    #expect(places.map(\.zoneABC) == ["Abis", "B1"] && places.map(\.department) == ["01", "2A"])
    #expect(findings.counts.map(\.group.kind) == ["lost-zero"])
    let read = { (path: String, findings: inout Findings) throws(DataProblem) in
      try MembershipFile.read(path, findings: &findings)
    }
    #expect(
      try problem("DEPCOM,EPCI\n01001,200069193\n01001,240100883\n", read)
        .hasPrefix(":3: EPCI: commune 01001 is already in the EPCI 200069193"))
    #expect(
      try problem("DEPCOM,EPCI\n01001,20006919\n", read)
        == ":2: EPCI: \"20006919\" is not an EPCI code; SIREN of nine digits")
  }

  @Test("Random bytes are refused or read, never a trap")
  func randomBytes() throws {
    var state: UInt64 = 2019
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    let starts = [
      "", "depcom,pieces,bati,qpv,periode,dpe,logements\n", "CODGEO;LIBGEO;MED16\n", "DEPCOM,EPCI\n",
      "dep,date,personnes_cumul_annuel\n",
      "DEPCOM;NBPIECE;TYPECONST;CONSTRUCT;MODE;BAIL\n", "<interfaceNuu>", "dimension,category,count\n",
      "financement,zone,categorie_menage,depuis,plafond_eur_an\n",
    ]
    let alphabet = Array("01259A;,\"\n\r\t .-/éQ<>s".utf8)
    for round in 0..<270 {
      var bytes = Array(starts[round % starts.count].utf8)
      let length = Int(next() % 120)
      for _ in 0..<length {
        let draw = next()
        bytes.append(draw % 8 == 0 ? UInt8(draw >> 8 & 0xff) : alphabet[Int(draw >> 8) % alphabet.count])
      }
      let path = try MadeFile.path(bytes)
      var findings = Findings()
      _ = try? FileInspector.inspect(
        path, choice: DialectChoice(encoding: round % 2 == 0 ? .latin1 : nil), findings: &findings)
    }
  }
}
