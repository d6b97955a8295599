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
      mix(UInt64(truncatingIfNeeded: column[row * width + place]), at: index)
    }
  }

  /// Adds a column that holds the rows alone, in their order.
  private mutating func add<Value: FixedWidthInteger>(own column: [Value], width: Int = 1, place: Int = 0) {
    for index in rows.indices { mix(UInt64(truncatingIfNeeded: column[index * width + place]), at: index) }
  }

  @inline(__always)
  private mutating func mix(_ value: UInt64, at index: Int) {
    var state = hashes[index] ^ value
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hashes[index] = state ^ (state >> 31)
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
  static func tenants(
    _ households: Households, _ rows: Range<Int>, _ records: TenancyRecords
  ) -> [UInt64] {
    var hashes = household(households, Array(rows))
    hashes.add(households.leaseMonth)
    hashes.add(households.applicationMonth.map { $0 == Households.noApplication ? UInt8(0) : 1 })
    hashes.add(own: records.occupation)
    hashes.add(own: records.secondAge)
    hashes.add(own: records.disposableIncome)
    hashes.add(own: records.shareOfCeiling)
    hashes.add(own: records.housingAid)
    hashes.add(own: records.rentBurden)
    hashes.add(own: records.residualIncome)
    hashes.add(own: records.isRecent)
    hashes.add(own: records.categories)
    hashes.add(own: records.grounds)
    hashes.add(own: records.answers)
    return hashes.hashes
  }

  /// Rows of `households.csv`; the dwelling is a number, and left out.
  static func applicants(
    _ households: Households, _ rows: [Int], _ forms: ApplicationForms
  ) -> [UInt64] {
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
    hashes.add(own: forms.occupation)
    hashes.add(own: forms.mode)
    hashes.add(own: forms.secondAge)
    hashes.add(own: forms.monthsThere)
    hashes.add(own: forms.personsThere)
    hashes.add(own: forms.roomsThere)
    hashes.add(own: forms.surface)
    hashes.add(own: forms.rent)
    hashes.add(own: forms.landlord)
    for place in 0..<ApplicationForms.reasonsKept {
      hashes.add(own: forms.reasons, width: ApplicationForms.reasonsKept, place: place)
    }
    hashes.add(own: forms.referenceTaxIncome)
    hashes.add(own: forms.monthlyResources)
    hashes.add(own: forms.renewals)
    hashes.add(own: forms.renewalMonth)
    hashes.add(own: forms.refusals)
    hashes.add(own: forms.ceilingCategory)
    hashes.add(own: forms.incomeBand)
    hashes.add(own: forms.quartile)
    hashes.add(own: forms.categories)
    hashes.add(own: forms.grounds)
    hashes.add(own: forms.housingAid)
    hashes.add(own: forms.rentBurden)
    hashes.add(own: forms.residualIncome)
    hashes.add(own: forms.answers)
    return hashes.hashes
  }

  /// Rows of `dwellings.csv`; the tenant is a number, and left out.
  static func dwellings(_ dwellings: Dwellings, _ register: DwellingRecords) -> [UInt64] {
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
    hashes.add(register.constructionYear)
    hashes.add(register.firstLettingYear)
    hashes.add(register.financeCode)
    hashes.add(register.contracted)
    hashes.add(register.mode)
    hashes.add(register.leaseMonth)
    hashes.add(register.rentCeiling)
    hashes.add(register.greenhouseLabel)
    hashes.add(register.holderCode)
    return hashes.hashes
  }
}
