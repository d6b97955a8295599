/// Housing aid (*aide personnalisée au logement*, APL) of a tenant of a social dwelling in metropolitan France.
///
/// With L the rent up to its ceiling, C the lump sum of charges, R the yearly resources, R0 the resources left
/// out, all monthly amounts but R and R0:
///
///     aid = L + C − P0 − (TF + TL) · max(0, R − R0) − 5 €, then the social-debt levy (CRDS)
///
/// P0 is the least participation, TF a rate by family, TL a rate by L over the ceiling of the reference zone;
/// a rent far above its ceiling lowers the aid down to 0.
/// Units: amounts in euro cents, resources in euros per year. Rounding: once, at the end, to the nearest cent.
/// Source: CCH D.823-16 and following, arrêté of 27 September 2019.
public struct HousingAid: Sendable {
  /// Where the parameters come from.
  public let basis: LegalBasis
  /// The parameters in force.
  let parameters: HousingAidParameters

  /// Zones of the housing aid: 1 (Paris region), 2 (large towns), 3 (elsewhere).
  public static let zones = 1...3

  /// Monthly aid in euro cents, after the flat deduction and the social-debt levy.
  ///
  /// - Parameters:
  ///   - annualResources: resources of the household, euros per year; below 0 counts as 0.
  ///   - rentCents: monthly rent without charges, euro cents.
  ///   - couple: whether the household has a couple; without effect where there are dependants.
  ///   - dependants: dependent persons, 0 or more.
  ///   - zone: zone of the aid, 1 to 3.
  public func monthlyCents(
    annualResources: Int, rentCents: Int, couple: Bool, dependants: Int, zone: Int
  ) -> Int {
    family(couple: couple, dependants: dependants, zone: zone)
      .monthlyCents(annualResources: annualResources, rentCents: rentCents)
  }

  /// Monthly aid in euro cents after the flat deduction, before the social-debt levy.
  public func beforeSocialDebt(
    annualResources: Int, rentCents: Int, couple: Bool, dependants: Int, zone: Int
  ) -> Int {
    family(couple: couple, dependants: dependants, zone: zone)
      .beforeSocialDebt(annualResources: annualResources, rentCents: rentCents)
  }

  /// The aid of one household over many dwellings: what depends on the family alone is worked out once.
  public func family(couple: Bool, dependants: Int, zone: Int) -> FamilyHousingAid {
    precondition(Self.zones.contains(zone), "the zones of the housing aid are 1, 2 and 3")
    precondition(dependants >= 0, "dependants are counted from 0")
    return FamilyHousingAid(parameters, couple: couple, dependants: dependants, zone: zone)
  }
}
