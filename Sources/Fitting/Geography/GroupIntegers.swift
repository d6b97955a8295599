internal import Randomness

/// Whole households for the units of a group of zones.
///
/// Systematic sampling inside each zone, over units ordered by what they count, gives the zone its number of
/// households and keeps whole what the order keeps together. Exchanges then move one household from a unit to
/// another of the same zone where that lowers the sum of squared errors, each times its importance over its
/// target: first between the floor and the ceiling of the fit, then, for what is still missed, among all
/// units that the fit fills.
struct GroupIntegers {
  /// Households of each unit.
  private(set) var counts: [Int]
  /// What the counts give less the targets.
  private(set) var errors: [Double]

  private let group: ZoneGroup
  private let weights: [Double]
  /// Importance over target of each total, as in the fit.
  private let importance: [Double]

  /// Number in the purposes of chance.
  static let purpose: UInt16 = 901
  /// Rounds of exchanges of each phase, of which the last ones rarely find any.
  private static let rounds = 20
  /// A weight below this share of a household fills no unit.
  private static let filled = 1e-6

  init(_ group: ZoneGroup, weights: [Double], importance: [Double], draws: KeyedDraws) {
    self.group = group
    // The last bits of the fit must not decide which household is taken.
    self.weights = weights.map { ($0 / 1e-9).rounded() * 1e-9 }
    self.importance = zip(importance, group.targets).map { $0 / max(1, $1) }
    counts = Array(repeating: 0, count: weights.count)
    errors = group.targets.map { -$0 }
    for (index, zone) in group.zones.enumerated() {
      sample(group.blocks.rows[index], start: draws.uniform(Self.purpose, entity: zone))
    }
    for row in counts.indices where counts[row] > 0 { add(row, times: Double(counts[row])) }
    for phase in [Phase.rounding, .free] {
      for _ in 0..<Self.rounds {
        var isChanged = false
        for rows in group.blocks.rows where exchange(rows, phase) { isChanged = true }
        if !isChanged { break }
      }
    }
  }

  private enum Phase { case rounding, free }

  /// Systematic sampling along the units of a zone.
  private mutating func sample(_ rows: Range<Int>, start: Double) {
    let order = rows.sorted { left, right in
      let (first, second) = (entries(left), entries(right))
      return first == second ? left < right : first.lexicographicallyPrecedes(second)
    }
    let total = Int(rows.reduce(0) { $0 + weights[$1] }.rounded())
    var running = start
    var given = 0
    for row in order {
      running += weights[row]
      let taken = min(max(0, Int(running.rounded(.down)) - given), total - given)
      counts[row] = taken
      given += taken
    }
    // Rounding may leave the last household untaken.
    if given < total, let last = order.last(where: { weights[$0] > Self.filled }) {
      counts[last] += total - given
    }
  }

  /// Controls and values of a unit, by which units are ordered.
  private func entries(_ row: Int) -> [Double] {
    (Int(group.incidence.starts[row])..<Int(group.incidence.starts[row + 1])).flatMap {
      [Double(group.incidence.controls[$0]), group.incidence.values[$0]]
    }
  }

  private mutating func add(_ row: Int, times: Double) {
    for place in Int(group.incidence.starts[row])..<Int(group.incidence.starts[row + 1]) {
      errors[Int(group.incidence.controls[place])] += times * group.incidence.values[place]
    }
  }

  /// By how much one household more or less of a unit changes the sum of squared errors.
  private func change(_ row: Int, _ sign: Double) -> Double {
    var change = 0.0
    for place in Int(group.incidence.starts[row])..<Int(group.incidence.starts[row + 1]) {
      let control = Int(group.incidence.controls[place])
      let step = sign * group.incidence.values[place]
      change += importance[control] * step * (2 * errors[control] + step)
    }
    return change
  }

  /// One round of exchanges in a zone; whether any was made.
  private mutating func exchange(_ rows: Range<Int>, _ phase: Phase) -> Bool {
    var isChanged = false
    let receivers = rows.filter { weights[$0] > Self.filled }
    for from in rows where counts[from] > 0 {
      if phase == .rounding, Double(counts[from]) <= weights[from].rounded(.down) { continue }
      let loss = change(from, -1)
      add(from, times: -1)
      var best = -1
      // Ties go to the first unit; what rounding could make of nothing is no gain.
      var bestChange = -1e-6
      for to in receivers where to != from {
        if phase == .rounding, Double(counts[to]) >= weights[to].rounded(.up) { continue }
        let total = loss + change(to, 1)
        if total < bestChange { (best, bestChange) = (to, total) }
      }
      if best < 0 {
        add(from, times: 1)
      } else {
        counts[from] -= 1
        counts[best] += 1
        add(best, times: 1)
        isChanged = true
      }
    }
    return isChanged
  }
}
