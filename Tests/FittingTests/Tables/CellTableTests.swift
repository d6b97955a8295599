import Fitting
import Testing

@Suite("Tables of cells")
struct CellTableTests {
  /// Cells are row-major, the last dimension fastest, and their categories come back.
  @Test func order() {
    let table = ProportionalFitTests.table([2, 3, 2]) { Double(100 * $0[0] + 10 * $0[1] + $0[2]) }
    #expect(table.values == [0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121])
    #expect(table.strides == [6, 2, 1])
    for cell in table.values.indices {
      let digits = (0..<3).map { table.category(of: cell, along: $0) }
      #expect(Double(100 * digits[0] + 10 * digits[1] + digits[2]) == table.values[cell])
    }
  }

  /// Margins over any axes, in the order asked for, against sums by hand.
  @Test func margins() {
    let table = ProportionalFitTests.table([2, 2]) { Double(1 + 2 * $0[0] + $0[1]) }
    #expect(table.margin([0]) == [3, 7])
    #expect(table.margin([1]) == [4, 6])
    #expect(table.margin([1, 0]) == [1, 3, 2, 4])
    #expect(table.margin([]) == [10])
  }

  /// Slices are named by dimension and category.
  @Test func names() {
    let table = ProportionalFitTests.table([2, 3]) { _ in 1 }
    #expect(table.name(ofSlice: 5, over: [0, 1]) == "d0 = 1, d1 = 2")
    #expect(table.name(ofSlice: 1, over: [1]) == "d1 = 1")
  }
}
