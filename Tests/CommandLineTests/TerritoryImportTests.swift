import DataFiles
import Foundation
import TestSupport
import Testing

/// `territory import` on the public files, where they stand beside the project, and its refusals.
@Suite struct TerritoryImportTests {
  private static let files: [String] = {
    let data = TestFiles.sharedData ?? "../shared/data"
    return [
      "--rpls", data + "/rpls2019/parc_communes.csv.gz", "--indicators",
      data + "/rpls2019/indicateurs.csv.gz", "--incomes",
      data + "/insee_filosofi2016/filosofi2016_communes.csv.gz", "--census",
      data + "/insee_rp2018_communes/rp2018_communes_2000hab.csv.gz", "--zones",
      data + "/zonage_abc/zonage-abc-juillet-2024.csv.gz",
    ]
  }()

  private func imported(
    _ project: TrialProject, _ options: [String]
  ) async throws -> Program.Outcome {
    try await project.run(["territory", "import"] + Self.files + options + ["--lang", "en"])
  }

  /// Rennes, under its code; the MEL under both of its own; then a check of each and a year of Rennes.
  @Test(.enabled(if: TestFiles.sharedData != nil, "needs ../shared/data"))
  func rennesFromTheFilesToAYear() async throws {
    let project = try TrialProject()
    let outcome = try await imported(
      project, ["--epci", "243500139", "-o", "rennes", "--format", "json", "-q"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try JSONObject(outcome.output)
    #expect(try json.integer("dwellings") == 45_048 && json.integer("communes") == 43)
    let check = try await project.run("territory", "check", "rennes")
    #expect(check.status == 0 && check.output.contains("estimated demand"))
    let run = try await project.run(
      "run", "status-quo", "--territory", "rennes", "--years", "1", "--sample", "0.02", "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("estimated demand"))
  }

  /// A population that is stopped leaves nothing; one that the signal comes too late for leaves all of its files.
  private func interruptedPopulation(of territory: String, in project: TrialProject) async throws {
    let program = try Program(
      ["populate", territory, "-o", "stopped", "--sample", "0.05", "--threads", "1", "--lang", "en"],
      in: project.root)
    try program.start()
    try await program.waitForError("EPCI written: 1 of 4")
    program.send(SIGINT)
    let stopped = try await program.finish()
    let left = (try? FileManager.default.contentsOfDirectory(atPath: project.path("stopped"))) ?? []
    if stopped.status == 0 {
      #expect(left.count == 6 && left.allSatisfy { !$0.contains("tmp") }, "\(left)")
    } else {
      #expect(stopped.status == 130 && stopped.output.isEmpty && left.isEmpty, "\(left)")
      #expect(stopped.errors.contains("stopping: nothing is written"))
    }
  }

  /// Several EPCI at once: Grenoble, Lens-Liévin, a rural one (Thiérache), and the MEL by the code it had in 2019.
  @Test(.enabled(if: TestFiles.sharedData != nil, "needs ../shared/data"))
  func severalEPCIAtOnce() async throws {
    let project = try TrialProject()
    let outcome = try await imported(
      project,
      ["--epci", "200040715,246200364,240200477,245900410", "-o", "quatre", "--format", "json", "-q"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try JSONObject(outcome.output)
    #expect(try json.integer("epci") == 4)
    let show = try await project.run("territory", "show", "quatre", "--format", "json")
    let epcis = try JSONObject(show.output).objects("epcis")
    #expect(
      try epcis.map { try $0.text("code") } == ["200040715", "200093201", "240200477", "246200364"])
    #expect(try epcis[1].integer("dwellings") == 132_817 && epcis[1].integer("communes") == 95)
    #expect(try epcis[3].integer("dwellings") == 48_154)
    let check = try await project.run("territory", "check", "quatre")
    #expect(check.status == 0, "\(check.errors)")
    try await interruptedPopulation(of: "quatre", in: project)
    let text = try await project.run("territory", "show", "quatre", "--lang", "fr")
    #expect(text.output.contains("demande estimée"))
  }

  /// The small public files of one commune, written into a project; the stock is left to the caller.
  private func writeSmallFiles(_ project: TrialProject) throws -> [String] {
    try project.write(
      "TypeZone,CodeZone,Zone,SousEnsemble,Variable,Indicateur,Valeur\nEpci,200000001,A,Ensemble du parc,parc_hlm,Nombre de logements sociaux,300\nEpci,200000002,B,Ensemble du parc,parc_hlm,Nombre de logements sociaux,9700\n",
      to: "i.csv")
    try project.write(
      "CODGEO,LIBGEO,NBMENFISC16,MED16,D116,D916\n59001,Lieu,900,18000,9000,36000\n", to: "f.csv")
    try project.write(
      "code_insee,commune,log_rp,log_hlm\n59001,Lieu,900,300\n35001,Ailleurs,9000,9700\n", to: "r.csv")
    try project.write(
      "CODGEO,REG,DEP,LIBGEO,Zone\n59001,32,59,Lieu,B1\n35001,53,35,Ailleurs,C\n", to: "z.csv")
    try project.write("DEPCOM,EPCI\n59001,200000001\n35001,200000002\n", to: "commune_epci.csv")
    return [
      "territory", "import", "--rpls", "p.csv", "--indicators", "i.csv", "--incomes", "f.csv", "--census",
      "r.csv", "--zones", "z.csv", "--lang", "en",
    ]
  }

  /// One row a dwelling: financing, landlords, holders, rents and areas are the file's own; the list of the EPCI is its
  /// part of the country's, though the stock of the file is all that is there of it.
  @Test func aDetailFileTellsWhatTheCountsDoNot() async throws {
    let project = try TrialProject()
    let arguments = try writeSmallFiles(project)
    var rows =
      "DEPCOM;NBPIECE;TYPECONST;CONSTRUCT;LOCAT;QPV;DPEENERGIE;SURFHAB;FINAN;CUS;CONTRESLOG;MODE;BAIL;LOYERPRINC;PMR;IDENT_ORG\n"
    for index in 0..<300 {
      rows +=
        "59001;\(1 + index % 5);C;1975;1976;\(1 + index % 2);D;\(30 + 15 * (index % 5));\(index % 3 == 0 ? 10 : 12);;\(1 + index % 5);1;03/2018;\(6 * (30 + 15 * (index % 5)));1;\(index % 4 == 0 ? 1 : 2)\n"
    }
    try project.write(rows, to: "p.csv")
    let made = try await project.run(
      arguments + ["--epci", "200000001", "-o", "t", "--format", "json", "-q"])
    #expect(made.status == 0, "\(made.errors)")
    let json = try JSONObject(made.output)
    #expect(try json.integer("dwellings") == 300)
    // Hauts-de-France has a published list of its own, of which this is the only EPCI.
    #expect(try json.integer("applicants") == 182_041)
    #expect(!made.output.contains("landlords and their shares are invented"))
    #expect(!made.output.contains("Financing is not in the file"))
    let show = try await project.run("territory", "show", "t", "--format", "json")
    let figures = try JSONObject(show.output).objects("figures")
    let rent = try #require(try figures.first { try $0.text("key") == "rentPerSquareMetre" })
    #expect(try rent.number("value") == 6 && rent.text("source") == "RPLS, fichier détail")
    let plai = try #require(try figures.first { try $0.text("key") == "plaiShare.1970-1979" })
    #expect(try plai.text("source") == "RPLS, fichier détail")
    #expect(try await project.run("territory", "check", "t").status == 0)
  }

  /// A file that is another of the public files is told what it is, and which option asked for it.
  @Test func aFileGivenToAnotherOption() async throws {
    let project = try TrialProject()
    let arguments = try writeSmallFiles(project)
    try project.write("CODGEO,REG,DEP,LIBGEO,Zone\n59001,32,59,Lieu,B1\n", to: "p.csv")
    let outcome = try await project.run(arguments + ["--epci", "200000001", "-o", "t"])
    #expect(outcome.status == 65 && !project.exists("t"))
    #expect(
      outcome.errors.contains(
        "p.csv: --rpls asks for the file \"social stock by commune (RPLS)\", and this is \"ABC zoning\""))
    let none = try await project.run(arguments + ["--epci", " ,", "-o", "t"])
    #expect(none.status == 64 && none.errors.contains("--epci: give a SIREN or a name"))
  }

  /// The MEL by the code it has now, with the list that is published for it, and the region around it.
  @Test(.enabled(if: TestFiles.sharedData != nil, "needs ../shared/data"))
  func aRegionHasItsPublishedList() async throws {
    let project = try TrialProject()
    for (options, folder, applicants) in [
      (["--epci", "200093201"], "mel-open", 53_899), (["--region", "32"], "region", 182_041),
    ] {
      let outcome = try await imported(project, options + ["-o", folder, "--format", "json", "-q"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try JSONObject(outcome.output).integer("applicants") == applicants)
      #expect(try await project.run("territory", "check", folder + "/").status == 0)
    }
  }

  @Test func contradictorySelectionIsBadUsage() async throws {
    let project = try TrialProject()
    for options in [[], ["--france", "--region", "32"], ["--epci", "1", "--departement", "59"]] {
      let outcome = try await imported(project, options + ["-o", "x"])
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("exactly one of --epci, --departement, --region and --france"))
    }
    #expect(!project.exists("x"))
  }

  @Test func aMissingMembershipSaysWhatItIs() async throws {
    let project = try TrialProject()
    try project.write(
      "depcom,pieces,bati,qpv,periode,dpe,logements\n59001,3,collectif,0,1990-99,D,4\n", to: "p.csv")
    try project.write(
      "TypeZone,CodeZone,Zone,SousEnsemble,Variable,Indicateur,Valeur\nEpci,200000001,A,Ensemble du parc,parc_hlm,Nombre de logements sociaux,4\n",
      to: "i.csv")
    try project.write(
      "CODGEO,LIBGEO,NBMENFISC16,MED16,D116,D916\n59001,Lieu,900,18000,9000,36000\n", to: "f.csv")
    try project.write("code_insee,commune,log_rp,log_hlm\n59001,Lieu,900,4\n", to: "r.csv")
    try project.write("CODGEO,REG,DEP,LIBGEO,Zone\n59001,32,59,Lieu,B1\n", to: "z.csv")
    let arguments = [
      "territory", "import", "--rpls", "p.csv", "--indicators", "i.csv", "--incomes", "f.csv", "--census",
      "r.csv", "--zones", "z.csv", "--lang", "en",
    ]
    let without = try await project.run(arguments + ["--epci", "200000001", "-o", "t"])
    #expect(without.status == 65)
    #expect(
      without.errors.contains("commune_epci.csv: no such file: it says which EPCI each commune belongs to"))
    try project.write("DEPCOM,EPCI\n59001,200000001\n", to: "commune_epci.csv")
    let unknown = try await project.run(arguments + ["--epci", "200000002", "-o", "t"])
    #expect(unknown.status == 65 && unknown.errors.contains("did you mean 200000001 (A)?"))
    #expect(!project.exists("t"))
    let made = try await project.run(arguments + ["--epci", "200000001", "-o", "t"])
    #expect(made.status == 0, "\(made.errors)")
    let again = try await project.run(arguments + ["--epci", "200000001", "-o", "t"])
    #expect(again.status == 65 && again.errors.contains("add --replace"))
    #expect(try await project.run(arguments + ["--epci", "200000001", "-o", "t", "--replace"]).status == 0)
    #expect(try await project.run("territory", "check", "t").status == 0)
  }
}
