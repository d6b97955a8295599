import Fitting
import Testing

@Suite("Errors of controls")
struct ControlErrorTests {
  /// Differences 1, −2 and 1 to targets whose mean is 10: sum 4, root of 6/3 over 10, largest 2.
  @Test func byHand() {
    let table = ProportionalFitTests.table([3]) { [11, 8, 11][$0[0]] }
    let error = ControlError(of: table, to: .init(name: "a", axes: [0], targets: [10, 10, 10]))
    let both = ControlError.both(table, table, to: .init(name: "a", axes: [0], targets: [10, 10, 10]))
    #expect(both.first == error && both.second == error)
    #expect(error.total == 4 && error.largest == 2)
    #expect(abs(error.standardised - 2.0.squareRoot() / 10) < 1e-12)
  }

  /// Targets of 0 give no division by zero.
  @Test func nothing() {
    let table = ProportionalFitTests.table([2]) { _ in 0 }
    #expect(ControlError(of: table, to: .init(name: "a", axes: [0], targets: [0, 0])).standardised == 0)
  }
}
