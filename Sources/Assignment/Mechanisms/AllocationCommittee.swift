public import DataFiles

/// The allocation committee (CALEOL): each vacant dwelling goes to one of three candidates that the holder of its
/// reservation right designates.
///
/// Dwellings come in order of vacancy, which is that of their ids. For each, its holder designates the three first
/// eligible households that have no dwelling yet; the committee ranks them, and the offer goes down the ranks until one
/// accepts. Where the three refuse, or nobody is eligible, the dwelling stays vacant for this round, and who refused
/// stays on the list. Candidates are eligible according to the pairs alone, so a holder's own public is in them.
///
/// Ties: score, then seniority, then the smaller id. Rows are measured, not enforced.
/// Source: CCH L.441-2 and R.441-3 (three applications at least are examined for each vacant dwelling, save exceptions).
public struct AllocationCommittee: Mechanism {
  /// Candidates examined for a dwelling.
  public static let candidates = 3

  /// `caleol`.
  public let name = "caleol"

  /// The mechanism.
  public init() {}

  /// Runs the committee over all dwellings.
  ///
  /// Needs `score`; `seniority` counts as 0 where absent.
  ///
  /// - Complexity: O(households log households + pairs).
  public func allocate(
    _ problem: AssignmentProblem, columns: MechanismColumns
  ) throws(DataProblem) -> MechanismOutcome {
    let count = problem.households.count
    let score = try MechanismColumns.required(columns.score, "score", count: count, mechanism: name)
    if let acceptance = columns.acceptance { precondition(acceptance.count == problem.pairs.count) }
    if let holder = columns.holder { precondition(holder.count == problem.dwellings.count) }
    let place = CandidateOrder.places(
      score: score, seniority: columns.seniority ?? Array(repeating: 0, count: count),
      ids: problem.households.ids)
    var isHoused = [Bool](repeating: false, count: count)
    var householdOf = [Int32](repeating: -1, count: problem.dwellings.count)
    var offers: [MechanismOutcome.Offer] = []
    for dwelling in problem.dwellings.positionsByID() {
      let shortlist = Self.shortlist(problem.pairs, Int(dwelling), place, isHoused)
      for (index, pair) in shortlist.enumerated() {
        let household = problem.pairs.household[pair]
        let accepted = columns.acceptance?[pair] ?? true
        offers.append(
          MechanismOutcome.Offer(
            dwelling: dwelling, household: household, holder: columns.holder?[Int(dwelling)] ?? -1,
            rank: index + 1, accepted: accepted))
        guard accepted else { continue }
        isHoused[Int(household)] = true
        householdOf[Int(dwelling)] = household
        break
      }
    }
    return MechanismOutcome(householdOf: householdOf, offers: offers, of: problem)
  }

  /// The first free candidates of a dwelling, in their order, as numbers of pairs.
  private static func shortlist(
    _ pairs: EligiblePairs, _ dwelling: Int, _ place: [Int32], _ isHoused: [Bool]
  ) -> [Int] {
    var first: [Int] = []
    for pair in pairs.pairs(ofDwelling: dwelling) {
      let household = Int(pairs.household[Int(pair)])
      if isHoused[household] { continue }
      let rank =
        first.firstIndex { place[household] < place[Int(pairs.household[$0])] } ?? first.count
      if rank >= candidates { continue }
      first.insert(Int(pair), at: rank)
      if first.count > candidates { first.removeLast() }
    }
    return first
  }
}

/// The strict order of candidates: score, then seniority, then id.
enum CandidateOrder {
  /// Place of each household in the order, from 0.
  ///
  /// Shape: as `ids`.
  static func places(score: [Int32], seniority: [Int32], ids: [Int]) -> [Int32] {
    let order = ids.indices.sorted {
      (-Int(score[$0]), -Int(seniority[$0]), ids[$0]) < (-Int(score[$1]), -Int(seniority[$1]), ids[$1])
    }
    var places = [Int32](repeating: 0, count: ids.count)
    for (place, household) in order.enumerated() { places[household] = Int32(place) }
    return places
  }
}
