import Housing
import Regulation

/// Applicants counted by category; the applications themselves are not kept.
struct ApplicationSums {
  /// Applications added.
  private(set) var applicants = 0
  /// Applicants of each category of each dimension, the last cell those who do not tell.
  private var counts: [[Int]] = DemandDimension.allCases.map {
    Array(repeating: 0, count: $0.categories.count + 1)
  }
  private var incomesPerUnit: [Int32] = []

  /// How many times the least cell must declare resources before their quartile is shown: so that it lies among many.
  private static let quartileFactor = 4

  mutating func add(_ traits: ApplicantTraits) {
    applicants += 1
    for (dimension, category) in traits.categories.enumerated() {
      let last = counts[dimension].count - 1
      counts[dimension][category.map { min($0, last) } ?? last] += 1
    }
    if let income = traits.incomePerUnit { incomesPerUnit.append(income) }
  }

  /// The demand, its small cells masked.
  func demand(code: String?, minimumCell: Int) -> OpenDemand {
    let least = max(1, minimumCell)
    var demand = OpenDemand(code: code, minimumCell: least)
    guard applicants >= least else { return demand }
    demand.applicants = applicants
    for (dimension, counts) in zip(DemandDimension.allCases, counts) {
      guard let margin = OpenDemand.Margin(dimension: dimension, counts: counts, minimum: least) else {
        continue
      }
      demand.margins.append(margin)
    }
    // Transfers are the cell of social tenants: masked with it.
    demand.transfers = demand.margin(.situation)?.counts[Int(HousingSituation.socialTenant.rawValue)]
    if incomesPerUnit.count >= least * Self.quartileFactor {
      demand.firstQuartile = (FirstQuartile.threshold(of: incomesPerUnit) + 50) / 100 * 100
    }
    return demand
  }
}
