import DataFiles
public import Evaluation
import Housing
import Policy
public import Population
import Regulation

/// Puts the words, the sources and the provenance around the numbers of a study.
public struct ComparisonBuilder: Sendable {
  let inputs: StudyInputs

  /// A builder for a study.
  public init(inputs: StudyInputs) { self.inputs = inputs }

  /// The comparison of the replications at hand.
  ///
  /// - Parameter population: how well their population meets its sources, or nil.
  public func comparison(
    of results: [ReplicationResult], population: FitReport? = nil
  ) -> ScenarioComparison {
    let request = inputs.request
    let wanted = Set(inputs.parameterSets.map(\.name))
    let used = results.filter { wanted.contains($0.parameters) && $0.replication < request.replications }
    let assembly = ComparisonAssembly(
      results: used, scenarios: inputs.scenarios.map(\.name), parameterSets: inputs.parameterSets.map(\.name),
      level: request.level)
    let levels = assembly.levels()
    return ScenarioComparison(
      study: study(results: used), scenarios: inputs.scenarios.enumerated().map(scenario), levels: levels,
      differences: assembly.differences(), targets: assembly.targets(targets()),
      gainersLosers: assembly.gainersLosers(), prices: [], zones: zones(),
      population: population)
  }

  // MARK: - Scenarios

  private func scenario(_ place: Int, _ scenario: Scenario) -> ScenarioSummary {
    let reference = inputs.values[0][0]
    let values = inputs.values[0][place]
    let changes = values.differences(from: reference).map { lever in
      LeverChange(
        key: lever.key.rawValue, axis: lever.axis, labelFr: lever.label.fr, labelEn: lever.label.en,
        unit: lever.unit.rawValue, reference: lever.text(reference[lever.key], .french),
        variant: lever.text(values[lever.key], .french))
    }
    return ScenarioSummary(
      name: scenario.name, titleFr: scenario.title.fr, titleEn: scenario.title.en,
      subjectFr: scenario.subject.fr, subjectEn: scenario.subject.en, summaryFr: scenario.summary.fr,
      summaryEn: scenario.summary.en, changes: changes)
  }

  // MARK: - Zones

  /// The sectors of the territory, placed as their communes lie, two never on one tile.
  private func zones() -> [ZoneSummary] {
    let communes = inputs.territory.communes
    var sums: [(name: String, column: Int, row: Int, count: Int)] = []
    for commune in communes {
      if let place = sums.firstIndex(where: { $0.name == commune.sector }) {
        sums[place].column += commune.tileColumn
        sums[place].row += commune.tileRow
        sums[place].count += 1
      } else {
        sums.append((commune.sector, commune.tileColumn, commune.tileRow, 1))
      }
    }
    let columns = sums.map { Double($0.column) / Double($0.count) }
    let rows = sums.map { Double($0.row) / Double($0.count) }
    let side = max(1, Int(Double(sums.count).squareRoot().rounded(.up)))
    // Sectors from north to south in bands of `side`, each band from west to east.
    let southward = sums.indices.sorted { (rows[$0], sums[$0].name) < (rows[$1], sums[$1].name) }
    var zones: [ZoneSummary] = []
    for band in stride(from: 0, to: southward.count, by: side) {
      let members = southward[band..<min(band + side, southward.count)].sorted {
        (columns[$0], sums[$0].name) < (columns[$1], sums[$1].name)
      }
      for (place, index) in members.enumerated() {
        zones.append(
          ZoneSummary(
            group: "sector:\(sums[index].name)", name: sums[index].name, column: place, row: band / side))
      }
    }
    return zones
  }

  // MARK: - Targets

  /// The legal targets, at the level of each scenario's levers.
  private func targets() -> [ComparisonAssembly.Target] {
    let date = CalendarDate.startOf(year: inputs.territory.startYear)
    let quotas = inputs.law.quotas(on: date)
    func limits(_ key: LeverKey) -> [String: Double] {
      var limits: [String: Double] = [:]
      for (place, scenario) in inputs.scenarios.enumerated() {
        limits[scenario.name] = inputs.values[0][place][key]
      }
      return limits
    }
    func target(
      _ id: String, group: String, quota: String, _ key: LeverKey, of holder: ReservationHolder? = nil
    ) -> ComparisonAssembly.Target? {
      let indicator = String(id.prefix { $0 != "." })
      guard let quota = quotas.all.first(where: { $0.identifier == quota }),
        let label = IndicatorRegistry.indicator(indicator)?.label
      else { return nil }
      return ComparisonAssembly.Target(
        id: id, indicator: indicator, group: group,
        labelFr: label.fr + (holder.map { "\u{A0}: \($0.label.fr)" } ?? ""),
        labelEn: label.en + (holder.map { ": \($0.label.en)" } ?? ""), article: quota.article,
        limits: limits(key))
    }
    var targets = [
      target("q1ShareOutsideQPV", group: "all", quota: "q1ShareOutsideQPV", .q1TargetOutsideQPV),
      target("q2q4ShareInQPV", group: "all", quota: "q2q4ShareInQPV", .q2q4TargetInQPV),
    ]
    for holder in ReservationHolder.allCases where holder != .state {
      targets.append(
        target(
          "priorityShare.\(holder.code)", group: "holder:\(holder.code)", quota: "priorityShareByHolder",
          .priorityShareByHolder, of: holder))
    }
    return targets.compactMap { $0 }
  }

  // MARK: - Provenance

  private func study(results: [ReplicationResult]) -> StudySummary {
    let territory = inputs.territory
    let request = inputs.request
    var digest = Digest()
    for result in results.sorted(by: { ($0.parameters, $0.replication) < ($1.parameters, $1.replication) }) {
      digest.add(result.parameters)
      for run in result.scenarios { digest.add(run.checksum) }
    }
    let pending = results.compactMap { result in
      result.scenarios.first?.values.first { $0.indicator == "pending" && $0.year == territory.startYear }?
        .value
    }
    // The weightiest first: what the population is, what the model leaves out, then the territory's own.
    let cautions = territory.cautions.prefix(1) + ModelLimits.all + territory.cautions.dropFirst()
    return StudySummary(
      territory: territory.name, territoryTitleFr: territory.title.fr, territoryTitleEn: territory.title.en,
      startYear: territory.startYear, years: request.years, replications: request.replications,
      seed: request.seed, parameterSets: inputs.parameterSets.map(\.name), level: request.level,
      sample: request.sample,
      applicantsAtStart: pending.isEmpty ? 0 : pending.reduce(0, +) / Double(pending.count),
      dwellings: territory.stock.total, referenceDate: territory.referenceDate.description,
      priceDate: territory.priceDate.description,
      lawDate: CalendarDate.startOf(year: territory.startYear).description,
      cautionsFr: cautions.map(\.fr),
      cautionsEn: cautions.map(\.en), sources: sources(),
      inputDigests: Dictionary(
        inputs.digests.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first }),
      digest: digest.hex, engineVersion: StudyInputs.engineVersion, command: request.command,
      demandIsEstimated: territory.demandIsEstimated)
  }

  private func sources() -> [SourceLine] {
    let figures = inputs.territory.figures.map { figure in
      SourceLine(
        labelFr: figure.key, labelEn: figure.key, value: "\(figure.value) \(figure.unit)",
        source: figure.source,
        date: figure.date, scope: figure.scope, mark: figure.mark.rawValue)
    }
    let levers = LeverRegistry.all.map { lever in
      SourceLine(
        labelFr: lever.label.fr, labelEn: lever.label.en,
        value: lever.text(inputs.values[0][0][lever.key], .french), source: lever.source, date: "",
        scope: "", mark: lever.mark.rawValue)
    }
    return figures + levers
  }
}
