/// What each keyed draw of the generation decides.
///
/// Numbers 0x100 to 0x1FF belong to this module; they are never given to another purpose.
enum DrawPurpose: UInt16 {
  // Dwellings: keyed by (rank in the commune, commune).
  case thinning = 0x100
  case financing, landlord, holder, vacancy, surface, rent, accessibleDwelling
  // Sitting tenants: keyed as their dwelling.
  case tenantMakeup = 0x120
  case tenantContinuous, tenantClasses, transferChoice
  // The table of applicants: keyed by cell.
  case integerStart = 0x140
  case swap
  // First-time applicants: keyed by rank, or by (rank, month) for arrivals; transfers by their dwelling.
  case applicantContinuous = 0x150
  case applicantMakeup, applicantHome, applicantWishes, applicantWishCount, applicantPriority
  case applicantNeeds, applicantAge, applicantMatch, applicantSlot
  case arrivalDonor = 0x170
  case transferRequest
  // Declared resources: keyed as the household that declares.
  case declaration = 0x180
  // What forms and records say beside: keyed as the household.
  case personalAnswers = 0x190
  case furtherAnswers, presentHousing, hostDwelling, reasons, refusals
  // Fields of the register of dwellings: keyed as the dwelling.
  case dwellingRecord = 0x1A0
}
