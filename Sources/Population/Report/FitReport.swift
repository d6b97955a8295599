/// How well a population meets its sources: every control with target and fit, the totals, the stock, figures
/// that were *not* used as controls, and what was assumed or changed on the way.
///
/// Written as `fit.json`.
public struct FitReport: Sendable, Codable, Hashable {
  /// Name of the territory.
  public var territory = ""
  /// Fingerprint of the territory's files.
  public var territoryDigest = ""
  /// Seed of the generation.
  public var seed: UInt64 = 0
  /// Part of the territory that was kept.
  public var sample = 1.0
  /// How many of everything.
  public var totals = Totals()
  /// The fitted tables, in the order of the cascade.
  public var tables: [Table] = []
  /// Margins of the demand, counted on the households themselves.
  public var margins: [Margin] = []
  /// Shares of the stock against the territory, counted on the dwellings themselves.
  public var stock: [Margin] = []
  /// Published figures beside the population's, those that nothing was fitted to first.
  public var figures: [Figure] = []
  /// Rank correlations of the applicants inside their cells: asked for, and obtained over the list.
  public var correlations: [Correlation] = []
  /// Deciles 1 to 9 of the applicants' true resources per consumption unit, €/year.
  ///
  /// Shape: 9.
  public var applicantIncomeDeciles: [Int] = []
  /// How often a rule had to bend something, by what.
  public var adjustments: [Adjustment] = []
  /// What was assumed, in words.
  public var assumptions: [Sentence] = []

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
  }

  /// A fitted table.
  public struct Table: Sendable, Codable, Hashable {
    /// Its dimensions, joined by ` × `.
    public let name: String
    /// Cells, and cells that can be filled.
    public let cells: Int
    /// Cells whose prior is not zero.
    public let possibleCells: Int
    /// Iterations of the fit.
    public let iterations: Int
    /// Largest difference of a control at the end, over the total.
    public let residual: Double
    /// The same after each iteration.
    public let residuals: [Double]
    /// Total absolute error of the whole households against all controls, in households.
    public let totalAbsoluteError: Double
    /// Largest absolute error of a category, in households.
    public let largestError: Double
    /// Root mean square error of the categories over their mean target.
    public let standardisedError: Double
  }

  /// A margin: target and fit of each category.
  public struct Margin: Sendable, Codable, Hashable {
    /// Dimension, as in the file.
    public let dimension: String
    /// Its categories.
    public let categories: [Category]
    /// Total absolute error over the total target.
    public var relativeError: Double {
      let total = categories.reduce(0) { $0 + $1.target }
      return total > 0 ? categories.reduce(0) { $0 + abs($1.absoluteError) } / total : 0
    }
  }

  /// A category of a margin.
  public struct Category: Sendable, Codable, Hashable {
    /// Code of the category.
    public let category: String
    /// How many there should be.
    public let target: Double
    /// How many there are.
    public let fit: Int
    /// Fit minus target.
    public let absoluteError: Double
    /// The same over the target; 0 where both are 0.
    public let relativeError: Double

    /// A category.
    public init(category: String, target: Double, fit: Int) {
      self.category = category
      self.target = target
      self.fit = fit
      absoluteError = Double(fit) - target
      relativeError = target > 0 ? absoluteError / target : 0
    }
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
  }

  /// A rank correlation.
  public struct Correlation: Sendable, Codable, Hashable {
    /// Both fields.
    public let fields: String
    /// Asked for, inside the cells.
    public let target: Double
    /// Obtained, over all first-time applicants.
    public let obtained: Double
  }

  /// How often a rule had to bend something.
  public struct Adjustment: Sendable, Codable, Hashable {
    /// What was bent.
    public let label: Sentence
    /// How often.
    public let count: Int
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
