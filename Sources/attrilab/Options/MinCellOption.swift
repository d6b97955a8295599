import ArgumentParser
import Population

/// Households that a cell must have to be shown.
struct MinCellOption: ParsableArguments {
  @Option(
    name: .customLong("min-cell"),
    help: "Hide counts of fewer households, 1 to 1000; 1 hides nothing.")
  var least = FitReport.usualMinCell

  /// Checks what the parser does not.
  func validate() throws {
    guard (1...1_000).contains(least) else { throw ValidationError("--min-cell: allowed 1 to 1000") }
  }
}
