import Evaluation

/// An invented comparison with every part that a report shows: three scenarios, two parameter sets, ten years,
/// twenty replications, every indicator, legal targets, profiles, sectors and a price.
///
/// Its figures look like those of the Métropole européenne de Lille and mean nothing.
enum ComparisonFixture {
  static let reference = "status-quo"
  static let housingFirst = "logement-d-abord-renforce"
  static let whitePaper = "livre-blanc"
  static let sets = ["A", "B"]
  static let startYear = 2026
  static let years = 10
  static let replications = 20

  /// Level of the reference, what each variant adds by the end, half-widths of a difference and of a level.
  struct Row {
    let indicator: String
    let reference: Double
    let housingFirst: Double
    let whitePaper: Double
    let precision: Double
    let dispersion: Double
  }

  static let rows: [Row] = [
    Row(
      indicator: "q1ShareOutsideQPV", reference: 0.198, housingFirst: 0.016, whitePaper: 0.063,
      precision: 0.010, dispersion: 0.009),
    Row(
      indicator: "q2q4ShareInQPV", reference: 0.583, housingFirst: -0.011, whitePaper: 0.026,
      precision: 0.012, dispersion: 0.012),
    Row(
      indicator: "priorityShare", reference: 0.246, housingFirst: 0.021, whitePaper: 0.032, precision: 0.009,
      dispersion: 0.008),
    Row(
      indicator: "homelessHoused", reference: 1_184, housingFirst: 612, whitePaper: 248, precision: 58,
      dispersion: 74),
    Row(
      indicator: "leases", reference: 9_214, housingFirst: 12, whitePaper: 143, precision: 41, dispersion: 96),
    Row(
      indicator: "medianWait", reference: 21.4, housingFirst: 0.9, whitePaper: -1.7, precision: 1.1,
      dispersion: 1.2),
    Row(
      indicator: "medianWaitHoused", reference: 11.8, housingFirst: 0.5, whitePaper: -0.6, precision: 0.3,
      dispersion: 0.6),
    Row(
      indicator: "pending", reference: 54_310, housingFirst: 80, whitePaper: -1_240, precision: 420,
      dispersion: 640),
    Row(
      indicator: "pendingOverOneYear", reference: 0.418, housingFirst: 0.004, whitePaper: -0.014,
      precision: 0.006, dispersion: 0.008),
    Row(
      indicator: "allocationRate", reference: 0.112, housingFirst: 0.0002, whitePaper: 0.002,
      precision: 0.001, dispersion: 0.002),
    Row(
      indicator: "transferShare", reference: 0.331, housingFirst: -0.028, whitePaper: -0.007,
      precision: 0.008, dispersion: 0.009),
    Row(
      indicator: "refusalRate", reference: 0.461, housingFirst: 0.011, whitePaper: -0.087, precision: 0.009,
      dispersion: 0.007),
    Row(
      indicator: "vacancyDays", reference: 48, housingFirst: 0.4, whitePaper: -5.2, precision: 0.9,
      dispersion: 1.4),
    Row(
      indicator: "longVacancy", reference: 0.0048, housingFirst: 0.0001, whitePaper: -0.0009,
      precision: 0.0003, dispersion: 0.0004),
    Row(
      indicator: "mobility", reference: 0.0694, housingFirst: 0, whitePaper: 0.0008, precision: 0.0006,
      dispersion: 0.001),
    Row(
      indicator: "filesPerLease", reference: 4.6, housingFirst: 0.1, whitePaper: -1.2, precision: 0.2,
      dispersion: 0.2),
    Row(
      indicator: "rentBurden", reference: 0.276, housingFirst: 0.001, whitePaper: 0.012, precision: 0.005,
      dispersion: 0.004),
    Row(
      indicator: "q1Threshold", reference: 9_240, housingFirst: -6, whitePaper: 35, precision: 48,
      dispersion: 70),
    Row(
      indicator: "dissimilarity", reference: 0.312, housingFirst: -0.003, whitePaper: -0.011,
      precision: 0.004, dispersion: 0.005),
    Row(
      indicator: "sustainment24", reference: 0.842, housingFirst: 0.047, whitePaper: 0.008, precision: 0.019,
      dispersion: 0.018),
  ]

  /// The whole comparison.
  static func result(parameterSets: [String] = sets) -> ScenarioComparison {
    let parts = ComparisonFixture.measured(parameterSets)
    return ScenarioComparison(
      study: study(parameterSets), scenarios: scenarios, levels: parts.levels, differences: parts.differences,
      targets: targets(parameterSets), gainersLosers: profiles(parameterSets), prices: prices, zones: zones)
  }

  static func effect(_ row: Row, _ scenario: String) -> Double {
    scenario == housingFirst ? row.housingFirst : scenario == whitePaper ? row.whitePaper : 0
  }

  /// Set A differs from set B by a twentieth of the effect, and reverses the weak wait of Housing First.
  static func inSet(_ set: String, _ effect: Double, indicator: String, scenario: String) -> Double {
    if set == "A", indicator == "medianWaitHoused", scenario == housingFirst { return -0.1 }
    return set == "A" ? effect * 1.05 : effect
  }

  static func verdict(_ difference: Double, _ precision: Double) -> Verdict {
    difference - precision > 0 ? .higher : difference + precision < 0 ? .lower : .notDemonstrated
  }

  private static func measured(_ parameterSets: [String]) -> (
    levels: [LevelEstimate], differences: [DifferenceEstimate]
  ) {
    var levels: [LevelEstimate] = []
    var differences: [DifferenceEstimate] = []
    for row in rows {
      for scenario in [reference, housingFirst, whitePaper] {
        var bySet: [DifferenceEstimate] = []
        for set in parameterSets {
          let effect = inSet(set, effect(row, scenario), indicator: row.indicator, scenario: scenario)
          let base = row.reference * (set == "A" ? 1.02 : 1)
          levels += series(row, scenario, set, base: base, effect: effect)
          guard scenario != reference else { continue }
          bySet.append(difference(row, scenario, set, effect))
        }
        differences += bySet
        guard scenario != reference, bySet.count > 1, let main = bySet.last else { continue }
        var joined = main
        joined.parameters = "both"
        joined.low = bySet.map(\.low).min() ?? main.low
        joined.high = bySet.map(\.high).max() ?? main.high
        if bySet.contains(where: { $0.verdict != main.verdict }) { joined.verdict = .notDemonstrated }
        differences.append(joined)
      }
    }
    let q1 = rows[0]
    for (place, zone) in zones.enumerated() {
      for scenario in [housingFirst, whitePaper] {
        let effect = effect(q1, scenario) * (0.2 + 0.17 * Double((place * 7) % 11)) - (place == 8 ? 0.05 : 0)
        for set in parameterSets + (parameterSets.count > 1 ? ["both"] : []) {
          var line = difference(q1, scenario, set, effect)
          line.group = zone.group
          line.low = effect - 0.012
          line.high = effect + 0.012
          line.verdict = verdict(effect, 0.012)
          differences.append(line)
        }
      }
    }
    return (levels, differences)
  }

  private static func series(_ row: Row, _ scenario: String, _ set: String, base: Double, effect: Double)
    -> [LevelEstimate]
  {
    var lines = [
      LevelEstimate(
        scenario: scenario, parameters: set, indicator: row.indicator, group: "all", year: nil,
        mean: base + effect,
        low: base + effect - row.dispersion, high: base + effect + row.dispersion)
    ]
    for step in 0..<years {
      // Half of the effect after two years, and a small deterministic ripple.
      let share = Double(step) / (Double(step) + 1.2)
      let ripple = Double((step * 5 + row.indicator.count) % 7 - 3) * 0.12 * row.dispersion
      let mean = base + effect * share * 1.15 + ripple
      lines.append(
        LevelEstimate(
          scenario: scenario, parameters: set, indicator: row.indicator, group: "all", year: startYear + step,
          mean: mean, low: mean - row.dispersion * 1.3, high: mean + row.dispersion * 1.3))
    }
    return lines
  }

  private static func difference(_ row: Row, _ scenario: String, _ set: String, _ effect: Double)
    -> DifferenceEstimate
  {
    DifferenceEstimate(
      indicator: row.indicator, group: "all", reference: reference, variant: scenario, parameters: set,
      difference: effect, low: effect - row.precision, high: effect + row.precision, varianceRatio: 6.4,
      verdict: verdict(effect, row.precision))
  }
}
