import Testing

/// `doctor`: what works, what lacks, and the exit code that says so.
@Suite struct DoctorTests {
  private func states(_ outcome: Program.Outcome) throws -> [String: String] {
    var states: [String: String] = [:]
    for check in try JSONObject(outcome.output).objects("checks") {
      _ = try check.flag("isRequired")
      states[try check.text("name")] = try check.text("state")
    }
    return states
  }

  @Test func aSoundProjectPassesAndSaysWhatIsOptional() async throws {
    let project = try TrialProject()
    let outcome = try await project.run("doctor", "--format", "json")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let states = try states(outcome)
    for name in ["project", "law", "territory essai", "parameters B", "scenario status-quo", "processors"] {
      #expect(states[name] == "ok", "\(name)")
    }
    #expect(states["charts"] == "absent")
    #expect(try await project.run("doctor", "--strict").status == 2)
  }

  @Test func aFaultyScenarioIsNamedInOneLine() async throws {
    let project = try TrialProject()
    let line = try project.replace(
      "share: 0.3", with: "share: 30", in: "Experiments/scenarios/livre-blanc.yml")
    let outcome = try await project.run("doctor", "--format", "csv")
    #expect(outcome.status == 2)
    let row = try #require(
      outcome.output.split(separator: "\n").first { $0.hasPrefix("scenario livre-blanc") })
    #expect(row.contains("failed") && row.contains("Experiments/scenarios/livre-blanc.yml:\(line)"))
  }

  @Test func outsideAProjectTheProjectIsMissing() async throws {
    let outcome = try await Program.run("doctor", "--format", "json", in: "/")
    #expect(outcome.status == 2)
    #expect(try states(outcome)["project"] == "failed")
  }
}
