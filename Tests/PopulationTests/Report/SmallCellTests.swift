import Testing

@testable import Population

@Suite("Small cells")
struct SmallCellTests {
  /// Every list of up to four small counts: nothing under the threshold is shown, and whoever knows the total and the
  /// rule still has two values to choose from for each hidden cell.
  @Test func bruteForce() {
    let threshold = 4
    let values = [0, 1, 2, 3, 4, 5, 9]
    var checked = 0
    for length in 1...4 {
      var places = Array(repeating: 0, count: length)
      repeat {
        let counts = places.map { values[$0] }
        let hidden = SmallCells.hidden(counts, under: threshold)
        for index in counts.indices where !hidden[index] {
          #expect(counts[index] == 0 || counts[index] >= threshold)
        }
        let cells = counts.indices.filter { hidden[$0] }
        let isWhole = cells.count == counts.count
        if !cells.isEmpty, !isWhole || counts.reduce(0, +) >= threshold {
          checked += 1
          #expect(
            Self.possibleValues(cells.map { counts[$0] }, isWhole: isWhole).allSatisfy { $0 >= 2 },
            "\(counts)")
        }
        // The next list.
        var axis = 0
        while axis < length {
          places[axis] += 1
          if places[axis] < values.count { break }
          places[axis] = 0
          axis += 1
        }
        if axis == length { break }
      } while true
    }
    #expect(checked > 500)
  }

  /// How many values each hidden cell may have for someone who knows their sum; a hidden cell of a list that is not
  /// hidden whole is at least 1.
  private static func possibleValues(_ counts: [Int], isWhole: Bool) -> [Int] {
    let sum = counts.reduce(0, +)
    var seen = counts.map { _ in Set<Int>() }
    func place(_ index: Int, _ left: Int, _ chosen: [Int]) {
      if index == counts.count - 1 {
        guard left >= (isWhole ? 0 : 1) else { return }
        for (cell, value) in (chosen + [left]).enumerated() { seen[cell].insert(value) }
        return
      }
      guard left >= (isWhole ? 0 : 1) else { return }
      for value in (isWhole ? 0 : 1)...max(left, 1) { place(index + 1, left - value, chosen + [value]) }
    }
    place(0, sum, [])
    return seen.map(\.count)
  }

  /// A cell that another list shows is hidden with it, and takes a companion.
  @Test func forced() {
    #expect(SmallCells.hidden([50, 20, 30], under: 11, forced: [0]) == [true, true, false])
    #expect(SmallCells.hidden([50, 20, 30], under: 11) == [false, false, false])
    #expect(SmallCells.hidden([5, 0, 7, 90], under: 11) == [true, false, true, false])
    #expect(SmallCells.hidden([5, 0, 0], under: 11) == [true, true, true])
    #expect(SmallCells.hidden([5, 6], under: 1) == [false, false])
  }
}
