import Fitting
import Testing

@Suite("Slices without a prior")
struct EmptySlicesTests {
  private static let prior = ProportionalFitTests.table([2, 3]) { $0[1] == 2 ? 0 : 1 }
  private static let controls = [
    ProportionalFit.Control(name: "a", axes: [0], targets: [5, 5]),
    ProportionalFit.Control(name: "b", axes: [1], targets: [6, 0, 4]),
  ]

  /// The slice with a positive target is found; one with a target of 0 is none.
  @Test func found() {
    let empty = EmptySlices(Self.prior, controls: Self.controls)
    #expect(empty.slices.map(\.control) == [1] && empty.slices.map(\.slice) == [2])
    #expect(throws: FitProblem.emptySlice(slice: "d1 = 2", target: 4)) {
      try ProportionalFit(prior: Self.prior, controls: Self.controls)
    }
  }

  /// Filled with a small prior, the table can be fitted.
  @Test func filled() throws {
    var prior = Self.prior
    #expect(EmptySlices(prior, controls: Self.controls).fill(&prior, with: 1e-6) == 2)
    #expect(prior.values == [1, 1, 1e-6, 1, 1, 1e-6])
    let fit = try ProportionalFit(prior: prior, controls: Self.controls)
    #expect(abs(fit.table.margin([1])[2] - 4) < 1e-9)
    #expect(EmptySlices(prior, controls: Self.controls).slices.isEmpty)
  }
}
