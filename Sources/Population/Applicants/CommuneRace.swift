internal import Housing
internal import Randomness

/// A choice among the communes of a territory as a race: commune i arrives at E / weight, E exponential of mean 1, and
/// the first to arrive win.
///
/// Each commune has a chance of its own, keyed by the household and the commune: the winner is drawn in proportion to
/// the weights, and a household whose best commune does not change keeps it, whatever happens to the others.
struct CommuneRace: Sendable {
  /// Blocks of four communes in a row.
  private let blocks: Int
  /// Inverse weights, infinite beyond the last commune and where a weight is 0.
  ///
  /// Shape: `rows × blocks`, row-major, four communes a block.
  private var inverse: [SIMD4<Double>] = []
  /// Rows of weights.
  private(set) var rows = 0

  /// A race without weights yet.
  init(communes: Int) { blocks = (communes + 3) / 4 }

  /// Adds a row of weights, one a commune.
  mutating func append(_ weights: [Double]) {
    let first = inverse.count
    inverse.append(contentsOf: repeatElement(SIMD4(repeating: .infinity), count: blocks))
    for index in weights.indices where weights[index] > 0 {
      inverse[first + index / 4][index % 4] = 1 / weights[index]
    }
    rows += 1
  }

  /// Runs the race of all communes under the weights of a row and keeps the first few.
  @inline(__always)
  func run(
    _ row: Int, _ purpose: DrawPurpose, _ key: HouseholdKey, _ draws: KeyedDraws, except: Int, keep: Int,
    into list: inout WishList
  ) {
    guard keep > 0 else { return }
    let base = row * blocks
    for block in 0..<blocks {
      let words = draws.block(
        purpose.rawValue, entity: key.entity, other: key.other, time: key.time, index: block)
      let uniform = SIMD4(
        Uniform.open(words[0]), Uniform.open(words[1]), Uniform.open(words[2]), Uniform.open(words[3]))
      let factor = inverse[base + block]
      // -log u ≥ 1 - u: most communes are out of the race before their logarithm is needed.
      let least = (1 - uniform) * factor
      if least[0] >= list.slowest && least[1] >= list.slowest && least[2] >= list.slowest
        && least[3] >= list.slowest
      {
        continue
      }
      for lane in 0..<4 where least[lane] < list.slowest {
        let commune = 4 * block + lane
        let time = -ReproducibleMath.log(uniform[lane]) * factor[lane]
        if time < list.slowest, commune != except {
          list.insert(Int16(commune), time: time, keep: keep)
        }
      }
    }
  }
}

/// The first communes of a race, at most `Households.wishes`, the fastest first.
///
/// Ties: the smaller number.
struct WishList {
  private(set) var communes = InlineArray<8, Int16>(repeating: Households.noWish)
  private var times = InlineArray<8, Double>(repeating: .infinity)
  private(set) var count = 0
  /// Time to beat.
  private(set) var slowest: Double

  /// An empty list, for the communes that come before a time.
  init(before time: Double) { slowest = time }

  @inline(__always)
  mutating func insert(_ commune: Int16, time: Double, keep: Int) {
    var place = min(count, keep - 1)
    while place > 0, times[place - 1] > time {
      times[place] = times[place - 1]
      communes[place] = communes[place - 1]
      place -= 1
    }
    times[place] = time
    communes[place] = commune
    count = min(count + 1, keep)
    if count == keep { slowest = times[keep - 1] }
  }
}
