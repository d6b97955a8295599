extension FitReport {
  /// A margin, or a control of a table: target and fit of each category.
  public struct Margin: Sendable, Codable, Hashable {
    /// Dimension, as in the file.
    public let dimension: String
    /// Its categories.
    public let categories: [Category]
    /// Errors over the categories that are not masked.
    public let measures: ErrorMeasures

    /// A margin from its categories.
    public init(dimension: String, categories: [Category]) {
      self.dimension = dimension
      self.categories = categories
      measures = ErrorMeasures(of: categories)
    }

    /// Total absolute error over the total target.
    public var relativeError: Double {
      let total = categories.reduce(0) { $0 + $1.target }
      return total > 0 ? measures.totalAbsoluteError / total : 0
    }
  }

  /// A category of a margin.
  public struct Category: Sendable, Hashable {
    /// Code of the category.
    public let category: String
    /// How many there should be.
    public let target: Double
    /// How many there are.
    public let fit: Int
    /// Whether the numbers are hidden: they are 0 here, and `null` in `fit.json`.
    public let isMasked: Bool
    /// Fit minus target.
    public var absoluteError: Double { Double(fit) - target }
    /// The same over the target; 0 where both are 0.
    public var relativeError: Double { target > 0 ? absoluteError / target : 0 }

    /// A category.
    public init(category: String, target: Double, fit: Int) {
      self.init(category: category, target: target, fit: fit, isMasked: false)
    }

    private init(category: String, target: Double, fit: Int, isMasked: Bool) {
      self.category = category
      self.target = target
      self.fit = fit
      self.isMasked = isMasked
    }

    /// The category without its numbers.
    var masked: Category { Category(category: category, target: 0, fit: 0, isMasked: true) }
  }

  /// How far whole counts are from their targets, over some categories.
  public struct ErrorMeasures: Sendable, Codable, Hashable {
    /// Categories measured.
    public let categories: Int
    /// Sum of the absolute errors (TAE), in households or dwellings.
    public let totalAbsoluteError: Double
    /// Root mean square error over the mean target (SRMSE).
    public let standardisedError: Double
    /// Sum of squared errors over targets (Pearson), where the target is above 0.
    public let chiSquare: Double
    /// Mean absolute relative error (MAPE), as a share, where the target is above 0.
    public let meanRelativeError: Double
    /// Largest absolute error.
    public let largestError: Double
    /// Share of the categories within 1 % of their target.
    public let withinOnePercent: Double
    /// Share of the categories within 5 % of their target.
    public let withinFivePercent: Double

    /// The measures of some categories; those that are masked are left out.
    public init(of categories: some Sequence<Category>) {
      var count = 0
      var positive = 0
      var (absolute, squares, targets, chi, relative, largest) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
      var (one, five) = (0, 0)
      for category in categories where !category.isMasked {
        let error = abs(category.absoluteError)
        count += 1
        absolute += error
        squares += error * error
        targets += category.target
        largest = max(largest, error)
        if category.target > 0 {
          positive += 1
          chi += error * error / category.target
          relative += error / category.target
        }
        if error <= 0.01 * category.target { one += 1 }
        if error <= 0.05 * category.target { five += 1 }
      }
      let number = Double(max(1, count))
      self.categories = count
      totalAbsoluteError = absolute
      standardisedError = targets > 0 ? (squares / number).squareRoot() / (targets / number) : 0
      chiSquare = chi
      meanRelativeError = positive > 0 ? relative / Double(positive) : 0
      largestError = largest
      withinOnePercent = count > 0 ? Double(one) / number : 1
      withinFivePercent = count > 0 ? Double(five) / number : 1
    }
  }
}

extension FitReport.Category: Codable {
  private enum Key: String, CodingKey {
    case category, target, fit, absoluteError, relativeError, masked
  }

  /// Reads a category; the numbers of a masked one are 0.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decode(String.self, forKey: .category)
    if try container.decodeIfPresent(Bool.self, forKey: .masked) ?? false {
      self = FitReport.Category(category: name, target: 0, fit: 0).masked
    } else {
      self.init(
        category: name, target: try container.decode(Double.self, forKey: .target),
        fit: try container.decode(Int.self, forKey: .fit))
    }
  }

  /// Writes the category, errors included; the numbers of a masked one as `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(category, forKey: .category)
    guard !isMasked else {
      for key in [Key.target, .fit, .absoluteError, .relativeError] { try container.encodeNil(forKey: key) }
      try container.encode(true, forKey: .masked)
      return
    }
    try container.encode(target, forKey: .target)
    try container.encode(fit, forKey: .fit)
    try container.encode(absoluteError, forKey: .absoluteError)
    try container.encode(relativeError, forKey: .relativeError)
  }
}
