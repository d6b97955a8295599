import DataFiles
import Evaluation
import Experimentation
import Housing
import Policy
import RunStore
import Testing

/// The words, sources and provenance around the numbers of a study.
@Suite struct ComparisonBuilderTests {
  @Test func theStudyIsToldWithItsProvenance() async throws {
    let study = try await TrialStudy.straight.value.study
    let inputs = study.inputs
    let told = try study.comparison().study
    #expect(told.territory == "essai" && told.years == 1 && told.replications == 2 && told.sample == 0.25)
    #expect(told.seed == inputs.request.seed && told.level == 0.90 && told.parameterSets == ["B"])
    #expect(told.startYear == 2026 && told.referenceDate == "2019-01-01" && told.lawDate == "2026-01-01")
    #expect(told.command == inputs.request.command)
    #expect(told.engineVersion == StudyInputs.engineVersion)
    #expect(told.dwellings == inputs.territory.stock.total)
    #expect(told.applicantsAtStart > 0)
    #expect(told.inputDigests.count == inputs.digests.count)
    for (name, digest) in inputs.digests { #expect(told.inputDigests[name] == digest) }
    #expect(told.digest.count == 16)
  }

  @Test func cautionsAreTheWeightiestFirst() async throws {
    let study = try await TrialStudy.straight.value.study
    let told = try study.comparison().study
    let own = study.inputs.territory.cautions
    let expected = own.prefix(1) + ModelLimits.all + own.dropFirst()
    #expect(told.cautionsFr == expected.map(\.fr))
    #expect(told.cautionsEn == expected.map(\.en))
    #expect(!ModelLimits.all.isEmpty && !study.inputs.territory.cautions.isEmpty)
  }

  @Test func everyFigureAndEveryLeverHasItsSource() async throws {
    let study = try await TrialStudy.straight.value.study
    let sources = try study.comparison().study.sources
    #expect(sources.count == study.inputs.territory.figures.count + LeverRegistry.all.count)
    for line in sources {
      #expect(!line.labelFr.isEmpty && !line.value.isEmpty && !line.source.isEmpty, "\(line.labelEn)")
      #expect(["read", "derived", "calibrated", "assumed", "invented"].contains(line.mark))
    }
  }

  @Test func scenariosAreToldWithTheLeversThatDiffer() async throws {
    let study = try await TrialStudy.straight.value.study
    let scenarios = try study.comparison().scenarios
    #expect(scenarios.map(\.name) == ["status-quo", "livre-blanc"])
    #expect(scenarios[0].changes.isEmpty)
    let expected = study.inputs.values[0][1].differences(from: study.inputs.values[0][0])
    #expect(scenarios[1].changes.map(\.key) == expected.map(\.key.rawValue))
    let cadence = try #require(scenarios[1].changes.first { $0.key == "process.committeeCadence" })
    #expect(cadence.axis == 10 && cadence.reference == "14\u{A0}jours" && cadence.variant == "7\u{A0}jours")
    #expect(scenarios.allSatisfy { !$0.titleFr.isEmpty && !$0.subjectEn.isEmpty && !$0.summaryFr.isEmpty })
  }

  @Test func targetsAreThoseOfTheLawAtTheScenariosLevels() async throws {
    let study = try await TrialStudy.straight.value.study
    let targets = try study.comparison().targets
    let firstQuartile = targets.filter { $0.target == "q1ShareOutsideQPV" }
    #expect(firstQuartile.map(\.scenario) == ["status-quo", "livre-blanc"])
    for target in targets {
      #expect(!target.article.isEmpty && !target.labelFr.isEmpty && !target.labelEn.isEmpty)
      #expect((0...target.replications).contains(target.met))
    }
    #expect(firstQuartile.allSatisfy { $0.limit == 0.25 })
  }

  @Test func everyIndicatorHasItsLevelAndItsDifference() async throws {
    let comparison = try await TrialStudy.straight.value.study.comparison()
    for indicator in IndicatorRegistry.all {
      let levels = comparison.levels.filter {
        $0.indicator == indicator.id && $0.group == "all" && $0.year == nil
      }
      #expect(levels.map(\.scenario) == ["status-quo", "livre-blanc"], "\(indicator.id)")
      let differences = comparison.differences.filter { $0.indicator == indicator.id && $0.group == "all" }
      #expect(differences.map(\.variant) == ["livre-blanc"], "\(indicator.id)")
    }
  }

  /// The digest of the result follows its histories, not the order in which they ended nor the time they took.
  @Test func theDigestOfTheResultFollowsItsHistories() async throws {
    let study = try await TrialStudy.straight.value.study
    let replications = try study.store.replications()
    let builder = ComparisonBuilder(inputs: study.inputs)
    let digest = builder.comparison(of: replications).study.digest
    #expect(builder.comparison(of: replications.reversed()).study.digest == digest)
    #expect(builder.comparison(of: Array(replications.prefix(1))).study.digest != digest)
  }

  /// `attrilab compare status-quo status-quo` prints zeros.
  @Test func theStatusQuoAgainstItselfIsZeroEverywhere() async throws {
    let study = try TrialStudy { request in
      request.scenarios = ["status-quo", "status-quo"]
      request.parameterSets = ["A", "B"]
    }
    #expect(try await study.run() == .complete)
    let comparison = try study.comparison()
    #expect(Set(comparison.differences.map(\.parameters)) == ["A", "B", "both"])
    #expect(comparison.differences.count > 100)
    for difference in comparison.differences {
      #expect(difference.verdict == .identical, "\(difference.indicator) \(difference.group)")
      #expect(difference.difference == 0 && difference.low == 0 && difference.high == 0)
    }
    #expect(!comparison.gainersLosers.isEmpty)
    for group in comparison.gainersLosers {
      #expect(group.verdict == .identical && group.difference == 0 && group.low == 0 && group.high == 0)
      #expect(group.sooner == 0 && group.later == 0 && group.referenceHoused == group.variantHoused)
    }
    #expect(comparison.scenarios.allSatisfy { $0.changes.isEmpty })
    for replication in try study.store.replications() {
      #expect(replication.scenarios[0].checksum == replication.scenarios[1].checksum)
    }
  }
}
