import Housing

/// The applicants of a month from the best placed to the last, and for each commune and number of rooms those who
/// want it, in the same order.
///
/// Work arrays are kept from month to month, so that nothing is allocated in the loop.
struct CandidateOrder: Sendable {
  /// Applicants, best placed first.
  var ranked: [Int32] = []
  /// First place of each (commune, rooms) in `members`. Shape: `communes * 5 + 1`.
  var offsets: [Int32] = []
  /// Applicants of each (commune, rooms), best placed first.
  var members: [Int32] = []
  private var keys: [UInt32] = []
  private var workKeys: [UInt32] = []
  private var workRanked: [Int32] = []
  private var cursors: [Int32] = []

  /// Bits of a sort key: two passes of 11 bits.
  static let keyBits: UInt32 = 22

  /// Applicants who want a commune and a number of rooms, best placed first, as a range of `members`.
  func members(commune: Int, rooms: Int) -> Range<Int> {
    let cell = commune * 5 + rooms - 1
    return Int(offsets[cell])..<Int(offsets[cell + 1])
  }

  /// Begins a month.
  mutating func reset() {
    keys.removeAll(keepingCapacity: true)
    ranked.removeAll(keepingCapacity: true)
  }

  /// Adds an applicant with its score in points.
  @inline(__always)
  mutating func add(_ household: Int32, score: Double) {
    let scaled = (score + Self.scoreFloor) * Self.stepsPerPoint
    let limit = Double((1 << Self.keyBits) - 1)
    let bounded = scaled < 0 ? 0 : scaled > limit ? limit : scaled
    keys.append((1 << Self.keyBits) - 1 - UInt32(bounded))
    ranked.append(household)
  }

  /// Scores run from -512 to +512 points, in steps of 1/4096.
  private static let scoreFloor = 512.0
  private static let stepsPerPoint = 4096.0

  /// Sorts by score; ties stay in the order in which they were added.
  mutating func sort() {
    radixPass(shift: 0)
    radixPass(shift: 11)
  }

  private mutating func radixPass(shift: UInt32) {
    let count = keys.count
    if workKeys.count < count {
      workKeys = Array(repeating: 0, count: count + count / 4)
      workRanked = Array(repeating: 0, count: count + count / 4)
    }
    var starts = [Int](repeating: 0, count: 2049)
    for key in keys { starts[Int((key >> shift) & 2047) + 1] += 1 }
    for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
    for place in 0..<count {
      let digit = Int((keys[place] >> shift) & 2047)
      let target = starts[digit]
      workKeys[target] = keys[place]
      workRanked[target] = ranked[place]
      starts[digit] = target + 1
    }
    for place in 0..<count {
      keys[place] = workKeys[place]
      ranked[place] = workRanked[place]
    }
  }

  /// Fills the lists by commune and rooms in the order of `ranked`, so that they are sorted for free.
  mutating func fillMembers(
    communes: Int, wanted: [Int16], fewestRooms: [UInt8], mostRooms: [UInt8]
  ) {
    let cells = communes * 5
    if cursors.count != cells + 1 {
      cursors = Array(repeating: 0, count: cells + 1)
      offsets = cursors
    }
    for cell in 0...cells { cursors[cell] = 0 }
    for household in ranked {
      let household = Int(household)
      let low = Int(fewestRooms[household])
      let high = Int(mostRooms[household])
      for place in household * Households.wishes..<(household + 1) * Households.wishes {
        let commune = Int(wanted[place])
        if commune < 0 { break }
        for rooms in low...high { cursors[commune * 5 + rooms] += 1 }
      }
    }
    // Counts stand one cell to the right: their running sum gives the first place of each cell.
    for cell in 0..<cells { cursors[cell + 1] += cursors[cell] }
    for cell in 0...cells { offsets[cell] = cursors[cell] }
    let total = Int(offsets[cells])
    if members.count < total { members = Array(repeating: 0, count: total + total / 4) }
    for household in ranked {
      let index = Int(household)
      let low = Int(fewestRooms[index])
      let high = Int(mostRooms[index])
      for place in index * Households.wishes..<(index + 1) * Households.wishes {
        let commune = Int(wanted[place])
        if commune < 0 { break }
        for rooms in low...high {
          let cell = commune * 5 + rooms - 1
          members[Int(cursors[cell])] = household
          cursors[cell] += 1
        }
      }
    }
  }
}
