internal import DataFiles
internal import Fitting
internal import Housing

/// The margins of the demand, read from the territory and put in the order of the vocabulary.
struct DemandMargins: Sendable {
  /// A margin: codes and shares that sum to 1.
  struct Margin: Sendable {
    let dimension: CellTable.Dimension
    let shares: [Double]
  }

  /// Households on the list in the whole territory.
  let applicants: Double
  let composition: Margin
  /// Changed by `limitTransfers` alone.
  var situation: Margin
  let roomsWanted: Margin
  let seniority: Margin
  let incomeBand: Margin
  /// Nil where the territory gives none: then only the prior speaks.
  private(set) var persons: Margin?
  let age: Margin
  let employment: Margin?
  /// Bands of `seniority`, years.
  let seniorityBands: [CategoryBand]
  /// Bands of `age`, years.
  let ageBands: [CategoryBand]
  /// What was changed or supplied, in words.
  private(set) var remarks: [Bilingual] = []

  /// Classes of persons, `1` to `6+`.
  static let personsDimension = CellTable.Dimension(
    name: "persons", categories: ["1", "2", "3", "4", "5", "6+"])
  /// Ages where a territory gives none.
  ///
  /// Assumed: the shape of the metropolis of Lille's file.
  private static let defaultAge = Margin(
    dimension: CellTable.Dimension(name: "age", categories: ["18-24", "25-34", "35-49", "50-64", "65+"]),
    shares: [0.12, 0.28, 0.32, 0.19, 0.09])
  /// Smallest difference between two shares that is worth a remark.
  private static let remarkable = 1e-9

  /// Reads the margins.
  ///
  /// - Throws: `.data` for a margin or a figure that is missing, or a category that is unknown.
  init(_ territory: Territory) throws(PopulationError) {
    guard let figure = territory.figure("applicants"), figure.value >= 1 else {
      throw Self.missing("figures.applicants", file: territory.name + "/territory.yml")
    }
    applicants = figure.value
    let file = territory.name + "/demand.csv"
    func coded(_ name: String, _ codes: [String]) throws(PopulationError) -> Margin {
      guard let margin = try Self.margin(name, codes, in: territory) else {
        throw Self.missing(name, file: file)
      }
      return margin
    }
    composition = try coded("composition", HouseholdComposition.codes)
    situation = try coded("situation", HousingSituation.codes)
    roomsWanted = try coded("roomsWanted", ["1", "2", "3", "4", "5"])
    incomeBand = try coded("incomeBand", IncomeBands.codes)
    persons = try Self.margin("persons", Self.personsDimension.categories, in: territory)
    employment = try Self.margin("employment", Employment.codes, in: territory)
    guard let duration = try Self.banded("seniority", in: territory) else {
      throw Self.missing("seniority", file: file)
    }
    (seniority, seniorityBands) = duration
    if let given = try Self.banded("age", in: territory) {
      (age, ageBands) = given
    } else {
      age = Self.defaultAge
      ageBands = age.dimension.categories.compactMap { CategoryBand($0) }
      remarks.append(
        Bilingual(
          fr: "Âge des demandeurs\u{A0}: profil supposé, faute de marge dans le territoire.",
          en: "Age of applicants: an assumed profile, for want of a margin in the territory."))
    }
    reconcilePersons()
  }

  /// One person makes a single household, and only that: the two margins must say the same, or no table meets
  /// both.
  ///
  /// The composition wins, the other sizes keep their proportions.
  private mutating func reconcilePersons() {
    guard let given = persons else { return }
    let single = composition.shares[Int(HouseholdComposition.single.rawValue)]
    let rest = 1 - given.shares[0]
    guard abs(given.shares[0] - single) > Self.remarkable, rest > 0 else { return }
    let scale = (1 - single) / rest
    persons = Margin(
      dimension: given.dimension, shares: [single] + given.shares.dropFirst().map { $0 * scale })
    remarks.append(
      Bilingual(
        fr:
          "Marges contradictoires\u{A0}: « persons = 1 » vaut \(given.shares[0]) et « composition = single » "
          + "\(single)\u{202F}; la seconde l'emporte.",
        en: "Margins that contradict: \"persons = 1\" is \(given.shares[0]) and \"composition = single\" "
          + "\(single); the second wins."))
  }

  /// A margin over a closed list of codes, in its order; nil where the territory has none.
  private static func margin(
    _ name: String, _ codes: [String], in territory: Territory
  ) throws(PopulationError) -> Margin? {
    guard let given = territory.demand.first(where: { $0.dimension == name }) else { return nil }
    var shares = Array(repeating: 0.0, count: codes.count)
    for (index, category) in given.categories.enumerated() {
      guard let place = codes.firstIndex(of: category) else {
        let source = index < given.sources.count ? given.sources[index] : nil
        throw .data(
          .unknownName(
            category, among: codes, file: source?.file ?? territory.name + "/demand.csv",
            line: source?.line, field: name))
      }
      shares[place] += given.shares[index]
    }
    return Margin(
      dimension: CellTable.Dimension(name: name, categories: codes), shares: scaled(shares))
  }

  /// A margin over bands that the file chooses.
  private static func banded(
    _ name: String, in territory: Territory
  ) throws(PopulationError) -> (Margin, [CategoryBand])? {
    guard let given = territory.demand.first(where: { $0.dimension == name }) else { return nil }
    var bands: [CategoryBand] = []
    for (index, category) in given.categories.enumerated() {
      guard let band = CategoryBand(category) else {
        let source = index < given.sources.count ? given.sources[index] : nil
        throw .data(
          DataProblem(
            file: source?.file ?? territory.name + "/demand.csv", line: source?.line, field: name,
            what: Bilingual(fr: "« \(category) » n'est pas une tranche", en: "\"\(category)\" is no band"),
            allowed: Bilingual(fr: "permis\u{A0}: « 25-34 » ou « 65+ »", en: "allowed: \"25-34\" or \"65+\""))
        )
      }
      bands.append(band)
    }
    let dimension = CellTable.Dimension(name: name, categories: given.categories)
    return (Margin(dimension: dimension, shares: scaled(given.shares)), bands)
  }

  private static func scaled(_ shares: [Double]) -> [Double] {
    let total = shares.reduce(0, +)
    return total > 0 ? shares.map { $0 / total } : shares
  }

  private static func missing(_ field: String, file: String) -> PopulationError {
    .data(
      DataProblem(
        file: file, field: field, what: Bilingual(fr: "absent", en: "missing"),
        fix: Bilingual(
          fr: "le générateur en a besoin pour fabriquer les demandeurs",
          en: "the generator needs it to make the applicants")))
  }
}
