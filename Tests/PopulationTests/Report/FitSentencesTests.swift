import DataFiles
import Testing

@testable import Population

@Suite("The fit in sentences")
struct FitSentencesTests {
  /// Numbers as people write them in each language.
  @Test func numbers() {
    #expect(FitReport.grouped(132_817, .french) == "132\u{202F}817")
    #expect(FitReport.grouped(-1_234_567, .english) == "-1,234,567")
    #expect(FitReport.grouped(42, .french) == "42")
    #expect(FitReport.decimal(0.25, 1, .french) == "0,2")
    #expect(FitReport.decimal(62.1, 1, .english) == "62.1")
    #expect(FitReport.decimal(17_247.66, 1, .french) == "17\u{202F}247,7")
    #expect(FitReport.decimal(-0.04, 1, .english) == "0.0")
  }

  /// The sentences say the totals, the worst margin and what was not fitted to, in both languages.
  @Test func sentences() throws {
    let fit = try Shipped.essai.get().fit
    let french = fit.sentences(.french)
    let english = fit.sentences(.english)
    #expect(french.count == english.count)
    #expect(french[0].contains("demandeurs") && english[0].contains("applicants"))
    #expect(french[1].hasPrefix("Demande estimée\u{A0}:") && english[1].hasPrefix("Estimated demand:"))
    #expect(french[2].hasPrefix("Marges de la demande\u{A0}:"))
    #expect(english.contains { $0.hasPrefix("Not used to fit: ") })
  }

  /// Names of the field in place of codes, a ratio with two decimals and no unit word, one household in the singular.
  @Test func wordsThatPeopleKnow() throws {
    let fit = try Shipped.essai.get().fit
    for language in Language.allCases {
      let text = fit.sentences(language).joined(separator: "\n")
      #expect(!text.contains("ratio ") && !text.contains(" = "))
      #expect(!text.contains("incomeBand") && !text.contains("roomsWanted"))
    }
    let french = fit.sentences(.french)
    let rent = try #require(french.first { $0.contains("loyer au m²") })
    #expect(rent.contains(/, \d,\d\d ici, publié \d,\d\d \(/))
    #expect(french[2].contains(/de [01],\d ménage, [A-ZÂ]/))
  }
}
