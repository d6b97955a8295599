import DataFiles
import Housing

extension OpenDemand {
  /// The applicants that the file tells, completed by an estimate where it only tells how they divide.
  ///
  /// - Returns: the numbers, and whether the file itself gives how many apply.
  func applicants(else estimate: DemandEstimate.Applicants) -> (DemandEstimate.Applicants, isObserved: Bool) {
    let all = applicants ?? estimate.all
    let share = Double(estimate.transfers) / Double(max(1, estimate.all))
    let tenant = margin(.situation).flatMap { margin in
      DemandDimension.situation.categories.firstIndex(of: HousingSituation.socialTenant.code)
        .map { margin.shares[$0] }
    }
    let told = transfers.map { Double($0) / Double(max(1, all)) }
    let transfers = (Double(all) * min(1, tenant ?? told ?? share)).rounded()
    return (DemandEstimate.Applicants(all: all, transfers: Int(transfers)), applicants != nil)
  }
}

extension TerritoryDraft {
  /// Puts the margins of observed lists in the place of the national ones, dimension by dimension.
  ///
  /// - Parameter lists: one an EPCI of the territory, each with its applicants, by which they are weighted.
  mutating func setMargins(_ lists: [(demand: OpenDemand, applicants: Int)]) {
    for index in margins.indices {
      let row = margins[index].row
      let place = row.dimension.categories.firstIndex(of: row.category) ?? 0
      let known = lists.compactMap { list in
        list.demand.margin(row.dimension).map { (margin: $0, weight: Double(list.applicants)) }
      }
      guard known.count == lists.count, !known.isEmpty else { continue }
      let weight = known.reduce(0) { $0 + $1.weight }
      let share = known.reduce(0) { $0 + $1.margin.shares[place] * $1.weight } / max(1, weight)
      let isPooled = known.contains { $0.margin.isPooled[place] }
      margins[index] = (
        NationalDemand.Row(
          row.dimension, row.category, share, isPooled ? Self.pooled : Self.observed, "2019", title.fr,
          isPooled ? .derived : .read), share
      )
    }
    normaliseMargins()
  }

  private static let observed = "fichier de la demande donné à l’import (SNE)"
  private static let pooled =
    "fichier de la demande donné à l’import (SNE)\u{A0}: petites catégories masquées, leur somme partagée également"

  /// Brings each dimension back to a sum of 1, after roundings.
  private mutating func normaliseMargins() {
    for dimension in DemandDimension.allCases {
      let own = margins.indices.filter { margins[$0].row.dimension == dimension }
      let sum = own.reduce(0) { $0 + margins[$1].share }
      guard sum > 0 else { continue }
      for index in own { margins[index].share /= sum }
    }
  }
}
