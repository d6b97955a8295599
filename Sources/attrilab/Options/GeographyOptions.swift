import ArgumentParser
import Fitting

/// Options of a calibration in several geographies.
struct GeographyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Crosswalk: which zone lies in which larger area.", valueName: "file"))
  var geography: String?

  @Option(help: ArgumentHelp("Totals of a geography; once for each.", valueName: "name=file"))
  var totals: [String] = []

  @Option(help: ArgumentHelp("The persons of the households, for their controls.", valueName: "file"))
  var persons: String?

  @Option(help: ArgumentHelp("Column that says which seed households a zone draws on.", valueName: "column"))
  var seedGeography = "PUMA"

  /// Whether several geographies are asked for.
  var isUsed: Bool { geography != nil }

  /// Checks what belongs together.
  func check() throws {
    guard isUsed == !totals.isEmpty else {
      throw ValidationError("--geography and --totals: give both, or neither")
    }
    guard persons == nil || isUsed else { throw ValidationError("--persons: for --geography") }
    _ = try files()
  }

  /// The totals by geography, in the order given.
  func files() throws -> [GeographySources.Totals] {
    try totals.map { text in
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        throw ValidationError("--totals: allowed NAME=FILE, such as TAZ=taz.csv")
      }
      return GeographySources.Totals(
        geography: String(text[..<equals]), path: String(text[text.index(after: equals)...]))
    }
  }
}
