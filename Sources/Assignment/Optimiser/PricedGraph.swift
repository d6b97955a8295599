/// An edge as a dwelling reads it: the weight in price units, and the household.
struct DwellingEdge: BitwiseCopyable {
  let weight: Int32
  let household: Int32
}

/// An edge as a household reads it: the weight in price units, the dwelling, and the edge's number.
struct HouseholdEdge: BitwiseCopyable {
  let weight: Int32
  let dwelling: Int32
  let number: Int32
}

/// The eligible pairs laid out for the auctions.
///
/// Order: edges by dwelling, then household class, then weight descending. Inside a segment (dwelling, class) the
/// reduced value before household prices descends, and prices are never negative: a scan stops at the first edge that
/// cannot beat the second best, exactly, without candidate lists. Households are renumbered by their first dwelling,
/// so that neighbours in the lists are neighbours in memory. Memory: 24 bytes an edge, 12 a (dwelling, class).
final class PricedGraph {
  let dwellingCount: Int
  let householdCount: Int
  let classCount: Int
  let scale: PriceScale
  /// Edges by dwelling, class, weight descending.
  let edges: FixedColumn<DwellingEdge>
  /// Dwelling of each edge.
  let dwellingOf: FixedColumn<Int32>
  /// First edge of each (dwelling, class) and the dwelling's end.
  ///
  /// Shape: dwellings × (classes + 1).
  let segmentStart: FixedColumn<Int32>
  /// Greatest weight of each (dwelling, class), far below zero where there is no edge.
  ///
  /// Shape: dwellings × classes.
  let segmentBest: FixedColumn<Int32>
  /// First of `links` of each household, and the end.
  let linkStart: FixedColumn<Int32>
  /// Edges by household, then dwelling.
  let links: FixedColumn<HouseholdEdge>
  /// Class of each household, in the graph's numbering.
  let classOf: FixedColumn<Int32>
  /// Household of the problem for each household of the graph.
  let originalHousehold: [Int32]

  private static let noEdge: Int32 = -(1 << 30)

  /// - Complexity: O(edges log(segment) + dwellings × classes).
  init(_ problem: AssignmentProblem, classes: HouseholdClasses) {
    let pairs = problem.pairs
    dwellingCount = problem.dwellings.count
    householdCount = problem.households.count
    classCount = classes.count
    scale = PriceScale(largestWeight: Int(pairs.weight.max() ?? 0))
    let original = Self.householdsByFirstDwelling(problem)
    originalHousehold = original
    classOf = FixedColumn(original.map { classes.classOf[Int($0)] })

    let stride = classCount + 1
    segmentStart = FixedColumn(repeating: 0, count: dwellingCount * stride + 1)
    for pair in 0..<pairs.count {
      let segment =
        Int(pairs.dwelling[pair]) * stride + Int(classes.classOf[Int(pairs.household[pair])]) + 1
      segmentStart[segment] += 1
    }
    for segment in 0..<(dwellingCount * stride) { segmentStart[segment + 1] += segmentStart[segment] }

    edges = FixedColumn(repeating: DwellingEdge(weight: 0, household: 0), count: pairs.count)
    dwellingOf = FixedColumn(repeating: 0, count: pairs.count)
    let next = FixedColumn(segmentStart.array())
    let units = scale.unitsPerWeight
    for (household, source) in original.enumerated() {
      let category = Int(classOf[household])
      for pair in pairs.pairs(ofHousehold: Int(source)) {
        let segment = Int(pairs.dwelling[pair]) * stride + category
        let place = next[segment]
        next[segment] = place + 1
        edges[place] = DwellingEdge(weight: pairs.weight[pair] * units, household: Int32(household))
      }
    }
    segmentBest = FixedColumn(repeating: Self.noEdge, count: dwellingCount * classCount)
    linkStart = FixedColumn(repeating: 0, count: householdCount + 1)
    for dwelling in 0..<dwellingCount {
      for category in 0..<classCount {
        let start = Int(segmentStart[dwelling * stride + category])
        let end = Int(segmentStart[dwelling * stride + category + 1])
        if start == end { continue }
        edges.sort(start..<end) { ($0.weight, $1.household) > ($1.weight, $0.household) }
        segmentBest[dwelling * classCount + category] = edges[start].weight
        for place in start..<end {
          dwellingOf[place] = Int32(dwelling)
          linkStart[Int(edges[place].household) + 1] += 1
        }
      }
    }
    for household in 0..<householdCount { linkStart[household + 1] += linkStart[household] }
    links = FixedColumn(
      repeating: HouseholdEdge(weight: 0, dwelling: 0, number: 0), count: pairs.count)
    let nextLink = FixedColumn(linkStart.array())
    for place in 0..<pairs.count {
      let edge = edges[place]
      let link = nextLink[edge.household]
      nextLink[edge.household] = link + 1
      links[link] = HouseholdEdge(
        weight: edge.weight, dwelling: dwellingOf[place], number: Int32(place))
    }
  }

  /// Edges of a dwelling, whatever the class.
  @inline(__always)
  func edges(ofDwelling dwelling: Int) -> Range<Int> {
    let first = dwelling * (classCount + 1)
    return Int(segmentStart[first])..<Int(segmentStart[first + classCount])
  }

  /// Edges of a dwelling to one class.
  @inline(__always)
  func segment(_ dwelling: Int, _ category: Int) -> Range<Int> {
    let first = dwelling * (classCount + 1) + category
    return Int(segmentStart[first])..<Int(segmentStart[first + 1])
  }

  /// Places in `links` of a household.
  @inline(__always)
  func links(ofHousehold household: Int) -> Range<Int> {
    Int(linkStart[household])..<Int(linkStart[household + 1])
  }

  private static func householdsByFirstDwelling(_ problem: AssignmentProblem) -> [Int32] {
    let pairs = problem.pairs
    let dwellings = problem.dwellings.count
    func first(_ household: Int) -> Int {
      let range = pairs.pairs(ofHousehold: household)
      return range.isEmpty ? dwellings : Int(pairs.dwelling[range.lowerBound])
    }
    var next = [Int32](repeating: 0, count: dwellings + 2)
    for household in 0..<problem.households.count { next[first(household) + 1] += 1 }
    for dwelling in 0...dwellings { next[dwelling + 1] += next[dwelling] }
    var order = [Int32](repeating: 0, count: problem.households.count)
    for household in 0..<problem.households.count {
      let dwelling = first(household)
      order[Int(next[dwelling])] = Int32(household)
      next[dwelling] += 1
    }
    return order
  }
}
