import Foundation
import Testing

/// `run` and `compare`: what they print, on which channel, and that it repeats itself.
@Suite struct StudyTests {
  /// Options of a study that takes about a second.
  static let small = ["--territory", "essai", "--years", "1"]

  @Test func aRunHasTheKeysOfTheContractAndIsQuietWhenAsked() async throws {
    let project = try TrialProject()
    let outcome = try await project.run(
      ["run", "status-quo", "--replications", "2", "--format", "json", "-q"] + Self.small)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let result = try JSONObject(outcome.output)
    let runs = try result.objects("runs")
    #expect(try runs.map { try $0.integer("replication") } == [0, 1])
    for run in runs {
      #expect(try run.text("scenario") == "status-quo")
      #expect(try run.text("checksum").wholeMatch(of: /[0-9a-f]{16}/) != nil)
      #expect(try run.number("cpuSeconds") > 0)
      #expect(try run.integer("peakBytes") > 1 << 20)
    }
    #expect(try runs[0].text("checksum") != runs[1].text("checksum"))
    let indicators = try result.objects("indicators")
    for indicator in indicators {
      #expect(
        indicator.keys == ["name", "parameters", "group", "year", "mean", "low", "high", "unit"])
      _ = try (indicator.text("name"), indicator.text("group"), indicator.text("unit"))
      let ends = try (indicator.numberOrNull("low"), indicator.numberOrNull("high"))
      if let low = ends.0, let high = ends.1, let mean = try indicator.numberOrNull("mean") {
        #expect(low <= mean && mean <= high)
      }
    }
    let leases = try indicators.filter { try $0.text("name") == "leases" && $0.text("group") == "all" }
    #expect(try leases.map { try $0.numberOrNull("year") } == [nil, 2026])
    #expect(
      try result.text("command") == "attrilab run status-quo --territory essai --years 1 --replications 2")
  }

  @Test func oneAndTwoThreadsGiveTheSameResult() async throws {
    var texts: [String] = []
    for threads in ["1", "2"] {
      let project = try TrialProject()
      let outcome = try await project.run(
        ["run", "livre-blanc", "--replications", "2", "--format", "json", "-q", "--threads", threads]
          + Self.small)
      #expect(outcome.status == 0)
      texts.append(try JSONObject(outcome.output).withoutCosts())
    }
    #expect(texts[0] == texts[1])
    let other = try TrialProject()
    let outcome = try await other.run(
      ["run", "livre-blanc", "--format", "json", "-q", "--seed", "1"] + Self.small)
    let checksum = try JSONObject(outcome.output).objects("runs")[0].text("checksum")
    #expect(!texts[0].contains(checksum))
  }

  @Test func progressAndWarningsGoToStandardErrorByTens() async throws {
    let project = try TrialProject()
    let outcome = try await project.run(["run", "status-quo", "--lang", "fr"] + Self.small)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Indicateur"))
    #expect(outcome.output.hasSuffix("\nattrilab run status-quo --territory essai --years 1\n"))
    #expect(!outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
    let steps = outcome.errorLines.compactMap { $0.prefixMatch(of: #/([0-9]+)\x{202F}% — /#)?.1 }
    #expect(steps == (0...10).map { Substring("\($0 * 10)") })
    #expect(outcome.errors.contains("réplications finies\u{A0}: 1 sur 1\n"))
    #expect(outcome.errors.contains("avertissement\u{A0}: territoire essai\u{A0}: "))
    #expect(outcome.errors.contains("avertissement\u{A0}: aide au logement\u{A0}: "))
  }

  @Test func strictHoldsWarningsForErrorsAndWritesNothing() async throws {
    let project = try TrialProject()
    let outcome = try await project.run(["run", "status-quo", "--strict", "-q"] + Self.small)
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.allSatisfy { $0.hasPrefix("attrilab: ") })
    #expect(outcome.errors.contains("--strict: warnings are errors"))
    #expect(!project.exists("results"))
  }

  @Test func theFormatsOfARunAgree() async throws {
    let project = try TrialProject()
    let arguments = ["run", "status-quo", "-q"] + Self.small
    let csv = try await project.run(arguments + ["--format", "csv"])
    let lines = csv.output.split(separator: "\n")
    #expect(lines[0] == "name,parameters,group,year,mean,low,high,unit")
    #expect(lines.contains { $0.hasPrefix("leases,B,all,2026,") })
    let markdown = try await project.run(arguments + ["--format", "md", "--lang", "fr"])
    #expect(markdown.output.hasPrefix("| Indicateur | Groupe |"))
    #expect(markdown.output.split(separator: "\n").allSatisfy { $0.hasPrefix("|") })
    let all = try await project.run(arguments + ["--all-groups"])
    #expect(all.output.contains("sector:"))
  }

  @Test func aScenarioEqualsItselfEverywhere() async throws {
    let project = try TrialProject()
    let outcome = try await project.run(
      ["compare", "status-quo", "status-quo", "--replications", "2", "--format", "json", "-q"] + Self.small)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let result = try JSONObject(outcome.output)
    let differences = try result.objects("differences")
    #expect(!differences.isEmpty)
    for line in differences {
      #expect(
        line.keys.isSuperset(of: [
          "indicator", "group", "reference", "variant", "difference", "low", "high", "varianceRatio",
          "verdict",
        ]))
      #expect(try line.number("difference") == 0 && line.number("low") == 0 && line.number("high") == 0)
      #expect(try line.numberOrNull("varianceRatio") == nil)
      #expect(try line.text("verdict") == "identical")
    }
    for line in try result.objects("gainersLosers") {
      #expect(try line.integer("sooner") == 0 && line.integer("later") == 0)
      #expect(try line.text("verdict") == "identical")
    }
    let table = try await project.run(
      ["compare", "status-quo", "status-quo", "--replications", "2", "-q"] + Self.small)
    #expect(table.output.contains("0 =") && !table.output.contains("≈ \n"))
    #expect(
      table.output.hasSuffix(
        "\nattrilab compare status-quo status-quo --territory essai --years 1 --replications 2\n"))
  }

  @Test func aComparisonIsPairedInEveryFormat() async throws {
    let project = try TrialProject()
    let arguments =
      ["compare", "livre-blanc", "--reference", "status-quo", "--replications", "2", "-q"] + Self.small
    let json = try JSONObject(try await project.run(arguments + ["--format", "json"]).output)
    let differences = try json.objects("differences")
    #expect(try differences.allSatisfy { try $0.text("reference") == "status-quo" })
    #expect(try differences.allSatisfy { try $0.text("variant") == "livre-blanc" })
    #expect(try differences.contains { try $0.number("difference") != 0 })
    let csv = try await project.run(arguments + ["--format", "csv"])
    #expect(
      csv.output.hasPrefix("kind,indicator,group,scenario,parameters,year,value,low,high,verdict\n"))
    let markdown = try await project.run(arguments + ["--format", "md", "--lang", "fr"])
    #expect(markdown.output.contains("| ") && markdown.output.contains("Livre blanc"))
    let english = try await project.run(arguments + ["--lang", "en"])
    #expect(english.output.contains("White paper"))
  }

  @Test func leversOnTheCommandLineActAndAreTypedAgain() async throws {
    let project = try TrialProject()
    let lever = "process.committeeCadence=7"
    let plain = try await project.run(["run", "status-quo", "-q", "--format", "json"] + Self.small)
    let changed = try await project.run(
      ["run", "status-quo", "-q", "--format", "json", "--set", lever] + Self.small)
    let checksums = try [plain, changed].map { try JSONObject($0.output).objects("runs")[0].text("checksum") }
    #expect(checksums[0] != checksums[1])
    #expect(try JSONObject(changed.output).text("command").hasSuffix(" --set \(lever)"))
  }
}
