public import DataFiles
public import Housing

/// What the law makes of each priority category (*publics prioritaires*).
///
/// The list has no rank inside it but for DALO, which comes first; a household of several categories counts
/// once. Source: CCH L.441-1.
public struct PriorityRules: Sendable {
  /// Where the list comes from.
  public let basis: LegalBasis
  /// The categories, in the order of their bits.
  public let categories: [Category]
  /// Categories that count in the least share of priority households by holder.
  public let countingAsPriority: PriorityCategories
  /// Categories that count like the first quartile in the share of leases outside QPV.
  public let countingAsFirstQuartile: PriorityCategories
  /// Categories that come before all others.
  public let comingFirst: PriorityCategories

  /// One category of the list.
  public struct Category: Sendable, Hashable {
    /// Its bit.
    public let bit: PriorityCategories
    /// Its code in files.
    public let code: String
    /// How people read it.
    public let label: Bilingual
    /// The article or item that names it.
    public let article: String
    /// How far wording and lettering can be trusted.
    public let mark: Mark
  }

  /// Whether a household counts as priority in the share by holder.
  public func countsAsPriority(_ household: PriorityCategories) -> Bool {
    !household.isDisjoint(with: countingAsPriority)
  }

  /// Whether a household counts in the share of leases outside QPV, whatever its income.
  public func countsAsFirstQuartile(_ household: PriorityCategories) -> Bool {
    !household.isDisjoint(with: countingAsFirstQuartile)
  }
}

extension PriorityRules {
  static let keys = ["categories"]
  private static let categoryKeys = [
    "label", "article", "mark", "countsAsPriority", "countsAsFirstQuartile", "comesFirst",
  ]

  /// The parameters of a block, before they meet their legal basis.
  struct Parameters: Sendable {
    var categories: [Category] = []
    var priority: PriorityCategories = []
    var firstQuartile: PriorityCategories = []
    var first: PriorityCategories = []
  }

  /// Reads a block.
  ///
  /// - Throws: `DataProblem` for an unknown category or a missing one.
  static func parameters(_ block: LocatedYAML) throws(DataProblem) -> Parameters {
    let list = try block.required("categories")
    _ = try list.entries(known: PriorityCategories.codes)
    let marks = Mark.allCases.map(\.rawValue)
    var parameters = Parameters()
    for (position, code) in PriorityCategories.codes.enumerated() {
      let place = try list.required(code)
      _ = try place.entries(known: categoryKeys)
      let bit = PriorityCategories(rawValue: 1 << UInt32(position))
      parameters.categories.append(
        Category(
          bit: bit, code: code, label: try place.required("label").bilingual(),
          article: try place.required("article").nonEmptyText(),
          mark: Mark.allCases[try place.required("mark").choice(among: marks)]))
      if try place.required("countsAsPriority").boolean() { parameters.priority.insert(bit) }
      if try place["countsAsFirstQuartile"]?.boolean() ?? false { parameters.firstQuartile.insert(bit) }
      if try place["comesFirst"]?.boolean() ?? false { parameters.first.insert(bit) }
    }
    return parameters
  }

  init(basis: LegalBasis, _ parameters: Parameters) {
    self.init(
      basis: basis, categories: parameters.categories, countingAsPriority: parameters.priority,
      countingAsFirstQuartile: parameters.firstQuartile, comingFirst: parameters.first)
  }
}
