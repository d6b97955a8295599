/// The housing aid of every family in every zone, worked out once: a row for each zone, couple or not, dependants.
public struct HousingAidTable: Sendable {
  /// Dependants beyond which the table stops; more count as many.
  public static let mostDependants = 9

  private let families: [FamilyHousingAid]

  /// The table of a scale.
  public init(_ aid: HousingAid) {
    var families: [FamilyHousingAid] = []
    for zone in HousingAid.zones {
      for couple in [false, true] {
        for dependants in 0...Self.mostDependants {
          families.append(aid.family(couple: couple, dependants: dependants, zone: zone))
        }
      }
    }
    self.families = families
  }

  /// The aid of a family in a zone.
  @inline(__always)
  public func family(couple: Bool, dependants: Int, zone: Int) -> FamilyHousingAid {
    let row = (zone - HousingAid.zones.lowerBound) * 2 + (couple ? 1 : 0)
    return families[row * (Self.mostDependants + 1) + min(dependants, Self.mostDependants)]
  }
}
