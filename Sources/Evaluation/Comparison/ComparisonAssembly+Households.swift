import DataFiles
import Housing

extension ComparisonAssembly {
  /// Who gains and who loses, by profile, and for all.
  public func gainersLosers() -> [GainersLosers] {
    var results: [GainersLosers] = []
    for variant in 1..<max(1, scenarios.count) {
      for row in 0...ApplicantProfile.allCases.count {
        var bySet: [GainersLosers] = []
        let samples = parameterSets.indices.map { sample(row: row, variant: variant, parameters: $0) }
        for (parameters, set) in parameterSets.enumerated() {
          bySet.append(
            summary(row: row, variant: variant, parameters: parameters, set: set, sample: samples[parameters])
          )
        }
        results += bySet
        if bySet.count > 1 { results.append(joined(bySet)) }
      }
    }
    return results
  }

  private func rows(_ row: Int, variant: Int, parameters: Int) -> [PairedHouseholds.Row] {
    replications[parameters].map { $0.households[variant - 1].rows[row] }
  }

  /// Mean months of waiting over the horizon, by replication.
  private func sample(row: Int, variant: Int, parameters: Int) -> PairedSample {
    let followed = rows(row, variant: variant, parameters: parameters).filter { $0.followed > 0 }
    return PairedSample(
      reference: followed.map { Double($0.monthsReference) / Double($0.followed) },
      variant: followed.map { Double($0.monthsVariant) / Double($0.followed) })
  }

  private func summary(
    row: Int, variant: Int, parameters: Int, set: String, sample: PairedSample
  ) -> GainersLosers {
    let rows = rows(row, variant: variant, parameters: parameters)
    let profile = row < ApplicantProfile.allCases.count ? ApplicantProfile.allCases[row] : nil
    func mean(_ value: (PairedHouseholds.Row) -> Double) -> Double { PairedSample.mean(rows.map(value)) }
    func median(_ scenario: Int) -> Double? {
      let cell = Cell(
        scenario: scenario, parameters: parameters, indicator: "medianWait",
        group: profile.map { "profile:\($0.code)" } ?? "all", year: nil)
      let known = (values[cell] ?? []).compactMap { $0 }
      return known.isEmpty ? nil : PairedSample.mean(known)
    }
    // The variants and the profiles are many looks at one question: the error is shared among them.
    let looks = Double((scenarios.count - 1) * ApplicantProfile.allCases.count)
    let error = (1 - level) / (profile == nil ? Double(scenarios.count - 1) : looks)
    let halfWidth = sample.halfWidth(error: error)
    let isSame = sample.isIdentical && rows.allSatisfy { $0.sooner == 0 && $0.later == 0 }
    return GainersLosers(
      variant: scenarios[variant], parameters: set, profile: profile?.code ?? "all",
      labelFr: profile?.label.fr ?? "Tous les demandeurs", labelEn: profile?.label.en ?? "All applicants",
      households: mean { Double($0.households) }, sooner: mean { Double($0.sooner) },
      later: mean { Double($0.later) },
      referenceHoused: mean { $0.followed > 0 ? Double($0.housedReference) / Double($0.followed) : 0 },
      variantHoused: mean { $0.followed > 0 ? Double($0.housedVariant) / Double($0.followed) : 0 },
      referenceWait: median(0), variantWait: median(variant), difference: sample.mean,
      low: sample.mean - halfWidth, high: sample.mean + halfWidth,
      verdict: Self.verdict(sample, error: error, isSame: isSame))
  }

  private func joined(_ sets: [GainersLosers]) -> GainersLosers {
    var result = sets[0]
    func mean(_ field: KeyPath<GainersLosers, Double>) -> Double {
      PairedSample.mean(sets.map { $0[keyPath: field] })
    }
    func meanIfAll(_ field: KeyPath<GainersLosers, Double?>) -> Double? {
      let known = sets.compactMap { $0[keyPath: field] }
      return known.count == sets.count ? PairedSample.mean(known) : nil
    }
    result.parameters = "both"
    result.households = mean(\.households)
    result.sooner = mean(\.sooner)
    result.later = mean(\.later)
    result.referenceHoused = mean(\.referenceHoused)
    result.variantHoused = mean(\.variantHoused)
    result.referenceWait = meanIfAll(\.referenceWait)
    result.variantWait = meanIfAll(\.variantWait)
    result.difference = mean(\.difference)
    result.low = sets.map(\.low).min() ?? 0
    result.high = sets.map(\.high).max() ?? 0
    result.verdict = Set(sets.map(\.verdict)).count == 1 ? sets[0].verdict : .notDemonstrated
    return result
  }
}
