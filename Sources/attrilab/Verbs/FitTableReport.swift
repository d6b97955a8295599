import DataFiles
import Fitting

/// What `fit-table` tells: the keys of its JSON.
struct FitTableReport: Encodable {
  /// How far a control is from its targets.
  struct Errors: Encodable {
    let tae: Double
    let srmse: Double
    let maxAbs: Double

    init(_ error: ControlError) {
      tae = error.total
      srmse = error.standardised
      maxAbs = error.largest
    }
  }

  /// A control: before whole counts were made of the fit, and after.
  struct Table: Encodable {
    let name: String
    let targets: Int
    let fitted: Errors
    let whole: Errors
  }

  /// What reconciliation did to a control.
  struct Change: Encodable {
    let table: String
    let before: Double
    let after: Double
    let largest: Double
    let slice: String
  }

  let cells: Int
  let possibleCells: Int
  let households: Int
  let total: Double
  let zone: String
  let seed: UInt64
  let iterations: Int
  let residual: Double
  let residuals: [Double]
  let passes: Int
  let swaps: Int
  let tae: Double
  let maxAbs: Double
  let tables: [Table]
  let reconciled: [Change]
  let epsilonPrior: Double?
  let filledCells: Int
  let emptyZones: [String]
  let remarks: [String]
  let cpuSeconds: [String: Double]

  init(
    _ synthesis: TableSynthesis, fit: ProportionalFit, whole: Integerisation, cpuSeconds: [String: Double],
    _ language: Language
  ) {
    let counted = CellTable(fit.table.dimensions, values: whole.counts.map(Double.init))
    cells = fit.table.values.count
    possibleCells = synthesis.prior.values.count { $0 > 0 }
    households = whole.counts.reduce(0, +)
    total = fit.controls.first?.targets.reduce(0, +) ?? 0
    zone = fit.table.dimensions[synthesis.zoneAxis].name
    seed = synthesis.request.seed
    iterations = fit.iterations
    residual = fit.residual
    residuals = fit.residuals
    passes = whole.passes
    swaps = whole.swaps
    tables = fit.controls.map { control in
      let errors = ControlError.both(fit.table, counted, to: control)
      return Table(
        name: control.name, targets: control.targets.count, fitted: Errors(errors.first),
        whole: Errors(errors.second))
    }
    tae = tables.reduce(0) { $0 + $1.whole.tae }
    maxAbs = tables.reduce(0) { max($0, $1.whole.maxAbs) }
    reconciled = synthesis.changes.map {
      Change(table: $0.control, before: $0.before, after: $0.after, largest: $0.largest, slice: $0.slice)
    }
    epsilonPrior = synthesis.request.epsilon
    filledCells = synthesis.filledCells
    emptyZones = synthesis.emptyZones(whole.counts)
    self.cpuSeconds = cpuSeconds
    remarks = Self.remarks(synthesis, emptyZones).map { $0[language] }
  }

  /// Names that a remark lists before it breaks off.
  private static let shownNames = 5

  private static func remarks(_ synthesis: TableSynthesis, _ emptyZones: [String]) -> [Bilingual] {
    var remarks = synthesis.changes.filter { $0.largest > 0 }.map { change in
      Bilingual(
        fr:
          "« \(change.control) » réconciliée\u{A0}: total \(shown(change.before)) → \(shown(change.after)), "
          + "au plus \(shown(change.largest)) sur une case (\(change.slice))",
        en:
          "\"\(change.control)\" reconciled: total \(shown(change.before)) → \(shown(change.after)), at most "
          + "\(shown(change.largest)) on one slice (\(change.slice))")
    }
    if synthesis.filledCells > 0, let epsilon = synthesis.request.epsilon {
      remarks.append(
        Bilingual(
          fr: "\(synthesis.filledCells) cases impossibles remplies d'un poids a priori de \(epsilon)",
          en: "\(synthesis.filledCells) impossible cells filled with a prior of \(epsilon)"))
    }
    if !emptyZones.isEmpty {
      let names =
        emptyZones.prefix(shownNames).joined(separator: ", ")
        + (emptyZones.count > shownNames ? ", …" : "")
      remarks.append(
        Bilingual(
          fr: "zones sans ménage\u{A0}: \(emptyZones.count) (\(names))",
          en: "zones without a household: \(emptyZones.count) (\(names))"))
    }
    return remarks
  }

  private static let decimals = 100.0

  private static func shown(_ value: Double) -> String {
    let rounded = (value * decimals).rounded() / decimals
    return rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
  }
}
