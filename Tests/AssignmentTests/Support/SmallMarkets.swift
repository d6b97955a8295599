import Assignment

/// A generator for tests: SplitMix64, the same numbers on every machine.
struct TestDraws {
  private var state: UInt64

  /// Draws of a seed; the seed is mixed first, so that neighbours do not give shifted sequences.
  init(_ seed: Int) {
    state = UInt64(bitPattern: Int64(seed))
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

  mutating func shuffled(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in stride(from: count - 1, to: 0, by: -1) { order.swapAt(place, below(place + 1)) }
    return order
  }
}

/// A market small enough for brute force, with its parts apart so that a test can renumber them.
struct SmallMarket {
  var zone: [Int32] = []
  var qpv: [Int32] = []
  var quartile: [Int32] = []
  var priority: [Int32] = []
  var edges: [(household: Int, dwelling: Int, weight: Int)] = []
  var rows: [QuotaRow] = []

  /// Shares of random rows, in hundredths of a percent: from nothing to everything.
  static let allShares = [0, 1_000, 2_500, 3_333, 5_000, 6_250, 7_500, 10_000]

  /// A random market.
  ///
  /// `floors` allows count floors, which may make it infeasible.
  init(
    seed: Int, dwellings: Int, households: Int, rows rowCount: Int, density: Int = 55, largest: Int = 30,
    floors: Bool = false, shares: [Int] = allShares
  ) {
    var draws = TestDraws(seed)
    zone = (0..<dwellings).map { _ in Int32(draws.below(2)) }
    qpv = (0..<dwellings).map { _ in Int32(draws.below(2)) }
    quartile = (0..<households).map { _ in Int32(1 + draws.below(4)) }
    priority = (0..<households).map { _ in Int32(draws.below(2)) }
    for household in 0..<households {
      for dwelling in 0..<dwellings where draws.below(100) < density {
        edges.append((household, dwelling, draws.below(largest + 1)))
      }
    }
    rows = (0..<rowCount).map { Self.row($0, dwellings: dwellings, floors: floors, shares: shares, &draws) }
  }

  private static func row(
    _ id: Int, dwellings: Int, floors: Bool, shares: [Int], _ draws: inout TestDraws
  ) -> QuotaRow {
    let places: [AttributeFilter] = [
      .everyone, .equal("zone", 0), .equal("zone", 1), .equal("qpv", 0), .equal("qpv", 1),
    ]
    let groups: [AttributeFilter] = [
      .equal("quartile", 1), AttributeFilter([("quartile", [2, 3, 4])]), .equal("priority", 1),
      AttributeFilter([("priority", [0]), ("quartile", [3, 4])]),
    ]
    let isShare = draws.below(3) > 0
    var sense: QuotaRow.Sense = draws.below(2) == 0 ? .atLeast : .atMost
    if !isShare, !floors { sense = .atMost }
    return QuotaRow(
      id: id, family: isShare ? "share" : "count", sense: sense,
      measure: isShare
        ? .share(shares[draws.below(shares.count)])
        : .count(draws.below(sense == .atMost ? dwellings : max(2, dwellings / 2))),
      dwellings: places[draws.below(places.count)], households: groups[draws.below(groups.count)])
  }

  /// Rows that contradict each other are refused by the problem; a test without interest in that drops the later one.
  mutating func dropContradictions() {
    var kept: [QuotaRow] = []
    for row in rows {
      if (try? problem(rows: kept + [row])) != nil { kept.append(row) }
    }
    rows = kept
  }

  func problem() throws -> AssignmentProblem { try problem(rows: rows) }

  private func problem(rows: [QuotaRow]) throws -> AssignmentProblem {
    try AssignmentProblem(
      dwellings: AttributeColumns(count: zone.count, columns: ["zone": zone, "qpv": qpv]),
      households: AttributeColumns(
        count: quartile.count, columns: ["quartile": quartile, "priority": priority]),
      pairs: EligiblePairs(
        householdCount: quartile.count, dwellingCount: zone.count,
        households: edges.map { Int32($0.household) }, dwellings: edges.map { Int32($0.dwelling) },
        weights: edges.map { Int32($0.weight) }),
      rows: rows)
  }

  /// Whether a household passes the filter of a row, written apart from the library.
  private func passes(_ filter: AttributeFilter, _ value: (String) -> Int32) -> Bool {
    filter.conditions.allSatisfy { $0.values.contains(value($0.column)) }
  }

  func isInRow(_ row: QuotaRow, dwelling: Int) -> Bool {
    passes(row.dwellings) { $0 == "zone" ? zone[dwelling] : qpv[dwelling] }
  }

  func isFavoured(_ row: QuotaRow, household: Int) -> Bool {
    passes(row.households) { $0 == "quartile" ? quartile[household] : priority[household] }
  }

  /// Whether an allocation meets every row, straight from their definition.
  func meetsRows(_ householdOf: [Int32]) -> Bool {
    rows.allSatisfy { row in
      var allocated = 0
      var inside = 0
      for (dwelling, household) in householdOf.enumerated()
      where household >= 0 && isInRow(row, dwelling: dwelling) {
        allocated += 1
        if isFavoured(row, household: Int(household)) { inside += 1 }
      }
      switch (row.measure, row.sense) {
      case (.share(let share), .atLeast): return 10_000 * inside >= share * allocated
      case (.share(let share), .atMost): return 10_000 * inside <= share * allocated
      case (.count(let count), .atLeast): return inside >= count
      case (.count(let count), .atMost): return inside <= count
      }
    }
  }

  /// The greatest weight under the rows by trying everything, or nil where no allocation meets them.
  func bruteForceOptimum() -> Int? {
    var byDwelling = [[(household: Int, weight: Int)]](repeating: [], count: zone.count)
    for edge in edges { byDwelling[edge.dwelling].append((edge.household, edge.weight)) }
    var householdOf = [Int32](repeating: -1, count: zone.count)
    var taken = [Bool](repeating: false, count: quartile.count)
    var best: Int?
    func descend(_ dwelling: Int, _ value: Int) {
      if dwelling == zone.count {
        if value > best ?? -1, meetsRows(householdOf) { best = value }
        return
      }
      descend(dwelling + 1, value)
      for edge in byDwelling[dwelling] where !taken[edge.household] {
        taken[edge.household] = true
        householdOf[dwelling] = Int32(edge.household)
        descend(dwelling + 1, value + edge.weight)
        householdOf[dwelling] = -1
        taken[edge.household] = false
      }
    }
    descend(0, 0)
    return best
  }

  /// The same market with dwellings, households and edges in another order.
  func renumbered(seed: Int) -> SmallMarket {
    var draws = TestDraws(seed)
    let dwellings = draws.shuffled(zone.count)
    let households = draws.shuffled(quartile.count)
    var other = self
    for (old, new) in dwellings.enumerated() {
      other.zone[new] = zone[old]
      other.qpv[new] = qpv[old]
    }
    for (old, new) in households.enumerated() {
      other.quartile[new] = quartile[old]
      other.priority[new] = priority[old]
    }
    let order = draws.shuffled(edges.count)
    other.edges = order.map {
      (households[edges[$0].household], dwellings[edges[$0].dwelling], edges[$0].weight)
    }
    return other
  }
}
