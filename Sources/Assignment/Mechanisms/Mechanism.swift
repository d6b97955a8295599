public import DataFiles

/// A way to allocate dwellings: the law's procedure, a reform, or the optimum.
///
/// A mechanism chooses among eligible pairs, from columns alone: it draws nothing and knows no rule. Every mechanism
/// passes the same conformance tests (eligible pairs only, one dwelling a household, same answer twice).
public protocol Mechanism: Sendable {
  /// Identifier in files and on the command line.
  var name: String { get }

  /// Allocates.
  ///
  /// - Throws: `DataProblem` where a column that the mechanism needs is missing.
  func allocate(
    _ problem: AssignmentProblem, columns: MechanismColumns
  ) throws(DataProblem) -> MechanismOutcome
}

/// What mechanisms order by, beside the problem.
public struct MechanismColumns: Sendable {
  /// Score of each household, more comes first.
  ///
  /// Shape: `problem.households.count`.
  public var score: [Int32]?
  /// Seniority of each household in months, more comes first.
  ///
  /// Shape: `problem.households.count`.
  public var seniority: [Int32]?
  /// Holder of the reservation right of each dwelling.
  ///
  /// Shape: `problem.dwellings.count`.
  public var holder: [Int32]?
  /// Whether the household of a pair accepts the dwelling of the pair when it is offered.
  ///
  /// Shape: `problem.pairs.count`, in their order; nil where everyone accepts.
  public var acceptance: [Bool]?

  /// Columns made in memory.
  public init(
    score: [Int32]? = nil, seniority: [Int32]? = nil, holder: [Int32]? = nil, acceptance: [Bool]? = nil
  ) {
    self.score = score
    self.seniority = seniority
    self.holder = holder
    self.acceptance = acceptance
  }

  /// The columns `score`, `seniority` and `contingent` of an instance, where it has them; everyone accepts.
  public init(of problem: AssignmentProblem) {
    self.init(
      score: problem.households["score"], seniority: problem.households["seniority"],
      holder: problem.dwellings["contingent"])
  }

  /// A column that a mechanism cannot do without.
  static func required(
    _ column: [Int32]?, _ name: String, count: Int, mechanism: String
  ) throws(DataProblem) -> [Int32] {
    guard let column else {
      throw DataProblem(
        file: mechanism, field: name,
        what: Bilingual(
          fr: "le mécanisme « \(mechanism) » a besoin de la colonne « \(name) »",
          en: "mechanism \"\(mechanism)\" needs the column \"\(name)\""),
        fix: Bilingual(fr: "ajouter la colonne à l'instance", en: "add the column to the instance"))
    }
    precondition(column.count == count, "column \(name) has \(column.count) values for \(count)")
    return column
  }
}

/// What a mechanism did.
public struct MechanismOutcome: Sendable {
  /// An offer of a dwelling to a household.
  public struct Offer: Sendable, Hashable {
    /// The dwelling, as a position.
    public let dwelling: Int32
    /// The household, as a position.
    public let household: Int32
    /// Holder of the reservation right who designated the household, or -1 where holders are not told apart.
    public let holder: Int32
    /// Rank of the candidate, from 1.
    public let rank: Int
    /// Whether the household took it.
    public let accepted: Bool
  }

  /// Household of each dwelling, as a position in the problem, or -1.
  ///
  /// Shape: `problem.dwellings.count`.
  public let householdOf: [Int32]
  /// Total weight.
  public let value: Int
  /// The rows, measured whether the mechanism heeds them or not.
  public let rows: [RowOutcome]
  /// Offers in the order they were made; empty for a mechanism that allocates all at once.
  public let offers: [Offer]
  /// The optimiser's answer, with its bound and prices; nil for a mechanism without proof.
  public let proof: CertifiedAssignment?

  /// Number of allocations.
  public var assigned: Int { householdOf.count { $0 >= 0 } }

  /// An outcome, its value and rows measured here.
  init(householdOf: [Int32], offers: [Offer], of problem: AssignmentProblem) {
    self.householdOf = householdOf
    self.offers = offers
    proof = nil
    rows = problem.outcomes(householdOf: householdOf)
    var value = 0
    for (dwelling, household) in householdOf.enumerated() where household >= 0 {
      guard let pair = problem.pairs.number(household: Int(household), dwelling: dwelling) else {
        preconditionFailure("a mechanism allocated a pair that is not eligible")
      }
      value += Int(problem.pairs.weight[pair])
    }
    self.value = value
  }

  /// The outcome of an optimisation.
  init(_ proof: CertifiedAssignment) {
    householdOf = proof.householdOf
    value = proof.value
    rows = proof.rows
    offers = []
    self.proof = proof
  }
}
