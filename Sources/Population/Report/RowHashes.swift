internal import Housing

/// A hash of each row of the three files, their numbers left out, so that identical rows are counted.
///
/// Two rows that differ collide with a probability of 2⁻⁶⁴.
struct RowHashes {
  private var hashes: [UInt64]
  private let rows: [Int]

  private init(_ rows: [Int]) {
    self.rows = rows
    hashes = Array(repeating: 0x9E37_79B9_7F4A_7C15, count: rows.count)
  }

  private mutating func add<Value: FixedWidthInteger>(_ column: [Value], width: Int = 1, place: Int = 0) {
    for (index, row) in rows.enumerated() {
      var state = hashes[index] ^ UInt64(truncatingIfNeeded: column[row * width + place])
      state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      hashes[index] = state ^ (state >> 31)
    }
  }

  /// Hashes of the columns that tenants and applicants share.
  private static func household(_ households: Households, _ rows: [Int]) -> RowHashes {
    var hashes = RowHashes(rows)
    hashes.add(households.homeCommune)
    hashes.add(households.composition)
    hashes.add(households.persons)
    hashes.add(households.adults)
    hashes.add(households.childrenUnder14)
    hashes.add(households.age)
    hashes.add(households.employment)
    hashes.add(households.verifiedIncome)
    return hashes
  }

  /// Rows of `tenants.csv`; the dwelling is a number, and left out.
  static func tenants(_ households: Households, _ rows: Range<Int>) -> [UInt64] {
    var hashes = household(households, Array(rows))
    hashes.add(households.leaseMonth)
    hashes.add(households.applicationMonth.map { $0 == Households.noApplication ? UInt8(0) : 1 })
    return hashes.hashes
  }

  /// Rows of `households.csv`; the dwelling is a number, and left out.
  static func applicants(_ households: Households, _ rows: [Int]) -> [UInt64] {
    var hashes = household(households, rows)
    hashes.add(households.situation)
    hashes.add(households.declaredIncome)
    hashes.add(households.roomsWanted)
    hashes.add(households.priority)
    hashes.add(households.needsAccessible)
    hashes.add(households.applicationMonth)
    for place in 0..<Households.wishes {
      hashes.add(households.wantedCommunes, width: Households.wishes, place: place)
    }
    return hashes.hashes
  }

  /// Rows of `dwellings.csv`; the tenant is a number, and left out.
  static func dwellings(_ dwellings: Dwellings) -> [UInt64] {
    var hashes = RowHashes(Array(0..<dwellings.count))
    hashes.add(dwellings.zone)
    hashes.add(dwellings.rooms)
    hashes.add(dwellings.financing)
    hashes.add(dwellings.rent)
    hashes.add(dwellings.serviceCharge)
    hashes.add(dwellings.landlord)
    hashes.add(dwellings.holder)
    hashes.add(dwellings.building)
    hashes.add(dwellings.period)
    hashes.add(dwellings.energy)
    hashes.add(dwellings.surface)
    hashes.add(dwellings.accessible)
    return hashes.hashes
  }
}
