import Housing

/// The applicants of a month from the best placed to the last, and for each commune and number of rooms those who
/// want it, in the same order.
///
/// Work arrays are kept from month to month, so that nothing is allocated in the loop. What the choice of candidates
/// looks at lies in the order of the ranking, so that walking a list reads memory forwards.
struct CandidateOrder: Sendable {
  /// Applicants, best placed first.
  private(set) var households: [Int32] = []
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
  /// Applicants in the order in which they were added.
  private var seekers: [Seeker] = []
  /// Places in `seekers`, in the order of `keys`.
  private var ranked: [Int32] = []
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
    let start = Int(offsets[cell])
    var target = end
    // Safe: `start..<end` is part of the list, and every member is a rank. Without the pointer the whole of
    // `members` is copied at the first write.
    unsafe members.withUnsafeMutableBufferPointer { members in
      var place = end
      while place > start {
        place -= 1
        let rank = unsafe members[place]
        if isOpen[Int(rank)] {
          target -= 1
          unsafe members[target] = rank
        }
      }
    }
    offsets[cell] = Int32(truncatingIfNeeded: target)
  }

  /// An applicant was made an offer: none other follows this month.
  mutating func close(_ rank: Int) { isOpen[rank] = false }

  /// Begins a month.
  mutating func reset(communes: Int) {
    keys.removeAll(keepingCapacity: true)
    ranked.removeAll(keepingCapacity: true)
    seekers.removeAll(keepingCapacity: true)
    let cells = communes * 5
    if offsets.count != cells + 1 {
      offsets = Array(repeating: 0, count: cells + 1)
      cursors = offsets
    }
    for cell in 0...cells { offsets[cell] = 0 }
  }

  /// Adds an applicant with its score in points.
  @inline(__always)
  mutating func add(_ seeker: Seeker, score: Double) {
    let scaled = (score + Self.scoreFloor) * Self.stepsPerPoint
    let limit = Double((1 << Self.keyBits) - 1)
    let bounded = scaled < 0 ? 0 : scaled > limit ? limit : scaled
    keys.append((1 << Self.keyBits) - 1 - UInt32(bounded))
    ranked.append(Int32(truncatingIfNeeded: seekers.count))
    seekers.append(seeker)
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
  mutating func fillMembers() {
    countMembers()
    let cells = offsets.count - 1
    for cell in 0...cells { cursors[cell] = offsets[cell] }
    let total = Int(offsets[cells])
    if members.count < total { members = Array(repeating: 0, count: total + total / 4) }
    households.removeAll(keepingCapacity: true)
    cards.removeAll(keepingCapacity: true)
    isOpen.removeAll(keepingCapacity: true)
    isOpen.append(contentsOf: repeatElement(true, count: ranked.count))
    // Safe: `ranked` holds places of `seekers`, and `countMembers` left room for each entry of each cell.
    unsafe seekers.withUnsafeBufferPointer { seekers in
      unsafe members.withUnsafeMutableBufferPointer { members in
        unsafe cursors.withUnsafeMutableBufferPointer { cursors in
          for rank in ranked.indices {
            let place = Int(ranked[rank])
            households.append(unsafe seekers[place].household)
            cards.append(unsafe seekers[place].card)
            let span = Int(unsafe seekers[place].span)
            for wish in 0..<Int(unsafe seekers[place].wishes) {
              let first = Int(unsafe seekers[place].cells[wish])
              for cell in first..<first + span {
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

  /// Counts the applicants on each list, and gives each list its place.
  private mutating func countMembers() {
    // Safe: the cells of a seeker are those of communes of the territory.
    unsafe offsets.withUnsafeMutableBufferPointer { offsets in
      unsafe seekers.withUnsafeBufferPointer { seekers in
        for place in 0..<seekers.count {
          let span = Int(unsafe seekers[place].span)
          for wish in 0..<Int(unsafe seekers[place].wishes) {
            // Counts stand one cell to the right: their running sum gives the first place of each cell.
            let first = Int(unsafe seekers[place].cells[wish]) + 1
            for cell in first..<first + span { unsafe offsets[cell] &+= 1 }
          }
        }
      }
    }
    for cell in 0..<offsets.count - 1 { offsets[cell + 1] += offsets[cell] }
  }
}
