import Foundation
import Testing

/// The verbs themselves: help, version, and what is not one.
@Suite struct VerbTests {
  static let verbs = [
    "demo", "territory", "populate", "calibrate", "solve", "scenario", "run", "compare", "report", "doctor",
  ]

  @Test func theVersionIsOneLine() async throws {
    let outcome = try await Program.run("--version", in: "/tmp")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /attrilab \d+\.\d+\.\d+\n/) != nil)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: verbs) func everyVerbHasHelp(verb: String) async throws {
    let outcome = try await Program.run("help", verb, in: "/tmp")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("USAGE: attrilab \(verb)"))
    // The parser never breaks the line of usage.
    let lines = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE:") }
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func everyVerbIsListed() async throws {
    let outcome = try await Program.run("help", in: "/tmp")
    for verb in Self.verbs { #expect(outcome.output.contains("\n  \(verb) ")) }
  }

  @Test(arguments: [
    (["cmpare"], "compare"), (["help", "demmo"], "demo"), (["territory", "lst"], "list"),
    (["scenario", "dif", "a", "b"], "diff"),
  ])
  func anUnknownVerbNamesTheNearest(arguments: [String], nearest: String) async throws {
    let project = try TrialProject()
    let english = try await project.run(arguments)
    #expect(english.status == 64)
    #expect(english.output.isEmpty)
    #expect(english.errorLines.count == 1)
    #expect(english.errors.contains("did you mean \"\(nearest)\"?"))
    let french = try await project.run(arguments, environment: ["LANG": "fr_FR.UTF-8"])
    #expect(french.errors.contains("vouliez-vous « \(nearest) »\u{202F}?"))
  }

  @Test(arguments: [
    ["compare"], ["compare", "status-quo"], ["run", "status-quo", "--years", "0"],
    ["run", "status-quo", "--years", "dix"], ["run", "status-quo", "--sample", "1.5"],
    ["run", "status-quo", "--replications", "0"], ["compare", "a", "b", "--replications", "1"],
    ["compare", "a", "b", "--level", "1"], ["run", "status-quo", "--threads", "0"],
    ["run", "status-quo", "--colour"], ["run", "status-quo", "--format", "xml"],
    ["run", "status-quo", "--parameters", "C"], ["populate", "essai"], ["solve"],
    ["scenario", "new", "Nom Interdit"],
  ])
  func badUsageIsRefused(arguments: [String]) async throws {
    let project = try TrialProject()
    let outcome = try await project.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Error: "))
    #expect(!project.exists("results"))
  }

  @Test func outsideAnyProjectTheWayInIsNamed() async throws {
    let outcome = try await Program.run("territory", "list", "--lang", "fr", in: "/")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("donner --project DOSSIER"))
  }

  @Test func theProjectIsFoundFromAFolderInside() async throws {
    let project = try TrialProject()
    let outcome = try await Program.run(
      "scenario", "list", in: project.path("Experiments/territories/essai"))
    #expect(outcome.status == 0)
    let told = try await Program.run("scenario", "list", "--project", project.root, in: "/")
    #expect(told.output == outcome.output)
  }

  @Test(arguments: [
    (["run", "livre-blnc", "--territory", "essai"], "livre-blanc"),
    (["compare", "status-quo", "livre-blan", "--territory", "essai"], "livre-blanc"),
    (["run", "status-quo", "--territory", "esai"], "essai"), (["territory", "show", "esai"], "essai"),
    (["territory", "check", "essia"], "essai"), (["populate", "esai", "-o", "out"], "essai"),
    (["run", "status-quo", "--set", "socialMix.q1TargetOutsideQPW=0.3"], "socialMix.q1TargetOutsideQPV"),
    (["scenario", "show", "status-quo", "--explain", "socialMix.enforcment"], "socialMix.enforcement"),
    (["scenario", "diff", "status-quo", "statu-quo"], "status-quo"),
  ])
  func anUnknownNameIsBadUsageAndNamesTheNearest(arguments: [String], nearest: String) async throws {
    let project = try TrialProject()
    let outcome = try await project.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("did you mean \"\(nearest)\"?"))
    #expect(!project.exists("results") && !project.exists("out"))
  }

  @Test(arguments: [
    ("socialMix.q1TargetOutsideQPV=30", "0.3 for 30%"), ("socialMix.q1TargetOutsideQPV=a", "is not a number"),
    ("socialMix.q1TargetOutsideQPV", "write group.lever=value"),
    ("socialMix.enforcement=prefectSubstitutio", "did you mean \"prefectSubstitution\"?"),
  ])
  func aBadLeverOnTheCommandLineIsBadUsage(lever: String, says: String) async throws {
    let project = try TrialProject()
    let outcome = try await project.run("run", "status-quo", "--territory", "essai", "--set", lever)
    #expect(outcome.status == 64)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.hasPrefix("attrilab: --set: socialMix."))
    #expect(outcome.errors.contains(says))
  }

  @Test func sharesAboveTheFlowAreBlamedOnTheCommandLine() async throws {
    let project = try TrialProject()
    let levers = ["stateShare=0.3", "localAuthorityShare=0.4", "actionLogementShare=0.4"]
    let outcome = try await project.run(
      ["run", "status-quo", "--territory", "essai"] + levers.flatMap { ["--set", "reservations.\($0)"] })
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("attrilab: --set: reservations: the holders' shares sum to 1.1"))
    #expect(!project.exists("results"))
  }
}
