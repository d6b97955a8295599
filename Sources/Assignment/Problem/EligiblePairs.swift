/// The pairs (household, dwelling) that may be allocated, with their weights: a sparse matrix read by household and
/// by dwelling.
///
/// Order: pairs are numbered by household, then by dwelling; `byDwelling` lists the same numbers by dwelling, then
/// by household. Memory: 16 bytes a pair.
public struct EligiblePairs: Sendable {
  /// Weights that are allowed: large enough for euro cents, small enough for exact sums.
  public static let weightRange = 0...100_000_000

  /// What is wrong with a list of pairs; positions are those of the list.
  public enum Defect: Error, Sendable, Hashable {
    /// A household outside 0..<`householdCount`.
    case unknownHousehold(position: Int)
    /// A dwelling outside 0..<`dwellingCount`.
    case unknownDwelling(position: Int)
    /// A weight outside `weightRange`.
    case weightOutOfRange(position: Int)
    /// The same household and dwelling as at an earlier position.
    case duplicate(position: Int, earlier: Int)
  }

  /// First pair of each household, and the end.
  ///
  /// Shape: `householdCount + 1`.
  public let householdStart: [Int32]
  /// Household of each pair.
  ///
  /// Shape: `count`.
  public let household: [Int32]
  /// Dwelling of each pair.
  ///
  /// Shape: `count`.
  public let dwelling: [Int32]
  /// Weight of each pair, in the unit of the objective.
  ///
  /// Shape: `count`.
  public let weight: [Int32]
  /// First place of each dwelling in `byDwelling`, and the end.
  ///
  /// Shape: `dwellingCount + 1`.
  public let dwellingStart: [Int32]
  /// Numbers of the pairs, by dwelling, then household.
  ///
  /// Shape: `count`.
  public let byDwelling: [Int32]

  /// Number of pairs.
  public var count: Int { household.count }

  /// Pairs from a list in any order.
  ///
  /// - Parameters:
  ///   - householdCount: number of households.
  ///   - dwellingCount: number of dwellings.
  ///   - households: household of each pair, as a position.
  ///   - dwellings: dwelling of each pair, as a position. Same length.
  ///   - weights: weight of each pair. Same length.
  /// - Throws: `Defect`, the first in the order of the list (doubles last).
  /// - Complexity: O(pairs + households + dwellings).
  public init(
    householdCount: Int, dwellingCount: Int, households: [Int32], dwellings: [Int32], weights: [Int32]
  ) throws(Defect) {
    precondition(households.count == dwellings.count && dwellings.count == weights.count)
    precondition(households.count < Int(Int32.max))
    for position in households.indices {
      guard (0..<householdCount).contains(Int(households[position])) else {
        throw .unknownHousehold(position: position)
      }
      guard (0..<dwellingCount).contains(Int(dwellings[position])) else {
        throw .unknownDwelling(position: position)
      }
      guard Self.weightRange.contains(Int(weights[position])) else {
        throw .weightOutOfRange(position: position)
      }
    }
    if let order = Self.sortedOrder(households, dwellings, householdCount, dwellingCount) {
      household = order.map { households[Int($0)] }
      dwelling = order.map { dwellings[Int($0)] }
      weight = order.map { weights[Int($0)] }
      for place in order.indices.dropFirst()
      where household[place] == household[place - 1] && dwelling[place] == dwelling[place - 1] {
        throw .duplicate(position: Int(order[place]), earlier: Int(order[place - 1]))
      }
    } else {
      household = households
      dwelling = dwellings
      weight = weights
    }
    householdStart = Self.starts(household, householdCount)
    dwellingStart = Self.starts(dwelling, dwellingCount)
    byDwelling = Self.stableOrder(dwelling, starts: dwellingStart)
  }

  /// The pair of a household and a dwelling, or nil where it is not eligible.
  ///
  /// - Complexity: O(log of the household's pairs).
  public func number(household: Int, dwelling wanted: Int) -> Int? {
    var low = Int(householdStart[household])
    var high = Int(householdStart[household + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(dwelling[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < Int(householdStart[household + 1]) && Int(dwelling[low]) == wanted ? low : nil
  }

  /// Numbers of the pairs of a household.
  public func pairs(ofHousehold household: Int) -> Range<Int> {
    Int(householdStart[household])..<Int(householdStart[household + 1])
  }

  /// Numbers of the pairs of a dwelling, by household.
  public func pairs(ofDwelling dwelling: Int) -> ArraySlice<Int32> {
    byDwelling[Int(dwellingStart[dwelling])..<Int(dwellingStart[dwelling + 1])]
  }

  /// The order by household, dwelling and place in the list; nil where the list is already strictly in it.
  private static func sortedOrder(
    _ households: [Int32], _ dwellings: [Int32], _ householdCount: Int, _ dwellingCount: Int
  ) -> [Int32]? {
    var inOrder = true
    for place in households.indices.dropFirst() where inOrder {
      inOrder =
        (households[place - 1], dwellings[place - 1]) < (households[place], dwellings[place])
    }
    if inOrder { return nil }
    let byDwelling = stableOrder(dwellings, starts: starts(dwellings, dwellingCount))
    var next = starts(households, householdCount)
    var order = [Int32](repeating: 0, count: households.count)
    for place in byDwelling {
      let household = Int(households[Int(place)])
      order[Int(next[household])] = place
      next[household] += 1
    }
    return order
  }

  private static func starts(_ keys: [Int32], _ count: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: count + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 0..<count { starts[key + 1] += starts[key] }
    return starts
  }

  private static func stableOrder(_ keys: [Int32], starts: [Int32]) -> [Int32] {
    var next = starts
    var order = [Int32](repeating: 0, count: keys.count)
    for (place, key) in keys.enumerated() {
      order[Int(next[Int(key)])] = Int32(place)
      next[Int(key)] += 1
    }
    return order
  }
}
