import Regulation
import Testing

@Suite("First-quartile threshold")
struct FirstQuartileTests {
  @Test(
    "The threshold is the value of rank ⌈n/4⌉",
    arguments: [
      // (incomes per unit, threshold)
      ([Int32](), 0),
      ([7_000], 7_000),
      ([7_000, 3_000], 3_000),
      ([4, 3, 2, 1], 1),
      ([5, 4, 3, 2, 1], 2),
      ([8, 7, 6, 5, 4, 3, 2, 1], 2),
      ([9, 8, 7, 6, 5, 4, 3, 2, 1], 3),
      ([0, 0, 0, 9_000, 9_000, 9_000, 9_000, 9_000], 0),
    ] as [([Int32], Int)])
  func knownRanks(incomes: [Int32], expected: Int) {
    #expect(FirstQuartile.threshold(of: incomes) == expected)
  }

  @Test("On every list of up to seven values out of 0…3, it is the least value that a quarter do not exceed")
  func definition() {
    for length in 1...7 {
      let lists = (0..<length).reduce(1) { product, _ in product * 4 }
      for code in 0..<lists {
        let list = (0..<length).map { Int32((code >> (2 * $0)) & 3) }
        let expected = (0...3).first { value in
          4 * list.count { $0 <= Int32(value) } >= length
        }
        if FirstQuartile.threshold(of: list) != expected {
          Issue.record("\(list): \(FirstQuartile.threshold(of: list)), not \(String(describing: expected))")
          return
        }
      }
    }
  }

  @Test(
    "On long lists in any order, with and without ties, it agrees with sorting",
    arguments: [1_000, 54_321], [1, 3, 7_919])
  func againstSorting(count: Int, step: Int) {
    for distinct in [5, 1_000, count] {
      let list = (0..<count).map { Int32(($0 * step * 31 + $0 * $0) % distinct) }
      #expect(FirstQuartile.threshold(of: list) == Int(list.sorted()[(count + 3) / 4 - 1]))
    }
  }

  @Test("The income per unit is in whole euros, rounded down")
  func incomePerUnit() {
    #expect(FirstQuartile.incomePerUnit(annualIncome: 12_000, consumptionUnits: 100) == 12_000)
    #expect(FirstQuartile.incomePerUnit(annualIncome: 12_001, consumptionUnits: 150) == 8_000)
    #expect(FirstQuartile.incomePerUnit(annualIncome: 0, consumptionUnits: 130) == 0)
    #expect(FirstQuartile.incomePerUnit(annualIncome: .max, consumptionUnits: 100) == .max)
  }
}
