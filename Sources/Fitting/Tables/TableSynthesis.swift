public import DataFiles
internal import Randomness

/// A population of households out of the files of a table: read, reconciled, fitted, made whole.
///
/// Each step is called for itself, in this order: `init`, `fit`, `makeWhole`.
public struct TableSynthesis: Sendable {
  /// What is done where controls contradict each other.
  public enum Reconciliation: Sendable, Hashable {
    /// They are refused.
    case fail
    /// All are scaled to one total: that of the named control, or the largest.
    case scale(to: String?)
    /// The nearest ones that agree are taken.
    case relax
  }

  /// What the user asks for.
  public struct Request: Sendable {
    /// Path of the shape.
    public var shape: String
    /// Path of the prior.
    public var prior: String
    /// Path of the controls.
    public var controls: String
    /// Number of households; what the shape says, or the controls add up to, where nil.
    public var total: Int?
    /// Name of the dimension whose categories are the zones; the last one where nil.
    public var zone: String?
    /// What is done where controls contradict each other.
    public var reconciliation = Reconciliation.fail
    /// Prior given to the cells of empty slices with a positive target; such slices are refused where nil.
    public var epsilon: Double?
    /// Largest residual accepted.
    public var tolerance = 1e-8
    /// Passes of swaps: enough for 250 000 households in 288 000 cells to come within 0.1 % of their margins.
    public var passes = 3
    /// Swaps that are tried for a cell in each pass; more cost more than they bring.
    public var candidates = 24
    /// What is declared of the dialect of the files.
    public var choice = DialectChoice()
    /// Seed of the draws.
    public var seed: UInt64 = 0

    /// A request with its three files.
    public init(shape: String, prior: String, controls: String) {
      self.shape = shape
      self.prior = prior
      self.controls = controls
    }
  }

  /// A name that the table does not have, asked for by an option.
  public struct UnknownTableName: Error, Sendable {
    /// The name.
    public let name: String
    /// The names that exist.
    public let known: [String]
  }

  /// What was asked for.
  public let request: Request
  /// The prior, with the cells that were filled.
  public private(set) var prior: CellTable
  /// The controls, as they were reconciled.
  public private(set) var controls: [ProportionalFit.Control]
  /// Axis of the zones.
  public let zoneAxis: Int
  /// What reconciliation changed, one a control; empty where there was none.
  public private(set) var changes: [MarginReconciliation.Change] = []
  /// Cells of empty slices that were filled.
  public private(set) var filledCells = 0
  private let householdsOfShape: Int?
  private let reconciledControl: Int?

  /// Households that a table may hold: whole numbers that doubles add up without rounding.
  private static let greatestTotal = 1e12

  /// Reads the files.
  ///
  /// - Throws: `DataProblem` for a fault in a file, `UnknownTableName` for a zone or control that is not there.
  public init(_ request: Request) throws {
    self.request = request
    let shape = try TableShapeFile(request.shape)
    householdsOfShape = shape.households
    let names = shape.dimensions.map(\.name)
    if let zone = request.zone {
      guard let axis = names.firstIndex(of: zone) else { throw UnknownTableName(name: zone, known: names) }
      zoneAxis = axis
    } else {
      zoneAxis = names.count - 1
    }
    prior = try TablePriorFile.read(
      request.prior, dimensions: shape.dimensions, choice: request.choice)
    controls = try TableControlsFile(
      request.controls, dimensions: shape.dimensions,
      whole: request.total != nil && request.reconciliation == .fail,
      choice: request.choice
    ).controls
    guard case .scale(.some(let name)) = request.reconciliation else {
      reconciledControl = nil
      return
    }
    let known = controls.map(\.name)
    guard let place = known.firstIndex(of: name) else { throw UnknownTableName(name: name, known: known) }
    reconciledControl = place
  }

  /// Number of households that is asked for, by the option or else by the shape.
  private var asked: (households: Int, byOption: Bool)? {
    request.total.map { ($0, true) } ?? householdsOfShape.map { ($0, false) }
  }

  /// Reconciles the controls as asked for, fills empty slices where allowed, and fits the table.
  ///
  /// - Throws: `DataProblem` at the controls, which says what contradicts what.
  public mutating func fit() throws(DataProblem) -> ProportionalFit {
    switch request.reconciliation {
    case .fail: try checkTotal()
    case .scale: reconcile(.scale(to: reconciledControl))
    case .relax: reconcile(.relax)
    }
    if let total = controls.first?.targets.reduce(0, +), total > Self.greatestTotal {
      throw DataProblem(
        file: request.controls,
        what: Bilingual(
          fr: "\(FitProblem.count(total)) ménages", en: "\(FitProblem.count(total)) households"),
        allowed: Bilingual(
          fr: "\(FitProblem.count(Self.greatestTotal)) au plus",
          en: "\(FitProblem.count(Self.greatestTotal)) at most"))
    }
    if let epsilon = request.epsilon {
      filledCells = EmptySlices(prior, controls: controls).fill(&prior, with: epsilon)
    }
    do {
      return try ProportionalFit(prior: prior, controls: controls, tolerance: request.tolerance)
    } catch {
      throw DataProblem(file: request.controls, what: error.what, fix: advice(error))
    }
  }

  private mutating func reconcile(_ policy: MarginReconciliation.Policy) {
    let done = MarginReconciliation(
      controls, of: prior, policy: policy, total: asked.map { Double($0.households) })
    controls = done.controls
    changes = done.changes
  }

  /// Households by which a total that is not whole may miss the number that is asked for.
  private static let roundingOfTotal = 0.5

  /// Refuses a total that is not the one asked for; controls that differ among themselves are the fit's.
  private func checkTotal() throws(DataProblem) {
    guard let asked else { return }
    let totals = controls.map { $0.targets.reduce(0, +) }
    guard let first = totals.first, totals.allSatisfy({ abs($0 - first) < Self.roundingOfTotal }),
      abs(first - Double(asked.households)) >= Self.roundingOfTotal
    else { return }
    let source =
      asked.byOption ? Bilingual(same: "--total") : Bilingual(fr: "N de la forme", en: "N of the shape")
    throw DataProblem(
      file: request.controls, field: controls[0].name,
      what: Bilingual(
        fr: "somme à \(FitProblem.count(first)), \(source.fr) est \(asked.households), écart "
          + FitProblem.count(first - Double(asked.households)),
        en: "adds up to \(FitProblem.count(first)), \(source.en) is \(asked.households), a difference of "
          + FitProblem.count(first - Double(asked.households))),
      fix: Bilingual(
        fr: "les accorder, ou --reconcile scale pour ramener les marges à \(asked.households)",
        en: "make them agree, or --reconcile scale to bring the margins to \(asked.households)"))
  }

  /// What to do about a problem, with the options that help.
  private func advice(_ problem: FitProblem) -> Bilingual {
    let options: Bilingual? =
      switch problem {
      case .totalsDiffer:
        Bilingual(
          fr: "ou --reconcile scale (un même total) ou relax (au plus près)",
          en: "or --reconcile scale (one total) or relax (the nearest that agree)")
      case .marginsDiffer:
        Bilingual(
          fr: "ou --reconcile relax (au plus près)", en: "or --reconcile relax (the nearest that agree)")
      case .emptySlice:
        Bilingual(
          fr: "ou --epsilon-prior pour donner un petit poids à ses cases",
          en: "or --epsilon-prior to give its cells a small prior")
      default: nil
      }
    guard let options else { return problem.fix }
    return Bilingual(fr: problem.fix.fr + ", " + options.fr, en: problem.fix.en + ", " + options.en)
  }

  /// Whole households of a fit.
  public func makeWhole(_ fit: ProportionalFit) -> Integerisation {
    Integerisation(
      of: fit, zoneAxes: [zoneAxis], passes: request.passes, candidates: request.candidates,
      draws: KeyedDraws(seed: request.seed, replication: 0), purposes: Self.purposes)
  }

  /// Numbers 0x80 and 0x81 belong to the fitting of tables; they are never given to another purpose.
  private static let purposes = Integerisation.Purposes(start: 0x80, swap: 0x81)

  /// Names of the zones without a household.
  public func emptyZones(_ counts: [Int]) -> [String] {
    let zones = prior.sliceOfCell([zoneAxis])
    var sums = Array(repeating: 0, count: prior.sliceCount([zoneAxis]))
    for (cell, count) in counts.enumerated() { sums[Int(zones[cell])] += count }
    return sums.indices.filter { sums[$0] == 0 }.map { prior.name(ofSlice: $0, over: [zoneAxis]) }
  }
}
