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
  }

  /// The sentences say the totals, the worst margin and what was not fitted to, in both languages.
  @Test func sentences() throws {
    let fit = try Shipped.essai.get().fit
    let french = fit.sentences(.french)
    let english = fit.sentences(.english)
    #expect(french.count == english.count)
    #expect(french[0].contains("demandeurs") && english[0].contains("applicants"))
    #expect(french[1].hasPrefix("Marges de la demande\u{A0}:"))
    #expect(english.contains { $0.hasPrefix("Not used to fit: ") })
  }
}
