import DataFiles
import Foundation
import Housing
import OpenData
import Regulation
import TestSupport
import Testing

@Suite("Demand: applications and tables")
struct DemandReadersTests {
  private func document(_ household: String, rooms: String = "T3", created: String = "2016-06-01") -> String {
    """
    <demandeLogement><numUnique>NUMERO-SECRET</numUnique><dateCreationDemande>\(created)</dateCreationDemande>
    <personnePhysique>\(household)</personnePhysique><logementRecherche><listeTypeLogement>
    <typeLogement code="\(rooms)"/></listeTypeLogement></logementRecherche></demandeLogement>
    """
  }

  private func file(_ applications: [String]) throws -> String {
    try MadeFile.path(
      """
      <?xml version="1.0" encoding="UTF-8"?><ns1:interfaceNuu xmlns:ns1="http://nuu.application.i2/"><ns1:entete>
      <ns1:dateFichier>2019-03-15T16:54:06</ns1:dateFichier></ns1:entete><ns1:demande>
      \(applications.joined().replacing("</", with: "</ns1:").replacing(/<([a-z])/) { "<ns1:\($0.output.1)" })
      </ns1:demande></ns1:interfaceNuu>
      """, name: "made.xml")
  }

  private let single = """
    <demandeur><nom>NOMSECRET</nom><dateNaissance>1990-04-01</dateNaissance><situationProfessionnelle>
    <typeContratTravail code="CDI"/></situationProfessionnelle><revenuFiscal><montantMoins2>9000</montantMoins2>
    </revenuFiscal></demandeur><logementActuel><listeModeleLogement><modeleLogement code="HLM"/>
    </listeModeleLogement></logementActuel>
    """
  private let family = """
    <demandeur><nom>NOMSECRET</nom><mel>secret@secret.fr</mel><dateNaissance>1970-01-01</dateNaissance></demandeur>
    <listePersonneACharge><personneACharge><dateNaissance>2010-01-01</dateNaissance><lienParente code="E"/>
    </personneACharge></listePersonneACharge><personneANaitre><nombre>1</nombre></personneANaitre>
    <listePersonneEnGarde><personneEnGarde><dateNaissance>2012-01-01</dateNaissance><coParentalite code="G"/>
    </personneEnGarde><personneEnGarde><dateNaissance>2014-01-01</dateNaissance><coParentalite code="D"/>
    </personneEnGarde></listePersonneEnGarde><listeCotitulaire><cotitulaire><nom>NOMSECRET</nom>
    <dateNaissance>1975-02-01</dateNaissance><lienDemandeur code="M"/></cotitulaire></listeCotitulaire>
    <logementActuel><listeModeleLogement><modeleLogement code="QQ"/></listeModeleLogement></logementActuel>
    """

  @Test("Applications become margins; unknown codes are counted; nothing of a person is told")
  func applications() throws {
    let applications =
      Array(repeating: document(single, rooms: "T2", created: "2018-12-01"), count: 20)
      + Array(repeating: document(family), count: 12)
    var findings = Findings()
    let law = try LawBook.read(folder: TestFiles.project + "/Experiments/law")
    let demand = try ApplicationFile.read([file(applications)], law: law, findings: &findings)
    #expect(demand.applicants == 32 && demand.transfers == 20)
    #expect(demand.margin(.composition)?.counts == [20, 0, 0, 12, 0])
    #expect(demand.margin(.persons)?.counts == [20, 0, 0, 0, 12, 0])
    #expect(demand.margin(.roomsWanted)?.counts == [0, 20, 12, 0, 0])
    #expect(demand.margin(.seniority)?.counts == [20, 0, 12, 0, 0, 0])
    #expect(demand.margin(.age)?.counts == [0, 20, 12, 0, 0])
    #expect(demand.margin(.employment)?.counts[0] == 20 && demand.margin(.employment)?.untold == 12)
    #expect(
      demand.margin(.incomeBand)?.counts == [20, 0, 0] && demand.margin(.incomeBand)?.shares == [1, 0, 0])
    #expect(findings.count(of: "unknown-code") == 12)
    let said = "\(demand)\(findings)"
    for secret in ["SECRET", "secret", "1990-04-01"] { #expect(!said.contains(secret)) }
  }

  @Test("Small cells cannot be told, and under eleven applicants nothing is")
  func masks() throws {
    var findings = Findings()
    let few = try ApplicationFile.read([file([document(single)])], findings: &findings)
    #expect(few.applicants == nil && few.margins.isEmpty && few.transfers == nil)
    let mixed = Array(repeating: document(single), count: 30) + Array(repeating: document(family), count: 3)
    let demand = try ApplicationFile.read([file(mixed)], findings: &findings)
    #expect(demand.applicants == 33)
    #expect(demand.margin(.composition)?.counts == [nil, 0, 0, nil, 0] && demand.transfers == nil)
  }

  @Test("Whatever the counts, no shown cell is from 1 to 10, and no pool can be taken apart")
  func pools() throws {
    var state: UInt64 = 11
    for _ in 0..<300 {
      var text = "dimension;category;count\n"
      var total = 0
      for category in HouseholdComposition.codes {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let count = Int(state >> 33) % 4 == 0 ? Int(state >> 40) % 100 : Int(state >> 40) % 16
        total += count
        text += "composition;\(category);\(count)\n"
      }
      var findings = Findings()
      let demand = try #require(try DemandMarginFile.read(MadeFile.path(text), findings: &findings).first)
      guard let margin = demand.margin(.composition) else { continue }
      let shown = margin.counts.compactMap { $0 }
      #expect(shown.allSatisfy { $0 == 0 || $0 >= 11 })
      let pooled = margin.isPooled.filter { $0 }.count
      #expect(pooled == 0 || (pooled >= 2 && total - shown.reduce(0, +) >= 11))
      #expect(abs(margin.shares.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func whatIsNoSuchDocumentIsRefused() throws {
    var findings = Findings()
    for text in ["<a/>", "<!DOCTYPE x><interfaceNuu/>", "<interfaceNuu><NOMSECRET", "<interfaceNuu/>"] {
      let problem = try #require(throws: DataProblem.self) {
        try ApplicationFile.read([MadeFile.path(text)], findings: &findings)
      }
      #expect(!problem.description.contains("NOMSECRET"))
    }
  }

  @Test("Shares must sum to 1; an unknown category has its nearest")
  func table() throws {
    var findings = Findings()
    let wrong = "dimension,category,share\nincomeBand,under-plai,0.5\nincomeBand,over-plus,0.2\n"
    let sum = try #require(throws: DataProblem.self) {
      try DemandMarginFile.read(MadeFile.path(wrong), findings: &findings)
    }
    #expect(sum.what.en == "the shares of incomeBand sum to 0.7")
    let unknown = try #require(throws: DataProblem.self) {
      try DemandMarginFile.read(
        MadeFile.path("dimension,category,count\ncomposition,singel,40\n"), findings: &findings)
    }
    #expect(unknown.fix?.en == "did you mean \"single\"?")
  }
}
