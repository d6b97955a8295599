import Foundation
import Testing

/// `report` and `demo`: one file of HTML whose path is told.
@Suite struct ReportTests {
  static let small = ["--territory", "essai", "--years", "1", "--replications", "2", "-q"]

  @Test func aKeptComparisonBecomesAReport() async throws {
    let project = try TrialProject()
    let kept = try await project.run(["compare", "status-quo", "livre-blanc", "-o", "k"] + Self.small)
    #expect(kept.status == 0 && project.exists("k"))
    let outcome = try await project.run("report", "k", "-o", "x.html")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output == project.path("x.html") + "\n")
    let french = try project.text("x.html")
    #expect(french.contains("<html lang=\"fr\"") && french.contains("Livre blanc"))
    #expect(
      try await project.run("report", "k", "-o", "sub/folder/en.html", "--lang", "en").status == 0)
    #expect(try project.text("sub/folder/en.html").contains("<html lang=\"en\""))
  }

  /// The store keeps all that the report tells: also the fit of the population, and that the demand is estimated.
  @Test func aReportNeedsNoTerritory() async throws {
    let project = try TrialProject()
    let kept = try await project.run(
      ["compare", "status-quo", "livre-blanc", "-o", "k", "--format", "json"] + Self.small)
    #expect(kept.status == 0 && kept.output.contains("\"demandIsEstimated\" : true"))
    let table = try await project.run(["compare", "status-quo", "livre-blanc", "-o", "k"] + Self.small)
    #expect(table.output.contains("Estimated demand: "))
    #expect(try await project.run("report", "k", "-o", "before.html").status == 0)
    try FileManager.default.removeItem(atPath: project.path("Experiments/territories/essai"))
    let outcome = try await project.run("report", "k", "-o", "after.html")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let html = try project.text("after.html")
    #expect(html == (try project.text("before.html")))
    #expect(html.contains("id=\"population\"") && html.contains("<p class=\"badge\">Demande estimée</p>"))
  }

  @Test func aFileThatHoldsNoRunsIsBadData() async throws {
    let project = try TrialProject()
    let absent = try await project.run("report", "no.sqlite", "-o", "x.html")
    #expect(absent.status == 65 && absent.errors.hasPrefix("attrilab: no.sqlite: no such file"))
    try project.write(String(repeating: "not a database\n", count: 100), to: "junk.sqlite")
    let junk = try await project.run("report", "junk.sqlite", "-o", "x.html")
    #expect(junk.status == 65 && junk.errors.hasPrefix("attrilab: junk.sqlite: "))
    #expect(junk.errorLines.count == 1)
    #expect(!project.exists("x.html"))
  }

  @Test func theDemoPrintsTheTableAndThePathLast() async throws {
    let project = try TrialProject()
    let outcome = try await project.run(["demo", "--lang", "fr"] + Self.small)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.last == Substring(project.path("results/demo-essai.html")))
    #expect(lines.dropLast().last == "attrilab demo --territory essai --years 1 --replications 2")
    #expect(outcome.output.contains("Logement d'abord") || outcome.output.contains("Logement d’abord"))
    let html = try project.text("results/demo-essai.html")
    #expect(!html.contains(/(src|href)="https?:\/\/[^"]*\.(js|css|woff2)"/))
    let json = try await project.run(["demo", "--format", "json"] + Self.small)
    #expect(try JSONObject(json.output).objects("scenarios").count == 3)
  }
}
