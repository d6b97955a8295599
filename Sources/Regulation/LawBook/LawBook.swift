public import DataFiles
import Housing

/// The law of allocation as dated parameters: ask it what was in force on a day.
///
/// Read from a folder such as `Experiments/law`. Each parameter is in force from its date until the next one;
/// a day before the first date receives the first version, and `standIns(on:)` says so.
///
/// ```swift
/// let law = try LawBook.read(folder: "Experiments/law")
/// let ceilings = law.ceilings(on: date)
/// ```
public struct LawBook: Sendable {
  let ceilingSeries: CeilingSeries
  let housingAidSeries: DatedSeries<HousingAidParameters>
  let affordabilitySeries: DatedSeries<RuleReaders.Affordability>
  let quotaSeries: DatedSeries<[Double]>
  let registrationSeries: DatedSeries<[Int]>
  let committeeSeries: DatedSeries<RuleReaders.Committee>
  let reservationSeries: DatedSeries<RuleReaders.Reservation>
  let prioritySeries: DatedSeries<PriorityRules.Parameters>
  let daloSeries: DatedSeries<DaloRules.Parameters>

  /// Fingerprint of the files that the law was read from, 16 hexadecimal digits.
  public let digest: String

  /// Files of a folder of law, in the order in which they are read.
  public static let files = [
    "ceilings.yml", "housing-aid.yml", "affordability.yml", "quotas.yml", "registration.yml",
    "committee.yml", "reservations.yml", "priority.yml", "dalo.yml",
  ]

  /// Reads and checks the law of a folder.
  ///
  /// - Parameter folder: path of the folder.
  /// - Throws: `DataProblem` at the first file that is missing, or the first figure that is missing, out of
  ///   range or contradicts another, with its file and line.
  public static func read(folder: String) throws(DataProblem) -> LawBook {
    var texts: [String: String] = [:]
    for file in files { texts[file] = try TextFile.read(folder + "/" + file) }
    return try LawBook(texts: texts, folder: folder)
  }

  /// The law from the texts of its files, by file name.
  ///
  /// - Throws: as `read(folder:)`.
  public init(texts: [String: String], folder: String) throws(DataProblem) {
    var digest = Digest()
    var roots: [LocatedYAML] = []
    for file in Self.files {
      guard let text = texts[file] else {
        throw DataProblem(
          file: folder + "/" + file, what: Bilingual(fr: "fichier absent", en: "no such file"))
      }
      digest.add(file)
      digest.add(text)
      roots.append(try LocatedYAML(text: text, file: folder + "/" + file))
    }
    self.digest = digest.hex
    ceilingSeries = try CeilingSeries(roots[0])
    housingAidSeries = try Self.series(
      roots[1], "housingAid", HousingAidParameters.keys, HousingAidParameters.init)
    affordabilitySeries = try Self.series(
      roots[2], "affordability", AffordabilityRule.keys, RuleReaders.affordability)
    quotaSeries = try Self.series(roots[3], "quotas", AllocationQuotas.keys, RuleReaders.quotas)
    registrationSeries = try Self.series(
      roots[4], "registration", RegistrationRules.keys, RuleReaders.registration)
    committeeSeries = try Self.series(
      roots[5], "committee", CommitteeRules.keys, RuleReaders.committee)
    reservationSeries = try Self.series(
      roots[6], "reservations", ReservationRules.keys, RuleReaders.reservation)
    prioritySeries = try Self.series(roots[7], "priority", PriorityRules.keys, PriorityRules.parameters)
    daloSeries = try Self.series(roots[8], "dalo", DaloRules.keys, DaloRules.parameters)
  }

  private static func series<Value: Sendable>(
    _ root: LocatedYAML, _ key: String, _ parameters: [String],
    _ value: (LocatedYAML) throws(DataProblem) -> Value
  ) throws(DataProblem) -> DatedSeries<Value> {
    _ = try root.entries(known: [key])
    return try DatedSeries(try root.required(key), parameters: parameters, value: value)
  }
}
