import ArgumentParser
import DataFiles
import Experimentation
import Fitting
import Foundation

/// Calibrates the weights of a microdata file to known totals.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Calibrates the weights of a microdata file to known totals, in one or several geographies.",
    discussion: """
      Controls: name,total with zone=17, sector=3;size=2, persons:COLUMN or
      sum:COLUMN. Totals that contradict each other are named before anything
      is iterated. Tables may be compressed (.csv.gz), with commas, semicolons
      or tabs.

      Example:
        attrilab calibrate --seed-table households.csv --controls totals.csv \\
          --method logit --bounds 0.3,3 -o weights.csv

      Several geographies, as PopulationSim describes them:
        attrilab calibrate --seed-table households.csv --persons persons.csv \\
          --controls controls.csv --geography crosswalk.csv \\
          --totals TAZ=taz.csv --totals TRACT=tract.csv -o counts.csv
      """)

  /// The calibration functions that can be asked for.
  enum MethodChoice: String, ExpressibleByArgument, CaseIterable {
    case linear, raking, logit, truncated
  }

  @Option(help: ArgumentHelp("The units: one row each, with a header.", valueName: "file"))
  var seedTable: String

  @Option(help: ArgumentHelp("The totals: name,total; or the control table.", valueName: "file"))
  var controls: String

  @Option(help: "How far weights move: linear, raking, logit, truncated.")
  var method: MethodChoice = .raking

  @Option(help: ArgumentHelp("Least and greatest ratio, for logit and truncated.", valueName: "L,U"))
  var bounds: String?

  @Option(help: "Totals that contradict each other: fail, scale (the first family wins) or relax.")
  var reconcile: ReconcileChoice = .fail

  @Option(help: ArgumentHelp("Column of the initial weights; else weight, else 1.", valueName: "column"))
  var weight: String?

  @Option(name: .customLong("id"), help: ArgumentHelp("Column that identifies a unit.", valueName: "column"))
  var identifier: String?

  @Flag(help: "Accept totals of counts that are no whole numbers.")
  var fractionalTotals = false

  @OptionGroup var geographies: GeographyOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The weights, id,weight,ratio; or zone,id,count.", valueName: "file"))
  var output: String

  @OptionGroup var dialect: DialectOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    _ = try chosenMethod()
    try geographies.check()
    if geographies.isUsed, method != .raking || bounds != nil || reconcile == .scale || fractionalTotals {
      throw ValidationError(
        "--geography: fits by raking, with --reconcile fail or relax, without --bounds or --fractional-totals"
      )
    }
  }

  func run() throws {
    if geographies.isUsed {
      try runGeographies()
    } else {
      try runWeights()
    }
  }

  private func runWeights() throws {
    var clock = StepTimes()
    let totals = try ControlTotals(path: controls, fractions: fractionalTotals, choice: dialect.choice)
    let units = try SeedUnits(
      path: seedTable, totals: totals, identifier: identifier ?? "id", weight: weight,
      choice: dialect.choice)
    clock.end(of: "read")
    let request = WeightCalibration.Request(
      names: totals.names, targets: totals.totals, incidence: units.incidence, weights: units.weights,
      method: try chosenMethod(), policy: reconcile.policy)
    let result: WeightCalibration
    do { result = try WeightCalibration(request) } catch { throw totals.problem(of: error) }
    clock.end(of: "calibrate")
    try WeightsFile.write(result, identifiers: units.identifiers, to: output)
    clock.end(of: "write")
    var report = CalibrationReport(result)
    report.cpuSeconds = clock.seconds
    try StandardOutput.line(try CalibrationListing(report, common.language).written(as: common.format))
  }

  /// The method with its bounds.
  private func chosenMethod() throws -> WeightMethod {
    guard method == .logit || method == .truncated else {
      guard bounds == nil else { throw ValidationError("--bounds: for --method logit or truncated") }
      return method == .linear ? .linear : .raking
    }
    guard let bounds else { throw ValidationError("--method \(method.rawValue): give --bounds L,U") }
    let parts = bounds.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard
      parts.count == 2, let lower = parts[0], let upper = parts[1], lower >= 0, lower < 1, upper > 1,
      upper.isFinite
    else {
      throw ValidationError("--bounds: allowed L,U with 0 <= L < 1 < U, such as 0.3,3")
    }
    return method == .logit
      ? .logit(lower: lower, upper: upper) : .truncated(lower: lower, upper: upper)
  }
}
