import Housing

/// The zones of each commune: ABC as published, those of housing aid and of income ceilings by a rule.
struct ZoneBook {
  /// Zones of a commune as they go into a territory.
  struct Entry: Hashable {
    let zoneABC: String
    let aidZone: Int
    let ceilingZone: String
    /// Whether the ABC zone is not the commune's own.
    let standsIn: Bool
  }

  private let places: [String: OpenPlace]
  private let successions: SuccessionTable

  /// Region code of Île-de-France.
  static let ileDeFrance = "11"
  /// Region code of Corsica.
  private static let corsica = "94"

  /// Paris and the communes that touch it, for the income ceilings.
  ///
  /// Source: order of 29 July 1987 as amended (*Paris et communes limitrophes*): Paris and 29 communes.
  static let parisAndNeighbours: Set<String> = [
    "75056", "92012", "92024", "92040", "92044", "92046", "92049", "92051", "92062", "92064", "92073",
    "92075", "93001", "93006", "93045", "93048", "93055", "93061", "93066", "93070", "94018", "94033",
    "94037", "94041", "94042", "94043", "94052", "94067", "94069", "94080",
  ]

  init(_ sources: OpenSources) {
    places = Dictionary(sources.zones.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    successions = sources.successions
  }

  /// The zones of the communes of an EPCI.
  ///
  /// A commune that the zoning file does not have takes the zone of its successor or city, then the zone of most of
  /// the EPCI's dwellings, then C.
  ///
  /// - Parameters:
  ///   - members: codes and social dwellings.
  ///   - mainResidences: those of the EPCI.
  /// - Returns: one entry a member.
  func entries(
    of members: [(code: String, dwellings: Int)], region: String, mainResidences: Double
  ) -> [Entry] {
    let isLarge = mainResidences >= Self.largeAgglomeration
    var byZone: [String: Int] = [:]
    for member in members {
      if let zone = places[member.code]?.zoneABC { byZone[zone, default: 0] += member.dwellings }
    }
    let usual = byZone.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? "C"
    return members.map { member in
      let own = places[member.code]?.zoneABC
      let zone = own ?? zone(ofSuccessor: member.code) ?? usual
      return Entry(
        zoneABC: zone,
        aidZone: Self.aidZone(zoneABC: zone, region: region, code: member.code, isLarge: isLarge),
        ceilingZone: Self.ceilingZone(code: member.code, region: region), standsIn: own == nil)
    }
  }

  private func zone(ofSuccessor code: String) -> String? {
    if let row = successions.successor(ofCommune: code) { return places[row.new]?.zoneABC }
    return CommuneCode(code).flatMap { places[$0.commune.text]?.zoneABC }
  }

  /// The name that the file gives a commune, or nil.
  func name(of code: String) -> String? { places[code]?.name }

  /// Zone of the housing aid, approximated from the ABC zone.
  ///
  /// Rule: in Île-de-France 1 where Abis or A, else 2; in Corsica and overseas 2; elsewhere 2 where Abis, A or B1, and
  /// where B2 in a large EPCI, else 3. The order of 17 March 1978 as amended names the communes one by one, zone 2 being
  /// made of the agglomerations and urban communities of over 100,000 inhabitants. Of the 95 communes of the MEL 87 are
  /// told as in the order.
  ///
  /// - Parameter isLarge: whether the EPCI has `largeAgglomeration` main residences or more.
  static func aidZone(zoneABC: String, region: String, code: String, isLarge: Bool) -> Int {
    if region == ileDeFrance { return zoneABC == "Abis" || zoneABC == "A" ? 1 : 2 }
    if region == corsica || code.hasPrefix("97") { return 2 }
    return ["Abis", "A", "B1"].contains(zoneABC) || (zoneABC == "B2" && isLarge) ? 2 : 3
  }

  /// Main residences of 100,000 inhabitants, at 2.2 a household.
  ///
  /// Source: INSEE, mean size of a household in 2018: 2.19.
  static let largeAgglomeration = 100_000 / 2.2

  /// Zone of the income ceilings.
  static func ceilingZone(code: String, region: String) -> String {
    if parisAndNeighbours.contains(CommuneCode(code)?.commune.text ?? code) { return "paris" }
    return region == ileDeFrance ? "ileDeFrance" : "other"
  }
}
