internal import Randomness

/// Swaps of single households between two cells of a zone, as long as they bring the controls nearer to their
/// targets.
///
/// The distance is the sum over all slices of the squared difference to the target. A swap takes a household from a
/// cell that was rounded up and gives it to one that was rounded down: no cell leaves floor and ceiling, no zone its
/// total. For each rounded-up cell of a pass a few rounded-down ones are tried, chosen by a keyed draw, and the
/// best is taken where it lowers the distance.
struct CellSwaps {
  /// Whole counts.
  ///
  /// Shape: the cells of the table.
  private(set) var counts: [Int]
  /// Households that were moved.
  private(set) var moved = 0
  /// Passes that moved any.
  private(set) var passes = 0

  private let cells: ZoneCells
  private let controls: Int
  /// Difference to the target of every slice of every control, one control after the other.
  private var errors: [Double]
  /// Place in `errors` of the slice of each cell in each control.
  ///
  /// Shape: `cells.cells.count · controls`.
  private let places: [Int32]
  /// The places of the cells that stand one above their floor, and of those at their floor that may rise, by zone.
  private var up: [[Int32]]
  private var down: [[Int32]]

  /// By how much a swap must lower the distance: above the rounding of the sums.
  private static let leastGain = 1e-6

  init(counts: [Int], of fit: ProportionalFit, cells: ZoneCells) {
    self.counts = counts
    self.cells = cells
    controls = fit.controls.count
    var errors: [Double] = []
    var bases: [Int32] = []
    var slices: [[Int32]] = []
    for control in fit.controls {
      bases.append(Int32(errors.count))
      errors += control.targets.map { -$0 }
      slices.append(fit.table.sliceOfCell(control.axes))
    }
    let places = Self.places(cells, slices: slices, bases: bases)
    for (place, cell) in cells.cells.enumerated() where counts[Int(cell)] > 0 {
      let count = Double(counts[Int(cell)])
      for index in place * slices.count..<(place + 1) * slices.count { errors[Int(places[index])] += count }
    }
    self.errors = errors
    self.places = places
    let zones = cells.sums.count
    up = Array(repeating: [], count: zones)
    down = Array(repeating: [], count: zones)
    for zone in 0..<zones {
      for place in cells.range(of: zone) where cells.values[place] != cells.values[place].rounded(.down) {
        if Double(counts[Int(cells.cells[place])]) > cells.values[place] {
          up[zone].append(Int32(place))
        } else {
          down[zone].append(Int32(place))
        }
      }
    }
  }

  /// The place of the slice of each cell in each control.
  ///
  /// A slice is a sum over the axes of a cell, so that the slice of a cell is that of its place in the zone and that
  /// of the zone: the few places of a zone stay in the cache.
  private static func places(_ cells: ZoneCells, slices: [[Int32]], bases: [Int32]) -> [Int32] {
    let controls = slices.count
    var places = Array(repeating: Int32(0), count: cells.cells.count * controls)
    for zone in cells.sums.indices {
      let first = cells.firstCells[zone]
      for control in 0..<controls {
        let own = slices[control]
        let offset = bases[control] + own[first]
        for place in cells.range(of: zone) {
          places[place * controls + control] = offset + own[Int(cells.cells[place]) - first]
        }
      }
    }
    return places
  }

  /// Passes over the zones until one moves nothing.
  mutating func run(passes limit: Int, candidates: Int, draws: KeyedDraws, purpose: UInt16) {
    guard controls > 0, candidates > 0 else { return }
    for pass in 0..<limit {
      let before = moved
      for zone in up.indices where !up[zone].isEmpty && !down[zone].isEmpty {
        var ups = up[zone]
        var downs = down[zone]
        for index in ups.indices {
          let from = Int(ups[index])
          let word = draws.block(
            purpose, entity: cells.keys[zone], other: from - cells.offsets[zone], time: pass)
          let search = Search(candidates: candidates, of: downs.count, word[0], word[1])
          guard let best = bestSwap(from: from, to: downs, search) else { continue }
          let to = Int(downs[best])
          counts[Int(cells.cells[from])] -= 1
          counts[Int(cells.cells[to])] += 1
          ups[index] = Int32(to)
          downs[best] = Int32(from)
          moved += 1
        }
        up[zone] = ups
        down[zone] = downs
      }
      if moved == before { return }
      passes += 1
    }
  }

  /// Which places of a list are tried: all of a short one, else a few at equal steps, from a place and by a step
  /// that chance gives.
  private struct Search {
    let count: Int
    let first: Int
    let step: Int

    init(candidates: Int, of length: Int, _ first: UInt32, _ step: UInt32) {
      count = min(candidates, length)
      self.first = candidates < length ? Uniform.below(length, first) : 0
      self.step = candidates < length ? 1 + Uniform.below(length - 1, step) : 1
    }
  }

  /// The best of the swaps that are tried, or nil where none lowers the distance.
  ///
  /// The errors are those after the swap, or as they were.
  private mutating func bestSwap(from: Int, to downs: [Int32], _ search: Search) -> Int? {
    let controls = controls
    return unsafe errors.withUnsafeMutableBufferPointer { errors in
      unsafe places.withUnsafeBufferPointer { places in
        unsafe downs.withUnsafeBufferPointer { downs in
          // Without the household that leaves, what a cell would add is the sum of its slices' errors.
          var base = 0.0
          for control in 0..<controls {
            let place = unsafe Int(places[from * controls + control])
            unsafe base += errors[place]
            unsafe errors[place] -= 1
          }
          var best = -1
          var bestSum = Double.infinity
          var index = search.first
          for _ in 0..<search.count {
            let start = unsafe Int(downs[index]) * controls
            var even = 0.0
            var odd = 0.0
            var control = 0
            while control + 1 < controls {
              unsafe even += errors[Int(places[start + control])]
              unsafe odd += errors[Int(places[start + control + 1])]
              control += 2
            }
            if control < controls { unsafe even += errors[Int(places[start + control])] }
            let sum = even + odd
            if sum < bestSum { (best, bestSum) = (index, sum) }
            index += search.step
            if index >= downs.count { index -= downs.count }
          }
          // (e − 1)² − e² over the slices left, (e + 1)² − e² over those entered.
          let change = Double(controls) - 2 * base + Double(controls) + 2 * bestSum
          let gains = change < -Self.leastGain
          let start = (gains ? unsafe Int(downs[best]) : from) * controls
          for control in 0..<controls { unsafe errors[Int(places[start + control])] += 1 }
          return gains ? best : nil
        }
      }
    }
  }
}
