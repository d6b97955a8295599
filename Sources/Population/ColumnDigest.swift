internal import DataFiles
internal import Housing

/// The fingerprint of a population's columns, value by value.
enum ColumnDigest {
  /// The fingerprint of tenants, applicants and dwellings with their forms and records, 16 hexadecimal digits.
  static func hex(
    _ households: Households, _ dwellings: Dwellings, _ forms: ApplicationForms, _ tenancies: TenancyRecords,
    _ register: DwellingRecords
  ) -> String {
    var digest = Digest()
    func add<Value: FixedWidthInteger>(_ column: [Value]) { digest.add(fold(column)) }
    add(households.persons)
    add(households.adults)
    add(households.childrenUnder14)
    add(households.composition)
    add(households.age)
    add(households.employment)
    add(households.consumptionUnits)
    add(households.verifiedIncome)
    add(households.declaredIncome)
    add(households.situation)
    add(households.priority)
    add(households.disabledPerson)
    add(households.needsAccessible)
    add(households.homeCommune)
    add(households.roomsWanted)
    add(households.wantedCommunes)
    add(households.applicationMonth)
    add(households.dwelling)
    add(households.leaseMonth)
    add(dwellings.commune)
    add(dwellings.zone)
    add(dwellings.rooms)
    add(dwellings.inQPV)
    add(dwellings.financing)
    add(dwellings.building)
    add(dwellings.period)
    add(dwellings.energy)
    add(dwellings.surface)
    add(dwellings.rent)
    add(dwellings.serviceCharge)
    add(dwellings.landlord)
    add(dwellings.holder)
    add(dwellings.accessible)
    add(dwellings.tenant)
    add(forms.household)
    add(forms.occupation)
    add(forms.mode)
    add(forms.answers)
    add(forms.secondAge)
    add(forms.monthsThere)
    add(forms.personsThere)
    add(forms.roomsThere)
    add(forms.surface)
    add(forms.rent)
    add(forms.landlord)
    add(forms.reasons)
    add(forms.referenceTaxIncome)
    add(forms.monthlyResources)
    add(forms.renewals)
    add(forms.renewalMonth)
    add(forms.refusals)
    add(forms.ceilingCategory)
    add(forms.incomeBand)
    add(forms.quartile)
    add(forms.grounds)
    add(forms.categories)
    add(forms.housingAid)
    add(forms.rentBurden)
    add(forms.residualIncome)
    add(tenancies.occupation)
    add(tenancies.answers)
    add(tenancies.secondAge)
    add(tenancies.shareOfCeiling)
    add(tenancies.disposableIncome)
    add(tenancies.housingAid)
    add(tenancies.rentBurden)
    add(tenancies.residualIncome)
    add(tenancies.isRecent)
    add(tenancies.grounds)
    add(tenancies.categories)
    add(register.constructionYear)
    add(register.firstLettingYear)
    add(register.financeCode)
    add(register.contracted)
    add(register.mode)
    add(register.leaseMonth)
    add(register.rentCeiling)
    add(register.greenhouseLabel)
    add(register.holderCode)
    return digest.hex
  }

  /// A column as one number: a multiplicative fold, in order, with the count.
  private static func fold<Value: FixedWidthInteger>(_ column: [Value]) -> Int {
    var state = UInt64(column.count) &+ 0x9E37_79B9_7F4A_7C15
    for value in column {
      state = (state ^ UInt64(truncatingIfNeeded: value)) &* 0xD6E8_FEB8_6659_FD93
      state ^= state >> 32
    }
    return Int(bitPattern: UInt(state))
  }
}
