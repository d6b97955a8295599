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

  /// Resources that leave a disposable income once the aid is added to them: R with R + 12 · aid(R) = `disposable`.
  ///
  /// Disposable income holds the housing aid, the resources of an application do not (order of 10 March 2011). The aid
  /// falls by less than a euro for each euro of resources, so that there is one such R; 0 where the aid alone is more.
  ///
  /// - Parameters:
  ///   - disposable: euros per year.
  ///   - rentCents: monthly rent without charges, euro cents.
  /// - Returns: euros per year.
  public func annualResources(disposable: Double, rentCents: Int) -> Double {
    let rent = Double(max(0, rentCents))
    let greatest = exactBeforeSocialDebt(0, rentCents) * kept * 12 / 100
    let below = disposable - greatest
    if greatest <= 0 || below <= Double(exemptResources) { return max(0, below) }
    let degression =
      rent > degressivityStart ? (degressivityEnd - rent) / (degressivityEnd - degressivityStart) : 1
    let slope = (familyRate + rentRatio.rate(min(rent, ceiling) / referenceCeiling)) * degression * kept * 12
    let inside = (below - slope * Double(exemptResources)) / (1 - slope)
    let aid = greatest - slope * (inside - Double(exemptResources))
    return aid > 0 ? inside : disposable
  }
}
