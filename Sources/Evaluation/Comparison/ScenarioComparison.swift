public import Population

/// What a comparison of scenarios found: everything that table, report, workbench and notebook show.
///
/// The only source of the numbers that people read: whoever tells a result takes it from here, unrounded.
/// Shares are 0 to 1. Every interval has its meaning in its type: a *level* shows dispersion (5th to 95th
/// percentile of the replications), a *difference* shows precision (confidence interval of the mean).
public struct ScenarioComparison: Codable, Sendable {
  /// Version of this structure; it grows, and never changes the meaning of a key.
  public static let schemaVersion = 1

  /// Version of the structure that was written.
  public var schema = ScenarioComparison.schemaVersion
  /// Where, when, how much and from what.
  public var study: StudySummary
  /// The scenarios, the reference first, in the order that the user gave.
  public var scenarios: [ScenarioSummary]
  /// Levels of each indicator.
  public var levels: [LevelEstimate]
  /// Paired differences with the reference.
  public var differences: [DifferenceEstimate]
  /// Legal targets, by scenario.
  public var targets: [TargetOutcome]
  /// Who is housed sooner and who later, by profile.
  public var gainersLosers: [GainersLosers]
  /// What tightening a rule by one point costs, where it was computed.
  public var prices: [ConstraintPrice]
  /// Zones of the schematic map, where `levels` and `differences` hold groups by sector or commune.
  public var zones: [ZoneSummary]?
  /// How well the population meets its sources; nil in results that were kept before it was.
  public var population: FitReport?

  /// A result from its parts.
  public init(
    study: StudySummary, scenarios: [ScenarioSummary], levels: [LevelEstimate],
    differences: [DifferenceEstimate], targets: [TargetOutcome], gainersLosers: [GainersLosers],
    prices: [ConstraintPrice], zones: [ZoneSummary]? = nil, population: FitReport? = nil
  ) {
    self.study = study
    self.scenarios = scenarios
    self.levels = levels
    self.differences = differences
    self.targets = targets
    self.gainersLosers = gainersLosers
    self.prices = prices
    self.zones = zones
    self.population = population
  }

  /// Whether the demand is an estimate, as the study or else its population says.
  public var demandIsEstimated: Bool {
    study.demandIsEstimated ?? population?.demandIsEstimated ?? false
  }
}

/// Where, when, how much and from what a comparison was computed.
public struct StudySummary: Codable, Sendable {
  /// Name of the territory, for instance `mel`.
  public var territory: String
  /// What people call it, in French and English.
  public var territoryTitleFr: String
  /// See `territoryTitleFr`.
  public var territoryTitleEn: String
  /// First measured year.
  public var startYear: Int
  /// Measured years.
  public var years: Int
  /// Replications of each scenario under each parameter set.
  public var replications: Int
  /// Seed.
  public var seed: UInt64
  /// Parameter sets: `["A", "B"]`, or one of them.
  public var parameterSets: [String]
  /// Confidence level of the intervals of differences, for instance 0.90.
  public var level: Double
  /// Share of the territory that was simulated, 1 unless thinned.
  public var sample: Double
  /// Households that waited at the start of the measured years, mean over the replications.
  public var applicantsAtStart: Double
  /// Dwellings of the territory at the reference date.
  public var dwellings: Int
  /// Whether the number of applicants is a rule's estimate and no count of the territory; nil in results that were
  /// kept before it was told.
  public var demandIsEstimated: Bool?
  /// Date of the stock and demand figures, `2019-01-01`.
  public var referenceDate: String
  /// Date of the euros.
  public var priceDate: String
  /// Date of the law in force at the start of the measured years.
  public var lawDate: String
  /// Cautions of the territory and of the model, French.
  public var cautionsFr: [String]
  /// Cautions of the territory and of the model, English.
  public var cautionsEn: [String]
  /// Where figures come from.
  public var sources: [SourceLine]
  /// Fingerprints of what went in, by name: `territory`, `law`, `scenario:NAME`, `parameters:B`.
  public var inputDigests: [String: String]
  /// Fingerprint of the whole result.
  public var digest: String
  /// Version of the engine.
  public var engineVersion: String
  /// The command that reproduces the result.
  public var command: String

  /// A summary from its parts.
  public init(
    territory: String, territoryTitleFr: String, territoryTitleEn: String, startYear: Int, years: Int,
    replications: Int, seed: UInt64, parameterSets: [String], level: Double, sample: Double,
    applicantsAtStart: Double, dwellings: Int, referenceDate: String, priceDate: String, lawDate: String,
    cautionsFr: [String], cautionsEn: [String], sources: [SourceLine], inputDigests: [String: String],
    digest: String, engineVersion: String, command: String, demandIsEstimated: Bool? = nil
  ) {
    self.territory = territory
    self.territoryTitleFr = territoryTitleFr
    self.territoryTitleEn = territoryTitleEn
    self.startYear = startYear
    self.years = years
    self.replications = replications
    self.seed = seed
    self.parameterSets = parameterSets
    self.level = level
    self.sample = sample
    self.applicantsAtStart = applicantsAtStart
    self.dwellings = dwellings
    self.referenceDate = referenceDate
    self.priceDate = priceDate
    self.lawDate = lawDate
    self.cautionsFr = cautionsFr
    self.cautionsEn = cautionsEn
    self.sources = sources
    self.inputDigests = inputDigests
    self.digest = digest
    self.engineVersion = engineVersion
    self.command = command
    self.demandIsEstimated = demandIsEstimated
  }
}

/// A figure that went in, with its source, for the last pages of the report.
public struct SourceLine: Codable, Sendable, Hashable {
  /// What it is, French.
  public var labelFr: String
  /// What it is, English.
  public var labelEn: String
  /// The value as written.
  public var value: String
  /// Publication, file or rule.
  public var source: String
  /// Date it describes.
  public var date: String
  /// Perimeter it describes.
  public var scope: String
  /// `read`, `derived`, `calibrated`, `assumed` or `invented`.
  public var mark: String

  /// A line from its parts.
  public init(
    labelFr: String, labelEn: String, value: String, source: String, date: String, scope: String,
    mark: String
  ) {
    self.labelFr = labelFr
    self.labelEn = labelEn
    self.value = value
    self.source = source
    self.date = date
    self.scope = scope
    self.mark = mark
  }
}

/// A scenario as it was compared.
public struct ScenarioSummary: Codable, Sendable {
  /// Name in the library: `livre-blanc`.
  public var name: String
  /// Title, French: "Livre blanc".
  public var titleFr: String
  /// Title, English.
  public var titleEn: String
  /// Subject of a sentence, with its article, French: "le livre blanc".
  public var subjectFr: String
  /// Subject of a sentence, English: "the white paper".
  public var subjectEn: String
  /// One sentence that says what it stands for, French.
  public var summaryFr: String
  /// One sentence that says what it stands for, English.
  public var summaryEn: String
  /// Levers that differ from the reference; empty for the reference itself.
  public var changes: [LeverChange]

  /// A scenario from its parts.
  public init(
    name: String, titleFr: String, titleEn: String, subjectFr: String, subjectEn: String,
    summaryFr: String, summaryEn: String, changes: [LeverChange]
  ) {
    self.name = name
    self.titleFr = titleFr
    self.titleEn = titleEn
    self.subjectFr = subjectFr
    self.subjectEn = subjectEn
    self.summaryFr = summaryFr
    self.summaryEn = summaryEn
    self.changes = changes
  }
}

/// A lever whose value differs between the reference and a variant.
public struct LeverChange: Codable, Sendable, Hashable {
  /// Key: `socialMix.q1TargetOutsideQPV`.
  public var key: String
  /// Axis of the white paper, 1 to 10; nil for a parameter of behaviour.
  public var axis: Int?
  /// Label, French.
  public var labelFr: String
  /// Label, English.
  public var labelEn: String
  /// Unit, as in the registry.
  public var unit: String
  /// Value in the reference, as written for people: "25 %".
  public var reference: String
  /// Value in the variant.
  public var variant: String

  /// A change from its parts.
  public init(
    key: String, axis: Int?, labelFr: String, labelEn: String, unit: String, reference: String,
    variant: String
  ) {
    self.key = key
    self.axis = axis
    self.labelFr = labelFr
    self.labelEn = labelEn
    self.unit = unit
    self.reference = reference
    self.variant = variant
  }
}

/// Level of an indicator in a scenario: mean and dispersion over the replications.
public struct LevelEstimate: Codable, Sendable {
  /// Scenario.
  public var scenario: String
  /// Parameter set, `A` or `B`.
  public var parameters: String
  /// Indicator: `q1ShareOutsideQPV`.
  public var indicator: String
  /// Group: `all`, or `profile:…`, `zone:…`, `holder:…`, `landlord:…`, `commune:…`.
  public var group: String
  /// Year, or nil for all the measured years together.
  public var year: Int?
  /// Mean over the replications; nil where it is not defined (fewer than 30 leases).
  public var mean: Double?
  /// 5th percentile of the replications.
  public var low: Double?
  /// 95th percentile of the replications.
  public var high: Double?

  /// A level from its parts.
  public init(
    scenario: String, parameters: String, indicator: String, group: String, year: Int?, mean: Double?,
    low: Double?, high: Double?
  ) {
    self.scenario = scenario
    self.parameters = parameters
    self.indicator = indicator
    self.group = group
    self.year = year
    self.mean = mean
    self.low = low
    self.high = high
  }
}

/// What can be said of a difference.
public enum Verdict: String, Codable, Sendable {
  /// Higher than in the reference, demonstrated.
  case higher
  /// Lower than in the reference, demonstrated.
  case lower
  /// No difference demonstrated.
  case notDemonstrated
  /// The same, exactly, in every replication.
  case identical
}

/// Paired difference of an indicator between a variant and the reference, over all the measured years.
public struct DifferenceEstimate: Codable, Sendable {
  /// Indicator.
  public var indicator: String
  /// Group, as in `LevelEstimate`.
  public var group: String
  /// Name of the reference.
  public var reference: String
  /// Name of the variant.
  public var variant: String
  /// Parameter set; `both` for the line that joins them, whose verdict holds only where both agree.
  public var parameters: String
  /// Mean of the paired differences, variant minus reference.
  public var difference: Double
  /// Lower end of the confidence interval of the mean (Holm-corrected over the variants).
  public var low: Double
  /// Upper end.
  public var high: Double
  /// Variance with independent seeds over variance as paired; nil where the differences have no variance.
  public var varianceRatio: Double?
  /// What can be said.
  public var verdict: Verdict

  /// A difference from its parts.
  public init(
    indicator: String, group: String, reference: String, variant: String, parameters: String,
    difference: Double, low: Double, high: Double, varianceRatio: Double?, verdict: Verdict
  ) {
    self.indicator = indicator
    self.group = group
    self.reference = reference
    self.variant = variant
    self.parameters = parameters
    self.difference = difference
    self.low = low
    self.high = high
    self.varianceRatio = varianceRatio
    self.verdict = verdict
  }
}

/// A legal target in a scenario: level, and in how many replications it is met.
public struct TargetOutcome: Codable, Sendable {
  /// Identifier, for instance `q1ShareOutsideQPV` or `priorityShare.localAuthority`.
  public var target: String
  /// Label, French.
  public var labelFr: String
  /// Label, English.
  public var labelEn: String
  /// Article of law.
  public var article: String
  /// Least share that the law (or the scenario's reform) asks for.
  public var limit: Double
  /// Scenario.
  public var scenario: String
  /// Parameter set.
  public var parameters: String
  /// Mean share over the replications and years.
  public var mean: Double
  /// 5th percentile of the replications.
  public var low: Double
  /// 95th percentile of the replications.
  public var high: Double
  /// Replications in which the share of the whole measured period reaches the limit.
  public var met: Int
  /// Replications in all.
  public var replications: Int

  /// An outcome from its parts.
  public init(
    target: String, labelFr: String, labelEn: String, article: String, limit: Double, scenario: String,
    parameters: String, mean: Double, low: Double, high: Double, met: Int, replications: Int
  ) {
    self.target = target
    self.labelFr = labelFr
    self.labelEn = labelEn
    self.article = article
    self.limit = limit
    self.scenario = scenario
    self.parameters = parameters
    self.mean = mean
    self.low = low
    self.high = high
    self.met = met
    self.replications = replications
  }

  /// Met in at least 18 of 20, not met in at least 18 of 20, or uncertain (same shares for other counts).
  public var verdict: TargetVerdict {
    if met * 20 >= 18 * replications { return .met }
    return met * 20 <= 2 * replications ? .notMet : .uncertain
  }
}

/// Whether a target is reached.
public enum TargetVerdict: String, Codable, Sendable {
  /// Reached in at least nine replications of ten.
  case met
  /// Reached in at most one of ten.
  case notMet
  /// Between.
  case uncertain
}

/// Who gains and who loses in a profile: the same household under the reference and under the variant.
public struct GainersLosers: Codable, Sendable {
  /// Variant.
  public var variant: String
  /// Parameter set, or `both`.
  public var parameters: String
  /// Profile: `all` or a code of `ApplicantProfile`.
  public var profile: String
  /// Label of the profile, French.
  public var labelFr: String
  /// Label of the profile, English.
  public var labelEn: String
  /// Households of the profile that applied, mean over replications.
  public var households: Double
  /// Of them, housed sooner under the variant (or housed at all), mean.
  public var sooner: Double
  /// Of them, housed later (or no more), mean.
  public var later: Double
  /// Share housed within three years of the fork or of the application, reference.
  public var referenceHoused: Double
  /// The same, variant.
  public var variantHoused: Double
  /// Median wait in months (Kaplan–Meier, all applicants of the profile), reference; nil where not reached.
  public var referenceWait: Double?
  /// The same, variant.
  public var variantWait: Double?
  /// Mean paired difference of the restricted mean wait, months, variant minus reference.
  public var difference: Double
  /// Lower end of its confidence interval.
  public var low: Double
  /// Upper end of its confidence interval.
  public var high: Double
  /// What can be said.
  public var verdict: Verdict

  /// Gainers and losers from their parts.
  public init(
    variant: String, parameters: String, profile: String, labelFr: String, labelEn: String,
    households: Double, sooner: Double, later: Double, referenceHoused: Double, variantHoused: Double,
    referenceWait: Double?, variantWait: Double?, difference: Double, low: Double, high: Double,
    verdict: Verdict
  ) {
    self.variant = variant
    self.parameters = parameters
    self.profile = profile
    self.labelFr = labelFr
    self.labelEn = labelEn
    self.households = households
    self.sooner = sooner
    self.later = later
    self.referenceHoused = referenceHoused
    self.variantHoused = variantHoused
    self.referenceWait = referenceWait
    self.variantWait = variantWait
    self.difference = difference
    self.low = low
    self.high = high
    self.verdict = verdict
  }
}

/// What a constraint costs, by paired re-simulation with and without it.
public struct ConstraintPrice: Codable, Sendable {
  /// Scenario whose constraint it is.
  public var scenario: String
  /// Lever or legal row.
  public var constraint: String
  /// Label, French.
  public var labelFr: String
  /// Label, English.
  public var labelEn: String
  /// Points of the target indicator that the constraint gains, mean.
  public var pointsGained: Double
  /// Indicator in which the cost is told.
  public var indicator: String
  /// Group that pays.
  public var group: String
  /// Cost, in the indicator's unit, for each point gained; low and high of its interval.
  public var cost: Double
  /// Lower end.
  public var low: Double
  /// Upper end.
  public var high: Double

  /// A price from its parts.
  public init(
    scenario: String, constraint: String, labelFr: String, labelEn: String, pointsGained: Double,
    indicator: String, group: String, cost: Double, low: Double, high: Double
  ) {
    self.scenario = scenario
    self.constraint = constraint
    self.labelFr = labelFr
    self.labelEn = labelEn
    self.pointsGained = pointsGained
    self.indicator = indicator
    self.group = group
    self.cost = cost
    self.low = low
    self.high = high
  }
}
