import Foundation
import Testing

/// `populate`: three linked files and a fit report.
@Suite struct PopulateTests {
  /// The rows of a CSV file as dictionaries; no cell of these files is quoted.
  private func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n")
    let names = lines[0].split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(names, cells))
    }
  }

  @Test func theFilesHoldALinkedPopulation() async throws {
    let project = try TrialProject()
    let outcome = try await project.run("populate", "essai", "-o", "out", "-q")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasSuffix(project.path("out") + "\n"))
    let dwellings = rows(try project.text("out/dwellings.csv"))
    let tenants = rows(try project.text("out/tenants.csv"))
    let households = rows(try project.text("out/households.csv"))
    #expect(dwellings.count == 2797)
    for name in ["id", "commune", "zone", "rooms", "qpv", "financing", "rent", "landlord", "holder"] {
      #expect(dwellings.allSatisfy { $0[name]?.isEmpty == false }, "\(name)")
    }
    #expect(dwellings.allSatisfy { $0["rooms"].flatMap { Int($0) } != nil })
    #expect(dwellings.allSatisfy { $0["qpv"] == "0" || $0["qpv"] == "1" })
    var tenantOf: [String: String] = [:]
    for dwelling in dwellings { tenantOf[dwelling["id"] ?? ""] = dwelling["tenant"] }
    var dwellingOf: [String: String] = [:]
    for tenant in tenants { dwellingOf[tenant["id"] ?? ""] = tenant["dwelling"] }
    let transfers = households.filter { $0["dwelling"]?.isEmpty == false }
    #expect(transfers.count == 486)
    for transfer in transfers {
      let dwelling = try #require(transfer["dwelling"])
      #expect(tenantOf[dwelling] == transfer["id"])
      #expect(dwellingOf[transfer["id"] ?? ""] == dwelling)
    }
  }

  @Test func theFitReportIsTheResultAndAFile() async throws {
    let project = try TrialProject()
    let outcome = try await project.run("populate", "essai", "-o", "out", "--format", "json", "-q")
    #expect(outcome.output == (try project.text("out/fit.json")))
    let fit = try JSONObject(outcome.output)
    #expect(try fit.text("territory") == "essai")
    #expect(try !fit.objects("margins").isEmpty)
  }

  @Test func theSeedDecidesAndASampleIsSmaller() async throws {
    let project = try TrialProject()
    for (folder, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
      #expect(
        try await project.run("populate", "essai", "-o", folder, "--seed", seed, "--sample", "0.5", "-q")
          .status == 0)
    }
    let first = try project.text("a/households.csv")
    #expect(try project.text("b/households.csv") == first)
    #expect(try project.text("c/households.csv") != first)
    #expect((400...750).contains(first.split(separator: "\n").count))
  }

  @Test func thePageStandsBesideTheFiles() async throws {
    let project = try TrialProject()
    #expect(try await project.run("populate", "essai", "-o", "out", "-q", "--threads", "1").status == 0)
    let page = try project.text("out/fit.html")
    #expect(page.contains("<html lang=\"fr\">") && page.contains("Demande estimée"))
    let fit = try JSONObject(try project.text("out/fit.json"))
    #expect(try fit.text("territory") == "essai")
    #expect(try project.text("out/fit.json").contains("territory.yml"))
    let english = try await project.run(
      "populate", "essai", "-o", "two", "-q", "--lang", "en", "--threads", "2")
    #expect(english.status == 0)
    #expect(try project.text("two/fit.html").contains("<html lang=\"en\">"))
    for file in ["dwellings.csv", "tenants.csv", "households.csv", "fit.json"] {
      #expect(try project.text("two/" + file) == (try project.text("out/" + file)), "\(file)")
    }
  }

  @Test func smallCellsAreHiddenUnlessAskedFor() async throws {
    let project = try TrialProject()
    let hidden = try await project.run(
      "populate", "essai", "-o", "a", "--sample", "0.1", "--format", "json", "-q")
    #expect(hidden.output.contains("\"masked\" : true"))
    #expect(try project.text("a/fit.html").contains("&lt;11"))
    let whole = try await project.run(
      "populate", "essai", "-o", "b", "--sample", "0.1", "--min-cell", "1", "--format", "json", "-q")
    #expect(!whole.output.contains("\"masked\" : true"))
    #expect(try project.text("a/households.csv") == (try project.text("b/households.csv")))
    let refused = try await project.run("populate", "essai", "-o", "c", "--min-cell", "0")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--min-cell: allowed 1 to 1000"))
  }
}
