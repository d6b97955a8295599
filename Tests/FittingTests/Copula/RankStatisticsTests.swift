import DataFiles
import Testing

@testable import Fitting

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
}
