import DataFiles
import Testing

@testable import Population

@Suite("Ranks and sentences of the report")
struct RankStatisticsTests {
  /// Ties share the mean of their ranks.
  @Test func ranks() {
    #expect(RankStatistics.ranks([10, 30, 20, 30]) == [0, 2.5, 1, 2.5])
    #expect(RankStatistics.ranks([]) == [])
  }

  /// Correlations known by hand: the same order, the reverse, none, and a column that does not vary.
  @Test func correlations() {
    #expect(RankStatistics.correlation([1, 2, 3], [10, 40, 90]) == 1)
    #expect(RankStatistics.correlation([1, 2, 3], [9, 4, 1]) == -1)
    #expect(RankStatistics.correlation([1, 2, 3, 4], [2, 4, 1, 3]) == 0)
    #expect(RankStatistics.correlation([1, 1, 1], [1, 2, 3]) == 0)
  }

  /// Quantiles are order statistics.
  @Test func quantiles() {
    #expect(RankStatistics.quantile(0.5, ofSorted: [1, 2, 3, 4]) == 2)
    #expect(RankStatistics.quantile(0.25, ofSorted: [1, 2, 3, 4]) == 1)
    #expect(RankStatistics.quantile(1, ofSorted: [1, 2, 3, 4]) == 4)
    #expect(RankStatistics.quantile(0.5, ofSorted: []) == 0)
  }

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
