internal import Housing
internal import Randomness

/// Chooses the sitting tenants who ask for a transfer: for each group of the table, the tenants of that group with
/// the smallest keyed hashes, so that one more request takes one more tenant and changes no other.
///
/// A group is a composition, a class of persons and a band of resources. Where a group has too few tenants, the rest
/// is sought among the tenants of the same composition and size, then of the same size, then among all; such a
/// tenant is made again to fit (counted in the report).
struct TransferLink {
  /// Tenant of each transfer slot.
  ///
  /// Shape: `slots.transferCount`.
  private(set) var tenant: [Int32]
  /// Requests met by a tenant of another band of resources, of another composition, of another size.
  private(set) var substitutes = [0, 0, 0]

  /// How alike a tenant must be, from the strictest.
  private enum Likeness: Int, CaseIterable {
    case all, compositionAndPersons, persons, none

    /// Number that two alike households share.
    func group(composition: Int, persons: Int, band: Int) -> Int {
      switch self {
      case .all: (composition * OccupancyLaw.classes + persons - 1) * IncomeBands.codes.count + band
      case .compositionAndPersons: composition * OccupancyLaw.classes + persons - 1
      case .persons: persons - 1
      case .none: 0
      }
    }

    var groups: Int {
      let compositions = HouseholdComposition.allCases.count
      return switch self {
      case .all: compositions * OccupancyLaw.classes * IncomeBands.codes.count
      case .compositionAndPersons: compositions * OccupancyLaw.classes
      case .persons: OccupancyLaw.classes
      case .none: 1
      }
    }
  }

  /// Chooses the tenants.
  ///
  /// - Parameters:
  ///   - slots: the list; its transfers come first.
  ///   - tenants: the sitting tenants.
  ///   - band: band of resources of each tenant.
  ///   - hash: keyed word of each tenant.
  ///   - monthsInPlace: months since each tenant's lease.
  ///   - leastMonths: months of the shortest seniority of each band of seniority.
  /// - Throws: `.tooFewTenants` where all tenants together are too few.
  init(
    _ slots: ApplicantSlots, tenants: Households, band: [UInt8], hash: [UInt32], monthsInPlace: [Int],
    leastMonths: [Int]
  ) throws(PopulationError) {
    tenant = Array(repeating: -1, count: slots.transferCount)
    var free = Array(repeating: true, count: tenants.count)
    var open = Array(0..<slots.transferCount)
    for likeness in Likeness.allCases where !open.isEmpty {
      var candidates: [[UInt64]] = Array(repeating: [], count: likeness.groups)
      for index in 0..<tenants.count where free[index] {
        let group = likeness.group(
          composition: Int(tenants.composition[index]),
          persons: HouseholdMakeup.personsClass(tenants.persons[index]), band: Int(band[index]))
        candidates[group].append(UInt64(hash[index]) << 32 | UInt64(index))
      }
      var wanted: [[Int]] = Array(repeating: [], count: likeness.groups)
      for slot in open {
        let group = likeness.group(
          composition: Int(slots.composition[slot]), persons: Int(slots.persons[slot]),
          band: Int(slots.band[slot]))
        wanted[group].append(slot)
      }
      for group in 0..<likeness.groups where !wanted[group].isEmpty {
        candidates[group].sort()
        let chosen = candidates[group].prefix(wanted[group].count).map { Int($0 & 0xFFFF_FFFF) }
        for index in chosen { free[index] = false }
        pair(wanted[group], with: chosen, slots, monthsInPlace: monthsInPlace, leastMonths: leastMonths)
        if likeness != .all { substitutes[likeness.rawValue - 1] += chosen.count }
      }
      open.removeAll { tenant[$0] >= 0 }
    }
    if let slot = open.first {
      throw .tooFewTenants(
        persons: Int(slots.persons[slot]), needed: slots.transferCount, present: tenants.count)
    }
  }

  /// Gives the chosen tenants the slots of their group: the longest seniority first, to the first tenant, in the
  /// order of the hashes, who has been in place as long; where none has, to the first left.
  private mutating func pair(
    _ wanted: [Int], with chosen: [Int], _ slots: ApplicantSlots, monthsInPlace: [Int], leastMonths: [Int]
  ) {
    var ordered = wanted.sorted { (slots.seniority[$1], $0) < (slots.seniority[$0], $1) }[...]
    var rest = chosen
    while let first = ordered.first, !rest.isEmpty {
      let seniority = slots.seniority[first]
      let least = leastMonths[Int(seniority)]
      var left: [Int] = []
      for index in rest {
        if let slot = ordered.first, slots.seniority[slot] == seniority, monthsInPlace[index] > least {
          tenant[slot] = Int32(index)
          ordered.removeFirst()
        } else {
          left.append(index)
        }
      }
      rest = left
      while let slot = ordered.first, slots.seniority[slot] == seniority, let index = rest.first {
        tenant[slot] = Int32(index)
        ordered.removeFirst()
        rest.removeFirst()
      }
    }
  }
}
