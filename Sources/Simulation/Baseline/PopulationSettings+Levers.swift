public import Housing
public import Policy
public import Population

extension PopulationSettings {
  /// The settings of a territory under the parameters of a study.
  ///
  /// - Parameters:
  ///   - values: levers; those of groups `behaviour` and `data` that speak of the population are taken over.
  ///   - territory: territory, whose figures replace the defaults of what no lever sets.
  ///   - sample: share of the territory that is generated, (0, 1].
  ///   - seed: seed of the population.
  public init(_ values: LeverValues, territory: Territory, sample: Double, seed: UInt64) {
    self.init(territory: territory)
    self.sample = sample
    self.seed = seed
    listPriorityShare = values[.listPriorityShare]
    arrivalPriorityShare = values[.arrivalPriorityShare]
    incomeMedian = values[.incomeMedian]
    incomeSigma = values[.incomeSigma]
    referenceTaxIncomeRatio = values[.taxIncomeRatio]
    missingIncomeShare = values[.incomeMissingShare]
    trulyWithoutIncomeShare = values[.trueZeroShare]
    declaredIncomeNoise = values[.declaredIncomeNoise]
  }
}
