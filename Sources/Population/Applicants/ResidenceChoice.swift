internal import Housing
internal import Randomness
internal import Regulation

/// Where first-time applicants live, jointly with their resources: a household of a band of resources lives in a
/// commune with odds households × probability of the band in the commune's law of applicants; its resources are then
/// drawn in that law, inside the band.
///
/// By Bayes' rule both steps together draw the resources in the territory's mixture and the commune given them. A
/// band is in euros a household; per consumption unit its bounds depend on the household, so that the odds are kept
/// for each band, ceiling category and number of units that occurs.
struct ResidenceChoice {
  private let laws: [TenureIncomeLaw]
  private let households: [Double]
  private let bands: IncomeBands
  private let outside: UInt32
  private var race: CommuneRace
  /// Row of the race of each situation met so far.
  private var rows: [Situation: Int] = [:]

  private struct Situation: Hashable {
    let band: Int
    let category: CeilingCategory
    let units: Int16
  }

  /// A choice.
  ///
  /// - Parameter laws: laws of applicants by commune, then outside. Shape: communes + 1.
  init(_ territory: Territory, _ settings: PopulationSettings, laws: [TenureIncomeLaw], bands: IncomeBands) {
    self.laws = laws
    self.bands = bands
    households = territory.communes.map { Double(max(0, $0.households)) }
    outside = Uniform.threshold(settings.outsideTerritoryShare)
    race = CommuneRace(communes: territory.communes.count)
  }

  /// The law of applicants in a commune, or outside the territory.
  func law(of commune: Int16) -> TenureIncomeLaw {
    commune < 0 ? laws[laws.count - 1] : laws[Int(commune)]
  }

  /// Commune of residence of a household of a band, or `Households.outsideTerritory`.
  mutating func home(
    band: Int, _ category: CeilingCategory, units: Int16, key: HouseholdKey, draws: KeyedDraws
  ) -> Int16 {
    let first = draws.word(
      DrawPurpose.applicantWishCount.rawValue, entity: key.entity, other: key.other, time: key.time)
    if first < outside { return Households.outsideTerritory }
    let row = row(of: Situation(band: band, category: category, units: units))
    var best = WishList(before: .infinity)
    race.run(row, .applicantHome, key, draws, except: -1, keep: 1, into: &best)
    return best.count == 0 ? Households.outsideTerritory : best.communes[0]
  }

  private mutating func row(of situation: Situation) -> Int {
    if let known = rows[situation] { return known }
    let range = bands.range(situation.band, situation.category)
    let scale = Double(situation.units) / 100
    let low = Double(range.low) / scale
    let high = range.high.map { Double($0 + 1) / scale } ?? .infinity
    let weights = households.indices.map { households[$0] * laws[$0].probability(above: low, upTo: high) }
    // Where no commune has such resources, the households alone decide.
    race.append(weights.contains { $0 > 0 } ? weights : households)
    let row = race.rows - 1
    rows[situation] = row
    return row
  }
}
