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
}
