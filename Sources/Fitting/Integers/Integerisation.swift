public import Randomness

/// The fractional counts of a fitted table made whole households: the total exact, every cell within the floor and
/// the ceiling of its count, the total of every zone exact where it is whole.
///
/// Systematic sampling first, inside each zone: a cell is rounded up where the running sum passes a whole number.
/// Swaps then move single households between two cells of a zone where that brings the controls nearer to their
/// targets (`CellSwaps`).
///
/// Chance is keyed. The sampling of a zone whose total is whole depends on the seed, the names of its categories
/// and its own counts, on nothing else: not on the other zones, nor on threads. Totals that are not whole are
/// rounded together, and swaps of one zone see the errors that the zones before it left in controls which
/// do not keep the axes of the zones; through these, and only these, zones depend on each other.
///
/// Source: Madow, "On the theory of systematic sampling, II", Annals of Mathematical Statistics 20 (1949),
/// doi:10.1214/aoms/1177729988; controlled rounding after Cox, "A constructive procedure for unbiased controlled
/// rounding", JASA 82 (1987), doi:10.1080/01621459.1987.10478456.
public struct Integerisation: Sendable {
  /// The purposes under which chance is drawn, from the caller's closed list.
  public struct Purposes: Sendable {
    /// Where the running sums begin.
    public let start: UInt16
    /// Which swaps are tried.
    public let swap: UInt16

    /// Two purposes.
    public init(start: UInt16, swap: UInt16) {
      self.start = start
      self.swap = swap
    }
  }

  /// Whole counts.
  ///
  /// Shape: the cells of the fitted table.
  public let counts: [Int]
  /// Households that were moved between cells.
  public let swaps: Int
  /// Passes over the zones that moved any.
  public let passes: Int

  /// Makes a fitted table whole.
  ///
  /// - Parameters:
  ///   - fit: the fitted table and its controls.
  ///   - zoneAxes: the axes whose categories are the zones; none: the whole table is one zone.
  ///   - passes: passes over the zones; ends earlier where one moves nothing.
  ///   - candidates: swaps tried for each rounded-up cell in a pass, all where a zone has no more.
  /// - Complexity: O(controls · cells + passes · cells · candidates · controls).
  public init(
    of fit: ProportionalFit, zoneAxes: [Int], passes: Int, candidates: Int, draws: KeyedDraws,
    purposes: Purposes
  ) {
    let cells = ZoneCells(fit.table, zoneAxes: zoneAxes)
    var counts = Array(repeating: 0, count: fit.table.values.count)
    let totals = Self.systematic(
      cells.sums, start: draws.uniform(purposes.start, entity: Self.allZones))
    for zone in cells.sums.indices {
      let own = cells.range(of: zone)
      let start = draws.uniform(purposes.start, entity: cells.keys[zone])
      let whole = Self.systematic(cells.values[own], start: start, total: totals[zone])
      for (place, count) in zip(own, whole) { counts[Int(cells.cells[place])] = count }
    }
    var swaps = CellSwaps(counts: counts, of: fit, cells: cells)
    swaps.run(passes: passes, candidates: candidates, draws: draws, purpose: purposes.swap)
    self.counts = swaps.counts
    self.swaps = swaps.moved
    self.passes = swaps.passes
  }

  /// Entity under which the totals of all zones are rounded; keys of zones are never negative.
  private static let allZones = -1

  /// Whole counts by systematic sampling.
  ///
  /// - Parameters:
  ///   - counts: fractional counts, 0 or more.
  ///   - start: where the running sum begins, in [0, 1).
  ///   - total: what the whole counts add up to, less than 1 from the sum of `counts`; that sum rounded where nil.
  /// - Returns: whole counts, each the floor or the ceiling of its own.
  /// - Complexity: O(cells).
  public static func systematic(
    _ counts: some Collection<Double>, start: Double, total: Int? = nil
  ) -> [Int] {
    let total = total ?? Int(counts.reduce(0, +).rounded(.toNearestOrAwayFromZero))
    var whole: [Int] = []
    whole.reserveCapacity(counts.count)
    var running = start
    var given = 0
    for count in counts {
      let floor = Int(count)
      let fraction = count - Double(floor)
      running += fraction
      let up = fraction > 0 && running >= 1
      if up { running -= 1 }
      let number = floor + (up ? 1 : 0)
      whole.append(number)
      given += number
    }
    if given != total { settle(&whole, counts: Array(counts), missing: total - given) }
    return whole
  }

  /// Brings a total that rounding left one short, or one over, to where it must be, on the cell whose fraction
  /// pleads most for it; ties to the first.
  private static func settle(_ whole: inout [Int], counts: [Double], missing: Int) {
    var missing = missing
    while missing != 0 {
      let step = missing > 0 ? 1 : -1
      var best = -1
      var bestPlea = 0.0
      for cell in whole.indices {
        let plea = Double(step) * (counts[cell] - Double(whole[cell]))
        // A cell may rise where it stands at its floor, and fall where it stands at its ceiling.
        if plea > bestPlea, plea < 1 { (best, bestPlea) = (cell, plea) }
      }
      guard best >= 0 else { return }
      whole[best] += step
      missing -= step
    }
  }
}
