import DataFiles
public import Housing

/// Grounds on which a household may turn to the mediation commission (L.441-2-3), as a set of bits.
///
/// A ground is a fact; recognition is the commission's decision, which no rule computes.
public struct DaloGrounds: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8
  /// A set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// No fitting offer within the abnormally long delay of the département.
  public static let longDelay = DaloGrounds(rawValue: 1 << 0)
  /// Without a dwelling.
  public static let noHousing = DaloGrounds(rawValue: 1 << 1)
  /// Threatened with eviction without rehousing.
  public static let evictionThreat = DaloGrounds(rawValue: 1 << 2)
  /// Hosted in a structure, or in transitional housing, for long.
  public static let hosted = DaloGrounds(rawValue: 1 << 3)
  /// Premises unfit for housing, insalubrious or dangerous.
  public static let unfit = DaloGrounds(rawValue: 1 << 4)
  /// With a minor child or a disabled person, overcrowded or not in a decent dwelling.
  public static let overcrowdedMinor = DaloGrounds(rawValue: 1 << 5)
  /// Disabled, in a dwelling that does not suit the disability (added in 2022).
  public static let disability = DaloGrounds(rawValue: 1 << 6)

  /// Code of each ground in files, by bit.
  public static let codes = [
    "longDelay", "noHousing", "evictionThreat", "hosted", "unfit", "overcrowdedMinor", "disability2022",
  ]
}

/// The grounds of the enforceable right to housing, and what they are judged by.
///
/// Source: CCH L.441-2-3, R.441-14-1; abnormal delays: L.441-1-4, fixed by each prefect.
public struct DaloRules: Sendable {
  /// Where the rules come from.
  public let basis: LegalBasis
  /// Surface under which a dwelling is overcrowded.
  public let surfaceNorm: SurfaceNorm
  /// Months in a hosting structure beyond which it is a ground.
  public let hostingMonths: Int
  /// Months in transitional housing beyond which it is a ground.
  public let transitionMonths: Int
  /// Abnormal delays by département, months.
  ///
  /// Shape of each: 5.
  let delays: [String: [Int]]

  /// Line of the delays for a département that is not listed.
  static let defaultDepartment = "default"

  /// The abnormal delays of a département, months, for one room to five and more.
  public func abnormalDelays(department: String) -> [Int] {
    delays[department] ?? delays[Self.defaultDepartment] ?? []
  }

  /// The grounds of a household.
  ///
  /// - Parameter delays: abnormal delays of the département, months. Shape: 5.
  public func grounds(of facts: HousingFacts, delays: [Int]) -> DaloGrounds {
    var grounds: DaloGrounds = []
    if facts.monthsOnList > delays[facts.roomsWanted - 1] { grounds.insert(.longDelay) }
    if facts.lodging == .none || facts.lodging == .hosted { grounds.insert(.noHousing) }
    if facts.evictionThreat { grounds.insert(.evictionThreat) }
    if facts.lodging == .structure && facts.monthsThere > hostingMonths { grounds.insert(.hosted) }
    if facts.lodging == .transition && facts.monthsThere > transitionMonths { grounds.insert(.hosted) }
    if facts.unfit { grounds.insert(.unfit) }
    if facts.hasMinorChild || facts.disabledPerson, facts.notDecent || isOvercrowded(facts) {
      grounds.insert(.overcrowdedMinor)
    }
    if facts.disabledPerson && facts.unadapted { grounds.insert(.disability) }
    return grounds
  }

  /// Whether the household lives in fewer square metres than the norm, where its surface is known.
  public func isOvercrowded(_ facts: HousingFacts) -> Bool {
    facts.surface > 0
      && surfaceNorm.isOvercrowded(persons: facts.personsThere, surface: facts.surface)
  }

  /// The priority categories of article L.441-1 that the facts show; recognition under the enforceable right and
  /// rehousing by urban renewal are decisions of others, and never among them.
  public func categories(of facts: HousingFacts) -> PriorityCategories {
    var categories: PriorityCategories = []
    if facts.disabledPerson { categories.insert(.disability) }
    if facts.hardship { categories.insert(.poorlyHoused) }
    if facts.lodging == .structure || facts.lodging == .transition { categories.insert(.temporaryHosting) }
    if facts.backFromUnemployment { categories.insert(.longUnemployment) }
    if facts.unfit { categories.insert(.unfitHousing) }
    if facts.violence { categories.insert(.violence) }
    if facts.hasMinorChild, facts.notDecent || isOvercrowded(facts) { categories.insert(.overcrowdedMinor) }
    if facts.lodging == .none || facts.lodging == .hosted { categories.insert(.homeless) }
    if facts.evictionThreat { categories.insert(.evictionThreat) }
    return categories
  }
}

extension DaloRules {
  static let keys = [
    "hostingMonths", "transitionMonths", "leastSurface", "surfacePerFurtherPerson", "greatestSurface",
    "abnormalDelay",
  ]

  /// The parameters of a block, before they meet their legal basis.
  struct Parameters: Sendable {
    let hostingMonths: Int
    let transitionMonths: Int
    let surfaceNorm: SurfaceNorm
    let delays: [String: [Int]]
  }

  /// Longest delay that a file may hold, months.
  private static let longestDelay = 240
  /// Largest surface that a file may hold, m².
  private static let largestSurface = 200
  /// Sizes that the delays are given for: one room to five and more.
  private static let sizes = 5

  /// Reads a block.
  ///
  /// - Throws: `DataProblem` for a figure out of its range, a list of delays that is not of five, or no default.
  static func parameters(_ block: LocatedYAML) throws(DataProblem) -> Parameters {
    let least = try block.required("leastSurface").integer(in: 1...largestSurface)
    let table = try block.required("abnormalDelay")
    _ = try table.required(defaultDepartment)
    var delays: [String: [Int]] = [:]
    for (department, place) in try table.entries() {
      var months: [Int] = []
      for cell in try place.elements() { months.append(try cell.integer(in: 1...longestDelay)) }
      guard months.count == sizes else {
        throw place.problem(
          what: Bilingual(fr: "\(months.count) délais", en: "\(months.count) delays"),
          allowed: Bilingual(fr: "5, du T1 au T5 et plus", en: "5, from one room to five and more"))
      }
      delays[department] = months
    }
    return Parameters(
      hostingMonths: try block.required("hostingMonths").integer(in: 0...longestDelay),
      transitionMonths: try block.required("transitionMonths").integer(in: 0...longestDelay),
      surfaceNorm: SurfaceNorm(
        leastSurface: least,
        perFurtherPerson: try block.required("surfacePerFurtherPerson").integer(in: 0...largestSurface),
        greatest: try block.required("greatestSurface").integer(in: least...largestSurface)),
      delays: delays)
  }

  init(basis: LegalBasis, _ parameters: Parameters) {
    self.init(
      basis: basis, surfaceNorm: parameters.surfaceNorm, hostingMonths: parameters.hostingMonths,
      transitionMonths: parameters.transitionMonths, delays: parameters.delays)
  }

  /// The lines of the rules, départements by code.
  var entries: [LawEntry] {
    let lines: [(String, Int, LawEntry.Unit, Bilingual)] = [
      (
        "hostingMonths", hostingMonths, .months,
        Bilingual(fr: "hébergement en structure, au-delà de", en: "hosted in a structure, beyond")
      ),
      (
        "transitionMonths", transitionMonths, .months,
        Bilingual(fr: "logement de transition ou foyer, au-delà de", en: "transitional housing, beyond")
      ),
      (
        "leastSurface", surfaceNorm.leastSurface, .count,
        Bilingual(fr: "surface minimale pour deux personnes, m²", en: "least surface for two persons, m²")
      ),
      (
        "surfacePerFurtherPerson", surfaceNorm.perFurtherPerson, .count,
        Bilingual(fr: "surface par personne de plus, m²", en: "surface for each further person, m²")
      ),
      (
        "greatestSurface", surfaceNorm.greatest, .count,
        Bilingual(fr: "surface à laquelle la norme s'arrête, m²", en: "surface at which the norm stops, m²")
      ),
    ]
    var entries = lines.map { key, value, unit, label in
      LawEntry("dalo.\(key)", label, .number(Double(value), unit), basis)
    }
    for department in delays.keys.sorted() {
      for (place, months) in (delays[department] ?? []).enumerated() {
        let size = place + 1
        entries.append(
          LawEntry(
            "dalo.abnormalDelay.\(department).T\(size)",
            Bilingual(
              fr: "délai anormalement long, \(department), T\(size)",
              en: "abnormally long delay, \(department), T\(size)"),
            .number(Double(months), .months), basis, article: "CCH L.441-1-4", mark: .assumed))
      }
    }
    return entries
  }
}
