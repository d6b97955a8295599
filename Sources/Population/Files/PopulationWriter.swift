public import DataFiles
public import Housing

/// Writes a population EPCI by EPCI: the rows of each follow those of the one before, the numbers run on, and no
/// more than one EPCI is held.
///
/// All or nothing: the files get their names in `finish`; a writer that is dropped, or discarded, leaves no trace.
public struct PopulationWriter {
  private let folder: String
  private var dwellings: OutputFile
  private var tenants: OutputFile
  private var households: OutputFile
  private var first = PopulationFiles.FirstRow()
  private var fits = FitMerger()
  private var single: FitReport?
  private var blocks = 0
  /// Rows written so far: dwellings, tenants, applicants.
  public private(set) var rows = (dwellings: 0, tenants: 0, applicants: 0)

  /// Opens the files of a folder, which is made if absent.
  ///
  /// - Throws: `OutputFile.Failure` where it cannot be written.
  public init(folder: String) throws(OutputFile.Failure) {
    self.folder = folder
    dwellings = try Self.open(folder + "/dwellings.csv", PopulationFiles.dwellingColumns)
    tenants = try Self.open(folder + "/tenants.csv", PopulationFiles.tenantColumns)
    households = try Self.open(folder + "/households.csv", PopulationFiles.householdColumns)
  }

  private static func open(_ path: String, _ columns: [String]) throws(OutputFile.Failure) -> OutputFile {
    var file = try OutputFile(path)
    try file.write(columns.joined(separator: ",") + "\n")
    return file
  }

  /// Adds the rows of an EPCI, and its fit report to those before.
  ///
  /// - Parameters:
  ///   - population: its population.
  ///   - territory: the EPCI, whose communes, zones and landlords the columns number.
  /// - Throws: `OutputFile.Failure`; then the writer is to be discarded.
  public mutating func append(
    _ population: SyntheticPopulation, territory: Territory
  ) throws(OutputFile.Failure) {
    try PopulationFiles.dwellings(population, territory, to: &dwellings, first: first)
    try PopulationFiles.tenants(population, territory, to: &tenants, first: first)
    try PopulationFiles.households(population, territory, to: &households, first: first)
    first.dwelling += population.dwellings.count
    first.household += population.households.count
    rows.dwellings += population.dwellings.count
    rows.tenants += population.sittingTenants.count
    rows.applicants += population.fit.totals.applicants
    blocks += 1
    single = blocks == 1 ? population.fit : nil
    fits.add(population.fit, epci: territory.epci)
  }

  /// The fit report of all that was added.
  ///
  /// - Parameter territory: the whole, whose name and fingerprint it bears.
  public func fit(of territory: Territory) -> FitReport {
    var fit = single ?? fits.report
    fit.territory = territory.name
    fit.title = FitReport.Sentence(fr: territory.title.fr, en: territory.title.en)
    fit.territoryDigest = territory.digest
    return fit
  }

  /// Writes the fit report, and other texts, beside the rows, and gives every file its name.
  ///
  /// - Parameters:
  ///   - fit: the report as it is shown: masked.
  ///   - language: language of `fit.md`.
  ///   - texts: more files of the folder, by name.
  /// - Throws: `OutputFile.Failure`; then no file of these names was changed.
  public mutating func finish(
    _ fit: FitReport, language: Language, texts: [(name: String, text: String)] = []
  ) throws(OutputFile.Failure) {
    var files = [dwellings, tenants, households]
    let more =
      [
        ("fit.json", PopulationFiles.json(of: fit)), ("fit.md", PopulationFiles.markdown(fit, language)),
      ] + texts.map { ($0.name, $0.text) }
    for (name, text) in more {
      var file = try OutputFile(folder + "/" + name)
      try file.write(text)
      files.append(file)
    }
    for index in files.indices { try files[index].commit() }
  }

  /// Forgets what was written; files of these names, if any, stay as they were.
  public func discard() {
    dwellings.discard()
    tenants.discard()
    households.discard()
  }
}
