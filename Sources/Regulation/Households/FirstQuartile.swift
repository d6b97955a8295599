/// The first-quartile threshold: the income per consumption unit that a quarter of the applicants do not exceed.
///
/// Source: CCH L.441-1; the yearly order takes monthly resources × 12 over consumption units of the active
/// applicants of the EPCI.
public enum FirstQuartile {
  /// Income per consumption unit, euros per year, rounded down to a whole euro.
  ///
  /// - Parameters:
  ///   - annualIncome: resources of the household, euros per year, not negative.
  ///   - consumptionUnits: hundredths of a unit, 100 or more.
  public static func incomePerUnit(annualIncome: Int32, consumptionUnits: Int16) -> Int32 {
    Int32(truncatingIfNeeded: Int64(annualIncome) * 100 / Int64(consumptionUnits))
  }

  /// The smallest of the values that at least a quarter of them do not exceed.
  ///
  /// It is the value of rank ⌈n/4⌉ in increasing order, without interpolation; 0 for no applicant.
  /// An applicant is of the first quartile when its income per unit is at most this threshold. Leave the
  /// applicants without resources in the file out of the list: blank is not zero.
  ///
  /// - Parameter incomesPerUnit: euros per year and unit, one value an applicant, in any order.
  /// - Complexity: O(n) on average, one copy of the list.
  public static func threshold(of incomesPerUnit: [Int32]) -> Int {
    if incomesPerUnit.isEmpty { return 0 }
    var values = incomesPerUnit
    return Int(select(rank: (values.count + 3) / 4 - 1, of: &values))
  }

  /// The bounds of the first, second and third quartile: the smallest of the values that at least a quarter, a half,
  /// three quarters of them do not exceed; the first is `threshold`.
  ///
  /// - Returns: three values; zeros for no applicant.
  /// - Complexity: O(n log n).
  public static func bounds(of incomesPerUnit: [Int32]) -> [Int32] {
    if incomesPerUnit.isEmpty { return [0, 0, 0] }
    let sorted = incomesPerUnit.sorted()
    return (1...3).map { sorted[(sorted.count * $0 + 3) / 4 - 1] }
  }

  /// The value that stands at `rank` once the values are sorted (Hoare's selection, median of three).
  private static func select(rank: Int, of values: inout [Int32]) -> Int32 {
    var low = 0
    var high = values.count - 1
    while low < high {
      let pivot = median(values[low], values[low + (high - low) / 2], values[high])
      var left = low
      var right = high
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank <= right {
        high = right
      } else if rank >= left {
        low = left
      } else {
        break
      }
    }
    return values[rank]
  }

  private static func median(_ a: Int32, _ b: Int32, _ c: Int32) -> Int32 {
    max(min(a, b), min(max(a, b), c))
  }
}
