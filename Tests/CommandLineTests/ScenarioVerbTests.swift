import Foundation
import Testing

/// `scenario list`, `show`, `diff`, `check` and `new`.
@Suite struct ScenarioVerbTests {
  @Test func theListHasTheKeysOfTheContract() async throws {
    let project = try TrialProject()
    let outcome = try await project.run("scenario", "list", "--format", "json")
    let entries = try JSONObject(outcome.output).objects("scenarios")
    let names = try entries.map { try $0.text("name") }
    for name in ["livre-blanc", "logement-d-abord-renforce", "status-quo"] { #expect(names.contains(name)) }
    for entry in entries {
      #expect(entry.keys == ["name", "axis", "title", "extends", "path"])
      #expect(project.exists(try entry.text("path")))
      _ = try entry.numberOrNull("axis")
    }
    #expect(outcome.errors.isEmpty)
  }

  @Test func aScenarioIsShownWithItsLevers() async throws {
    let project = try TrialProject()
    let outcome = try await project.run("scenario", "show", "livre-blanc", "--format", "json")
    let levers = try JSONObject(outcome.output).objects("levers")
    let share = try #require(try levers.first { try $0.text("key") == "choiceBasedLetting.share" })
    #expect(try share.number("value") == 0.3)
    #expect(try share.integer("axis") == 5)
    let text = try await project.run("scenario", "show", "livre-blanc", "--lang", "fr")
    #expect(text.output.hasPrefix("Livre blanc\n") && text.output.contains("choiceBasedLetting.share"))
  }

  @Test func aLeverIsExplainedWithRangeAndSource() async throws {
    let project = try TrialProject()
    let outcome = try await project.run(
      "scenario", "show", "status-quo", "--explain", "socialMix.q1TargetOutsideQPV")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("here: 25%; default: 25%; allowed: 0% … 50%"))
    #expect(outcome.output.contains("source: CCH L.441-1"))
  }

  @Test func aScenarioDiffersFromItselfInNothing() async throws {
    let project = try TrialProject()
    let json = try await project.run("scenario", "diff", "livre-blanc", "livre-blanc", "--format", "json")
    #expect(try JSONObject(json.output).objects("differences").isEmpty)
    let text = try await project.run("scenario", "diff", "livre-blanc", "livre-blanc")
    #expect(text.output == "no lever differs\n")
  }

  @Test func aDifferenceShowsBothValues() async throws {
    let project = try TrialProject()
    let csv = try await project.run("scenario", "diff", "status-quo", "livre-blanc", "--format", "csv")
    let rows = csv.output.split(separator: "\n")
    #expect(rows[0] == "axis,key,reference,value,unit")
    #expect(rows.contains("5,choiceBasedLetting.share,0,0.3,share"))
    #expect(rows.contains("6,socialMix.enforcement,report,prefectSubstitution,name"))
  }

  @Test func aNewScenarioHoldsItsLeversAndPassesTheCheck() async throws {
    let project = try TrialProject()
    let made = try await project.run(
      "scenario", "new", "demi-choix", "--set", "choiceBasedLetting.share=0.5", "--set",
      "socialMix.q1TargetOutsideQPV=0.3", "--set", "socialMix.enforcement=prefectSubstitution")
    #expect(made.status == 0)
    #expect(made.output == project.path("Experiments/scenarios/demi-choix.yml") + "\n")
    #expect(try await project.run("scenario", "check", "demi-choix").status == 0)
    let csv = try await project.run("scenario", "diff", "status-quo", "demi-choix", "--format", "csv")
    #expect(
      csv.output.split(separator: "\n").dropFirst() == [
        "5,choiceBasedLetting.share,0,0.5,share", "6,socialMix.q1TargetOutsideQPV,0.25,0.3,share",
        "6,socialMix.enforcement,report,prefectSubstitution,name",
      ])
    let again = try await project.run("scenario", "new", "demi-choix")
    #expect(again.status == 64 && again.errors.contains("exists already"))
  }

  @Test func aScenarioCanBeAFileAnywhere() async throws {
    let project = try TrialProject()
    let text = try project.text("Experiments/scenarios/livre-blanc.yml")
    try project.write(text.replacing("scenario: livre-blanc", with: "scenario: mine"), to: "mine.yml")
    let outcome = try await project.run("scenario", "check", "mine.yml", "--format", "json")
    #expect(try JSONObject(outcome.output).text("verdict") == "ok")
  }
}
