import DataFiles

/// The figures of the housing aid in force on a date.
///
/// Amounts in euro cents per month, resources in euros per year.
struct HousingAidParameters: Sendable {
  /// A figure by family: single, couple, then by number of dependants.
  struct FamilyScale: Sendable {
    let single: Int
    let couple: Int
    /// With 1, 2… dependants; never empty.
    let dependants: [Int]
    /// Added for each dependant beyond the list.
    let perFurtherDependant: Int

    func value(couple isCouple: Bool, dependants number: Int) -> Int {
      if number == 0 { return isCouple ? couple : single }
      let listed = min(number, dependants.count)
      return dependants[listed - 1] + (number - listed) * perFurtherDependant
    }
  }

  /// The rate by rent over the ceiling of the reference zone (TL): 0, then two slopes.
  struct RentRatioRates: Sendable {
    let referenceZone: Int
    let lowerBound: Double
    let upperBound: Double
    let lowerSlope: Double
    let upperSlope: Double

    func rate(_ ratio: Double) -> Double {
      let first = max(0, min(ratio, upperBound) - lowerBound)
      return lowerSlope * first + upperSlope * max(0, ratio - upperBound)
    }
  }

  /// Rents, as multiples of the ceiling, between which the aid falls to 0.
  struct Degressivity: Sendable {
    let start: Double
    let end: Double
  }

  /// Rates by family are kept in millionths, so that scales are whole numbers.
  static let rateScale = 1e6

  /// By zone.
  ///
  /// Shape: 3.
  let rentCeilings: [FamilyScale]
  let chargesBase: Int
  let chargesPerDependant: Int
  let participationShare: Double
  let leastParticipation: Int
  /// In millionths.
  let participationRates: FamilyScale
  let rentRatio: RentRatioRates
  /// Euros per year.
  let exemptResources: FamilyScale
  let flatDeduction: Int
  let socialDebtRate: Double
  /// By zone.
  ///
  /// Shape: 3.
  let degressivity: [Degressivity]
}
