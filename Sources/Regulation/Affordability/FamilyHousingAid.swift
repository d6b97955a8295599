/// The housing aid of one family in one zone, as a function of its resources and of the rent.
///
/// Units: euro cents per month, euros per year for resources.
public struct FamilyHousingAid: Sendable {
  /// Greatest rent that counts, euro cents per month.
  public let rentCeilingCents: Int
  /// Lump sum of charges, euro cents per month.
  public let chargesCents: Int
  /// Resources left out, euros per year (R0).
  public let exemptResources: Int

  private let ceiling: Double
  private let charges: Double
  private let participationShare: Double
  private let leastParticipation: Double
  private let familyRate: Double
  private let referenceCeiling: Double
  private let rentRatio: HousingAidParameters.RentRatioRates
  private let deduction: Double
  private let kept: Double
  private let degressivityStart: Double
  private let degressivityEnd: Double

  init(_ parameters: HousingAidParameters, couple: Bool, dependants: Int, zone: Int) {
    let ceilings = parameters.rentCeilings
    rentCeilingCents = ceilings[zone - 1].value(couple: couple, dependants: dependants)
    chargesCents = parameters.chargesBase + parameters.chargesPerDependant * dependants
    exemptResources = parameters.exemptResources.value(couple: couple, dependants: dependants)
    ceiling = Double(rentCeilingCents)
    charges = Double(chargesCents)
    participationShare = parameters.participationShare
    leastParticipation = Double(parameters.leastParticipation)
    let millionths = parameters.participationRates.value(couple: couple, dependants: dependants)
    familyRate = Double(max(0, millionths)) / HousingAidParameters.rateScale
    referenceCeiling = Double(
      ceilings[parameters.rentRatio.referenceZone - 1].value(couple: couple, dependants: dependants))
    rentRatio = parameters.rentRatio
    deduction = Double(parameters.flatDeduction)
    kept = 1 - parameters.socialDebtRate
    degressivityStart = ceiling * parameters.degressivity[zone - 1].start
    degressivityEnd = ceiling * parameters.degressivity[zone - 1].end
  }

  /// Monthly aid in euro cents, after the flat deduction and the social-debt levy.
  public func monthlyCents(annualResources: Int, rentCents: Int) -> Int {
    Int((exactBeforeSocialDebt(annualResources, rentCents) * kept).rounded(.toNearestOrAwayFromZero))
  }

  /// Monthly aid in euro cents after the flat deduction, before the social-debt levy.
  public func beforeSocialDebt(annualResources: Int, rentCents: Int) -> Int {
    Int(exactBeforeSocialDebt(annualResources, rentCents).rounded(.toNearestOrAwayFromZero))
  }

  /// Each step is monotone, so the aid never rises with resources, rounding included.
  private func exactBeforeSocialDebt(_ annualResources: Int, _ rentCents: Int) -> Double {
    let rent = Double(max(0, rentCents))
    if rent >= degressivityEnd { return 0 }
    let counted = min(rent, ceiling)
    let housing = counted + charges
    let least = max(participationShare * housing, leastParticipation)
    let excess = Double(max(0, annualResources - exemptResources))
    // Rates turn euros a year into euros a month; hence the factor to cents.
    let participation = least + (familyRate + rentRatio.rate(counted / referenceCeiling)) * excess * 100
    var aid = housing - participation
    if rent > degressivityStart {
      aid *= (degressivityEnd - rent) / (degressivityEnd - degressivityStart)
    }
    return max(0, aid - deduction)
  }
}
