public import Housing
internal import Randomness

/// What applicants declare, and what the documents show: resources declared with noise, zero or blank in some files,
/// and truly none in a part of those.
///
/// Keyed by household and decided by thresholds: a smaller `missingIncomeShare` keeps a subset of the same files, so
/// that two parameter sets share their chance.
public enum Declaration {
  /// Declared and verified resources of one household.
  ///
  /// - Parameters:
  ///   - resources: true resources, euros per year, before any file is found to be without.
  ///   - key: the household.
  @inline(__always)
  static func amounts(
    _ resources: Int32, key: HouseholdKey, law: Law, draws: KeyedDraws
  ) -> (verified: Int32, declared: Int32) {
    let words = draws.block(
      DrawPurpose.declaration.rawValue, entity: key.entity, other: key.other, time: key.time)
    if words[0] < law.missing {
      if words[1] < law.trulyNone { return (0, 0) }
      return (resources, words[2] < law.blank ? Households.missingIncome : 0)
    }
    let noise = ReproducibleMath.exp(law.noise * Inversion.normal(Uniform.open(words[3])))
    let declared = (Double(resources) * noise).rounded(.toNearestOrAwayFromZero)
    return (resources, Int32(min(declared, 1e8)))
  }

  /// The parameters, as thresholds on words of chance.
  struct Law: Sendable {
    let missing: UInt32
    let trulyNone: UInt32
    let blank: UInt32
    let noise: Double

    init(_ settings: PopulationSettings) {
      missing = Uniform.threshold(settings.missingIncomeShare)
      trulyNone = Uniform.threshold(settings.trulyWithoutIncomeShare)
      blank = Uniform.threshold(settings.blankIncomeShare)
      noise = settings.declaredIncomeNoise
    }
  }

  /// Declares the resources of every applicant of a population anew, under other settings: both income columns are
  /// written from the true resources, so that the order of calls does not matter.
  ///
  /// - Parameters:
  ///   - households: the population's households, or a copy of them; arrivals after them are left alone.
  ///   - population: where true resources and keys are read.
  ///   - settings: share of missing files, of those truly without, blanks, noise, and the seed.
  /// - Complexity: O(households).
  public static func declare(
    in households: inout Households, of population: SyntheticPopulation, settings: PopulationSettings
  ) {
    let law = Law(settings)
    let draws = KeyedDraws(seed: settings.seed, replication: 0)
    for index in population.resources.indices {
      let resources = population.resources[index]
      guard households.applicationMonth[index] != Households.noApplication else { continue }
      let amounts = amounts(resources, key: population.key(of: index), law: law, draws: draws)
      households.verifiedIncome[index] = amounts.verified
      households.declaredIncome[index] = amounts.declared
    }
  }
}
