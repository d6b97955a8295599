import DataFiles
import Evaluation
import Policy
import TestSupport
import Testing

/// The registry of indicators, and the names by which others call them.
@Suite struct IndicatorRegistryTests {
  @Test func everyIndicatorIsListedOnceAndFound() {
    let identifiers = IndicatorRegistry.all.map(\.id)
    #expect(Set(identifiers).count == identifiers.count)
    for indicator in IndicatorRegistry.all { #expect(IndicatorRegistry.indicator(indicator.id) == indicator) }
    #expect(IndicatorRegistry.indicator("noSuchIndicator") == nil)
  }

  @Test(arguments: IndicatorRegistry.all)
  func everyIndicatorIsToldInBothLanguagesWithItsSource(indicator: Indicator) {
    for text in [
      indicator.label.fr, indicator.label.en, indicator.definition.fr, indicator.definition.en,
      indicator.source,
    ] { #expect(!text.isEmpty) }
    #expect(indicator.definition.fr.hasSuffix(".") && indicator.definition.en.hasSuffix("."))
    #expect((0...3).contains(indicator.decimals))
  }

  @Test(arguments: IndicatorRegistry.all)
  func frenchTextsFollowFrenchTypography(indicator: Indicator) {
    for text in [indicator.label.fr, indicator.definition.fr] {
      for slip in [" :", " ;", " ?", " !", " %"] { #expect(!text.contains(slip), "\(text)") }
    }
  }

  static let library = ScenarioLibrary(folder: TestFiles.project + "/Experiments/scenarios")

  @Test(arguments: library.names)
  func theExpectationsOfAScenarioNameKnownIndicators(name: String) throws {
    for expectation in try Self.library.scenario(name).expectations {
      #expect(IndicatorRegistry.indicator(expectation.indicator) != nil, "\(expectation.indicator)")
      #expect(abs(expectation.sign) == 1)
    }
  }
}
