/// How well a population meets its sources: every control with target and fit, the totals, the stock, persons,
/// incomes, figures that were *not* used as controls, how each column was made, and what was assumed or changed on
/// the way.
///
/// Written as `fit.json`; its keys are explained in docs/population-fit.md. What is shown to people is a copy with
/// small cells masked, `masked(minCell:)`.
public struct FitReport: Sendable, Codable, Hashable {
  /// Name of the territory.
  public var territory = ""
  /// What people call it.
  public var title = Sentence(fr: "", en: "")
  /// Fingerprint of the territory's files.
  public var territoryDigest = ""
  /// Seed of the generation.
  public var seed: UInt64 = 0
  /// Part of the territory that was kept.
  public var sample = 1.0
  /// What the population was made from, and by what.
  public var provenance = Provenance()
  /// Whether the number of applicants is a rule's estimate and no count of the territory.
  public var demandIsEstimated = false
  /// Cells of fewer households were masked; 1 where none was.
  public var minCell = 1
  /// How many of everything.
  public var totals = Totals()
  /// The fitted tables, in the order of the cascade.
  public var tables: [Table] = []
  /// Margins of the demand, counted on the households themselves.
  public var margins: [Margin] = []
  /// Shares of the stock against the territory, counted on the dwellings themselves.
  public var stock: [Margin] = []
  /// Persons, children and consumption units.
  public var people: [PersonFit] = []
  /// Resources per consumption unit beside FiLoSoFi, by commune and by size of household.
  public var incomes: [IncomeLine] = []
  /// The same over all communes.
  public var incomeSummaries: [IncomeSummary] = []
  /// Published figures beside the population's, those that nothing was fitted to first.
  public var figures: [Figure] = []
  /// Rank correlations of the applicants inside their cells: asked for, and obtained over the list.
  public var correlations: [Correlation] = []
  /// Distance (Frobenius) between the correlation matrix asked for and the nearest positive one that was used; 0
  /// where it was used as it is.
  public var correlationRepair = 0.0
  /// Deciles 1 to 9 of the applicants' true resources per consumption unit, €/year.
  ///
  /// Shape: 9; empty where there are too few applicants to show.
  public var applicantIncomeDeciles: [Int] = []
  /// Shares of rows that are identical, but for their numbers, to another of their file.
  public var duplicates: [Duplicate] = []
  /// How each column of each file was made.
  public var columns: [ColumnQuality] = []
  /// How often a rule had to bend something, by what.
  public var adjustments: [Adjustment] = []
  /// What was assumed, in words.
  public var assumptions: [Sentence] = []
  /// What the territory asks its readers to know: findings of its import, perimeters, inventions.
  public var cautions: [Sentence] = []
  /// A line for each EPCI, where the territory has several.
  public var blocks: [Block] = []

  /// How many of everything.
  public struct Totals: Sendable, Codable, Hashable {
    /// Dwellings.
    public var dwellings = 0
    /// Dwellings without a tenant.
    public var vacantDwellings = 0
    /// Sitting tenants.
    public var tenants = 0
    /// Applicants.
    public var applicants = 0
    /// Applicants who are sitting tenants.
    public var transfers = 0
    /// Applicants who are none.
    public var firstTime = 0
    /// Whether tenants and vacant dwellings are hidden, then written as 0.
    public var masksTenants = false
    /// Whether the number of applicants is hidden, then written as 0.
    public var masksApplicants = false
    /// Whether the division of applicants into transfers and first-time applicants is hidden, then written as 0.
    public var masksTransfers = false
  }

  /// A published figure that is no margin.
  public struct Figure: Sendable, Codable, Hashable {
    /// Identifier.
    public let key: String
    /// What it is.
    public let label: Sentence
    /// Unit.
    public let unit: String
    /// Published value.
    public let published: Double
    /// Value in the population.
    public let generated: Double
    /// Whether no parameter was chosen with this figure in view: the honest test.
    public let isHeldOut: Bool
    /// Publication, perimeter and date.
    public let source: String

    /// Generated over published, less 1; 0 where nothing was published.
    public var relativeGap: Double { published == 0 ? 0 : generated / published - 1 }
  }

  /// A rank correlation.
  public struct Correlation: Sendable, Codable, Hashable {
    /// Both fields.
    public let fields: String
    /// Asked for, inside the cells; where the correlations were repaired, what was used.
    public let target: Double
    /// Obtained, over all first-time applicants.
    public let obtained: Double
  }

  /// How often a rule had to bend something.
  public struct Adjustment: Sendable, Codable, Hashable {
    /// What was bent.
    public let label: Sentence
    /// How often; 0 where masked.
    public let count: Int
    /// Whether the count is of too few households to be shown.
    public var isMasked = false
  }

  /// A sentence in both languages.
  public struct Sentence: Sendable, Codable, Hashable {
    /// French.
    public let fr: String
    /// English.
    public let en: String

    /// A sentence.
    public init(fr: String, en: String) {
      self.fr = fr
      self.en = en
    }
  }
}
