import Foundation
import Testing

/// `territory list`, `show` and `check`.
@Suite struct TerritoryVerbTests {
  @Test func theListHasBothTerritoriesInEveryFormat() async throws {
    let whole = try TrialProject(withMEL: true)
    let json = try await whole.run("territory", "list", "--format", "json")
    #expect(json.status == 0 && json.errors.isEmpty)
    let entries = try JSONObject(json.output).objects("territories")
    #expect(try entries.map { try $0.text("name") } == ["essai", "mel"])
    #expect(try entries[1].integer("dwellings") == 132_817)
    #expect(try entries[1].integer("communes") == 95)
    let project = try TrialProject()
    let csv = try await project.run("territory", "list", "--format", "csv")
    let rows = csv.output.split(separator: "\n")
    #expect(rows[0] == "name,title,communes,dwellings,applicants,epci,estimated")
    #expect(rows[1].hasPrefix("essai,") && rows[1].hasSuffix(",18,2797,1135,1,true"))
    let french = try await project.run("territory", "list", "--lang", "fr")
    #expect(french.output.contains("2\u{202F}797") && french.output.hasPrefix("Nom "))
    let markdown = try await project.run("territory", "list", "--format", "md")
    #expect(markdown.output.hasPrefix("| Name | Territory |"))
  }

  @Test func aTerritoryIsShownWithItsSources() async throws {
    let project = try TrialProject()
    let json = try JSONObject(try await project.run("territory", "show", "essai", "--format", "json").output)
    #expect(try json.text("name") == "essai")
    let communes = try json.objects("communes")
    #expect(try communes.map { try $0.integer("dwellings") }.reduce(0, +) == json.integer("dwellings"))
    #expect(try communes.allSatisfy { try $0.integer("inQPV") <= $0.integer("dwellings") })
    for figure in try json.objects("figures") {
      #expect(try !figure.text("source").isEmpty && !figure.text("date").isEmpty)
    }
    let text = try await project.run("territory", "show", "essai", "--lang", "en")
    #expect(text.output.contains("2,797 social dwellings on 2019-01-01"))
  }

  @Test func aCheckListsTheGapsAndRefusesThemUnderStrict() async throws {
    let project = try TrialProject()
    let plain = try await project.run("territory", "check", "essai")
    #expect(plain.status == 0 && plain.errors.isEmpty)
    #expect(plain.output.hasPrefix("essai: nothing wrong"))
    #expect(plain.output.contains("- 4 invented landlords"))
    let strict = try await project.run("territory", "check", "essai", "--strict")
    #expect(strict.status == 65)
    #expect(strict.errors == "attrilab: --strict: essai has gaps\n")
    let json = try JSONObject(
      try await project.run("territory", "check", "essai", "--format", "json").output)
    #expect(try json.text("verdict") == "ok")
    #expect(try json.texts("remarks").contains("4 invented landlords"))
  }

  @Test func aFolderCanBeChecked() async throws {
    let project = try TrialProject()
    let outcome = try await project.run("territory", "check", "Experiments/territories/essai")
    #expect(outcome.status == 0)
  }
}
