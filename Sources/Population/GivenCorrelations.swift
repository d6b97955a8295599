public import DataFiles
internal import Fitting
internal import LinearAlgebra

/// Rank correlations that a user gives in place of the lab's own, of applicants, of tenants, or of both.
public struct GivenCorrelations: Sendable, Hashable {
  /// Those of the applicants, or nil for the lab's.
  public private(set) var applicants: RankCorrelations?
  /// Those of the sitting tenants, or nil for the lab's.
  public private(set) var tenants: RankCorrelations?
  /// Distance (Frobenius) between the matrices given and those that are used, both together; 0 where none was repaired.
  public private(set) var repair = 0.0
  /// Fingerprint of each file, by name.
  public private(set) var inputs: [FitReport.Input] = []

  /// Fields of the matrix of the applicants: age, resources per consumption unit, time on the list.
  public static let applicantFields = ["age", "income", "seniority"]
  /// Fields of the matrix of the tenants: the last is the time in the dwelling.
  public static let tenantFields = ["age", "income", "stay"]

  /// None given.
  public init() {}

  /// Reads a matrix for each population that has one.
  ///
  /// - Parameters:
  ///   - repairing: whether a matrix whose entries contradict each other is brought to the nearest that holds.
  /// - Throws: `DataProblem` for a fault of a file, or where its entries contradict each other and may not be repaired.
  public init(applicants: String?, tenants: String?, repairing: Bool) throws(DataProblem) {
    var squares = 0.0
    if let path = applicants {
      let (read, distance) = try Self.read(path, Self.applicantFields, repairing: repairing)
      self.applicants = read
      squares += distance * distance
      inputs.append(try Self.input(path, "correlations"))
    }
    if let path = tenants {
      let (read, distance) = try Self.read(path, Self.tenantFields, repairing: repairing)
      self.tenants = read
      squares += distance * distance
      inputs.append(try Self.input(path, "tenant-correlations"))
    }
    repair = squares.squareRoot()
  }

  /// Puts what was given into settings.
  public func apply(to settings: inout PopulationSettings) {
    if let applicants { settings.applicantCorrelations = applicants }
    if let tenants { settings.tenantCorrelations = tenants }
    settings.correlationRepair = repair
  }

  private static func input(_ path: String, _ name: String) throws(DataProblem) -> FitReport.Input {
    var digest = Digest()
    digest.add(try TextFile.read(path))
    return FitReport.Input(name: name, digest: digest.hex)
  }

  private static func read(
    _ path: String, _ fields: [String], repairing: Bool
  ) throws(DataProblem) -> (RankCorrelations, distance: Double) {
    let given = try CorrelationMatrix(path: path, fields: fields)
    let places = fields.compactMap { given.names.firstIndex(of: $0) }
    guard places.count == fields.count else {
      let missing = fields.filter { !given.names.contains($0) }.joined(separator: ", ")
      throw DataProblem(
        file: given.file, field: missing,
        what: Bilingual(fr: "absent de la matrice", en: "missing in the matrix"),
        fix: Bilingual(
          fr: "une ligne et une colonne pour chacun de \(fields.joined(separator: ", "))",
          en: "one row and one column for each of \(fields.joined(separator: ", "))"))
    }
    let repair = try given.repaired(repairing)
    let matrix = repair?.matrix ?? given.matrix
    return (
      RankCorrelations(
        ageIncome: matrix[places[0], places[1]], ageDuration: matrix[places[0], places[2]],
        incomeDuration: matrix[places[1], places[2]]),
      repair?.distance ?? 0
    )
  }
}
