import Housing

/// The applicants of a month from the best placed to the last, and for each commune and number of rooms those who
/// want it, in the same order.
///
/// Work arrays are kept from month to month, so that nothing is allocated in the loop. What the choice of candidates
/// looks at lies in the order of the ranking, so that walking a list reads memory forwards.
struct CandidateOrder: Sendable {
  /// Applicants, best placed first.
  private(set) var ranked: [Int32] = []
  /// Their cards, in the same order.
  private(set) var cards: [HouseholdCard] = []
  /// Whether they can still be made an offer this month, in the same order.
  private(set) var isOpen: [Bool] = []
  /// First place of each (commune, rooms) in `members`.
  ///
  /// Shape: `communes * 5 + 1`.
  private(set) var offsets: [Int32] = []
  /// Ranks of the applicants of each (commune, rooms), best placed first.
  private(set) var members: [Int32] = []
  private var keys: [UInt32] = []
  private var workKeys: [UInt32] = []
  private var workRanked: [Int32] = []
  /// One past the last place of each (commune, rooms), once `members` is filled.
  private var cursors: [Int32] = []

  /// Bits of a sort key: two passes of 11 bits.
  private static let keyBits: UInt32 = 22
  /// Scores run from -512 to +512 points, in steps of 1/4096.
  private static let scoreFloor = 512.0
  private static let stepsPerPoint = 4096.0

  /// Applicants who want a commune and a number of rooms, as a range of `members`.
  func members(commune: Int, rooms: Int) -> Range<Int> {
    let cell = commune * 5 + rooms - 1
    return Int(offsets[cell])..<Int(cursors[cell])
  }

  /// Takes those who were made an offer out of the beginning of a list, so that they are not walked over again.
  ///
  /// - Parameter end: first place of the list that was not walked.
  mutating func dropClosed(commune: Int, rooms: Int, before end: Int) {
    let cell = commune * 5 + rooms - 1
    var target = end
    for place in (Int(offsets[cell])..<end).reversed() where isOpen[Int(members[place])] {
      target -= 1
      members[target] = members[place]
    }
    offsets[cell] = Int32(truncatingIfNeeded: target)
  }

  /// An applicant was made an offer: none other follows this month.
  mutating func close(_ rank: Int) { isOpen[rank] = false }

  /// Begins a month.
  mutating func reset(communes: Int) {
    keys.removeAll(keepingCapacity: true)
    ranked.removeAll(keepingCapacity: true)
    let cells = communes * 5
    if offsets.count != cells + 1 {
      offsets = Array(repeating: 0, count: cells + 1)
      cursors = offsets
    }
    for cell in 0...cells { offsets[cell] = 0 }
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

  /// Counts the applicants where they want to live, and gives each list its place.
  ///
  /// Call before `sort`: the applicants still stand in the order of their arrival, in which memory is read forwards.
  mutating func countMembers(wanted: [Int16], cards all: [HouseholdCard]) {
    // Safe: every household of `ranked` has its wishes and its card; wishes are communes of the territory.
    unsafe wanted.withUnsafeBufferPointer { wanted in
      unsafe all.withUnsafeBufferPointer { all in
        unsafe offsets.withUnsafeMutableBufferPointer { offsets in
          for household in ranked {
            let card = unsafe all[Int(household)]
            let first = Int(household) * Households.wishes
            for place in first..<first + Households.wishes {
              let commune = Int(unsafe wanted[place])
              if commune < 0 { break }
              // Counts stand one cell to the right: their running sum gives the first place of each cell.
              for rooms in Int(card.fewestRooms)...Int(card.mostRooms) {
                unsafe offsets[commune * 5 + rooms] &+= 1
              }
            }
          }
        }
      }
    }
    for cell in 0..<offsets.count - 1 { offsets[cell + 1] += offsets[cell] }
  }

  /// Sorts by score; ties stay in the order in which they were added.
  mutating func sort() {
    let count = keys.count
    if workKeys.count < count {
      workKeys = Array(repeating: 0, count: count + count / 4)
      workRanked = Array(repeating: 0, count: count + count / 4)
    }
    Self.radixPass(keys, ranked, count, shift: 0, to: &workKeys, &workRanked)
    Self.radixPass(workKeys, workRanked, count, shift: 11, to: &keys, &ranked)
  }

  private static func radixPass(
    _ keys: [UInt32], _ values: [Int32], _ count: Int, shift: UInt32, to sortedKeys: inout [UInt32],
    _ sortedValues: inout [Int32]
  ) {
    var starts = [Int](repeating: 0, count: 2049)
    for place in 0..<count { starts[Int((keys[place] >> shift) & 2047) + 1] += 1 }
    for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
    for place in 0..<count {
      let digit = Int((keys[place] >> shift) & 2047)
      let target = starts[digit]
      sortedKeys[target] = keys[place]
      sortedValues[target] = values[place]
      starts[digit] = target + 1
    }
  }

  /// Fills the lists by commune and rooms in the order of the ranking, so that they are sorted for free.
  mutating func fillMembers(wanted: [Int16], cards all: [HouseholdCard]) {
    let cells = offsets.count - 1
    for cell in 0...cells { cursors[cell] = offsets[cell] }
    let total = Int(offsets[cells])
    if members.count < total { members = Array(repeating: 0, count: total + total / 4) }
    cards.removeAll(keepingCapacity: true)
    cards.reserveCapacity(ranked.count)
    isOpen.removeAll(keepingCapacity: true)
    isOpen.append(contentsOf: repeatElement(true, count: ranked.count))
    // Safe: every household of `ranked` has its wishes and its card; every cell counted in `add` has its room.
    unsafe wanted.withUnsafeBufferPointer { wanted in
      unsafe all.withUnsafeBufferPointer { all in
        unsafe members.withUnsafeMutableBufferPointer { members in
          unsafe cursors.withUnsafeMutableBufferPointer { cursors in
            for rank in ranked.indices {
              let household = Int(ranked[rank])
              let card = unsafe all[household]
              cards.append(card)
              let first = household * Households.wishes
              for place in first..<first + Households.wishes {
                let commune = Int(unsafe wanted[place])
                if commune < 0 { break }
                for rooms in Int(card.fewestRooms)...Int(card.mostRooms) {
                  let cell = commune * 5 + rooms - 1
                  let cursor = unsafe cursors[cell]
                  unsafe members[Int(cursor)] = Int32(truncatingIfNeeded: rank)
                  unsafe cursors[cell] = cursor &+ 1
                }
              }
            }
          }
        }
      }
    }
  }
}
