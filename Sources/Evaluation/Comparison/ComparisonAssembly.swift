import Housing

/// Makes the levels, differences, targets and gainers of a comparison out of its replications.
public struct ComparisonAssembly: Sendable {
  /// A legal target to be judged.
  public struct Target: Sendable {
    /// Identifier.
    public let id: String
    /// Indicator and group that it binds.
    public let indicator: String
    /// Group.
    public let group: String
    /// Label, French.
    public let labelFr: String
    /// Label, English.
    public let labelEn: String
    /// Article.
    public let article: String
    /// Least share, by scenario.
    public let limits: [String: Double]

    /// A target.
    public init(
      id: String, indicator: String, group: String, labelFr: String, labelEn: String, article: String,
      limits: [String: Double]
    ) {
      self.id = id
      self.indicator = indicator
      self.group = group
      self.labelFr = labelFr
      self.labelEn = labelEn
      self.article = article
      self.limits = limits
    }
  }

  struct Cell: Hashable {
    let scenario: Int
    let parameters: Int
    let indicator: String
    let group: String
    let year: Int?
  }

  let scenarios: [String]
  let parameterSets: [String]
  let level: Double
  let replications: [[ReplicationResult]]
  /// Values by replication, in the order of the replications; nil where not defined.
  let values: [Cell: [Double?]]
  /// Cells in the order in which a run gives them.
  let order: [(indicator: String, group: String, year: Int?)]

  /// Prepares the assembly.
  ///
  /// - Parameters:
  ///   - results: finished replications, in any order.
  ///   - scenarios: names, the reference first.
  ///   - parameterSets: names of the parameter sets.
  ///   - level: confidence level of the intervals of differences.
  public init(
    results: [ReplicationResult], scenarios: [String], parameterSets: [String], level: Double
  ) {
    self.scenarios = scenarios
    self.parameterSets = parameterSets
    self.level = level
    let grouped = parameterSets.map { name in
      results.filter { $0.parameters == name }.sorted { $0.replication < $1.replication }
    }
    replications = grouped
    var values: [Cell: [Double?]] = [:]
    for (parameters, runs) in grouped.enumerated() {
      for run in runs {
        for (scenario, entry) in run.scenarios.enumerated() {
          for value in entry.values {
            let cell = Cell(
              scenario: scenario, parameters: parameters, indicator: value.indicator, group: value.group,
              year: value.year)
            values[cell, default: []].append(value.value)
          }
        }
      }
    }
    self.values = values
    order = (grouped.first { !$0.isEmpty }?.first?.scenarios.first?.values ?? []).map {
      ($0.indicator, $0.group, $0.year)
    }
  }

  /// Mean and dispersion of every indicator in every scenario.
  public func levels() -> [LevelEstimate] {
    var levels: [LevelEstimate] = []
    for (scenario, name) in scenarios.enumerated() {
      for (parameters, set) in parameterSets.enumerated() {
        for (indicator, group, year) in order {
          let cell = Cell(
            scenario: scenario, parameters: parameters, indicator: indicator, group: group, year: year)
          let sorted = (values[cell] ?? []).compactMap { $0 }.sorted()
          levels.append(
            LevelEstimate(
              scenario: name, parameters: set, indicator: indicator, group: group, year: year,
              mean: sorted.isEmpty ? nil : PairedSample.mean(sorted),
              low: Quantile.of(sorted: sorted, 0.05), high: Quantile.of(sorted: sorted, 0.95)))
        }
      }
    }
    return levels
  }

  /// Paired differences of every indicator over all the measured years, Holm-corrected over the variants.
  public func differences() -> [DifferenceEstimate] {
    var estimates: [DifferenceEstimate] = []
    for (indicator, group, year) in order where year == nil {
      var bySet: [[DifferenceEstimate]] = []
      for (parameters, set) in parameterSets.enumerated() {
        let columns = scenarios.indices.map { scenario in
          column(indicator, group, scenario: scenario, parameters: parameters)
        }
        let samples = columns.dropFirst().map { Self.sample(reference: columns[0], variant: $0) }
        let rates = HolmCorrection.errorRates(samples.map(\.probability), error: 1 - level)
        bySet.append(
          samples.enumerated().map { place, sample in
            estimate(
              sample, error: rates[place], isSame: columns[place + 1] == columns[0], indicator: indicator,
              group: group, variant: scenarios[place + 1], parameters: set)
          })
      }
      estimates += bySet.flatMap { $0 }
      if parameterSets.count > 1 {
        for place in 0..<max(0, scenarios.count - 1) {
          estimates.append(Self.joined(bySet.map { $0[place] }))
        }
      }
    }
    return estimates
  }

  /// Values of a scenario over all the measured years, by replication.
  private func column(_ indicator: String, _ group: String, scenario: Int, parameters: Int) -> [Double?] {
    values[
      Cell(scenario: scenario, parameters: parameters, indicator: indicator, group: group, year: nil)] ?? []
  }

  /// The replications in which both scenarios define a value.
  private static func sample(reference: [Double?], variant: [Double?]) -> PairedSample {
    let pairs = zip(reference, variant).compactMap { reference, variant -> (Double, Double)? in
      guard let reference, let variant else { return nil }
      return (reference, variant)
    }
    return PairedSample(reference: pairs.map(\.0), variant: pairs.map(\.1))
  }

  private func estimate(
    _ sample: PairedSample, error: Double, isSame: Bool, indicator: String, group: String, variant: String,
    parameters: String
  ) -> DifferenceEstimate {
    // Nothing differs, even where the indicator is defined in no replication.
    let halfWidth = isSame ? 0 : sample.halfWidth(error: error)
    return DifferenceEstimate(
      indicator: indicator, group: group, reference: scenarios[0], variant: variant, parameters: parameters,
      difference: sample.mean, low: sample.mean - halfWidth, high: sample.mean + halfWidth,
      varianceRatio: sample.varianceRatio, verdict: Self.verdict(sample, error: error, isSame: isSame))
  }

  /// What can be said of a sample.
  ///
  /// - Parameter isSame: whether nothing at all differs between the two scenarios, what the sample leaves out
  ///   included: a value that only one of them defines, households that changed places at an equal mean.
  static func verdict(_ sample: PairedSample, error: Double, isSame: Bool) -> Verdict {
    if isSame { return .identical }
    guard sample.probability <= error else { return .notDemonstrated }
    return sample.mean > 0 ? .higher : .lower
  }

  /// What holds under every parameter set: the mean of the differences, an interval that covers theirs, and a
  /// verdict only where they agree.
  static func joined(_ sets: [DifferenceEstimate]) -> DifferenceEstimate {
    let verdicts = Set(sets.map(\.verdict))
    let ratios = sets.compactMap(\.varianceRatio)
    return DifferenceEstimate(
      indicator: sets[0].indicator, group: sets[0].group, reference: sets[0].reference,
      variant: sets[0].variant, parameters: "both",
      difference: PairedSample.mean(sets.map(\.difference)), low: sets.map(\.low).min() ?? 0,
      high: sets.map(\.high).max() ?? 0, varianceRatio: ratios.min(),
      verdict: verdicts.count == 1 ? sets[0].verdict : .notDemonstrated)
  }

  /// In how many replications each target is met over the whole measured period.
  public func targets(_ targets: [Target]) -> [TargetOutcome] {
    var outcomes: [TargetOutcome] = []
    for target in targets {
      for (scenario, name) in scenarios.enumerated() {
        guard let limit = target.limits[name] else { continue }
        for (parameters, set) in parameterSets.enumerated() {
          let cell = Cell(
            scenario: scenario, parameters: parameters, indicator: target.indicator, group: target.group,
            year: nil)
          let sorted = (values[cell] ?? []).compactMap { $0 }.sorted()
          guard !sorted.isEmpty else { continue }
          outcomes.append(
            TargetOutcome(
              target: target.id, labelFr: target.labelFr, labelEn: target.labelEn, article: target.article,
              limit: limit, scenario: name, parameters: set, mean: PairedSample.mean(sorted),
              low: Quantile.of(sorted: sorted, 0.05) ?? 0, high: Quantile.of(sorted: sorted, 0.95) ?? 0,
              met: sorted.count { Self.meets($0, limit) }, replications: sorted.count))
        }
      }
    }
    return outcomes
  }

  /// A share meets its target if it reaches it to the thousandth of a point: a quota steered lease by lease ends at
  /// most one lease below.
  private static func meets(_ share: Double, _ limit: Double) -> Bool { share >= limit - 0.0005 }
}
