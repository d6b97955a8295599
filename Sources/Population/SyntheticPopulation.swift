public import Housing
internal import Randomness

/// A synthetic population: dwellings, sitting tenants and applicants, linked.
///
/// Order of households: the sitting tenants, in the order of their dwellings, then the first-time applicants, each
/// EPCI by EPCI. A transfer applicant is a sitting tenant with an application.
public struct SyntheticPopulation: Sendable {
  /// Tenants and applicants.
  public var households: Households
  /// The stock.
  public var dwellings: Dwellings
  /// What the applicants' forms say besides, and what rules make of it, in the order of `applicants`.
  public let forms: ApplicationForms
  /// What the occupancy survey asks of the sitting tenants, in their order.
  public let tenancies: TenancyRecords
  /// Fields of the register of dwellings, in the order of `dwellings`.
  public let register: DwellingRecords
  /// The sitting tenants among the households.
  public let sittingTenants: Range<Int>
  /// The first-time applicants among the households.
  public let firstTimeApplicants: Range<Int>
  /// How well the population meets its sources.
  public var fit: FitReport
  /// Fingerprint of every column, 16 hexadecimal digits.
  public let digest: String
  /// True resources of each household, euros per year, before any file is found to be without.
  ///
  /// Shape: `households.count` at the start.
  public let resources: [Int32]
  /// First part of each household's key: kind and rank of its dwelling, or its own rank on the list.
  let keyEntity: [Int32]
  /// Second part: number of the commune, or of the EPCI.
  let keyOther: [Int32]

  /// Indices of the applicants, transfers first, in the order of the households.
  public var applicants: [Int] {
    households.applicationMonth.indices.filter {
      households.applicationMonth[$0] != Households.noApplication
    }
  }

  /// The address of a household's chance.
  public func key(of household: Int) -> HouseholdKey {
    HouseholdKey(entity: Int(keyEntity[household]), other: Int(keyOther[household]))
  }
}
