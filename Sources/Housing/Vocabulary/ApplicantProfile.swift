public import DataFiles

/// Twelve groups that divide all applicants, in which gainers and losers are counted.
///
/// A group is told apart by what the applicant declares at application: transfer or not, how it is housed, who
/// lives together. Each applicant is in exactly one.
public enum ApplicantProfile: UInt8, CodedCategory {
  /// Without shelter, in a hotel or hostel; alone.
  case homelessSingle
  /// Without shelter, in a hotel or hostel; with others.
  case homelessFamily
  /// Hosted by family or friends; alone.
  case hostedSingle
  /// Hosted by family or friends; single parent.
  case hostedSingleParent
  /// Hosted by family or friends; couple, with or without children, or other.
  case hostedCouple
  /// Private tenant, owner or other; alone.
  case privateSingle
  /// Private tenant, owner or other; single parent.
  case privateSingleParent
  /// Private tenant, owner or other; couple without children, or other household.
  case privateCouple
  /// Private tenant, owner or other; couple with children.
  case privateCoupleWithChildren
  /// Transfer; alone.
  case transferSingle
  /// Transfer; with children.
  case transferFamily
  /// Transfer; couple without children, or other household.
  case transferCouple

  /// How files write the category.
  public var code: String { String(describing: self) }

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .homelessSingle: Bilingual(fr: "Sans abri ou hébergé, seul", en: "Homeless or in a hostel, alone")
    case .homelessFamily:
      Bilingual(
        fr: "Sans abri ou hébergé, à plusieurs",
        en: """
          Homeless or in a hostel, with others
          """)
    case .hostedSingle: Bilingual(fr: "Chez un tiers, seul", en: "Hosted by others, alone")
    case .hostedSingleParent:
      Bilingual(
        fr: "Chez un tiers, parent isolé",
        en: """
          Hosted by others, single parent
          """)
    case .hostedCouple:
      Bilingual(
        fr: "Chez un tiers, couple ou autre",
        en: """
          Hosted by others, couple or other
          """)
    case .privateSingle: Bilingual(fr: "Parc privé, seul", en: "Private housing, alone")
    case .privateSingleParent: Bilingual(fr: "Parc privé, parent isolé", en: "Private housing, single parent")
    case .privateCouple: Bilingual(fr: "Parc privé, couple ou autre", en: "Private housing, couple or other")
    case .privateCoupleWithChildren:
      Bilingual(fr: "Parc privé, couple avec enfants", en: "Private housing, couple with children")
    case .transferSingle: Bilingual(fr: "Mutation, seul", en: "Transfer, alone")
    case .transferFamily: Bilingual(fr: "Mutation, avec enfants", en: "Transfer, with children")
    case .transferCouple: Bilingual(fr: "Mutation, couple ou autre", en: "Transfer, couple or other")
    }
  }

  /// The profile of an applicant.
  public init(situation: HousingSituation, composition: HouseholdComposition) {
    switch (situation, composition) {
    case (.socialTenant, .single): self = .transferSingle
    case (.socialTenant, .singleParent), (.socialTenant, .coupleWithChildren): self = .transferFamily
    case (.socialTenant, _): self = .transferCouple
    case (.hostel, .single), (.homeless, .single): self = .homelessSingle
    case (.hostel, _), (.homeless, _): self = .homelessFamily
    case (.hosted, .single): self = .hostedSingle
    case (.hosted, .singleParent): self = .hostedSingleParent
    case (.hosted, _): self = .hostedCouple
    case (_, .single): self = .privateSingle
    case (_, .singleParent): self = .privateSingleParent
    case (_, .coupleWithChildren): self = .privateCoupleWithChildren
    case (_, _): self = .privateCouple
    }
  }
}
