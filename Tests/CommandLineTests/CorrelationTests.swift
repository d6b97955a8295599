import Foundation
import Testing

/// `populate --correlations`: what goes with what, as a user gives it.
@Suite struct CorrelationTests {
  private func matrix(_ first: String, _ second: String, _ third: String) -> String {
    """
    field,age,income,seniority
    age,1,\(first),\(second)
    income,\(first),1,\(third)
    seniority,\(second),\(third),1

    """
  }

  private func populate(
    _ project: TrialProject, _ matrix: String, _ more: String...
  ) async throws -> Program.Outcome {
    try project.write(matrix, to: "r.csv")
    return try await project.run(
      ["populate", "essai", "-o", "out", "--correlations", "r.csv", "--lang", "en"] + more)
  }

  private func obtained(_ fields: String, _ project: TrialProject) throws -> Double {
    let fit = try JSONObject(try project.text("out/fit.json"))
    let line = try #require(
      try fit.objects("correlations").first { try $0.text("fields") == fields })
    return try line.number("obtained")
  }

  @Test func aMatrixMovesWhatIsObtained() async throws {
    let project = try TrialProject()
    #expect(try await project.run("populate", "essai", "-o", "out", "-q").status == 0)
    let usual = try obtained("age, income", project)
    let outcome = try await populate(project, matrix("0.8", "0.1", "0"), "-q")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try obtained("age, income", project) > usual + 0.15)
    let text = try project.text("out/fit.json")
    #expect(text.contains("--correlations r.csv") && text.contains("\"name\" : \"correlations\""))
    #expect(text.contains("\"correlationRepair\" : 0,"))
    // The same file by names in another order.
    let households = try project.text("out/households.csv")
    let turned = "field,income,age,seniority\nincome,1,0.8,0\nage,0.8,1,0.1\nseniority,0,0.1,1\n"
    #expect(try await populate(project, turned, "-q").status == 0)
    #expect(try project.text("out/households.csv") == households)
  }

  @Test func tenantsHaveAMatrixOfTheirOwn() async throws {
    let project = try TrialProject()
    try project.write(
      "field,age,income,stay\nage,1,0.4,0.5\nincome,0.4,1,0.1\nstay,0.5,0.1,1\n", to: "t.csv")
    #expect(try await project.run("populate", "essai", "-o", "a", "-q").status == 0)
    let outcome = try await project.run(
      "populate", "essai", "-o", "b", "-q", "--tenant-correlations", "t.csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try project.text("a/tenants.csv") != (try project.text("b/tenants.csv")))
  }

  @Test func faultsOfTheMatrixAreNamed() async throws {
    let project = try TrialProject()
    for (text, message) in [
      (matrix("1.2", "0", "0"), "r.csv:2: income: (age, income) is 1.2; allowed: -1 to 1"),
      (
        matrix("0.2", "0", "0").replacing("income,0.2", with: "income,0.3"),
        "r.csv:3: age: (income, age) is 0.3, and (age, income) 0.2"
      ),
      ("field,age,income\nage,1,0\nincome,0,1\n", "r.csv: seniority: missing in the matrix"),
      (matrix("0", "0", "0").replacing("seniority", with: "rent"), "\"rent\" is unknown"),
    ] {
      let outcome = try await populate(project, text)
      #expect(outcome.status == 65 && outcome.errors.contains(message), "\(outcome.errors)")
    }
    let absent = try await project.run("populate", "essai", "-o", "out", "--correlations", "no.csv")
    #expect(absent.status == 65)
    let useless = try await project.run("populate", "essai", "-o", "out", "--repair-correlation")
    #expect(useless.status == 64)
    #expect(!project.exists("out"))
  }

  @Test func contradictionsNeedTheFlag() async throws {
    let project = try TrialProject()
    let wrong = matrix("0.9", "-0.9", "0.9")
    let refused = try await populate(project, wrong)
    #expect(refused.status == 65)
    for part in ["least eigenvalue -0.8", "r.csv: income, age", "--repair-correlation"] {
      #expect(refused.errors.contains(part), "\(refused.errors)")
    }
    #expect(!project.exists("out"))
    let repaired = try await populate(project, wrong, "--repair-correlation")
    #expect(repaired.status == 0, "\(repaired.errors)")
    #expect(repaired.output.contains("Correlations repaired"))
    let fit = try JSONObject(try project.text("out/fit.json"))
    #expect(try fit.number("correlationRepair") > 0.5)
    // Ranks that could hold, but that no normal values have.
    let latent = try await populate(project, matrix("-0.49", "-0.49", "-0.49"))
    #expect(latent.status == 65 && latent.errors.contains("least eigenvalue -0.015"), "\(latent.errors)")
  }
}
