import Foundation
import Testing

/// Rows of persons and dwellings are read, counted, and forgotten: nothing that marks one of them is in any file that
/// is written, nor in the store.
@Suite struct ConfidentialityTests {
  /// Marks planted in single rows: a name, an e-mail, a street, numbers of applications and dwellings, a birth date,
  /// a rent and an income that stand once.
  private static let marks = [
    "NOMSECRET", "secret@secret.fr", "IMPASSE DU SECRET", "NUMEROSECRET", "LOGEMENTSECRET", "1977-03-19",
    "1937.41", "1937,41", "193741", "13579",
  ]

  private var dwellings: String {
    var text = "DEPCOM;NBPIECE_red;TYPECONST;CONSTRUCT;LOCAT;QPV;DPEENERGIE;SURFHAB;FINAN;CONTRESLOG;MODE;"
    text += "BAIL;LOYERPRINC;IDENT_REP;NOMVOIE\n"
    for number in 0..<120 {
      let commune = number < 80 ? "59001" : "59002"
      let rooms = 1 + number % 5
      let rent = number == 57 ? "1937.41" : String(200 + 60 * rooms)
      text +=
        "\(commune);\(rooms);C;1975;1976;2;D;\(20 + 15 * rooms);13;7;1;\(number % 8 == 0 ? "06/2018" : "03/2012");\(rent);"
      text += "LOGEMENTSECRET\(number);IMPASSE DU SECRET\n"
    }
    return text
  }

  private func application(_ number: Int) -> String {
    let family = number % 3 == 0
    let birth = number == 7 ? "1977-03-19" : "198\(number % 10)-04-01"
    let income = number == 11 ? "13579" : "9000"
    return """
      <ns1:demandeLogement><ns1:numUnique>NUMEROSECRET\(number)</ns1:numUnique>
      <ns1:dateCreationDemande>2018-0\(1 + number % 9)-01</ns1:dateCreationDemande><ns1:personnePhysique>
      <ns1:demandeur><ns1:nom>NOMSECRET</ns1:nom><ns1:mel>secret@secret.fr</ns1:mel>
      <ns1:dateNaissance>\(birth)</ns1:dateNaissance><ns1:situationProfessionnelle>
      <ns1:typeContratTravail code="\(family ? "CDI" : "CHO")"/></ns1:situationProfessionnelle><ns1:revenuFiscal>
      <ns1:montantMoins2>\(income)</ns1:montantMoins2></ns1:revenuFiscal></ns1:demandeur>
      \(family ? Self.family : "")<ns1:logementActuel><ns1:listeModeleLogement>
      <ns1:modeleLogement code="\(number % 2 == 0 ? "HLM" : "LP")"/></ns1:listeModeleLogement></ns1:logementActuel>
      </ns1:personnePhysique><ns1:logementRecherche><ns1:listeTypeLogement>
      <ns1:typeLogement code="\(family ? "T3" : "T2")"/></ns1:listeTypeLogement></ns1:logementRecherche>
      </ns1:demandeLogement>
      """
  }

  private static let family = """
    <ns1:listePersonneACharge><ns1:personneACharge><ns1:dateNaissance>2012-01-01</ns1:dateNaissance>
    <ns1:lienParente code="E"/></ns1:personneACharge></ns1:listePersonneACharge>
    """

  private var applications: String {
    """
    <?xml version="1.0" encoding="UTF-8"?><ns1:interfaceNuu xmlns:ns1="http://nuu.application.i2/"><ns1:entete>
    <ns1:dateFichier>2019-03-15T16:54:06</ns1:dateFichier></ns1:entete><ns1:demande>
    \((0..<66).map { application($0) }.joined())
    </ns1:demande></ns1:interfaceNuu>
    """
  }

  private func writeSources(_ project: TrialProject) throws {
    try FileManager.default.createDirectory(
      atPath: project.path("given"), withIntermediateDirectories: true)
    try project.write(dwellings, to: "given/rpls.csv")
    try project.write(applications, to: "given/sne.xml")
    try project.write(
      "TypeZone,CodeZone,Zone,SousEnsemble,Variable,Indicateur,Valeur\n"
        + "Epci,200000001,A,Ensemble du parc,parc_hlm,Nombre de logements sociaux,120\n"
        + "Epci,200000001,A,Ensemble du parc,taux_mobilite,Taux de mobilité,9.5\n",
      to: "given/i.csv")
    try project.write(
      "CODGEO,LIBGEO,NBMENFISC16,MED16,D116,D916\n59001,Lieu,900,18000,9000,36000\n"
        + "59002,Bourg,400,21000,11000,38000\n", to: "given/f.csv")
    try project.write(
      "code_insee,commune,log_rp,log_hlm\n59001,Lieu,900,80\n59002,Bourg,400,40\n", to: "given/r.csv")
    try project.write(
      "CODGEO,REG,DEP,LIBGEO,Zone\n59001,32,59,Lieu,B1\n59002,32,59,Bourg,B1\n", to: "given/z.csv")
    try project.write("DEPCOM,EPCI\n59001,200000001\n59002,200000001\n", to: "given/commune_epci.csv")
  }

  /// The files under a folder, but for the sources that the test itself wrote.
  private func written(_ project: TrialProject) throws -> [(name: String, bytes: Data)] {
    let names = try #require(FileManager.default.enumerator(atPath: project.root)?.allObjects as? [String])
    return names.filter { !$0.hasPrefix("given") }.compactMap { name in
      FileManager.default.contents(atPath: project.path(name)).map { (name, $0) }
    }
  }

  @Test func noRowOfTheSourcesIsWrittenAnywhere() async throws {
    let project = try TrialProject()
    try writeSources(project)
    let imported = try await project.run(
      "territory", "import", "--rpls", "given/rpls.csv", "--demand", "given/sne.xml", "--indicators",
      "given/i.csv", "--incomes", "given/f.csv", "--census", "given/r.csv", "--zones", "given/z.csv",
      "--epci", "200000001", "-o", "t", "--lang", "en")
    #expect(imported.status == 0, "\(imported.errors)")
    let populated = try await project.run("populate", "t", "-o", "out", "--lang", "en")
    #expect(populated.status == 0, "\(populated.errors)")
    let compared = try await project.run(
      "compare", "status-quo", "livre-blanc", "--territory", "t", "--years", "1", "--replications", "2", "-o",
      "store", "--lang", "en")
    #expect(compared.status == 0, "\(compared.errors)")
    let reported = try await project.run("report", "store", "-o", "report.html", "--lang", "en")
    #expect(reported.status == 0, "\(reported.errors)")

    let files = try written(project)
    for name in ["out/households.csv", "out/fit.json", "out/fit.html", "report.html"] {
      #expect(files.contains { $0.name == name }, "\(name)")
    }
    #expect(files.contains { $0.name.hasPrefix("store") })
    for mark in Self.marks {
      let needle = Data(mark.utf8)
      for file in files where file.bytes.range(of: needle) != nil {
        // A drawn amount may hold the same digits; a row of the sources may not.
        if mark.allSatisfy(\.isNumber), file.name.hasSuffix(".csv") || file.name.hasSuffix(".html") {
          continue
        }
        Issue.record("\(file.name) holds \(mark)")
      }
    }
    let said = [imported, populated, compared, reported].map { $0.output + $0.errors }.joined()
    for mark in Self.marks.prefix(6) { #expect(!said.contains(mark)) }
  }

  @Test func smallCellsAreMaskedInTheCertificate() async throws {
    let project = try TrialProject()
    try writeSources(project)
    let imported = try await project.run(
      "territory", "import", "--rpls", "given/rpls.csv", "--demand", "given/sne.xml", "--indicators",
      "given/i.csv", "--incomes", "given/f.csv", "--census", "given/r.csv", "--zones", "given/z.csv",
      "--epci", "200000001", "-o", "t")
    #expect(imported.status == 0, "\(imported.errors)")
    let populated = try await project.run("populate", "t", "-o", "out", "--sample", "0.4", "--lang", "en")
    #expect(populated.status == 0, "\(populated.errors)")
    let fit = try JSONObject(try project.text("out/fit.json"))
    var masked = 0
    for margin in try fit.objects("margins") {
      for category in try margin.objects("categories") {
        if let count = try category.numberOrNull("fit") {
          #expect(count == 0 || count >= 11, "\(category)")
        } else {
          masked += 1
        }
      }
    }
    #expect(masked > 0)
    #expect(try project.text("out/fit.html").contains("&lt;11"))
    let households = try project.text("out/households.csv").split(separator: "\n").count - 1
    let words = try project.text("out/fit.md")
    #expect(households < 30 && !words.contains("socialTenant = "))
  }
}
