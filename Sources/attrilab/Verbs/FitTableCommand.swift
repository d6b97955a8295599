import ArgumentParser
import DataFiles
import Experimentation
import Fitting
import Policy

/// Fits a table of cells to its controls and makes whole households of it.
struct FitTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit-table",
    abstract: "Fits a table to its margins and makes whole households of it.",
    discussion: """
      Iterative proportional fitting over any set of margins, then whole counts: the total exact, every cell
      within floor and ceiling of the fit, zone totals exact where they are whole.

      Example:
        attrilab fit-table --shape shape.json --prior seed.f64 --controls controls.csv -o cells.csv

      Tables may be compressed (.csv.gz), with commas, semicolons or tabs.
      """)

  @Option(help: ArgumentHelp("Names, sizes and N as JSON.", valueName: "file"))
  var shape: String

  @Option(
    help: ArgumentHelp(
      "The prior: float64, last dimension fastest, or .csv with name1,…,value.", valueName: "file"))
  var prior: String

  @Option(help: ArgumentHelp("The margins: dim1,dim2,cat1,cat2,count.", valueName: "file"))
  var controls: String

  @Option(help: "Households in all; else N of the shape, else what the margins add up to.")
  var total: Int?

  @Option(help: "Dimension whose categories are the zones; else the last one.")
  var zone: String?

  @Option(help: "Passes of swaps that bring whole counts nearer to the margins, 0 to 1000.")
  var passes = FitTableCommand.usualPasses

  @Flag(help: "20 passes: margins within two households or so.")
  var fine = false

  @Option(help: "Largest residual accepted, |fit − target| over max(target, 1).")
  var tolerance = 1e-8

  @Option(
    help: "Where margins contradict each other: fail, scale to one total, relax to the nearest that agree.")
  var reconcile: ReconcileChoice = .fail

  @Option(help: "Margin whose total the others are scaled to, e.g. \"size × zone\"; else the largest.")
  var reconcileTo: String?

  @Option(help: "Prior of the cells of an empty slice with a positive target; else it is refused.")
  var epsilonPrior: Double?

  @Option(name: .shortAndLong, help: ArgumentHelp("Whole counts of the cells.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("One row a household: id and categories.", valueName: "file"))
  var households: String?

  @Option(help: ArgumentHelp("The fitted table, as CSV or, named .f64, as float64.", valueName: "file"))
  var weights: String?

  @OptionGroup var dialect: DialectOptions

  @OptionGroup var common: CommonOptions

  private static let usualPasses = 3
  private static let finePasses = 20
  private static let greatestPasses = 1000
  /// Tolerances below which rounding alone keeps a fit from its targets.
  private static let leastTolerance = 1e-13

  func validate() throws {
    guard output != nil || households != nil || weights != nil else {
      throw ValidationError("give a file to write: -o, --households or --weights")
    }
    guard (0...Self.greatestPasses).contains(passes) else {
      throw ValidationError("--passes: allowed 0 to \(Self.greatestPasses)")
    }
    guard tolerance >= Self.leastTolerance, tolerance < 1 else {
      throw ValidationError("--tolerance: allowed \(Self.leastTolerance) to below 1")
    }
    if let total, total < 0 { throw ValidationError("--total: allowed 0 or more") }
    if let epsilonPrior, !(epsilonPrior > 0 && epsilonPrior.isFinite) {
      throw ValidationError("--epsilon-prior: allowed above 0")
    }
    guard reconcileTo == nil || reconcile == .scale else {
      throw ValidationError("--reconcile-to goes with --reconcile scale")
    }
  }

  private var request: TableSynthesis.Request {
    var request = TableSynthesis.Request(shape: shape, prior: prior, controls: controls)
    request.total = total
    request.zone = zone
    request.reconciliation =
      switch reconcile {
      case .fail: .fail
      case .scale: .scale(to: reconcileTo)
      case .relax: .relax
      }
    request.epsilon = epsilonPrior
    request.tolerance = tolerance
    request.passes = fine ? max(passes, Self.finePasses) : passes
    request.choice = dialect.choice
    request.seed = common.seed
    return request
  }

  func run() throws {
    var clock = StepTimes()
    var synthesis: TableSynthesis
    do { synthesis = try TableSynthesis(request) } catch let unknown as TableSynthesis.UnknownTableName {
      throw UnknownName(
        name: unknown.name, kind: Bilingual(fr: "nom de la table", en: "name of the table"),
        known: unknown.known)
    }
    clock.end(of: "read")
    let fit = try synthesis.fit()
    clock.end(of: "fit")
    let whole = synthesis.makeWhole(fit)
    clock.end(of: "integers")
    try write(fit, whole)
    clock.end(of: "write")
    let report = FitTableReport(synthesis, fit: fit, whole: whole, cpuSeconds: clock.seconds, common.language)
    for remark in report.remarks { common.tell(Bilingual(same: remark)) }
    try StandardOutput.line(try FitTableText.of(report, common))
  }

  /// Writes what was asked for; a file gets its name when all of them are written.
  private func write(_ fit: ProportionalFit, _ whole: Integerisation) throws {
    var files: [OutputFile] = []
    do {
      if let output { files.append(try TableCellsFile.counts(whole.counts, of: fit.table, to: output)) }
      if let households {
        files.append(try TableCellsFile.households(whole.counts, of: fit.table, to: households))
      }
      if let weights { files.append(try TableCellsFile.values(of: fit.table, to: weights)) }
      for place in files.indices { try files[place].commit() }
    } catch {
      for file in files { file.discard() }
      throw error
    }
  }
}
