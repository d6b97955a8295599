internal import Fitting
internal import Housing

extension DemandMargins {
  /// Asks for no more transfers than there are sitting tenants: those beyond become first-time applicants, in the
  /// proportions of their situations.
  ///
  /// A demand that no dwelling could have sent is a fault of its estimate; one small EPCI must not stop a country, and
  /// an EPCI is the same alone or among others. Where every applicant is a social tenant nothing can take their place,
  /// and nothing changes.
  ///
  /// - Parameters:
  ///   - tenants: the sitting tenants.
  ///   - total: applicants that are made.
  /// - Returns: transfers that became first-time applicants.
  mutating func limitTransfers(to tenants: Int, of total: Int) -> Int {
    let place = Int(HousingSituation.socialTenant.rawValue)
    let asked = situation.shares[place] * Double(total)
    let others = situation.shares.reduce(0, +) - situation.shares[place]
    guard asked.rounded() > Double(tenants), others > 0 else { return 0 }
    let kept = Double(tenants) / Double(total)
    let scale = (1 - kept) / others
    situation = Margin(
      dimension: situation.dimension,
      shares: situation.shares.indices.map { $0 == place ? kept : situation.shares[$0] * scale })
    return Int(asked.rounded()) - tenants
  }
}
